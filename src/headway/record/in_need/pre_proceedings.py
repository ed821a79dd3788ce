"""Periods of pre-proceedings: a child's work before care proceedings, joined across the years.

A child and a start day are one period, in however many years' returns they stand. The latest row
is believed, field by field; a field that it leaves blank keeps what an earlier row held, because
the census gives a year's dates in that year's return. A row without a start day, or without a
child, is no period: whoever reads the files counts those.
"""

from headway.record.in_need.children import WHO, WHO_CUTS
from headway.record.table import RecordColumn, RecordTable

# The census's fields, and the names that they have here.
_DAYS = {
    "LBPSentDate": "letter_on",
    "InitialPPMeetingDate": "first_meeting_on",
    "StepDecisionDate": "decided_on",
    "CourtAppDate": "court_on",
    "LetterInitCPDate": "proceedings_letter_on",
}
_TEXTS = {
    "FGDMMeetingOffer": "offer",
    "FGDMMeetingFac": "held",
    "ReviewMeetingsCount_number": "reviews",
    "PPOutcome": "outcome",
    # Whole days, to count between: a day is never subtracted from another in this SQL.
    "StepDecisionDate_day": "decided_day",
    "CourtAppDate_day": "court_day",
    "LBPSentDate_day": "letter_day",
    "InitialPPMeetingDate_day": "meeting_day",
}
_ENDED = "COALESCE(decided_on, court_on)"
_FIELDS = _DAYS | _TEXTS
_THE_SAME = "PARTITION BY child, PPStartDate"


def _asked(text: str) -> str:
    return (
        f"CASE WHEN {text} IN ('1', 'true') THEN TRUE WHEN {text} IN ('0', 'false') THEN FALSE END"
    )


def _select() -> str:
    names = ", ".join(_FIELDS)
    rows = (
        f"SELECT child, year, PPStartDate, PPStartDate_day, {names}, "
        f"row_number() OVER ({_THE_SAME} ORDER BY filed, row) AS place "
        "FROM cin_pre_proceedings WHERE PPStartDate IS NOT NULL AND child IS NOT NULL"
    )
    believed = ", ".join(
        f"max(CASE WHEN {name} IS NOT NULL THEN place END) OVER ({_THE_SAME}) AS {name}_at"
        for name in _FIELDS
    )
    fields = ", ".join(
        f"max(CASE WHEN place = {name}_at THEN {name} END) AS {made}"
        for name, made in _FIELDS.items()
    )
    joined = (
        "SELECT child, PPStartDate AS started_on, max(PPStartDate_day) AS started_day, "
        f"min(year) AS first_year, max(year) AS last_year, {fields} "
        f"FROM (SELECT marked.*, {believed} FROM ({rows}) AS marked) AS fields "
        "GROUP BY child, PPStartDate"
    )
    ended = "COALESCE(decided_day, court_day)"
    before = (
        "SELECT joined.*, row_number() OVER (PARTITION BY child ORDER BY started_on) AS period, "
        f"lag({ended}) OVER (PARTITION BY child ORDER BY started_on) AS last_ended_day "
        f"FROM ({joined}) AS joined"
    )
    days = ", ".join(_DAYS.values())
    return (
        f"SELECT child, period, started_on, {days}, {_asked('offer')} AS is_offered, "
        f"{_asked('held')} AS is_held, reviews, outcome, period > 1 AS is_repeat, "
        "CASE WHEN started_day >= last_ended_day THEN started_day - last_ended_day END "
        f"AS days_since_last, {_ENDED} AS ended_on, {ended} - started_day AS days_open, "
        "CASE WHEN meeting_day >= letter_day THEN meeting_day - letter_day END AS days_to_meeting, "
        f"started_day, first_year, last_year FROM ({before}) AS numbered"
    )


def _column(name: str, kind: str, says: str) -> RecordColumn:
    return RecordColumn(name=name, kind=kind, says=says)


PRE_PROCEEDINGS = RecordTable(
    name="pre_proceedings",
    title="Periods of pre-proceedings: the work before care proceedings, one row a period",
    columns=(
        _column("child", "text", "The council's own identifier."),
        _column("period", "number", "1 for the child's first period, 2 for the next."),
        _column("started_on", "date", "The legal planning decision to begin pre-proceedings."),
        _column("letter_on", "date", "The letter before proceedings was sent."),
        _column("first_meeting_on", "date", "The first effective pre-proceedings meeting."),
        _column("decided_on", "date", "The decision to step up or down."),
        _column("court_on", "date", "The application to court for care proceedings."),
        _column("proceedings_letter_on", "date", "The letter that proceedings are starting."),
        _column("is_offered", "flag", "The letter offered a family group decision-making meeting."),
        _column("is_held", "flag", "That meeting was held."),
        _column("reviews", "number", "Review meetings; the census gives no days for them."),
        _column("outcome", "text", "PPOutcome as filed; what its codes mean is not confirmed."),
        _column("is_repeat", "flag", "The child had an earlier period."),
        _column(
            "days_since_last",
            "number",
            "Days since the period before was decided, or went to court; blank where it had not.",
        ),
        _column(
            "ended_on", "date", "The decision to step up or down, else the application to court."
        ),
        _column("days_open", "number", "Days from the start to that; blank where there is none."),
        _column(
            "days_to_meeting",
            "number",
            "Days from the letter to the first meeting, if that was later.",
        ),
        _column("started_day", "number", "Its first day, counted from 1970."),
        _column("first_year", "number", "The first year whose return holds the period."),
        _column("last_year", "number", "The last year whose return holds it."),
    ),
    select=_select(),
    after=("in_need_children",),
    cuts=WHO_CUTS,
    beside=WHO,
    since=2027,
)
