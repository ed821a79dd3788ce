"""The public view: plain English, suppressed, quotable with its source. Knows no other area."""
