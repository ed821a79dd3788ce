"""What an invented council says of its social workers: the census of each September, the monthly list.

Both are written from the roster, and their cases from the same children that the returns hold.
"""
