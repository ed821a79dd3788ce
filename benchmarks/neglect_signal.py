"""The area neglect signal on every council and year: how often it is raised, and how often wrongly.

Child protection plans started for neglect by every English council, those abolished since among
them; City of London and the Isles of Scilly left out. The signal is raised where they fell by 40%
or more over four years while England's did not fall. Other falls and a span of three years are
counted beside it.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass

from scripts.fit_noise import Series, series_of

from benchmarks import Result
from benchmarks._everyone import BELOW_GOOD, Everyone
from benchmarks._odds import share
from benchmarks.annual_rule import official_library
from headway.comparators.library import Library
from headway.measures import measure_named
from headway.measures.compare import NEWEST_MODEL, neighbours_of
from headway.measures.resolve import Figures, resolve
from headway.verdicts.neglect import (
    FALL,
    MEASURE,
    PAST,
    SMALL,
    SPAN,
    NeglectSignal,
    Past,
    neglect_signal,
    neglect_words,
)
from headway.verdicts.noise import Point, parameters
from headway.verdicts.signals import Direction
from headway.verdicts.signals.annual import passes
from headway.vocabulary.councils import ENGLAND

COVERS = (
    "src/headway/verdicts/neglect.py",
    "src/headway/measures/child_protection/cp_neglect_started.py",
    "benchmarks/neglect_signal.py",
    "benchmarks/_*.py",
)

FORMS = tuple((span, fall) for span in (SPAN, 3) for fall in (0.3, FALL, 0.5))
# Within a tenth of the earlier figure, on average of the two years after: no lasting change.
NEAR = 0.10
GOLDEN, MAIN_YEAR, FIRST_SEEN = "342", 2018, 2017
SIZES = ((0, 75), (75, SMALL), (SMALL, math.inf))


@dataclass(frozen=True)
class Seen:
    """One council-year of one form of the signal, and the figures that came after."""

    council: str
    points: Mapping[int, Point]
    signal: NeglectSignal

    @property
    def after(self) -> tuple[float | None, float | None]:
        """The figures of the two years after."""
        first, second = (self.points.get(self.signal.year + by) for by in (1, 2))
        return (first.value if first else None, second.value if second else None)

    @property
    def half_undone(self) -> bool | None:
        """Whether a year later at least half the way back was gone, on the scale of logarithms."""
        now, was, after = self.signal.now, self.signal.was, self.after[0]
        if not (now and was and after) or now == was:
            return None
        return math.log(after / now) / math.log(was / now) >= 0.5

    @property
    def settled(self) -> float | None:
        """The mean of the two years after over the earlier figure; None unless both are known."""
        first, second = self.after
        if not (first and second and self.signal.was):
            return None
        return (first + second) / 2 / self.signal.was


def main() -> Result:
    """Count; raise where what the product prints is not what is counted here."""
    with official_library() as library:
        figures = resolve(library, (measure_named(MEASURE[0]),))
        series, england = read(figures)
        seen = {form: all_seen(series, england, *form) for form in FORMS}
        grades = graded(Everyone(figures, library), seen[SPAN, FALL])
        golden = golden_words(library, series, england)
    counted = {form: past(of_form) for form, of_form in seen.items()}
    if counted != PAST:
        raise AssertionError(f"PAST of neglect.py is out of date: {counted}")
    parts = (
        _forms_said(seen, counted),
        _meaning_said(counted[SPAN, FALL], seen[SPAN, FALL]),
        _sizes_said(seen[SPAN, FALL]),
        grades,
        _golden_said(series, england, golden),
    )
    both = sum(s.signal.change is not None for s in seen[SPAN, FALL])
    return Result(
        n=f"{both:,} council-years with both figures, {len(series)} councils",
        says="\n\n".join(parts),
    )


def read(figures: Figures) -> tuple[Series, dict[int, Point]]:
    """Every council's counts by year, and England's."""
    rows = figures.by_place[(*MEASURE, ENGLAND)]
    return series_of(figures, *MEASURE), {r["year"]: Point(value=r["value"]) for r in rows}


def all_seen(
    series: Series, england: Mapping[int, Point], span: int, fall: float
) -> tuple[Seen, ...]:
    """The signal of every council and year in one form."""
    found = []
    for council, points in series.items():
        for year in sorted(points):
            signal = neglect_signal(points, england, {}, year, span=span, fall=fall)
            found.append(Seen(council, points, signal))
    return tuple(found)


def past(seen: tuple[Seen, ...]) -> Past:
    """How often it was raised, and how often the fall did not last, where England had no fewer."""
    judged = [s for s in seen if s.signal.is_raised is not None and (s.signal.england or 0) >= 0]
    raised = [s for s in judged if s.signal.is_raised]
    undone = [(s, s.half_undone) for s in raised if s.half_undone is not None]
    small = [was_undone for s, was_undone in undone if (s.signal.was or 0) < SMALL]
    settled = [s.settled for s in raised if s.settled is not None]
    unchanged = [s for s in judged if s.settled and 1 - NEAR <= s.settled <= 1 + NEAR]
    return Past(
        judged=len(judged),
        raised=len(raised),
        followed=len(undone),
        undone=sum(was_undone for _, was_undone in undone),
        small_followed=len(small),
        small_undone=sum(small),
        settled=len(settled),
        back=sum(s >= 1 - NEAR for s in settled),
        unchanged=len(unchanged),
        false=sum(bool(s.signal.is_raised) for s in unchanged),
        first=min(s.signal.year for s in judged),
        last=max(s.signal.year for s in judged),
    )


def ranked(series: Series, since: int, year: int) -> list[tuple[float, str]]:
    """Every council with both years published, the deepest fall first."""
    found = []
    for council, points in series.items():
        was, now = points.get(since), points.get(year)
        if was and now and was.value and now.value is not None:
            found.append((now.value / was.value - 1, council))
    return sorted(found)


def golden_words(library: Library, series: Series, england: Mapping[int, Point]) -> str:
    """What the signal says of the worked case, with its neighbours as a reader would see them."""
    near = neighbours_of(library)[NEWEST_MODEL, GOLDEN]
    neighbours = {code: series.get(code, {}) for code in near}
    return neglect_words(neglect_signal(series[GOLDEN], england, neighbours, MAIN_YEAR))


def graded(everyone: Everyone, seen: tuple[Seen, ...]) -> str:
    """The next inspection after the signal was raised, beside all other council-years judged."""
    below = {True: [0, 0], False: [0, 0]}
    for one in seen:
        if one.signal.is_raised is None or (one.signal.england or 0) < 0:
            continue
        if found := everyone.next_inspection(one.council, one.signal.year):
            below[one.signal.is_raised][0] += found[1] in BELOW_GOOD
            below[one.signal.is_raised][1] += 1
    raised, others = (share(*below[which]) for which in (True, False))
    return (
        f"**The next inspection.** Of the council-years in which it was raised and a full "
        f"inspection came within three years, help and protection was graded below good in "
        f"{raised}; of the others in {others}. Some councils it was raised on were well run: it "
        "tells nothing of how well."
    )


def _forms_said(
    seen: Mapping[tuple[int, float], tuple[Seen, ...]],
    counted: Mapping[tuple[int, float], Past],
) -> str:
    rows = [
        "Raised in years when England’s figure had not fallen. In brackets, the Wilson 95% "
        "interval; a council may count in several years, so the true intervals are wider. *Also "
        "real*: the yearly rule calls the last year a real fall too.\n",
        "| span, fall | council-years | raised | councils | also real | half undone a year later "
        "| back within a tenth in two years | raised where nothing lasting changed |",
        "|---|---|---|---|---|---|---|---|",
    ]
    for (span, fall), p in counted.items():
        raised = [s for s in seen[span, fall] if s.signal.is_raised]
        name = f"{span} years, {fall:.0%}"
        name = f"**{name}**" if (span, fall) == (SPAN, FALL) else name
        rows.append(
            f"| {name} | {p.judged:,} | {share(p.raised, p.judged)} "
            f"| {len({s.council for s in raised})} | {share(_also_real(raised), len(raised))} "
            f"| {share(p.undone, p.followed)} | {share(p.back, p.settled)} "
            f"| {share(p.false, p.unchanged)} |"
        )
    return "\n".join(rows)


def _also_real(raised: list[Seen]) -> int:
    noise = parameters(*MEASURE, 9999)
    assert noise is not None
    return sum(passes(s.points, s.signal.year, noise) is Direction.FALL for s in raised)


def _meaning_said(p: Past, seen: tuple[Seen, ...]) -> str:
    both = [s for s in seen if s.signal.change is not None]
    no_fewer = [s for s in both if (s.signal.england or -1) >= 0]
    years = sorted({s.signal.year for s in no_fewer})
    fell = sum(s.signal.change <= -FALL for s in both if s.signal.change is not None)
    return (
        f"**What it bears.** Of the {p.raised} times it was raised, the fall was at least half "
        f"undone a year later in {share(p.undone, p.followed)}: that is its false-alarm rate, "
        f"and is printed with it. In {share(p.back, p.settled)} the two years after came back to "
        "within a tenth of the earlier figure or above. Of the council-years that ended within a "
        f"tenth of where they began, it was raised in {share(p.false, p.unchanged)}. It can be "
        f"raised only for years in which England’s figure was no lower than {SPAN} years before: "
        f"{', '.join(map(str, years))}. In all years together {fell} of {len(both):,} council-years "
        f"fell by {FALL:.0%} or more. The figures are those of the newest release, as restated, "
        "and end with the year to March 2024. A plan that records several causes together is "
        "counted as multiple: a council that began to record so looks like a fall."
    )


def _sizes_said(seen: tuple[Seen, ...]) -> str:
    rows = [
        f"By the figure it fell from ({SPAN} years, {FALL:.0%}; the cuts were "
        "chosen before counting, to print the rate by size was decided after). Small figures swing "
        "more, so the rate for the council’s own size is printed too:\n",
        "| plans for neglect a year, then | council-years | raised | half undone a year later |",
        "|---|---|---|---|",
    ]
    for low, high in SIZES:
        here = past(tuple(s for s in seen if s.signal.was and low <= s.signal.was < high))
        name = f"{low} to {high - 1:.0f}" if high < math.inf else f"{low} or more"
        rows.append(
            f"| {name} | {here.judged:,} | {share(here.raised, here.judged)} "
            f"| {share(here.undone, here.followed)} |"
        )
    return "\n".join(rows)


def _golden_said(series: Series, england: Mapping[int, Point], words: str) -> str:
    """The worked case from public documents; no other council is named."""
    rows = []
    for year in (MAIN_YEAR, FIRST_SEEN):
        order = ranked(series, 2014, year)
        change, place = next((c, i) for i, (c, code) in enumerate(order, 1) if code == GOLDEN)
        deep = sum(c <= -FALL for c, _ in order)
        rows.append(
            f"From 2014 to {year} St Helens’ figure changed by {change:.0%}: place {place} of "
            f"{len(order)} councils with both years published; {deep} of them fell by {FALL:.0%} "
            "or more."
        )
    return "**The worked case.** " + " ".join(rows) + f" What a reader is told:\n\n> {words}"
