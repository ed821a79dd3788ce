"""Asking the record for children's journeys: all steps, their counts, or one child's as lines."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from headway.record.in_need.journey_steps import STEPS
from headway.record.in_need.referrals import GROUP_OF
from headway.record.making import Record

Row = dict[str, Any]
COLUMNS = (
    "child after_adoption number step step_on ended_on is_open counted_to referred_on "
    "days_since_previous led_by detail year"
).split()
_CLOSED_FOR = {
    "RC1": "adopted",
    "RC2": "died",
    "RC3": "child arrangements order",
    "RC4": "special guardianship order",
    "RC5": "moved to another council",
    "RC6": "moved to adult services",
    "RC7": "other reason, such as no longer in need",
    "RC8": "assessed, nothing further",
    "RC9": "assessed, sent to early help",
}
_CATEGORIES = {
    "NEG": "neglect",
    "PHY": "physical abuse",
    "SAB": "sexual abuse",
    "EMO": "emotional abuse",
    "MUL": "several categories",
}


def steps(record: Record, *, child: str = "", as_at: date | None = None) -> list[Row]:
    """The steps, in the order of children and of their steps.

    With `as_at`, what had begun by that day: an end after it is not known yet, and what counts as
    open on it is open.
    """
    where = [f"child = {_text(child.strip().upper())}"] if child else []
    where += [f"step_on <= DATE '{as_at}'"] if as_at else []
    rows = record.rows(
        f"SELECT {', '.join(COLUMNS)} FROM journey_steps "
        f"WHERE {' AND '.join(where or ['TRUE'])} ORDER BY child, after_adoption, number"
    )
    made = [dict(zip(COLUMNS, row, strict=True)) for row in rows]
    return [_as_it_stood(row, as_at) for row in made] if as_at else made


def counts(record: Record, as_at: date | None = None) -> dict[str, dict[int, int]]:
    """How many steps of each kind there were in each collection year."""
    upto = f"WHERE step_on <= DATE '{as_at}'" if as_at else ""
    made: dict[str, dict[int, int]] = {step: {} for step in STEPS}
    for step, year, many in record.rows(
        f"SELECT step, year, COUNT(*) FROM journey_steps {upto} GROUP BY step, year ORDER BY year"
    ):
        made[step][year] = many
    return made


def cases(record: Record, child: str = "") -> list[Row]:
    """The cases in which the years do not agree or do not say; of one child, or of all."""
    names = ("kind", "year", "child", "table", "row", "sentence")
    where = f"WHERE child = {_text(child)}" if child else ""
    rows = record.rows(
        f'SELECT kind, year, child, "table", row, sentence FROM cases {where} '
        'ORDER BY year, "table", row, kind, sentence'
    )
    return [dict(zip(names, row, strict=True)) for row in rows]


def case_counts(record: Record) -> dict[str, int]:
    """How many cases of each kind there are."""
    return dict(
        record.rows("SELECT kind, COUNT(*) FROM cases GROUP BY kind ORDER BY COUNT(*) DESC, kind")
    )


def lines(journey: list[Row]) -> Iterator[str]:
    """One child's steps as lines for a person."""
    was_adopted = False
    for row in journey:
        if row["after_adoption"] and not was_adopted:
            was_adopted = True
            yield "The child was adopted. What follows is another person's, and is not joined."
        since = row["days_since_previous"]
        gap = "" if since is None else f", {since:,} {'day' if since == 1 else 'days'} on"
        led = f" (from step {row['led_by']})" if row["led_by"] else ""
        yield f"{row['number']:>3}. {row['step_on']}  {_said(row)}{gap}{led}"


def _said(row: Row) -> str:
    """A step in words."""
    step, detail = row["step"], row["detail"]
    if step == "referral":
        return f"referral by: {GROUP_OF.get(detail or '', 'source not said')}"
    if step == "closure":
        return f"closure: {_CLOSED_FOR.get(detail, detail or 'reason not said')}"
    kind = _CATEGORIES.get(detail, "") if step == STEPS[4] else ""
    what = f"{step}, {kind}" if kind else step
    if step in (STEPS[1], *STEPS[4:6]):
        return f"{what}, {_until(row)}"
    return what


def _until(row: Row) -> str:
    if row["ended_on"]:
        return f"to {row['ended_on']}"
    return "still open" if row["is_open"] else f"end not known, counted to {row['counted_to']}"


def _as_it_stood(row: Row, as_at: date) -> Row:
    if row["counted_to"] is None:
        return row
    ended = row["ended_on"] if row["ended_on"] and row["ended_on"] <= as_at else None
    return row | {
        "ended_on": ended,
        "counted_to": min(row["counted_to"], as_at),
        "is_open": ended is None and row["counted_to"] >= as_at,
    }


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"
