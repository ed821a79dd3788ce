"""Did pre-proceedings become shorter after a day? Two groups, followed for the same length of time.

By start day: those that began before the day, and from it on. Each is followed for the same number
of days from its own start, and whoever began too lately to be followed so long is left out of both
comparisons alike. So nothing is censored, the later group cannot look quicker for being younger,
and what is compared, the mean days within that time, is a plain mean.

- The length followed is 26 weeks where that costs neither side more than a quarter of its
  families, else the limit itself (16 weeks). Start days decide it, never what came of them.
- Brothers and sisters move together. Periods that began, had their letter and first met on the same
  days are taken for one family and count once. Left apart, they double the false alarms.
- Whatever went straight to court, with no letter and no meeting, is left out and counted beside:
  else sending more children straight to court would look like stronger work before court.
- The test is the log-rank test, its p-value from parting the families anew. Against a test of the
  mean days it loses little where all become shorter alike, and gains much where only the long ones
  do, which is what work on drift aims at: docs/evidence/pre_proceedings.md. The size is told as the
  difference of mean days with its interval; test and interval may part on the line itself.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from headway.verdicts.clock.figures import DAYS_A_WEEK, WEEKS, Lag, lags
from headway.verdicts.clock.period import Period, Seen, seen_on
from headway.verdicts.clock.permuting import Difference, Unusual, difference, unusual
from headway.verdicts.clock.survival import Duration, log_rank_scores
from headway.verdicts.signals import Answer
from headway.vocabulary.errors import BadInput

FOLLOWED = 26 * DAYS_A_WEEK
# Fewer families than this on a side, and only a change beyond all belief would stand out:
# docs/evidence/pre_proceedings.md.
LEAST = 10
# Both ways: chance alone is called a shortening in about 25 of 1,000 comparisons.
LINE = 0.05
# A longer look may cost a side this share of its families.
KEPT = 0.75
# A shortening of less than this is taken for none: work before court is planned by the fortnight.
WORTH_DAYS = 14


@dataclass(frozen=True, kw_only=True)
class Side:
    """Those that began before the day, or from it on, and what became of them in the same time.

    `families` are days within the time followed, one a family. `not_yet` began too lately to be
    followed so long; `lost` left the returns before their end was known.
    """

    periods: int
    followed: int
    families: tuple[Duration, ...]
    straight_to_court: int
    not_yet: int
    lost: int
    amiss: int
    over: int
    to_court: int
    letter: Lag
    meeting: Lag

    @property
    def mean(self) -> float | None:
        """Mean days within the time followed, one a family; None where there is none."""
        days = [family.days for family in self.families]
        return sum(days) / len(days) if days else None


@dataclass(frozen=True, kw_only=True)
class Strengthened:
    """The two sides, the difference and the answer. `under_way` began before and were open then."""

    since: date
    as_at: date
    limit: int
    followed_days: int
    before: Side
    after: Side
    under_way: int
    difference: Difference | None
    test: Unusual | None

    @property
    def is_enough(self) -> bool:
        """Whether both sides have enough families for any answer."""
        return min(len(self.before.families), len(self.after.families)) >= LEAST

    @cached_property
    def answer(self) -> Answer:
        """Yes: shorter by more than chance. No: longer so, or no shorter by anything worth having.
        Else not shown."""
        size, test = self.difference, self.test
        if size is None or test is None or not self.is_enough:
            return Answer.NOT_SHOWN
        # More endings than were to be expected, and fewer days: both must say shorter.
        if test.p <= LINE and test.total * size.days < 0:
            return Answer.YES if size.days < 0 else Answer.NO
        # Up to the limit alone a change of the long ones is hardly seen, so nothing is settled.
        is_long = self.followed_days >= FOLLOWED
        is_settled = is_long and test.p > LINE and size.low > -WORTH_DAYS
        return Answer.NO if is_settled else Answer.NOT_SHOWN


def strengthened(
    periods: Iterable[Period], *, since: date, as_at: date, weeks: int = WEEKS
) -> Strengthened:
    """Compare periods that began before `since` with those that began from it on."""
    if since > as_at:
        raise BadInput(
            f"--since {since} is after {as_at}, the day of the figures. Give one before."
        )
    limit = weeks * DAYS_A_WEEK
    held = list(periods)
    seen = [one for period in held if (one := seen_on(period, as_at, limit))]
    before = [one for one in seen if one.period.started_on < since]
    after = [one for one in seen if one.period.started_on >= since]
    days = _length(before, after, limit)
    sides = _side(before, days, limit), _side(after, days, limit)
    size, test = compared(sides[0].families, sides[1].families)
    return Strengthened(
        since=since,
        as_at=as_at,
        limit=limit,
        followed_days=days,
        before=sides[0],
        after=sides[1],
        under_way=sum((one.period.ended_on or since) >= since for one in before),
        difference=size,
        test=test,
    )


@dataclass(frozen=True, kw_only=True)
class _Group:
    """A side's periods, each as it stood when so many days of its own were gone."""

    followed: tuple[Seen, ...]
    straight: int
    not_yet: int
    lost: int
    amiss: int


