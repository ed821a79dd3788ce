"""The list of care orders at home that a council keeps itself: how far each discharge has come.

No return holds it. A row says that a child came to a stage on a day, so that the rows of one child
are its history; the list is given whole each time.
"""
