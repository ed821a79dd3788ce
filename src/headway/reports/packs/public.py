"""The public pack: the plan, the promises and the figures, in plain words, for anybody."""

from headway.reports.section import Pack

PACK = Pack(
    id="public",
    title="How children’s services are getting on",
    says="For anybody: what the plan is for, what was promised, what the figures say. In plain "
    "words; counts of 1 to 5 people are hidden; nothing that is Part 2.",
    sections=(
        "summary",
        "statements",
        "promises",
        "voice",
        "findings",
        "questions",
        "changes",
        "inspections",
        "sources",
    ),
    of="programme",
    is_numbered=True,
)
