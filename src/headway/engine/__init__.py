"""The engine room: the only room that speaks to DuckDB (and, later, Spark).

Offers tables in, SQL through, Arrow tables out. Knows nothing of children, measures or files'
meaning. Other rooms write SQL in the subset that `subset.py` describes.
"""
