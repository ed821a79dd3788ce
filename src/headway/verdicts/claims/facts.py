"""What a claim is tested against: figures by measure, kind, place and year, with comparators.

Two things answer: published figures (`published`) and a plain table of given ones (`given`).
"""

from dataclasses import asdict, dataclass
from datetime import date
from typing import Protocol

from headway.measures.value import Measure
from headway.verdicts.signals.annual import AnnualSignal

HERE = "here"


@dataclass(frozen=True, kw_only=True)
class ClaimFigure:
    """One figure that decides a claim, as a reader sees it.

    `against` is what the place is to the claim: `here`, a comparator, or `here` of another measure.
    `value` is None where `state` and `says` tell why. `others` are values of other releases.
    `later_release` is the release it was read from, where that came out after the day asked about.
    """

    measure: str
    title: str
    kind: str
    against: str
    place: str
    year: int
    as_at: date
    when: str
    value: float | None
    shown: str
    state: str
    says: str
    numerator: float | None = None
    publication: str = ""
    released_on: str = ""
    others: tuple[str, ...] = ()
    later_release: int | None = None
    is_computed: bool = False

    def as_json(self) -> dict:
        """As plain values, dates as ISO text."""
        return {**asdict(self), "as_at": self.as_at.isoformat()}


@dataclass(frozen=True, kw_only=True)
class Ranked:
    """Where a place stands among all councils that have a figure, highest first."""

    rank: int
    of: int


@dataclass(frozen=True, kw_only=True)
class Months:
    """A figure at each of so many month ends in a row; None for one that is missing."""

    ends: tuple[date, ...]
    values: tuple[float | None, ...]
    place: str = ""
    publication: str = ""


@dataclass(frozen=True, kw_only=True)
class Cases:
    """The single values behind a measure: days waited, one a child."""

    values: tuple[float, ...]
    place: str = ""
    publication: str = ""


class Facts(Protocol):
    """Where figures come from. A name that is not known gives None, never a guess."""

    def known(self, day: date) -> "Facts":
        """The same facts as far as they were published by that day."""

    def measure(self, name: str) -> Measure | None:
        """The measure; None where no figure of it is held."""

    def place(self, council: str) -> str | None:
        """The place's name in words; None where nothing is held of it."""

    def figure(self, measure: Measure, kind: str, council: str, year: int) -> ClaimFigure:
        """The figure of a year, or why there is none."""

    def beside(self, measure: Measure, kind: str, council: str, year: int) -> list[ClaimFigure]:
        """The comparators' figures of the same year, those without a value too."""

    def rank(self, measure: Measure, kind: str, council: str, year: int) -> Ranked | None:
        """The place's rank among all councils; None where too few are known."""

    def years(self, measure: Measure, kind: str, council: str) -> tuple[int, ...]:
        """The years with a value, oldest first."""

    def signal(self, measure: Measure, kind: str, council: str, year: int) -> AnnualSignal | None:
        """The year judged by the yearly rule; None for a place that it is not made for."""

    def months(self, measure: Measure, kind: str, council: str) -> Months | None:
        """Figures by month; None where there are none."""

    def cases(self, measure: Measure, council: str) -> Cases | None:
        """The single values behind a measure; None where they are not held."""
