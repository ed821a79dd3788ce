"""A council's own figures a second time: slow, plain Python over rows of the plain record.

Each measure is stated here from its words in the catalogue of indicators, and nothing is taken from
headway's own conditions.
"""

from datetime import date
from typing import Any

from headway.vocabulary.working_days import workday
from tests.lib.plain_stated import Is, Plain, Row, Stated, every
from tests.lib.plain_things_in_need import months_on

Kinds = dict[tuple[str, str], Stated]
FACTORS = {
    "neglect_at_assessment": "has_neglect",
    "emotional_abuse_at_assessment": "has_emotional_abuse",
    "physical_abuse_at_assessment": "has_physical_abuse",
    "sexual_abuse_at_assessment": "has_sexual_abuse",
    "domestic_abuse_at_assessment": "has_domestic_abuse",
    "mental_health_at_assessment": "has_mental_ill_health",
    "alcohol_or_drugs_at_assessment": "has_alcohol_or_drugs",
}


def stated_in_need(plain: Plain, first: date, last: date) -> Kinds:
    """Every kind of every measure of one month or year."""
    return {
        **_front_door(plain, first, last),
        **_assessed(plain, first, last),
        **_in_need(plain, first, last),
        **_enquiries(plain, first, last),
        **_plans(plain, first, last),
        **_open_plans(plain, last),
    }


class _Rows:
    """The rows of a table that fall into a period by one column's day."""

    def __init__(self, plain: Plain, table: str, on: str, first: date, last: date):
        self.table, self.on, self.last = table, on, last
        self.rows = [r for r in plain[table] if r[on] is not None and first <= r[on] <= last]

    def count(self, counts: Is = every, **more: Any) -> Stated:
        """How many of them."""
        return Stated(
            table=self.table, rows=self.rows, on=self.on, last=self.last, counts=counts, **more
        )

    def share(self, counts: Is, out_of: Is = every, **more: Any) -> Stated:
        """Which share of them."""
        return self.count(counts, out_of=out_of, **more)


class _Standing(_Rows):
    """The rows of a table that stand on the last day.

    Begun by the day, and not ended by it; what nobody ended stands to the end of its last year.
    """

    def __init__(self, plain: Plain, table: str, start: str, end: str, last: date):
        self.table, self.on, self.last = table, "", last
        self.rows = [
            r for r in plain[table]
            if r[start] <= last
            and (r[end] > last if r[end] is not None else r["counted_to"] >= last)
        ]  # fmt: skip


def _front_door(plain: Plain, first: date, last: date) -> Kinds:
    referred = _Rows(plain, "referrals", "referred_on", first, last)
    closed = _Rows(plain, "referrals", "closed_on", first, last)
    back = _Rows(plain, "closures_followed", "month_ends_on", first, last)
    moved = _Rows(plain, "transitions", "happened_on", first, last)
    return {
        ("referrals", "count"): referred.count(),
        ("rereferrals", "share"): referred.share(
            lambda r: r["is_rereferral"], lambda r: r["history_is_long_enough"]
        ),
        ("no_further_action", "share"): referred.share(lambda r: r["is_nfa"]),
        ("not_in_need", "share"): referred.share(lambda r: r["is_assessed_not_in_need"]),
        ("referrals_from_police", "share"): referred.share(lambda r: r["source_group"] == "Police"),
        ("in_need_started", "count"): referred.count(lambda r: not r["is_nfa"]),
        ("in_need_closed", "count"): closed.count(lambda r: not r["is_nfa"]),
        ("referred_again_after_closure", "share"): back.share(
            lambda r: r["is_back_within_a_year"], each=True
        ),
        ("step_ups", "count"): moved.count(lambda t: t["kind"] == "step up"),
        ("step_downs", "count"): moved.count(lambda t: t["kind"] == "step down"),
    }


def _assessed(plain: Plain, first: date, last: date) -> Kinds:
    done = _Rows(plain, "assessments", "authorised_on", first, last)
    under_way = _Standing(plain, "assessments", "started_on", "authorised_on", last)
    found = _Rows(plain, "episodes_assessed", "authorised_on", first, last)
    factors = _Rows(plain, "episode_factors", "authorised_on", first, last)

    def late(a: Row) -> bool:
        return workday(last) - workday(a["started_on"]) > 45

    made: Kinds = {
        ("assessments_completed", "count"): done.count(),
        ("assessments_in_time", "share"): done.share(lambda a: a["working_days"] <= 45),
        ("assessment_days", "value"): done.count(middle=lambda a: a["working_days"]),
        ("overdue_assessments", "count"): under_way.count(late),
        ("overdue_assessments", "share"): under_way.share(late),
        ("factors_at_assessment", "count"): factors.count(),
    }
    for measure, column in FACTORS.items():

        def has(e: Row, column: str = column) -> bool:
            return bool(e[column])

        made[measure, "count"], made[measure, "share"] = found.count(has), found.share(has)
    return made


