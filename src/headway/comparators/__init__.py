"""Published figures: England, regions, councils, their neighbours and populations.

Reads the publishers' own files, each known by its columns (`sources/`, one file a publication),
into one table of cells that keeps every vintage, symbol, file and row. Knows nothing of measures:
what a series means for a question is said in `measures/`.
"""
