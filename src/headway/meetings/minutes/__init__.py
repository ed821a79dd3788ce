"""Reading minutes as councils have them: a committee system's page, a word processor's text, a PDF's.

The result is a proposal: every element with its kind, its exact words and where they stand, for a
person to confirm. The rules are grammar and lists of words that anybody can read and add to: who
speaks (`roles`, `telling`), what undertaking sounds like (`verbs`, `undertakings`), by when
(`dates`), what was resolved (`resolutions`). Nothing is stored here.
"""
