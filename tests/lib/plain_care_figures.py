"""A council's own looked-after figures a second time: slow, plain Python over the plain record.

Each measure is stated here from its words in the catalogue of indicators, and nothing is taken from
headway's own conditions. A figure is (numerator, denominator), the denominator None for a number.
Years have figures of what is taken once a year; months have none of it.
"""

from collections.abc import Callable, Iterable
from datetime import date

from tests.lib.years_of_care import Row

Plain = dict[str, list[Row]]
Figure = tuple[int, int | None]
Figures = dict[tuple[str, str], Figure]
Is = Callable[[Row], bool]

FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
ADOPTIVE = ("A3", "A4", "A5", "A6")
GUARDIANS = ("E43", "E44", "E45", "E46", "E47", "E48")


def plain_care_figures(plain: Plain, first: date, last: date, is_year: bool) -> Figures:
    """Every figure of one month or year, by measure and kind."""
    made = {
        **_standing(plain, last),
        **_starts(plain, first, last),
        **_ceases(plain, first, last),
        ("review_participation", "share"): _participation(plain, first, last),
    }
    if is_year:
        made |= {**_year_end(plain, last), **_health(plain, last), **_care_leavers(plain, last)}
    return made


def _children(rows: Iterable[Row]) -> int:
    return len({row["child"] for row in rows})


def _standing(plain: Plain, on: date) -> Figures:
    """Children looked after on the last day, by what their episode of that day says."""
    cared = [
        e for e in plain["care_episodes"]
        if e["started_on"] <= on and (e["ended_on"] > on if e["ended_on"] else e["counted_to"] >= on)
    ]  # fmt: skip
    every = _children(cared)
    ordered = [e for e in cared if e["LS"] in ("C1", "C2")]
    home = [e for e in ordered if e["PLACE"] == "P1"]

    def both(measure: str, counts: Is) -> Figures:
        n = _children(e for e in cared if counts(e))
        return {(measure, "count"): (n, None), (measure, "share"): (n, every)}

    def share(measure: str, counts: Is) -> Figures:
        return {(measure, "share"): (_children(e for e in cared if counts(e)), every)}

    return {
        ("children_looked_after", "count"): (every, None),
        **both("full_care_orders", lambda e: e["LS"] == "C2"),
        **both("interim_care_orders", lambda e: e["LS"] == "C1"),
        **both("voluntary_agreements", lambda e: e["LS"] == "V2"),
        **both("placement_orders", lambda e: e["LS"] == "E1"),
        **both("unaccompanied_children", lambda e: _is_unaccompanied(e, on)),
        ("care_orders_at_home", "count"): (_children(home), None),
        ("care_orders_at_home", "share"): (_children(home), _children(ordered)),
        **both("foster_placements", lambda e: e["PLACE"] in FOSTER),
        **both("children_in_homes", lambda e: e["PLACE"] in ("K1", "K2")),
        **share("supported_accommodation", lambda e: e["PLACE"] in ("H5", "P2", "K3")),
        **both("placed_with_parents", lambda e: e["PLACE"] == "P1"),
        **share("placed_for_adoption", lambda e: e["PLACE"] in ADOPTIVE),
        **share("placed_far_away", _is_far),
        **share("placed_far_and_outside", lambda e: e["PL_LOCATION"] == "OUT" and _is_far(e)),
        **share("placed_outside_area", lambda e: e["PL_LOCATION"] == "OUT"),
        **both("own_provision", lambda e: e["PLACE_PROVIDER"] == "PR1"),
        **both("private_provision", lambda e: e["PLACE_PROVIDER"] == "PR4"),
        **both("voluntary_provision", lambda e: e["PLACE_PROVIDER"] == "PR5"),
    }


def _is_far(e: Row) -> bool:
    return e["distance"] is not None and 20 < e["distance"] != 999.9


def _is_unaccompanied(e: Row, on: date) -> bool:
    return e["is_listed_uasc"] and (e["asylum_to"] is None or e["asylum_to"] > on)


def _starts(plain: Plain, first: date, last: date) -> Figures:
    """Children who started, each once."""
    started = [
        p for p in plain["periods_of_care"]
        if p["start_is_known"] and first <= p["started_on"] <= last
    ]  # fmt: skip
    rushed = [p for p in started if p["legal_status_at_start"] in ("L1", "L2")]
    return {
        ("looked_after_started", "count"): (_children(started), None),
        ("emergency_entries", "count"): (_children(rushed), None),
    }


