"""The clock of work before care proceedings: how long each step takes, and whether that changed.

`reading` takes returns and lists and gives periods; `period` is one child's; `figures` counts them
as at any day; `survival` knows durations that have not ended; `permuting` and `strengthened` ask
whether periods became shorter. The route comes from days alone: what the census's outcome codes
mean is not confirmed.
"""
