"""Child in need plans, alone and beside child protection plans: 4001 to 4004, 4010 to 4017.

Decided here:
- 4001: a plan of both kinds is open where its end is missing; only the child in need plan must
  have a start.
- 4003: each child in need plan whose period holds the review is flagged, with review and plan.
- 4004: the open rows alone are flagged.
- 4014, 4016, 4017: an open plan runs to the reference date, that day included.
"""

from datetime import date

from tests.lib.plain_rules import Flags, before, no_later
from tests.lib.plaincin.reading import (
    day,
    flagged,
    of_child,
    of_episode,
    of_plan,
    pairs,
    runs_into,
    same_day,
    starts_within,
    this,
)
from tests.lib.poolscin import CIN_PLANS, EPISODES, PLANS, REVIEWS
from tests.lib.smallcin import SmallCin, rule


@rule("4001", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, plan in this(s, PLANS):
        for m, cin_plan in of_episode(this(s, CIN_PLANS), plan):
            started, ended = day(cin_plan["CINPlanStartDate"]), day(cin_plan["CINPlanEndDate"])
            if day(plan["CPPendDate"]) is None and started is not None and ended is None:
                flags |= {(PLANS, n), (CIN_PLANS, m)}
    return flags


@rule("4003", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, review in this(s, REVIEWS):
        reviewed = day(review["CPPreviewDate"])
        for m, plan in of_plan(this(s, PLANS), review):
            if same_day(reviewed, day(plan["CPPendDate"])):
                continue
            for o, cin_plan in of_episode(this(s, CIN_PLANS), review):
                started, ended = day(cin_plan["CINPlanStartDate"]), day(cin_plan["CINPlanEndDate"])
                if starts_within(reviewed, started, ended):
                    flags |= {(REVIEWS, n), (PLANS, m), (CIN_PLANS, o)}
    return flags


@rule("4004", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, cin_plan in this(s, CIN_PLANS):
        others = of_episode(this(s, CIN_PLANS), cin_plan)
        still_open = [m for m, other in others if day(other["CINPlanEndDate"]) is None]
        if n in still_open and len(still_open) >= 2:
            flags.add((CIN_PLANS, n))
    return flags


@rule("4010", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    end = s.census.end

    def fails(cin_plan: dict) -> bool:
        started = day(cin_plan["CINPlanStartDate"])
        return started is None or started > end

    return flagged(s, CIN_PLANS, fails)


@rule("4011", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(cin_plan: dict) -> bool:
        return before(day(cin_plan["CINPlanEndDate"]), day(cin_plan["CINPlanStartDate"]))

    return flagged(s, CIN_PLANS, fails)


@rule("4012Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(cin_plan: dict) -> bool:
        return same_day(day(cin_plan["CINPlanEndDate"]), day(cin_plan["CINPlanStartDate"]))

    return flagged(s, CIN_PLANS, fails)


@rule("4013", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    return flagged(s, CIN_PLANS, lambda each: census.lacks(day(each["CINPlanEndDate"])))


@rule("4014", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, one, m, other in pairs(this(s, CIN_PLANS), of_child):
        starts, begun = day(one["CINPlanStartDate"]), day(other["CINPlanStartDate"])
        ended = day(other["CINPlanEndDate"]) or s.census.end
        if runs_into(starts, begun, ended):
            flags |= {(CIN_PLANS, n), (CIN_PLANS, m)}
    return flags


@rule("4015", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, cin_plan in this(s, CIN_PLANS):
        for m, episode in of_episode(this(s, EPISODES), cin_plan):
            if before(day(cin_plan["CINPlanStartDate"]), day(episode["CINreferralDate"])):
                flags |= {(CIN_PLANS, n), (EPISODES, m)}
    return flags


def _during(starts: date | None, begun: date | None, ended: date | None, end: date) -> bool:
    """Whether a plan starts while one of the other kind runs, to the end of the year if open."""
    if ended is not None:
        return starts_within(starts, begun, ended)
    return no_later(begun, starts) and no_later(starts, end)


def _kinds(s: SmallCin) -> list:
    """Every child protection plan with every child in need plan of the same child."""
    found = []
    for n, plan in this(s, PLANS):
        for m, cin_plan in of_child(this(s, CIN_PLANS), plan):
            found.append((n, plan, m, cin_plan))
    return found


@rule("4016", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, plan, m, cin_plan in _kinds(s):
        begun, ended = day(plan["CPPstartDate"]), day(plan["CPPendDate"])
        if _during(day(cin_plan["CINPlanStartDate"]), begun, ended, s.census.end):
            flags |= {(PLANS, n), (CIN_PLANS, m)}
    return flags


@rule("4017", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, plan, m, cin_plan in _kinds(s):
        begun, ended = day(cin_plan["CINPlanStartDate"]), day(cin_plan["CINPlanEndDate"])
        if _during(day(plan["CPPstartDate"]), begun, ended, s.census.end):
            flags |= {(PLANS, n), (CIN_PLANS, m)}
    return flags
