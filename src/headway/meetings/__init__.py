"""Meetings: bodies, meetings, items, statements, questions, promises, resolutions.

Frozen values and pure functions over them: what is still owed, what was noted and then forgotten,
what may be shown to anybody. `minutes/` reads minutes that a council already has into a proposal
for a person to confirm. Values lie in `meetings/*.toml` of a programme's folder by the plan's
codec. Nothing here makes reports or pages, and no opinion is ever taken for evidence.
"""
