"""Voice: what children, parents and carers said, asked for and were told in return.

Surveys, what a care council or forum asked and what became of it, advocates, themes of complaints
and compliments, and quotations with consent. Frozen values in `voice/*.toml` of a programme's
folder, by the plan's codec. Voice is heard and answered, never a target. What may be shown to
anybody is decided here, once: see `releasing`. Meetings and reports are other rooms.
"""
