"""Invented councils and children, for tests, demonstrations and training.

Every file says that it is invented. Nothing here is drawn from a real child's row: proportions
come from published national figures.
"""
