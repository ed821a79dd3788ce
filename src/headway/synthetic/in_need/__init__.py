"""The invented council's children in need census: the looked-after children's need, and others'.

Each child's story is drawn whole, by chances of its own, and then shown a year at a time as the
census of that year asks for it. Nothing here changes what is drawn for the looked-after return.
"""
