"""Checking a return: what a table and a rule are, finding rules, running them, flags and waivers.

Knows no return by name: a return hands over its tables, its preparation and its rules as values.
Nothing here opens a file of a council; readers do that in `returns/`.
"""
