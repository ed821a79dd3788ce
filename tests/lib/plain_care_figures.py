"""A council's own looked-after figures a second time: slow, plain Python over the plain record.

Each measure is stated here from its words in the catalogue of indicators, and nothing is taken from
headway's own conditions. Years have figures of what is taken once a year; months have none of it.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from tests.lib.plain_care_years import is_unaccompanied, open_on
from tests.lib.plain_stated import Is, Plain, Row, Stated, every
from tests.lib.plain_things_in_need import months_on

Kinds = dict[tuple[str, str], Stated]

FOSTER = ("U1", "U2", "U3", "U4", "U5", "U6")
ADOPTIVE = ("A3", "A4", "A5", "A6")
GUARDIANS = ("E43", "E44", "E45", "E46", "E47", "E48")


def stated_care(plain: Plain, first: date, last: date, is_year: bool) -> Kinds:
    """Every kind of every measure of one month or year."""
    made = {
        **_standing(plain, last),
        **_at_month_end(plain, last),
        **_in_twelve_months(plain, last),
        **_starts(plain, first, last),
        **_ceases(plain, first, last),
        **_back(plain, first, last),
        **_adopted(plain, first, last),
        **_reviews(plain, first, last),
    }
    if is_year:
        made |= {**_health(plain, last), **_care_leavers(plain, last)}
    return made


def _of(plain: Plain, table: str, on: str, first: date, last: date) -> list[Row]:
    return [row for row in plain[table] if row[on] is not None and first <= row[on] <= last]


def _is(column: str, *codes: Any) -> Is:
    return lambda row: row[column] in codes


def _standing(plain: Plain, on: date) -> Kinds:
    """Children looked after on the last day, by what their episode of that day says."""
    made: Kinds = {}
    rows = [e for e in plain["care_episodes"] if open_on(e, on)]

    def say(measure: str, counts: Is, kinds: str = "count share", out_of: Is = every) -> None:
        for kind in kinds.split():
            made[measure, kind] = Stated(
                table="care_episodes", rows=rows, on="", last=on, counts=counts, each=True,
                out_of=out_of if kind == "share" else None,
            )  # fmt: skip

    say("children_looked_after", every, "count")
    for measure, code in (
        ("full_care_orders", "C2"), ("interim_care_orders", "C1"), ("voluntary_agreements", "V2"),
        ("placement_orders", "E1"),
    ):  # fmt: skip
        say(measure, _is("LS", code))
    say("unaccompanied_children", lambda e: is_unaccompanied(e, on))
    ordered = _is("LS", "C1", "C2")
    say("care_orders_at_home", lambda e: ordered(e) and e["PLACE"] == "P1", out_of=ordered)
    _places(say)
    say("placed_far_away", _is_far, "share")
    say("placed_far_and_outside", lambda e: e["PL_LOCATION"] == "OUT" and _is_far(e), "share")
    say("placed_outside_area", _is("PL_LOCATION", "OUT"), "share")
    say("distance_not_known", _is("distance", None, 999.9), "share")
    for measure, code in (
        ("own_provision", "PR1"), ("private_provision", "PR4"), ("voluntary_provision", "PR5"),
    ):  # fmt: skip
        say(measure, _is("PLACE_PROVIDER", code))
    ordered_so = _is("LS", "E1")
    say(
        "waiting_for_adoption",
        lambda e: e["LS"] == "E1" and e["PLACE"] not in ADOPTIVE,
        out_of=ordered_so,
    )
    say("not_confirmed_registered", lambda e: _is_unconfirmed(e, on))
    return made


def _places(say: Callable[..., None]) -> None:
    """By where the child lives."""
    foster = _is("PLACE", *FOSTER)
    say("foster_placements", foster)
    say("long_term_fostering", _is("PLACE", "U1", "U4"))
    say("kinship_fostering", _is("PLACE", "U1", "U2", "U3"))
    say(
        "agency_fostering",
        lambda e: foster(e) and e["PLACE_PROVIDER"] in ("PR4", "PR5"),
        out_of=foster,
    )
    say("children_in_homes", _is("PLACE", "K1", "K2"))
    say("supported_accommodation", _is("PLACE", "H5", "P2", "K3"), "share")
    say("other_residential", _is("PLACE", "R1", "R2", "R3", "R5", "P3"))
    say("in_residential_schools", _is("PLACE", "S1"))
    say("other_placements", _is("PLACE", "Z1", "Z11", "Z12", "Z13", "Z14"))
    say("placed_with_parents", _is("PLACE", "P1"))
    say("placed_for_adoption", _is("PLACE", *ADOPTIVE), "share")


def _is_far(e: Row) -> bool:
    return e["distance"] is not None and 20 < e["distance"] != 999.9


def _is_unconfirmed(e: Row, on: date) -> bool:
    place = e["PLACE"] or ""
    if place.startswith("Z") or (place in ("H5", "P2") and on >= date(2023, 10, 28)):
        return True
    if place in ("K1", "K2", "K3") and e["URN"] in (None, "XXXXXXX"):
        return True
    is_young = e["born_on"] is not None and months_on(e["born_on"], 192) > on
    return place in ("H5", "K3") and is_young


def _at_month_end(plain: Plain, last: date) -> Kinds:
    """What the children looked after on the last day have behind them."""
    rows = [r for r in plain["looked_after_at_month_end"] if r["month_ends_on"] == last]

    def one(counts: Is = every, out_of: Is | None = None, middle: Is | None = None) -> Stated:
        return Stated(
            table="looked_after_at_month_end", rows=rows, on="", last=last, counts=counts,
            out_of=out_of, middle=middle,
        )  # fmt: skip

    def long_cared(c: Row) -> bool:
        return c["is_under_16"] and c["days_in_care"] >= 913

    def settled(c: Row) -> bool:
        return c["with_carer_days"] is not None and c["with_carer_days"] >= 730

    def over_five(c: Row) -> bool:
        return c["days_in_care"] > 1826

    return {
        ("placement_moves", "share"): one(
            lambda c: c["placements"] >= 3, lambda c: c["placements"] is not None
        ),
        ("placement_stability", "share"): one(settled, long_cared),
        ("social_worker_changes", "share"): one(
            lambda c: c["workers"] >= 3, lambda c: c["workers"] is not None
        ),
        ("length_of_care", "value"): one(middle=lambda c: c["days_in_care"]),
        ("in_care_over_five_years", "count"): one(over_five),
        ("in_care_over_five_years", "share"): one(over_five, every),
        ("days_on_interim_order", "value"): one(
            _is("LS", "C1"), middle=lambda c: c["days_under_status"]
        ),
    }


def _in_twelve_months(plain: Plain, last: date) -> Kinds:
    table = "looked_after_in_twelve_months"
    rows = [r for r in plain[table] if r["month_ends_on"] == last]

    def told(r: Row) -> bool:
        return r["was_missing"] is not None

    def one(counts: Is) -> Stated:
        return Stated(table=table, rows=rows, on="", last=last, counts=counts, out_of=told)

    times = Stated(
        table=table, rows=rows, on="", last=last, counts=told, out_of=told,
        amount=lambda r: r["times_missing"], per=lambda r: 1,
    )  # fmt: skip
    return {
        ("missing_from_care", "share"): one(lambda r: r["was_missing"]),
        ("away_from_care", "share"): one(lambda r: r["was_away"]),
        ("times_missing", "value"): times,
    }


def _starts(plain: Plain, first: date, last: date) -> Kinds:
    """Children who started, each once; and by how much the number grew."""
    rows = _of(plain, "periods_of_care", "started_on", first, last)
    growth = _of(plain, "care_growth", "month_ends_on", first, last)

    def one(counts: Is) -> Stated:
        return Stated(
            table="periods_of_care", rows=rows, on="started_on", last=last, counts=counts, each=True
        )

    return {
        ("looked_after_started", "count"): one(lambda p: p["start_is_known"]),
        ("emergency_entries", "count"): one(
            lambda p: p["start_is_known"] and p["legal_status_at_start"] in ("L1", "L2")
        ),
        ("net_growth", "share"): Stated(
            table="care_growth", rows=growth, on="month_ends_on", last=last, out_of=every,
            amount=lambda m: m["closing"] - m["opening"],
            per=lambda m: m["opening"] if m["month_starts_on"] == first else 0,
        ),
    }  # fmt: skip


def _ceases(plain: Plain, first: date, last: date) -> Kinds:
    """Children who ceased, each once, by why they ceased the last time in the month or year.

    After an adoption the identifier is another child's: an adoption is always a last time.
    """
    ended = _of(plain, "periods_of_care", "ended_on", first, last)
    ended.sort(key=lambda p: (p["ended_on"], p["period"]))
    lasts = {
        (p["child"], p["period"]) for place, p in enumerate(ended)
        if p["REC"] in ("E11", "E12")
        or not any(o["child"] == p["child"] for o in ended[place + 1 :])
    }  # fmt: skip

    def one(**more: Any) -> Stated:
        return Stated(table="periods_of_care", rows=ended, on="ended_on", last=last, **more)

    def is_last(p: Row) -> bool:
        return (p["child"], p["period"]) in lasts

    made: Kinds = {
        ("looked_after_ceased", "count"): one(each=True),
        ("length_of_care_at_end", "value"): one(middle=lambda p: p["days"]),
    }
    reasons = {
        "adopted": ("E11", "E12"),
        "special_guardianship_exits": GUARDIANS,
        "returned_home": ("E4A", "E4B"),
        "planned_returns_home": ("E4A",),
        "unplanned_returns_home": ("E4B",),
        "child_arrangements_exits": ("E41",),
    }
    for measure, codes in reasons.items():

        def counts(p: Row, codes: tuple[str, ...] = codes) -> bool:
            return p["REC"] in codes and is_last(p)

        made[measure, "count"] = one(counts=counts, each=True)
        made[measure, "share"] = one(counts=counts, out_of=is_last, each=True)
    return made


def _back(plain: Plain, first: date, last: date) -> Kinds:
    """Children who left in the year before, and came back within a year."""
    left = _of(plain, "leavers_followed", "month_ends_on", first, last)
    return {
        ("reentries", "share"): Stated(
            table="leavers_followed", rows=left, on="month_ends_on", last=last, each=True,
            counts=lambda r: r["is_back_within_a_year"], out_of=every,
        )
    }  # fmt: skip


def _adopted(plain: Plain, first: date, last: date) -> Kinds:
    rows = _of(plain, "adopted_children", "adopted_on", first, last)

    def one(**more: Any) -> Stated:
        return Stated(table="adopted_children", rows=rows, on="adopted_on", last=last, **more)

    def mean(column: str) -> Stated:
        def known(r: Row) -> bool:
            return r[column] is not None

        return one(counts=known, out_of=known, amount=lambda r: r[column], per=lambda r: 1, times=1)

    def placed(r: Row) -> bool:
        return r["is_placed_within_a_year"] is True

    return {
        ("adoption_entry_to_move", "value"): mean("days_to_move_in"),
        ("adoption_entry_to_carer", "value"): mean("days_to_carer"),
        ("adoption_order_to_match", "value"): mean("days_order_to_match"),
        ("adoption_decision_to_match", "value"): mean("days_decision_to_match"),
        ("adoption_within_14_months", "share"): one(
            counts=lambda r: r["days_to_move_in"] < 426,
            out_of=lambda r: r["days_to_move_in"] is not None,
        ),
        ("adoption_within_a_year", "count"): one(counts=placed),
        ("adoption_within_a_year", "share"): one(
            counts=placed, out_of=lambda r: r["is_placed_within_a_year"] is not None
        ),
    }


def _reviews(plain: Plain, first: date, last: date) -> Kinds:
    return {
        ("review_participation", "share"): Stated(
            table="care_reviews", rows=_of(plain, "care_reviews", "held_on", first, last),
            on="held_on", last=last, counts=_is("REVIEW_CODE", "PN1", "PN2", "PN3", "PN5", "PN6"),
            out_of=lambda r: r["REVIEW_CODE"] != "PN0",
        ),
        ("care_reviews_in_time", "share"): Stated(
            table="care_reviews_due", on="month_ends_on", last=last,
            rows=_of(plain, "care_reviews_due", "month_ends_on", first, last),
            counts=lambda r: r["is_in_time"], out_of=every,
        ),
    }  # fmt: skip


def _health(plain: Plain, last: date) -> Kinds:
    rows = [row for row in plain["looked_after_health"] if row["year_ends_on"] == last]

    def one(**more: Any) -> Stated:
        more = {"out_of": every} | more
        return Stated(table="looked_after_health", rows=rows, on="year_ends_on", last=last, **more)

    def aged(youngest: int, oldest: int) -> Is:
        return lambda c: c["age"] is not None and youngest <= c["age"] <= oldest

    def scored(c: Row) -> bool:
        return aged(5, 16)(c) and c["sdq_score"] is not None

    def yes(column: str) -> Is:
        return lambda c: c[column] is True

    return {
        ("health_assessments", "share"): one(counts=yes("HEALTH_ASSESSMENT_yes")),
        ("dental_checks", "share"): one(counts=yes("TEETH_CHECK_yes")),
        ("immunisations", "share"): one(counts=yes("IMMUNISATIONS_yes")),
        ("development_checks", "share"): one(counts=yes("HEALTH_CHECK_yes"), out_of=aged(0, 4)),
        ("substance_misuse", "share"): one(counts=yes("SUBSTANCE_MISUSE_yes")),
        ("substance_misuse_help", "share"): one(
            counts=yes("INTERVENTION_RECEIVED_yes"), out_of=yes("SUBSTANCE_MISUSE_yes")
        ),
        ("convicted", "share"): one(counts=yes("CONVICTED_yes"), out_of=aged(10, 17)),
        ("sdq_returned", "share"): one(
            counts=lambda c: c["sdq_score"] is not None, out_of=aged(5, 16)
        ),
        ("sdq_concern", "share"): one(counts=lambda c: c["sdq_score"] >= 17, out_of=scored),
        ("sdq_score", "value"): one(
            counts=scored, out_of=scored, amount=lambda c: c["sdq_score"], per=lambda c: 1, times=1
        ),
    }


def _care_leavers(plain: Plain, last: date) -> Kinds:
    rows = [row for row in plain["care_leavers"] if row["year_ends_on"] == last]

    def of(*ages: int) -> Is:
        return lambda r: r["is_followed"] and r["age"] in ages

    def one(counts: Is, out_of: Is | None) -> Stated:
        return Stated(
            table="care_leavers", rows=rows, on="year_ends_on", last=last, counts=counts,
            out_of=out_of,
        )  # fmt: skip

    old, young = of(19, 20, 21), of(17, 18)

    def housed(who: Is) -> Stated:
        return one(lambda r: r["is_suitable"], lambda r: who(r) and r["is_housed_here"])

    def stayed(*ages: int) -> Stated:
        return one(_is("ACCOM", "Z1", "Z2"), lambda r: of(*ages)(r) and r["left_foster_care_at_18"])

    in_touch, idle = _is("IN_TOUCH", "YES"), _is("ACTIV", "G4", "G5", "G6")
    jailed = _is("ACCOM", "X2")
    return {
        ("care_leavers_in_touch", "share"): one(in_touch, old),
        ("care_leavers_17_18_in_touch", "share"): one(in_touch, young),
        ("care_leavers_in_education_or_work", "share"): one(lambda r: r["is_busy"], old),
        ("care_leavers_17_18_in_education_or_work", "share"): one(lambda r: r["is_busy"], young),
        ("care_leavers_not_in_work", "share"): one(idle, old),
        ("care_leavers_17_18_not_in_work", "share"): one(idle, young),
        ("care_leavers_in_higher_education", "share"): one(_is("ACTIV", "F1", "P1"), old),
        ("care_leavers_suitable_accommodation", "share"): housed(old),
        ("care_leavers_17_18_suitable_accommodation", "share"): housed(young),
        ("care_leavers_home_unknown", "share"): one(_is("ACCOM", None, "0", "R1", "R2"), old),
        ("care_leavers_in_custody", "share"): one(jailed, old),
        ("care_leavers_in_custody", "count"): one(lambda r: old(r) and jailed(r), None),
        ("staying_put", "share"): stayed(19, 20),
        ("staying_put_at_18", "share"): stayed(18),
    }
