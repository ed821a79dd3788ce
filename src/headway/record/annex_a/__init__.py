"""Annex A month by month: each list as it stood on its day, apart from the yearly returns' tables.

Neither stands in for the other: a list is the council's own, and nothing here goes into a figure that
is worked out from a census. Where both tell of a day, `annex_a_care_cases` and its like say on which
children they differ.
"""
