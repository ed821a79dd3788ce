"""Claims: sentences that someone said, tested against figures.

A claim is typed by a person (`value`), read from `claims.toml` (`reading`) and weighed (`weighing`)
against facts: published figures (`published`) or a plain table of given ones (`given`). The size
words that may stand in a claim are the table in `sizes`; `narrative` finds words in prose that no
figure stands beside. A claim is borne out, contradicted, or depends on what it is set beside;
whether anything is good, bad or free of harm is no claim's business.
"""
