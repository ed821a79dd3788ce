"""The referral and the order of a child's episodes: 8568, 8569Q, 8590, 8600, 8610, 8650, 8815, 8816,
8820, 8866.

Decided here:
- 8569Q: a flag that is missing or says neither is not NFA-false, so the referral is queried.
- 8816: of several rows on the greatest date the first in the file is the latest, and is flagged
  along with each row that fails.
- 8820: two episodes of one date are tried in both directions.
- 8866: codes are compared with case after trimming.
"""

from datetime import date

from tests.lib.plain_rules import Flags, Numbered, before, no_later
from tests.lib.plaincin.reading import (
    code,
    day,
    flagged,
    is_false,
    is_true,
    of_child,
    pairs,
    starts_within,
    this,
)
from tests.lib.poolscin import CHILDREN, EPISODES
from tests.lib.smallcin import SmallCin, rule
from tests.lib.working_days import working_day_before

SOURCES = "1A 1B 1C 1D 2A 2B 3A 3B 3C 3D 3E 3F 4 5A 5B 5C 5D 6 7 8 9 10".split()
NEEDS = "N0 N1 N2 N3 N4 N5 N6 N7 N8 N9".split()


@rule("8568", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        return not is_true(episode["ReferralNFA"]) and not is_false(episode["ReferralNFA"])

    return flagged(s, EPISODES, fails)


@rule("8569Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    limit = working_day_before(s.census.start)

    def fails(episode: dict) -> bool:
        is_old = before(day(episode["CINreferralDate"]), limit)
        return is_old and not is_false(episode["ReferralNFA"])

    return flagged(s, EPISODES, fails)


@rule("8590", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, CHILDREN, lambda child: not of_child(this(s, EPISODES), child))


@rule("8600", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    end = s.census.end

    def fails(episode: dict) -> bool:
        referred = day(episode["CINreferralDate"])
        return referred is None or referred > end

    return flagged(s, EPISODES, fails)


@rule("8610", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        return is_false(episode["ReferralNFA"]) and code(episode["PrimaryNeedCode"]) is None

    return flagged(s, EPISODES, fails)


@rule("8650", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        need = code(episode["PrimaryNeedCode"])
        return need is not None and need not in NEEDS

    return flagged(s, EPISODES, fails)


def _is_open(episode: dict) -> bool:
    """Whether an episode is not closed and went to further action."""
    return day(episode["CINclosureDate"]) is None and is_false(episode["ReferralNFA"])


@rule("8815", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for _, child in this(s, CHILDREN):
        episodes = of_child(this(s, EPISODES), child)
        still_open = [n for n, episode in episodes if _is_open(episode)]
        if len(still_open) >= 2:
            flags |= {(EPISODES, n) for n in still_open}
    return flags


def _latest(episodes: Numbered) -> int:
    """The number of the first of a child's episodes with the greatest referral date."""
    found, greatest = 0, None
    for n, episode in episodes:
        referred = day(episode["CINreferralDate"])
        if greatest is None or before(greatest, referred):
            found, greatest = n, referred
    return found


@rule("8816", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for _, child in this(s, CHILDREN):
        episodes = of_child(this(s, EPISODES), child)
        dated = [(n, each) for n, each in episodes if day(each["CINreferralDate"]) is not None]
        latest = _latest(dated)
        for n, episode in dated:
            if n != latest and _is_open(episode):
                flags |= {(EPISODES, n), (EPISODES, latest)}
    return flags


@rule("8820", since=2023)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    flags = set()
    for n, one, m, other in pairs(this(s, EPISODES), of_child):
        starts, begun = day(one["CINreferralDate"]), day(other["CINreferralDate"])
        ended = day(other["CINclosureDate"])
        if ended is None and is_false(other["ReferralNFA"]):
            ended = s.census.end
        if starts_within(starts, begun, ended):
            flags |= {(EPISODES, n), (EPISODES, m)}
    return flags


@rule("8866", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(episode: dict) -> bool:
        is_recent = no_later(date(2013, 4, 1), day(episode["CINreferralDate"]))
        return is_recent and code(episode["ReferralSource"]) not in SOURCES

    return flagged(s, EPISODES, fails)
