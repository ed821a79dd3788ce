"""Trackers: a plan as councils keep it, in a workbook or a Word table, read into a proposal.

Headings are known by their words, dates and statuses by what people write; every cell that had
to be guessed at is listed with what was read and why it is doubtful. Nothing is stored here.
"""