def _group(side: Sequence[Seen], days: int) -> _Group:
    """Take each as it stood `days` after its own start; leave out what began too lately for that.

    By its start alone, ended or not: else the quick ones among the latest would count.
    """
    old = [one for one in side if one.period.started_on + timedelta(days=days) <= one.as_at]
    own = [_own(one, days) for one in old]
    usable = [one for one in own if one.period.has_length]
    straight = [one for one in usable if one.period.is_straight_to_court]
    lost = [one for one in usable if one.is_lost]
    return _Group(
        followed=tuple(
            one for one in usable if not (one.period.is_straight_to_court or one.is_lost)
        ),
        straight=len(straight),
        not_yet=len(side) - len(old),
        lost=len(lost),
        amiss=len(own) - len(usable),
    )


def _own(one: Seen, days: int) -> Seen:
    seen = seen_on(one.period, one.period.started_on + timedelta(days=days), one.limit)
    assert seen is not None  # it had begun on its own first day
    return seen


def _families(followed: Iterable[Seen]) -> tuple[Duration, ...]:
    """The days of each family within the time followed: the mean of its children's."""
    together: dict[tuple[date | None, ...], list[Seen]] = {}
    for one in followed:
        period = one.period
        key = (period.started_on, period.letter_on, period.first_meeting_on)
        together.setdefault(key, []).append(one)
    return tuple(
        Duration(
            days=sum(one.days or 0 for one in ones) / len(ones),
            has_ended=all(one.period.ended_on for one in ones),
        )
        for ones in together.values()
    )


def _length(before: Sequence[Seen], after: Sequence[Seen], limit: int) -> int:
    """26 weeks, where both sides keep enough families seen so long; else the limit."""
    if limit >= FOLLOWED:
        return limit
    for side in (before, after):
        longer, shorter = (
            len(_families(_group(side, days).followed)) for days in (FOLLOWED, limit)
        )
        if longer < max(LEAST, KEPT * shorter):
            return limit
    return FOLLOWED


def _side(seen: Sequence[Seen], days: int, limit: int) -> Side:
    group = _group(seen, days)
    ended_late = [
        one for one in group.followed if not one.period.ended_on or (one.days or 0) > limit
    ]
    steps = {lag.name: lag for lag in lags(group.followed)}
    return Side(
        periods=len(seen),
        followed=len(group.followed),
        families=_families(group.followed),
        straight_to_court=group.straight,
        not_yet=group.not_yet,
        lost=group.lost,
        amiss=group.amiss,
        over=len(ended_late),
        to_court=sum(one.period.court_on is not None for one in group.followed),
        letter=steps["start_to_letter"],
        meeting=steps["letter_to_first_meeting"],
    )


def compared(
    before: Sequence[Duration], after: Sequence[Duration], *, drawn: int | None = None
) -> tuple[Difference | None, Unusual | None]:
    """The size of the difference, and the log-rank test; nothing for fewer than two on a side."""
    if min(len(before), len(after)) < 2:
        return None, None
    size = difference([one.days for one in before], [one.days for one in after], drawn=drawn)
    scores = log_rank_scores([*before, *after])
    return size, unusual(scores, len(after), drawn=drawn)
