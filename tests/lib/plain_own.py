"""A council's own figures a second time: slow, plain Python over rows of the plain record.

Each measure is stated here from its words in the catalogue of indicators, and nothing is taken from
headway's own conditions. A figure is (numerator, denominator), the denominator None for a number.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

Row = dict[str, Any]
Plain = dict[str, list[Row]]
Figure = tuple[int, int | None]


def _in(row: Row, column: str, first: date, last: date) -> bool:
    return row[column] is not None and first <= row[column] <= last


def _of(rows: Iterable[Row], column: str, first: date, last: date) -> list[Row]:
    return [row for row in rows if _in(row, column, first, last)]


def _stands(row: Row, start: str, end: str, on: date) -> bool:
    """Begun by the day, and not ended by it; what nobody ended stands to the end of its last year."""
    if row[start] > on:
        return False
    return row[end] > on if row[end] is not None else row["counted_to"] >= on


def _share(rows: list[Row], is_counted: Callable[[Row], Any]) -> Figure:
    return sum(bool(is_counted(row)) for row in rows), len(rows)


def _days(row: Row, start: str, on: date) -> int:
    return (on - row[start]).days


def plain_figures(plain: Plain, first: date, last: date) -> dict[tuple[str, str], Figure]:
    """Every figure of one month or year, by measure and kind."""
    return {
        **_front_door(plain, first, last),
        **_in_need(plain, first, last),
        **_enquiries(plain, first, last),
        **_plans(plain, first, last),
    }


def _front_door(plain: Plain, first: date, last: date) -> dict[tuple[str, str], Figure]:
    referrals = _of(plain["referrals"], "referred_on", first, last)
    assessed = _of(plain["assessments"], "authorised_on", first, last)
    known = [r for r in referrals if r["history_is_long_enough"]]
    return {
        ("referrals", "count"): (len(referrals), None),
        ("rereferrals", "share"): _share(known, lambda r: r["is_rereferral"]),
        ("no_further_action", "share"): _share(referrals, lambda r: r["is_nfa"]),
        ("not_in_need", "share"): _share(referrals, lambda r: r["is_assessed_not_in_need"]),
        ("referrals_from_police", "share"): _share(
            referrals, lambda r: r["source_group"] == "Police"
        ),
        ("in_need_started", "count"): (sum(not r["is_nfa"] for r in referrals), None),
        ("assessments_completed", "count"): (len(assessed), None),
        ("assessments_in_time", "share"): _share(assessed, lambda a: a["working_days"] <= 45),
    }


def _in_need(plain: Plain, first: date, last: date) -> dict[tuple[str, str], Figure]:
    in_need = [
        r for r in plain["referrals"]
        if _stands(r, "referred_on", "closed_on", last) and not r["is_nfa"]
    ]  # fmt: skip
    helped = [p for p in plain["in_need_plans"] if _stands(p, "started_on", "ended_on", last)]
    return {
        ("children_in_need", "count"): (len(in_need), None),
        ("in_need_over_two_years", "share"): _share(
            in_need, lambda r: _days(r, "referred_on", last) >= 730
        ),
        ("in_need_plans", "count"): (len({p["child"] for p in helped}), None),
    }


def _enquiries(plain: Plain, first: date, last: date) -> dict[tuple[str, str], Figure]:
    begun = _of(plain["enquiries"], "started_on", first, last)
    conferences = _of(plain["conferences"], "held_on", first, last)
    timed = [c for c in conferences if c["working_days"] is not None]
    return {
        ("section_47_started", "count"): (len(begun), None),
        ("initial_conferences", "count"): (len(conferences), None),
        ("conferences_in_time", "share"): _share(timed, lambda c: c["working_days"] <= 15),
    }


def _plans(plain: Plain, first: date, last: date) -> dict[tuple[str, str], Figure]:
    every = plain["protection_plans"]
    started, ended = _of(every, "started_on", first, last), _of(every, "ended_on", first, last)
    opened = [p for p in every if _stands(p, "started_on", "ended_on", last)]
    neglect = [p for p in started if p["InitialCategoryOfAbuse"] == "NEG"]
    return {
        ("cp_plans_started", "count"): (len(started), None),
        ("cp_neglect_started", "count"): (len(neglect), None),
        ("neglect_share", "share"): (len(neglect), len(started)),
        ("repeat_cp_plans", "share"): _share(started, lambda p: p["previous_plans_filed"]),
        ("cp_plans_open", "count"): (len({p["child"] for p in opened}), None),
        ("cp_plans_over_two_years", "share"): _share(
            opened, lambda p: _days(p, "started_on", last) >= 730
        ),
        ("cp_plans_ended_over_two_years", "share"): _share(
            ended, lambda p: (p["ended_on"] - p["started_on"]).days >= 730
        ),
    }
