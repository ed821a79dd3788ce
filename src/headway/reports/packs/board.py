"""The board pack: how far the plan has come, finding by finding, aim by aim."""

from headway.reports.section import Pack

PACK = Pack(
    id="board",
    title="Children’s services improvement: report to the board",
    says="For an improvement board: progress, findings and what answers them, drift, promises, money "
    "beside its outcome, the figures of every theme, risks, what children said. Nothing that is "
    "Part 2.",
    sections=(
        "summary",
        "progress",
        "since",
        "findings",
        "drift",
        "promises",
        "statements",
        "verdicts",
        "own_months",
        "plan_money",
        "themes",
        "changes",
        "inspections",
        "risks",
        "voice",
        "asks",
        "next_steps",
        "sources",
    ),
    of="programme",
    is_numbered=True,
)
