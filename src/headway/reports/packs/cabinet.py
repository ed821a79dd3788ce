"""The cabinet pack: what to decide, what moved, what was promised, and whether it is working."""

from headway.reports.section import Pack

PACK = Pack(
    id="cabinet",
    title="Children’s services improvement: report to cabinet",
    says="For a cabinet: what it is asked to decide, what moved in the plan and in silence, what "
    "was promised, what the figures say, what it costs. Nothing that is Part 2.",
    sections=(
        "summary",
        "decisions",
        "since",
        "drift",
        "promises",
        "statements",
        "questions",
        "verdicts",
        "own_months",
        "money",
        "findings",
        "risks",
        "voice",
        "asks",
        "next_steps",
        "sources",
    ),
    of="programme",
    is_numbered=True,
)
