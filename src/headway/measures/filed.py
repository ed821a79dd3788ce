"""What measures of the council's own returns rest on, in the words of a definition's source."""

LOOKED_AFTER = "The council's own looked-after returns; it is not published by council"
CENSUS = "The council's own returns of the census; it is not published by council"
# Of those that are looked for again in later returns.
NOT_KNOWN_AGAIN = "A child who came back under another identifier is not known again."
