"""Money of a store: what agrees and what does not, who provides, and prices that can be compared.

It reads the current snapshot alone, so no file is opened and no child is named.
"""
