"""The social work workforce: the department's yearly census (CSWW), and a council's monthly list.

Neither is checked as a return is: they have no rules and no `spec.py`. What either says of one
worker is read for sums alone.
"""
