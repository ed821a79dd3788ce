"""What a claim is, as a value: words somebody said, with what figures need to test them."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

ENGLAND = "England"
INVENTED = "invented"
OWN_PAST = "own past"
NONE = "none"
REGION = "region"
NEIGHBOURS = "statistical neighbours"
OTHERS = "other councils"
EVERY = (NEIGHBOURS, REGION, ENGLAND, OTHERS)

# What people write in `comparator`, and what each is set beside.
COMPARATORS: dict[str, tuple[str, ...]] = {
    "": (),
    NONE: (),
    OWN_PAST: (),
    "england": (ENGLAND,),
    REGION: (REGION,),
    NEIGHBOURS: (NEIGHBOURS,),
    "neighbours": (NEIGHBOURS,),
    OTHERS: EVERY,
    "other authorities": EVERY,
}


class Way(StrEnum):
    """Which way a claim points."""

    UP = "up"
    DOWN = "down"
    LEVEL = "level"
    HIGH = "high"
    LOW = "low"

    @property
    def sign(self) -> int:
        """1 for up and high, -1 for down and low, 0 for level."""
        return {"up": 1, "high": 1, "down": -1, "low": -1}.get(self.value, 0)


@dataclass(frozen=True, kw_only=True)
class Size:
    """How much, as said: a word of the table of size words, a percentage, or a number."""

    word: str = ""
    percent: float | None = None
    number: float | None = None


@dataclass(frozen=True, kw_only=True)
class Period:
    """From one day to another, both included; the same day twice for a figure on a day."""

    starts_on: date
    ends_on: date


@dataclass(frozen=True, kw_only=True)
class Quoted:
    """A denominator that the speaker used and headway does not hold: what, how much, from where."""

    says: str
    value: float
    source: str


@dataclass(frozen=True, kw_only=True)
class Claim:
    """One sentence that figures can test.

    `council` is a council's name or code, `England`, or `invented`. `measure` is blank where no
    measure is held of what was said. `share_or_rate` is the kind that the words name, blank where
    they name none. `source` is what the speaker cited. `quoted` is a denominator cited with it.
    `parts` are further claims that the same sentence makes.
    """

    id: str
    text: str
    said_at: date
    measure: str
    council: str
    direction: Way
    size: Size = Size()
    comparator: str = ""
    period: Period | None = None
    share_or_rate: str = ""
    source: str = ""
    quoted: Quoted | None = None
    parts: tuple["Claim", ...] = field(default=())

    @property
    def beside(self) -> tuple[str, ...]:
        """What the claim asks to be set beside; nothing for its own past."""
        return COMPARATORS[self.comparator.lower()]

    @property
    def is_change(self) -> bool:
        """Whether it says that something moved."""
        return self.direction in (Way.UP, Way.DOWN)
