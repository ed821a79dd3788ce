"""The statutory returns, one folder each; none knows another.

Each holds its tables, codes, reader, preparation and rules. What is common to checking any
return lives in `validation/`; what returns are checked against lives in `reference/`.
"""