def _ceases(plain: Plain, first: date, last: date) -> Figures:
    """Children who ceased, each once, by why they ceased the last time in the month or year.

    After an adoption the identifier is another child's: an adoption is always a last time.
    """
    ended = [
        p for p in plain["periods_of_care"] if p["ended_on"] and first <= p["ended_on"] <= last
    ]
    ended.sort(key=lambda p: (p["ended_on"], p["period"]))
    lasts = [
        p for place, p in enumerate(ended)
        if p["REC"] in ("E11", "E12")
        or not any(o["child"] == p["child"] for o in ended[place + 1 :])
    ]  # fmt: skip
    every = _children(ended)
    made: Figures = {("looked_after_ceased", "count"): (every, None)}
    reasons = {
        "adopted": ("E11", "E12"),
        "special_guardianship_exits": GUARDIANS,
        "returned_home": ("E4A", "E4B"),
    }
    for measure, codes in reasons.items():
        n = _children(p for p in lasts if p["REC"] in codes)
        made |= {(measure, "count"): (n, None), (measure, "share"): (n, every)}
    return made


def _participation(plain: Plain, first: date, last: date) -> Figure:
    held = [
        r["REVIEW_CODE"] for r in plain["care_reviews"]
        if first <= r["held_on"] <= last and r["REVIEW_CODE"] != "PN0"
    ]  # fmt: skip
    return sum(code in ("PN1", "PN2", "PN3", "PN5", "PN6") for code in held), len(held)


def _share(rows: list[Row], counts: Is) -> Figure:
    return sum(counts(row) for row in rows), len(rows)


def _of(plain: Plain, table: str, last: date) -> list[Row]:
    return [row for row in plain[table] if row["year_ends_on"] == last]


def _year_end(plain: Plain, last: date) -> Figures:
    cared = _of(plain, "looked_after_at_year_end", last)
    long = [c for c in cared if c["is_under_16"] and c["days_in_care"] >= 913]
    known = [c for c in cared if c["workers"] is not None]
    seen = [c for c in _of(plain, "looked_after_in_year", last) if c["was_missing"] is not None]
    left = _of(plain, "leavers_followed", last)
    back = [r for r in left if r["is_back_within_a_year"]]
    return {
        ("placement_moves", "share"): _share(cared, lambda c: c["placements"] >= 3),
        ("placement_stability", "share"): _share(
            long, lambda c: c["with_carer_days"] is not None and c["with_carer_days"] >= 730
        ),
        ("social_worker_changes", "share"): _share(known, lambda c: c["workers"] >= 3),
        ("missing_from_care", "share"): _share(seen, lambda c: c["was_missing"]),
        ("care_reviews_in_time", "share"): _share(
            _of(plain, "care_reviews_due", last), lambda r: r["is_in_time"]
        ),
        ("reentries", "share"): (_children(back), _children(left)),
    }


def _health(plain: Plain, last: date) -> Figures:
    cohort = _of(plain, "looked_after_health", last)

    def aged(youngest: int, oldest: int) -> list[Row]:
        return [c for c in cohort if c["age"] is not None and youngest <= c["age"] <= oldest]

    scored = [c for c in aged(5, 16) if c["sdq_score"] is not None]

    def said(column: str, rows: list[Row]) -> Figure:
        return _share(rows, lambda c: c[column] is True)

    return {
        ("health_assessments", "share"): said("HEALTH_ASSESSMENT_yes", cohort),
        ("dental_checks", "share"): said("TEETH_CHECK_yes", cohort),
        ("immunisations", "share"): said("IMMUNISATIONS_yes", cohort),
        ("substance_misuse", "share"): said("SUBSTANCE_MISUSE_yes", cohort),
        ("convicted", "share"): said("CONVICTED_yes", aged(10, 17)),
        ("sdq_returned", "share"): (len(scored), len(aged(5, 16))),
        ("sdq_concern", "share"): _share(scored, lambda c: c["sdq_score"] >= 17),
    }


def _care_leavers(plain: Plain, last: date) -> Figures:
    followed = [r for r in _of(plain, "care_leavers", last) if r["is_followed"]]
    young = [r for r in followed if r["age"] in (17, 18)]
    old = [r for r in followed if r["age"] in (19, 20, 21)]

    def housed(rows: list[Row]) -> Figure:
        return _share([r for r in rows if r["is_housed_here"]], lambda r: r["is_suitable"])

    return {
        ("care_leavers_in_touch", "share"): _share(old, lambda r: r["IN_TOUCH"] == "YES"),
        ("care_leavers_in_education_or_work", "share"): _share(old, lambda r: r["is_busy"]),
        ("care_leavers_17_18_in_education_or_work", "share"): _share(young, lambda r: r["is_busy"]),
        ("care_leavers_suitable_accommodation", "share"): housed(old),
        ("care_leavers_17_18_suitable_accommodation", "share"): housed(young),
    }
