"""headway's own rules of Annex A, by subject: what a list lacks, what cannot be, what lists disagree on.

Codes begin with H. A rule of one list has that list's number in front: H0701 is of list 7.
"""
