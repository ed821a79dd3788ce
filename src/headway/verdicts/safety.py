"""Any sign of harm: what would have got worse if a change were harm, read one by one.

Tried on all councils' figures this check did not tell falls that rebounded from those that lasted.
It is a list of questions, printed with that sentence, and never a forecast.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from headway.measures.finding import measure_named
from headway.measures.value import Balancing, Measure, Watch
from headway.verdicts.bench import Bench, change
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.annual import AnnualSignal, Reason, judge_year
from headway.vocabulary.councils import ENGLAND
from headway.vocabulary.years import as_at

# A looking measure blocks yes where it moved this much further than England's own.
BEYOND_ENGLAND = 0.10
# The part of a set that must be known before anyone may say yes.
LEAST_KNOWN = 0.70
FOOTNOTE = (
    "Take care: the list for child protection plans started was tried on {n} real falls, {first} to "
    "{last}, and could not tell those that rebounded from those that lasted. Use such a list to "
    "decide what to ask; a clean one proves nothing."
)
NO_RISE_TEST = (
    "Take care: looked at once on past years, the lists for rises did not tell rises that fell back "
    "from those that lasted. Use such a list to decide what to ask; a clean one proves nothing."
)
UNWEIGHED = {
    Answer.NO: "There is nothing unusual to weigh.",
    Answer.NOT_SHOWN: "Whether there is a change is not known yet, so signs of harm were not "
    "weighed. That is not an all-clear.",
}
NOTHING_AGREED = (
    "Nothing was watched: nobody has agreed what should be watched beside this measure."
)
LOOKING = {
    Direction.FALL: "Something that falls when a service looks less hard fell too. It also falls "
    "when fewer children are in danger; these figures cannot tell which.",
    Direction.RISE: "Something that moves when a service takes in more than it used to moved too. "
    "It also moves when more children are in need; these figures cannot tell which.",
    None: "Something that moves when a service looks elsewhere moved too.",
}
# Reasons for which nothing can be worked out: the measure is not known.
NOT_KNOWN = {
    Reason.TOO_FEW_YEARS,
    Reason.MISSING,
    Reason.UNPLACED,
    Reason.ZERO,
    Reason.NO_NOISE,
}


class Finding(StrEnum):
    """What was found of one watched measure."""

    WORSE = "worse"  # a real change in the worse direction
    NOT_WORSE = "not worse"
    NOT_KNOWN = "not known"


@dataclass(frozen=True, kw_only=True)
class Watched:
    """One watched measure: what was found, and the figures that say so.

    `role` is harm or looking. `england` is England's change over the same years (a share of the
    base, points for shares), None where not known. `is_england_too`: England moved nearly as far.
    """

    watch: Watch
    measure: Measure
    role: str
    finding: Finding
    signal: AnnualSignal
    england: float | None
    is_england_too: bool = False
    state: str = ""


class AnyWatched(Protocol):
    """One watched measure with what was found of it, in years or in months."""

    @property
    def watch(self) -> Watch:
        """What is watched."""

    @property
    def measure(self) -> Measure:
        """Its measure."""

    @property
    def role(self) -> str:
        """Harm or looking."""

    @property
    def finding(self) -> Finding:
        """What was found."""


class AnyAnswer(Protocol):
    """One of the three answers, and what would settle it where it is not shown."""

    @property
    def answer(self) -> Answer:
        """The answer."""

    @property
    def settles(self) -> tuple[str, ...]:
        """What would settle it."""


class AnySafe(AnyAnswer, Protocol):
    """Whether there is any sign of harm, in years or in months, and all that this rests on."""

    @property
    def why(self) -> str:
        """The answer in one sentence."""

    @property
    def watched(self) -> tuple[AnyWatched, ...]:
        """Everything that is watched."""

    @property
    def warnings(self) -> tuple[AnyWatched, ...]:
        """What got really worse."""

    @property
    def unknown(self) -> tuple[AnyWatched, ...]:
        """That of which nothing can be said."""

    @property
    def footnote(self) -> str:
        """What stands under it always."""


@dataclass(frozen=True, kw_only=True)
class Safe:
    """The answer and all that it rests on. `why` says it in one sentence; `footnote` stands under
    it always. `settles` names the figures that would settle it."""

    answer: Answer
    why: str
    watched: tuple[Watched, ...] = ()
    unknown: tuple[Watched, ...] = ()
    settles: tuple[str, ...] = ()
    footnote: str = ""

    @property
    def warnings(self) -> tuple[Watched, ...]:
        """Those that got really worse, or that fell as if nobody looked."""
        return tuple(w for w in self.watched if w.finding is Finding.WORSE)

    def of(self, role: str) -> tuple[Watched, ...]:
        """Those of one role."""
        return tuple(w for w in self.watched if w.role == role)


def balancing_of(measure: Measure, direction: Direction | None) -> Balancing | None:
    """The set to watch beside a change of this direction."""
    return measure.balancing_rise if direction is Direction.RISE else measure.balancing


def year_by(watched: Measure, judged: Measure, year: int) -> int:
    """The newest year of a watched measure that had ended when the judged year ended.

    The workforce is counted in September: beside a year to March stands the September inside it,
    not the one after.
    """
    end = as_at(year, judged.year_ends)
    return max(y for y in (year, year - 1) if as_at(y, watched.year_ends) <= end)


def watch_all(
    bench: Bench, balancing: Balancing, judged: Measure, year: int
) -> tuple[Watched, ...]:
    """Read every measure of a set in the year judged."""
    both = (("harm", balancing.harm), ("looking", balancing.looking))
    return tuple(_watch(bench, w, role, judged, year) for role, watches in both for w in watches)


def _watch(bench: Bench, watch: Watch, role: str, judged: Measure, year: int) -> Watched:
    measure = measure_named(watch.measure)
    year = year_by(measure, judged, year)
    points = bench.points(measure, watch.kind, bench.council.code)
    decimals = measure.of_kind(watch.kind).decimals
    noise = bench.noise(measure, watch.kind, year)
    signal = judge_year(points, year, noise, decimals=decimals)
    england = change(
        bench.points(measure, watch.kind, ENGLAND), year, signal.base_years, watch.kind
    )
    worse = Direction.RISE if watch.worse == "rise" else Direction.FALL
    finding, too = Finding.NOT_WORSE, False
    if signal.reason in NOT_KNOWN:
        finding = Finding.NOT_KNOWN
    elif signal.answer is Answer.YES and signal.direction is worse:
        finding = Finding.WORSE
        too = role == "looking" and _is_england_too(signal, england, watch.kind)
        finding = Finding.NOT_WORSE if too else finding
    return Watched(
        watch=watch,
        measure=measure,
        role=role,
        finding=finding,
        signal=signal,
        england=england,
        is_england_too=too,
        state=bench.state(measure, watch.kind, year),
    )


def _is_england_too(signal: AnnualSignal, england: float | None, kind: str) -> bool:
    """Whether England moved nearly as far the same way; never where England is not known."""
    if england is None or signal.change is None:
        return False
    if kind == "share":
        base = signal.base or 0.0
        if base == 0:
            return False
        england, own = england / base, signal.change / base
    else:
        own = signal.change
    beyond = (1 + own) / (1 + england) - 1 if england > -1 else own
    return abs(beyond) <= BEYOND_ENGLAND


def judge_safety(
    bench: Bench, measure: Measure, year: int, real: AnnualSignal, footnote: str
) -> Safe:
    """Whether anything watched got worse. Without a real change there is nothing to judge."""
    balancing = balancing_of(measure, real.direction)
    rise = real.direction is Direction.RISE
    note = NO_RISE_TEST if rise else footnote
    if balancing is None:
        return Safe(
            answer=Answer.NOT_SHOWN,
            why=NOTHING_AGREED,
            settles=(*_settling_real(real), "an agreement on what to watch beside this measure"),
        )
    watched = watch_all(bench, balancing, measure, year)
    unknown = tuple(w for w in watched if w.finding is Finding.NOT_KNOWN)
    if real.answer is not Answer.YES:
        return Safe(
            answer=Answer.NOT_SHOWN,
            why=UNWEIGHED[real.answer],
            watched=watched,
            unknown=unknown,
            settles=_settling_real(real),
            footnote=note,
        )
    answer, why, settles = answer_of(balancing, real.direction, watched, unknown)
    return Safe(
        answer=answer,
        why=why,
        watched=watched,
        unknown=unknown,
        settles=settles,
        footnote=note,
    )


def answer_of(
    balancing: Balancing,
    direction: Direction | None,
    watched: Sequence[AnyWatched],
    unknown: Sequence[AnyWatched],
) -> tuple[Answer, str, tuple[str, ...]]:
    """The answer beside a real change, why, and what would settle it."""
    harmed = [w for w in watched if w.role == "harm" and w.finding is Finding.WORSE]
    if harmed:
        told = tuple(f"an explanation of the change in: {w.measure.title.lower()}" for w in harmed)
        return Answer.NO, "Something that is watched for signs of harm got worse.", told
    unseen = [w for w in watched if w.role == "looking" and w.finding is Finding.WORSE]
    must = [w for w in unknown if w.watch.measure in balancing.must_know]
    settles = tuple(f"an explanation of the change in: {w.measure.title.lower()}" for w in unseen)
    settles += tuple(f"the figure for: {w.measure.title.lower()}" for w in unknown)
    if unseen:
        why = LOOKING[direction]
        return Answer.NOT_SHOWN, why, settles
    if must:
        return Answer.NOT_SHOWN, "Something that must be known is not known.", settles
    if len(unknown) > (1 - LEAST_KNOWN) * len(watched):
        return Answer.NOT_SHOWN, "Too little of what should be watched is known.", settles
    return Answer.YES, "None of what could be watched got worse.", ()


def _settling_real(real: AnnualSignal) -> tuple[str, ...]:
    """What would settle whether there is a change at all."""
    if real.answer is Answer.YES:
        return ()
    if real.answer is Answer.NO:
        return ("nothing, unless a later year stands out",)
    if real.reason in NOT_KNOWN:
        return ("the figure itself, and three of the six years before it",)
    if real.reason is Reason.TOO_SMALL:
        return ("several years together, or monthly figures",)
    return ("one more year of the figure",)
