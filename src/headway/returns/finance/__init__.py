"""What a council's finance holds of children's services: section 251, outturn, ledger, placement costs.

None of it is checked as a return is: there are no rules and no `spec.py`. Layouts are known by their
columns. Amounts are kept to the penny. What tells who a child is beyond the council's own identifier
and the month of birth is not read.
"""
