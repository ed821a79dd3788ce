"""Annex A of an invented council on the last 31 March, of the same children as its returns.

Its lists are the returns' content in Annex A's form, and what a return does not ask for (visits,
contacts, plans for permanence) drawn by the child's number. Nothing here is a return's own row.
"""
