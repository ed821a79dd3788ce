"""One council's store: the files that it filed, the record joined from them, and its own figures.

Files are kept by hash in the store's archive; a snapshot holds the record and the figures, with a
keyed pseudonym for each child. No measure's definition and no rule of joining lives here.
"""
