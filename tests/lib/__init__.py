"""What the tests stand on: reading this repository, drawing tables, making councils.

Itself tested: each checker here has a test that plants what it must find.
"""
