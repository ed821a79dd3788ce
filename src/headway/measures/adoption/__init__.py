"""Measures of adoption: children who leave care to a family for life.

Other ways of leaving care lie in `looked_after`.
"""
