"""Measures of what councils spend on children's services, in the financial year, from three
publications that do not agree with each other: the section 251 outturn, and the revenue outturn's
RO3 and RSX. A measure takes one of them and says which; none mixes two."""
