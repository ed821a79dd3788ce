"""Checking a return: what a table and a rule are, finding rules, running them, flags and waivers.

Knows no return by name: a return hands over its tables, its preparation and its rules as values.
What reading any return's files takes (folders, zips, encodings, safe XML) is in `reading/`; what a
return's own tables look like in its files, its own reader knows.
"""
