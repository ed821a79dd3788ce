"""The pre-proceedings list: a council's own CSV with the fields of the census's new block.

The census carries work before care proceedings from 2026-27, so no return before summer 2027 holds
it; until then a list kept by the legal team says the same. It gives the census's own table, and is
not checked as a return is: it has no rules and no `spec.py`.
"""