def _in_need(plain: Plain, first: date, last: date) -> Kinds:
    open_now = _Standing(plain, "referrals", "referred_on", "closed_on", last)
    helped = _Standing(plain, "in_need_plans", "started_on", "ended_on", last)

    def in_need(r: Row) -> bool:
        return not r["is_nfa"]

    def since(counts: Is) -> Stated:
        return open_now.share(counts, in_need)

    return {
        ("children_in_need", "count"): open_now.count(in_need),
        ("in_need_over_two_years", "share"): since(lambda r: (last - r["referred_on"]).days >= 730),
        ("in_need_over_a_year", "share"): since(lambda r: months_on(r["referred_on"], 12) <= last),
        ("in_need_three_months_or_less", "share"): since(
            lambda r: months_on(r["referred_on"], 3) >= last
        ),
        ("in_need_plans", "count"): helped.count(each=True),
    }


def _enquiries(plain: Plain, first: date, last: date) -> Kinds:
    begun = _Rows(plain, "enquiries", "started_on", first, last)
    held = _Rows(plain, "conferences", "held_on", first, last)
    steps = _Rows(plain, "journey_steps", "step_on", first, last)

    def ratio(above: str, below: str) -> Stated:
        return steps.share(
            lambda s: s["step"] == above, lambda s: s["step"] == below,
            amount=lambda s: 1, per=lambda s: 1, times=1,
        )  # fmt: skip

    return {
        ("section_47_started", "count"): begun.count(),
        ("initial_conferences", "count"): held.count(),
        ("conferences_in_time", "share"): held.share(
            lambda c: c["working_days"] <= 15, lambda c: c["working_days"] is not None
        ),
        ("conferences_per_section_47", "value"): ratio("conference", "enquiry"),
        ("plans_per_conference", "value"): ratio("child protection plan", "conference"),
    }


def _plans(plain: Plain, first: date, last: date) -> Kinds:
    started = _Rows(plain, "protection_plans", "started_on", first, last)
    ended = _Rows(plain, "protection_plans", "ended_on", first, last)

    def neglect(p: Row) -> bool:
        return p["InitialCategoryOfAbuse"] == "NEG"

    def within(months: int) -> Stated:
        return ended.share(lambda p: p["ended_on"] <= months_on(p["started_on"], months))

    return {
        ("cp_plans_started", "count"): started.count(),
        ("cp_neglect_started", "count"): started.count(neglect),
        ("neglect_share", "share"): started.share(neglect),
        ("repeat_cp_plans", "share"): started.share(lambda p: p["previous_plans_filed"]),
        ("repeat_cp_plans_within_two_years", "share"): started.share(
            lambda p: p["is_within_two_years"], lambda p: p["history_is_long_enough"]
        ),
        ("cp_plans_ended", "count"): ended.count(),
        ("cp_plans_ended_within_three_months", "share"): within(3),
        ("cp_plans_ended_within_six_months", "share"): within(6),
        ("cp_plans_ended_over_two_years", "share"): ended.share(
            lambda p: (p["ended_on"] - p["started_on"]).days >= 730
        ),
    }


def _open_plans(plain: Plain, last: date) -> Kinds:
    opened = _Standing(plain, "protection_plans", "started_on", "ended_on", last)
    reviewed = _Rows(plain, "protection_plans_at_month_end", "month_ends_on", last, last)
    reviewed.on = ""

    def neglect(p: Row) -> bool:
        return p["LatestCategoryOfAbuse"] == "NEG"

    return {
        ("cp_plans_open", "count"): opened.count(each=True),
        ("neglect_open", "count"): opened.count(neglect),
        ("neglect_open", "share"): opened.share(neglect),
        ("cp_plans_over_two_years", "share"): opened.share(
            lambda p: (last - p["started_on"]).days >= 730
        ),
        ("cp_reviews_in_time", "share"): reviewed.share(
            lambda p: p["is_reviewed_in_time"],
            lambda p: p["is_reviewed_in_time"] is not None and p["reviews_are_known"],
        ),
    }
