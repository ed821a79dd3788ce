"""The rules of the children in need census, by subject. Each module holds values; none registers.

A condition is in the subset of SQL of `headway.engine.subset`, over the names of
`headway.validation.naming`.
"""
