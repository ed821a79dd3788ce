"""What the census and the looked-after return say together of a child, by the council's own identifier.

Nothing but that identifier joins them, and nothing is joined across an adoption that either tells of.
"""
