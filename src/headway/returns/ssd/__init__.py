"""The Standard Safeguarding Dataset (SSD): an extract of its tables, and the returns that it holds.

Source: the dataset's open specification, release 1.4.5. A council that has it can make its returns
from it, check them, and join them, at any time of the year.
"""
