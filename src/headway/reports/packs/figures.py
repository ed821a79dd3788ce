"""The figures pack: what is published about a council, for anyone."""

from headway.reports.section import Pack

PACK = Pack(
    id="figures",
    title="Children’s social care in published figures",
    says="For anyone: what is published about a council, beside England, its region, its "
    "statistical neighbours and its own past. Counts of 1 to 5 people are hidden.",
    sections=(
        "opening",
        "questions",
        "verdicts",
        "own_months",
        "themes",
        "changes",
        "inspections",
        "sources",
    ),
)
