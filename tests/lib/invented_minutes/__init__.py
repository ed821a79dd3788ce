"""Invented minutes of Wharfemoor, a council on no map, each with the key of what is in it.

`seen` was written, keys first, before the reader of minutes; `unseen` after the reader was
finished, and was not looked at while it was built. An element marked `optional` may be proposed
or not: people read it differently. `also` is another place where the same promise is written.
"""
