"""What is open at the end of a month, in the words of the record.

A plan is not open on the day on which it ends. What no return ended, and no later return holds,
stands as open only to the end of the last year that held it.
"""

OPEN = "(ended_on > month_end OR (ended_on IS NULL AND counted_to >= month_end))"
REFERRAL_OPEN = "(closed_on > month_end OR (closed_on IS NULL AND counted_to >= month_end))"
# Of a table with a row for each month's end: the row of the period's last day.
AT_THE_END = "month_ends_on = month_end"
