"""Files as received, by their hash, and snapshots of what was made from them. Nothing is changed
in place: a new snapshot is built apart and becomes current by one rename. Knows nothing of what
the files mean.
"""
