"""Did pre-proceedings become shorter? How often the verdict is wrong, and what it can see

Invented families, thousands of times: nothing changed, all became shorter alike, or only the long
ones did; 10, 20, 40 or 80 families a side. Lengths are log-normal about 100 days (four in ten beyond
16 weeks, one in six beyond 26), which is a supposition: no national figures of them exist yet.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random
from statistics import fmean, median

from benchmarks import Result
from headway.verdicts.clock.period import Period
from headway.verdicts.clock.permuting import unusual
from headway.verdicts.clock.strengthened import FOLLOWED, LINE, WORTH_DAYS, compared, strengthened
from headway.verdicts.clock.survival import Duration
from headway.verdicts.noise import wilson
from headway.verdicts.signals import Answer

COVERS = (
    "src/headway/verdicts/clock/period.py",
    "src/headway/verdicts/clock/permuting.py",
    "src/headway/verdicts/clock/strengthened.py",
    "src/headway/verdicts/clock/survival.py",
    "benchmarks/pre_proceedings.py",
)
SIZES = (10, 20, 40, 80)
LIMIT = 112
# Fewer partings than a verdict draws: the answers differ in one of some hundred on the line.
DRAWN = 499
NULLS, TRIES, WHOLE = 1_200, 300, 300
SEED = 38
# The most that may be called a shortening where nothing changed, upper end of its interval.
MOST_FALSE = 0.045

Draw = Callable[[Random], float]
Change = Callable[[float], float]


def length(chance: Random) -> float:
    """One family's length."""
    return chance.lognormvariate(4.6, 0.6)


def evenly(share: float) -> Change:
    """All shorter alike, to this share."""
    return lambda days: days * share


def the_long(share: float) -> Change:
    """Only what lasts beyond 90 days is cut, to this share of the excess."""
    return lambda days: days if days <= 90 else 90 + share * (days - 90)


CHANGES: dict[str, Change] = {
    "all 15% shorter": evenly(0.85),
    "all 30% shorter": evenly(0.7),
    "all 50% shorter": evenly(0.5),
    "beyond 90 days, a third of the excess left": the_long(1 / 3),
}


@dataclass
class Told:
    """What many comparisons said: answers, and how often each of the tests saw a shortening."""

    n: int
    answers: Counter
    shorter: int
    by_means: int
    held: int

    def share(self, count: int) -> str:
        """A share in whole percent."""
        return f"{100 * count / self.n:.0f}%"


def cut(days: float, followed: int) -> Duration:
    """A length as it is seen within the time followed."""
    whole = max(round(days), 0)
    return Duration(days=min(whole, followed), has_ended=whole <= followed)


def run(chance: Random, size: int, change: Change, times: int, followed: int) -> Told:
    """Compare so many pairs of sides, the second changed."""
    true = true_difference(change, followed)
    told = Told(n=times, answers=Counter(), shorter=0, by_means=0, held=0)
    for _ in range(times):
        before = [cut(length(chance), followed) for _ in range(size)]
        after = [cut(change(length(chance)), followed) for _ in range(size)]
        found, test = compared(before, after, drawn=DRAWN)
        assert found is not None and test is not None
        is_shorter = test.p <= LINE and found.days < 0 < test.total
        told.shorter += is_shorter
        told.held += found.low <= true <= found.high
        is_no = followed >= FOLLOWED and test.p > LINE and found.low > -WORTH_DAYS
        told.answers["no" if is_no else "yes" if is_shorter else "other"] += 1
        means = unusual([float(one.days) for one in (*before, *after)], size, drawn=DRAWN)
        told.by_means += means.p <= LINE and found.days < 0
    return told


def true_difference(change: Change, followed: int) -> float:
    """The difference of mean days within the time followed, from very many."""
    chance = Random(SEED)
    lengths = [length(chance) for _ in range(40_000)]
    return fmean(min(change(d), followed) - min(d, followed) for d in lengths)


def main() -> Result:
    """Count; raise where the verdict is wrong more often than it says."""
    chance = Random(SEED)
    parts = [
        _nothing_changed(chance),
        _something_changed(chance, FOLLOWED),
        _something_changed(chance, LIMIT),
        _from_lists(chance),
        _meaning(),
    ]
    return Result(
        n=f"{NULLS:,} comparisons a size with nothing changed, {TRIES} a size and change, "
        f"{WHOLE} whole lists of two years",
        says="\n\n".join(parts),
    )


def _nothing_changed(chance: Random) -> str:
    lines = [
        "**Where nothing changed.** A *yes* is then false. In brackets, the Wilson 95% interval.",
        "",
        "| families a side | false yes (log-rank) | by a test of means | no | "
        "interval holds no difference |",
        "|---|---|---|---|---|",
    ]
    for size in SIZES:
        told = run(chance, size, evenly(1), NULLS, FOLLOWED)
        low, high = wilson(told.shorter, told.n)
        if low > MOST_FALSE or told.held / told.n < 0.93:
            raise AssertionError(f"{size}: false yes {told.shorter}, held {told.held} of {told.n}")
        lines.append(
            f"| {size} | {100 * told.shorter / told.n:.1f}% ({100 * low:.1f} to {100 * high:.1f}) "
            f"| {100 * told.by_means / told.n:.1f}% | {told.share(told.answers['no'])} "
            f"| {told.share(told.held)} |"
        )
    return "\n".join(lines)


