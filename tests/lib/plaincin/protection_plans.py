"""Child protection plans and their reviews: 1105, 2883, 2885, 8720, 8730, 8840 to 8842Q, 8905, 8910,
8925 to 8940.

Decided here:
- 2883: all rows count as they stand, conferences of an episode without a plan among them.
- 2885: rows of enquiries and episode are flagged only where the episode has a plan that started in
  the year and none of these plans matches; a flag that says neither leaves a candidate. A plan
  always has its episode, as XML nests it.
- 8730: blanks about the number do not count; digits are 0 to 9.
- 8935: the child's open plans alone are flagged, in whatever episodes.
- 8940: both ends count, and an open plan runs to the reference date.
"""

from tests.lib.plain_rules import Flags, Numbered, Row, before, no_later, same_day
from tests.lib.plaincin.reading import (
    are_digits,
    code,
    day,
    flagged,
    is_true,
    of_child,
    of_episode,
    of_plan,
    pairs,
    runs_into,
    this,
)
from tests.lib.poolscin import CHILDREN, ENQUIRIES, EPISODES, PLANS, REVIEWS
from tests.lib.smallcin import WHOLE_RETURN, SmallCin, rule

ABUSE = ("NEG", "PHY", "SAB", "EMO", "MUL")


@rule("1105", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, plan in this(s, PLANS):
        for m, episode in of_episode(this(s, EPISODES), plan):
            if before(day(plan["CPPstartDate"]), day(episode["CINreferralDate"])):
                flags |= {(PLANS, n), (EPISODES, m)}
    return flags


@rule("2883", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None

    def count(table: str, column: str) -> int:
        return sum(census.holds(day(row[column])) for _, row in this(s, table))

    conferences = count(EPISODES, "DateOfInitialCPC") + count(ENQUIRIES, "DateOfInitialCPC")
    return {WHOLE_RETURN} if count(PLANS, "CPPstartDate") > conferences else set()


def _without_conference(plans: Numbered, candidates: Numbered) -> list[int]:
    """The numbers of the plans that start on the day of none of the conferences."""
    found = []
    for n, plan in plans:
        met = [day(row["DateOfInitialCPC"]) for _, row in candidates]
        if not any(same_day(day(plan["CPPstartDate"]), each) for each in met):
            found.append(n)
    return found


@rule("2885", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    flags = set()
    for m, episode in this(s, EPISODES):
        plans = [
            (n, plan)
            for n, plan in of_episode(this(s, PLANS), episode)
            if census.holds(day(plan["CPPstartDate"]))
        ]
        enquiries = of_episode(this(s, ENQUIRIES), episode)
        candidates = [(n, row) for n, row in enquiries if not is_true(row["ICPCnotRequired"])]
        failing = _without_conference(plans, candidates or [(m, episode)])
        flags |= {(PLANS, n) for n in failing}
        if plans and len(failing) == len(plans):
            if candidates:
                flags |= {(ENQUIRIES, n) for n, _ in candidates}
            else:
                flags.add((EPISODES, m))
    return flags


@rule("8720", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    end = s.census.end

    def fails(plan: dict) -> bool:
        started = day(plan["CPPstartDate"])
        return started is None or started > end

    return flagged(s, PLANS, fails)


@rule("8730", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, PLANS, lambda plan: not are_digits(code(plan["NumberOfPreviousCPP"]) or ""))


@rule("8840", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(plan: dict) -> bool:
        return same_day(day(plan["CPPstartDate"]), day(plan["CPPendDate"]))

    return flagged(s, PLANS, fails)


@rule("8841", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, review in this(s, REVIEWS):
        for m, plan in of_plan(this(s, PLANS), review):
            if no_later(day(review["CPPreviewDate"]), day(plan["CPPstartDate"])):
                flags |= {(REVIEWS, n), (PLANS, m)}
    return flags


@rule("8842Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, REVIEWS, lambda review: day(review["CPPreviewDate"]) is None)


@rule("8905", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, PLANS, lambda plan: code(plan["InitialCategoryOfAbuse"]) not in ABUSE)


@rule("8910", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, PLANS, lambda plan: code(plan["LatestCategoryOfAbuse"]) not in ABUSE)


@rule("8925", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(plan: dict) -> bool:
        return before(day(plan["CPPendDate"]), day(plan["CPPstartDate"]))

    return flagged(s, PLANS, fails)


@rule("8930", since=2023)
def _(s: SmallCin) -> Flags | None:
    census = s.census
    if census is None:
        return None
    return flagged(s, PLANS, lambda plan: census.lacks(day(plan["CPPendDate"])))


def _is_open(plan: Row) -> bool:
    return day(plan["CPPendDate"]) is None


@rule("8935", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for _, child in this(s, CHILDREN):
        still_open = [n for n, plan in of_child(this(s, PLANS), child) if _is_open(plan)]
        if len(still_open) >= 2:
            flags |= {(PLANS, n) for n in still_open}
    return flags


@rule("8940", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, one, m, other in pairs(this(s, PLANS), of_child):
        ended = s.census.end if _is_open(other) else day(other["CPPendDate"])
        if runs_into(day(one["CPPstartDate"]), day(other["CPPstartDate"]), ended):
            flags |= {(PLANS, n), (PLANS, m)}
    return flags
