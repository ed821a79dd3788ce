"""What a verdict on a council's own months is made of, as frozen values."""

from dataclasses import dataclass
from datetime import date

from headway.measures.value import Measure, Watch
from headway.verdicts.contribution import Expectation
from headway.verdicts.own_months.series import Series
from headway.verdicts.safety import Finding
from headway.verdicts.signals import Answer, Direction
from headway.verdicts.signals.monthly import Month
from headway.verdicts.signals.returning import Stretch
from headway.vocabulary.councils import Council


@dataclass(frozen=True, kw_only=True)
class Mark:
    """Something dated that stands on the series: an action begun or done, an event.

    `id` is the plan's, `what` says what it marks ("action began"), `measures` those that it names:
    none means every measure. `bars`: figures before and after it are not of one process.
    """

    on: date
    what: str
    id: str
    title: str
    measures: tuple[str, ...] = ()
    until: date | None = None
    bars: bool = False


@dataclass(frozen=True, kw_only=True)
class Rebase:
    """A base that someone chose for a measure, with the reason, who approved it, and when."""

    measure: str
    kind: str
    first: Month
    because: str
    approved_by: str
    on: date


@dataclass(frozen=True, kw_only=True)
class Span:
    """The months judged, the 24 before that they are judged against, and what fixed those.

    `fixed_by` is blank where it is the rule itself (the 24 months right before the months judged).
    """

    base_first: Month
    first: Month
    months: int
    fixed_by: str = ""


@dataclass(frozen=True, kw_only=True)
class Signalled:
    """A signal in the months judged: its name, which way, and its months."""

    signal: str
    direction: Direction
    months: tuple[Month, ...]


@dataclass(frozen=True, kw_only=True)
class OwnSignal:
    """Months judged, and all that the answer rests on.

    `centre`, `lower`, `upper` and `now` (the mean of the months judged, or their pooled share) are as
    the figures are shown: a number a month, percent of a share. `change` is `now` against `centre`,
    as a part of it, or in points for a share; `lately` is the same against the last twelve months of
    the base alone. `found` are the signals that bear the answer, `named`
    those that are only named. `base` are the months of the base where they are not 24 in a row:
    of what stands at a month's end, those of earlier years.
    """

    rule: str
    answer: Answer
    reason: str
    is_known: bool
    base_months: int = 0
    months_known: int = 0
    centre: float | None = None
    deviation: float | None = None
    lower: float | None = None
    upper: float | None = None
    now: float | None = None
    change: float | None = None
    lately: float | None = None
    found: tuple[Signalled, ...] = ()
    named: tuple[Signalled, ...] = ()
    base: tuple[Month, ...] = ()

    @property
    def direction(self) -> Direction | None:
        """Which way the change went: of two, that of the latest signal."""
        if self.found:
            return max(self.found, key=lambda f: f.months[-1]).direction
        if not self.change:
            return None
        return Direction.RISE if self.change > 0 else Direction.FALL

    @property
    def is_both(self) -> bool:
        """Whether the months hold a real rise and a real fall."""
        return len({f.direction for f in self.found}) == 2

    @property
    def since(self) -> Month | None:
        """The first month of the first signal in the direction of the change."""
        return min((f.months[0] for f in self.found if f.direction is self.direction), default=None)


@dataclass(frozen=True, kw_only=True)
class OwnWatched:
    """One watched measure over the same months: what was found, and the figures that say so."""

    watch: Watch
    measure: Measure
    role: str
    finding: Finding
    signal: OwnSignal


@dataclass(frozen=True, kw_only=True)
class OwnSafe:
    """Any sign of harm in the council's own months: the answer and all that it rests on."""

    answer: Answer
    why: str
    watched: tuple[OwnWatched, ...] = ()
    settles: tuple[str, ...] = ()
    footnote: str = ""

    @property
    def warnings(self) -> tuple[OwnWatched, ...]:
        """Those that got really worse."""
        return tuple(w for w in self.watched if w.finding is Finding.WORSE)

    @property
    def unknown(self) -> tuple[OwnWatched, ...]:
        """Those of which nothing can be said."""
        return tuple(w for w in self.watched if w.finding is Finding.NOT_KNOWN)


@dataclass(frozen=True, kw_only=True)
class OwnOurs:
    """Did our work help: the answer, why, and what would settle it.

    `as_expected`: the figures moved as an action said beforehand that they would, and none of what
    would take the credit away was found. It is not yes, for no neighbour's months are known.
    """

    answer: Answer
    why: str
    as_expected: bool = False
    expectation: Expectation | None = None
    settles: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class OwnVerdict:
    """A council's own months judged, with everything that the answers rest on.

    `returning`: the base ended on an unusual stretch; `goes_beyond`: the months judged stand out
    against those before the stretch too. `provisional`, `missing`: months of base and
    span whose return may still be mended, or is not held. `rebases`: every base that someone chose
    for this measure, oldest first. `marks` lie in the series, in date order. `sentence` says it all in
    one.
    """

    measure: Measure
    kind: str
    council: Council
    as_at: Month
    series: Series
    span: Span
    real: OwnSignal
    safe: OwnSafe
    ours: OwnOurs
    returning: Stretch | None
    goes_beyond: bool
    provisional: tuple[Month, ...]
    missing: tuple[Month, ...]
    rebases: tuple[Rebase, ...]
    marks: tuple[Mark, ...]
    sentence: str = ""
