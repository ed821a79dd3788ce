"""The looked-after return (SSDA903): twelve tables, read, prepared and checked.

`tables.py` and `codes.py` say what the return holds, `reader.py` reads it, `prepare/` works out
once what many rules need, `rules/` holds the rules by subject.
"""
