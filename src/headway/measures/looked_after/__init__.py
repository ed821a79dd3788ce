"""Measures of children looked after: how many, under which order, where, with whom, how settled.

Short breaks (V3, V4) are in none of them, as in every published series.
"""
