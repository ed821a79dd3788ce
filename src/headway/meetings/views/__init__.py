"""What `headway meetings` says: each answer as plain values, and as lines for the terminal.

A module a question. `body` gives the values of `--json`, whose `rows` are those of a file; `lines`
says the same for a person to read, headings at the margin.
"""
