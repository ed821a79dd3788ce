"""Ofsted's Annex A: the eleven lists of children that a council keeps ready for an inspection.

The lists are of one day, their flows of the six or twelve months before it; they hold no history.
A list that was not given is absent, and never an empty one.
"""
