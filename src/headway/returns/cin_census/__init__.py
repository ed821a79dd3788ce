"""The children in need census (CIN): one XML file a year, flattened to twelve tables, and checked.

`tables.py` says what the return holds, `reader.py` reads it, `write.py` writes it, `prepare/` works
out once what many rules need, `rules/` holds the rules by subject.
"""
