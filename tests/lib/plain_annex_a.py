"""Plain Python of what Annex A's figures say, from the rows of the lists, slow and by the words."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from tests.lib.plain_things_in_need import months_on
from tests.lib.working_days import is_working_day

Row = dict[str, Any]
Share = tuple[int, int]


def working_days_between(first: date, last: date) -> int:
    """How many working days come after the one day, up to the other."""
    days = (first + timedelta(days=n) for n in range(1, (last - first).days + 1))
    return sum(is_working_day(day) for day in days)


def by_then(row: Row, name: str, as_at: date) -> date | None:
    """A day that the row gives, where it is not after that of the list."""
    day = row.get(name)
    return day if day and day <= as_at else None


def is_open(row: Row, as_at: date, end: str = "ended_on") -> bool:
    """No end by the day of the list."""
    return by_then(row, end, as_at) is None


def share(rows: list[Row], inside: Callable[[Row], bool], of: Callable[[Row], bool]) -> Share:
    """Children inside, out of the children of whom it is asked, each once."""
    among = {row["child_id"] for row in rows if of(row)}
    return len({row["child_id"] for row in rows if of(row) and inside(row)}), len(among)


def unseen(row: Row, as_at: date, weeks: int) -> bool:
    """Whether more than so many weeks have passed since the last visit, or since it began."""
    since = by_then(row, "visited_on", as_at) or row["started_on"]
    return as_at - since > timedelta(weeks=weeks)


def unreviewed(row: Row, as_at: date, first: Callable[[date, date], bool]) -> bool:
    """Whether a later review is over six months old, or the first is late by `first`."""
    last = by_then(row, "reviewed_on", as_at)
    return months_on(last, 6) < as_at if last else first(row["started_on"], as_at)


def took(row: Row, as_at: date) -> int:
    """Working days from an assessment's first day to its end, or to the day of the list."""
    return working_days_between(row["started_on"], by_then(row, "authorised_on", as_at) or as_at)


def every(_: Row) -> bool:
    """Of everybody it is asked."""
    return True


def figures(lists: dict[str, list[Row]], as_at: date) -> dict[str, Share | int]:
    """Numerator and denominator of each share, and each number."""
    care = [r for r in lists["looked_after"] if r.get("legal_status") not in ("V3", "V4")]
    now = [r for r in care if is_open(r, as_at)]
    planned = [r for r in lists["protection_plans"] if is_open(r, as_at)]
    waiting = [r for r in lists["assessments"] if is_open(r, as_at, "authorised_on")]
    missing = [r for r in care if (r.get("times_missing") or 0) >= 1]

    def late_in_care(begun: date, day: date) -> bool:
        return working_days_between(begun, day) > 20

    return {
        "looked_after_on_list": len({r["child_id"] for r in now}),
        "cp_plans_on_list": len({r["child_id"] for r in planned}),
        "open_assessments_overdue": (sum(took(r, as_at) > 45 for r in waiting), len(waiting)),
        "visits_in_time": share(now, lambda r: not unseen(r, as_at, 6), every),
        "cp_visits_overdue": share(planned, lambda r: unseen(r, as_at, 4), every),
        "care_reviews_overdue": share(now, lambda r: unreviewed(r, as_at, late_in_care), every),
        "cp_reviews_overdue": share(
            planned, lambda r: unreviewed(r, as_at, lambda a, b: months_on(a, 3) < b), every
        ),
        "return_interviews_offered": share(
            missing,
            lambda r: r.get("interview_offered") == "YES",
            lambda r: r.get("interview_offered") in ("YES", "NO"),
        ),
        "pathway_plans_in_date": plans_in_date(lists["care_leavers"], as_at),
        "children_per_worker": caseload(lists, as_at),
    }


def plans_in_date(young: list[Row], as_at: date) -> Share:
    """Of those who are to have a pathway plan, those whose latest review is six months old or less."""

    def is_in_date(row: Row) -> bool:
        day = by_then(row, "plan_reviewed_on", as_at)
        return day is not None and months_on(day, 6) >= as_at

    with_plan = [r for r in young if r["eligibility"] not in ("QUALIFYING", "OTHER")]
    return share(with_plan, is_in_date, every)


def caseload(lists: dict[str, list[Row]], as_at: date) -> Share:
    """Children held, once with each worker of each team; and those workers."""
    ends = {"assessments": "authorised_on", "looked_after": "ended_on"}
    ends |= {"protection_plans": "ended_on", "care_leavers": ""}
    held = {
        (row.get("team"), row["worker"], row["child_id"])
        for name, end in ends.items()
        for row in lists[name]
        if row.get("worker") and (not end or is_open(row, as_at, end))
    }
    return len(held), len({(team, worker) for team, worker, _ in held})