def _something_changed(chance: Random, followed: int) -> str:
    lines = [
        f"**What it sees, each family followed for {followed // 7} weeks.** How often it says "
        "*yes*; in brackets, how often a test of means would have.",
        "",
        "| change | mean days within that time | "
        + " | ".join(f"{s} a side" for s in SIZES)
        + " |",
        "|---|---|" + "---|" * len(SIZES),
    ]
    most_denied = 0.0
    for name, change in CHANGES.items():
        cells = []
        moved = true_difference(change, followed)
        for size in SIZES:
            told = run(chance, size, change, TRIES, followed)
            cells.append(f"{told.share(told.shorter)} ({told.share(told.by_means)})")
            if moved <= -WORTH_DAYS:
                most_denied = max(most_denied, told.answers["no"] / told.n)
        lines.append(f"| {name} | {moved:.0f} | {' | '.join(cells)} |")
    if followed >= FOLLOWED:
        lines += [
            "",
            f"To a shortening of two weeks or more it said *no* in at most {most_denied:.1%} of "
            "the comparisons of any size.",
        ]
    return "\n".join(lines)


def families(chance: Random, began: date, number: int, as_at: date, name: str) -> list[Period]:
    """Families of one to three children over a year, none changed; the middle one has two."""
    made = []
    for at in range(number):
        start = began + timedelta(days=chance.randrange(365))
        letter = start + timedelta(days=chance.randrange(4, 15))
        end = start + timedelta(days=max(round(length(chance)), 15))
        for child in range(chance.randint(1, 3)):
            made.append(
                Period(
                    child=f"{name}{at}-{child}",
                    number=1,
                    started_on=start,
                    letter_on=letter,
                    decided_on=end if end <= as_at else None,
                    known_to=as_at,
                )
            )
    return made


def _from_lists(chance: Random) -> str:
    """Whole lists of two years with nothing changed: also what the naive ways would have said."""
    first, since, as_at = date(2024, 4, 1), date(2025, 4, 1), date(2026, 3, 31)
    counted: Counter[str] = Counter()
    moved = []
    for _ in range(WHOLE):
        before = families(chance, first, 40, as_at, "B")
        after = families(chance, since, 40, as_at, "A")
        found = strengthened([*before, *after], since=since, as_at=as_at)
        counted["yes"] += found.answer is Answer.YES
        apart = [[_days(one, found.followed_days) for one in _followed(side, found.followed_days, as_at)]
                 for side in (before, after)]  # fmt: skip
        test = unusual([*apart[0], *apart[1]], len(apart[1]), drawn=DRAWN)
        counted["apart"] += test.p <= LINE and fmean(apart[1]) < fmean(apart[0])
        middles = [
            median(_days(one, 10_000) for one in side if one.decided_on) for side in (before, after)
        ]
        moved.append(middles[1] - middles[0])
    shorter = sum(days <= -WORTH_DAYS for days in moved)
    return (
        "**Whole lists, nothing changed.** Two years of 40 families of one to three children; the "
        f"day is a year before the list's last. Of {WHOLE} lists:\n\n"
        "| way | says shorter |\n|---|---|\n"
        f"| headway's | {_of(counted['yes'])} |\n"
        f"| each child for itself, brothers and sisters apart (means) | {_of(counted['apart'])} |\n"
        f"| the middle of finished ones is two weeks shorter or more | {_of(shorter)} |\n\n"
        f"With nothing changed, the middle of finished ones moves by {fmean(moved):.0f} days on "
        "average: the slow ones of the later year have not finished, and are left out."
    )


def _of(count: int) -> str:
    low, high = wilson(count, WHOLE)
    return f"{count} of {WHOLE} ({count / WHOLE:.0%}, {low:.0%} to {high:.0%})"


def _days(one: Period, followed: int) -> float:
    end = one.decided_on or one.known_to
    return float(min((end - one.started_on).days, followed))


def _followed(side: list[Period], days: int, as_at: date) -> list[Period]:
    return [one for one in side if one.started_on + timedelta(days=days) <= as_at]


def _meaning() -> str:
    return (
        "**What it bears.** A *yes* where nothing changed comes in about 25 of 1,000 comparisons. "
        "With ten families a side only a halving is likely to be seen; a change of 30% needs forty. "
        "A *not shown* with few families is therefore the usual answer and says nothing against "
        "the work. The log-rank test is used because work on drift shortens the long ones, and "
        "there it sees far more than a test of means; where all become shorter alike it loses "
        "little. Simulated lengths are smoother than a council's: case mix, courts and changes in "
        "recording are in none of these rates."
    )
