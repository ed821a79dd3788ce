"""Measures of the schooling of children looked after: attendance and results.

School moves lie in `looked_after`, with the other measures of stability.
"""
