"""Measures of the family court and the work before it.

The legal status of children looked after lies in `looked_after`.
"""
