"""Reading what councils send: files found in folders and zips, decoded, parted into text tables.

Knows no return by name: a return's reader hands over its tables and its words as values. Every
fault ends in a `BadFile` with its sentence; what was read in spite of its form is said. Nothing
is written or unpacked to disk, nothing is fetched, and no cell is ever quoted in a sentence.
"""
