"""Measures of the health and wellbeing of children looked after for at least a year.

Nothing on children in need.
"""
