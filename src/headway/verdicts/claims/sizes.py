"""Size words: what each must mean before figures can bear it out. To add one, add its line.

A word that means "more than chance" is held to the yearly rule (or, for months, the monthly one).
The others are ranges, stated here and printed in the how-to.
"""

from dataclasses import dataclass
from enum import StrEnum

from headway.verdicts.claims.value import Size, Way

# Level: within so many percentage points for a share, so many percent for anything else.
LEVEL_POINTS = 2.0
LEVEL_PERCENT = 5.0
# A stated percentage of change may be off by a tenth of itself, and by one point at least.
CHANGE_PART = 0.1
# A stated number stands for every figure that rounds to it, but none further off than this share.
NUMBER_SHARE = 0.05
# 55% worked out from figures may be 55.00000000000001.
TINY = 1e-9


class Asks(StrEnum):
    """What a size word asks of the figures."""

    CHANCE = "chance"  # a change beyond the line of the yearly rule
    CHANGE = "change"  # a change of so many percent
    VALUE = "value"  # a share of so many percent
    COMPARE = "compare"  # higher or lower than what it is set beside
    EXTREME = "extreme"  # the highest or lowest of all years held
    FLAT = "flat"  # no move over the period


FITS = {
    Asks.CHANCE: (Way.UP, Way.DOWN),
    Asks.CHANGE: (Way.UP, Way.DOWN),
    Asks.VALUE: (Way.LEVEL, Way.HIGH, Way.LOW),
    Asks.COMPARE: (Way.HIGH, Way.LOW),
    Asks.EXTREME: (Way.HIGH, Way.LOW),
    Asks.FLAT: (Way.LEVEL,),
}


@dataclass(frozen=True, kw_only=True)
class SizeWord:
    """One word and what it asks. `low` to `high` is the range in percent, both included unless
    `is_over` (above `low`) or `is_under` (below `high`). `counts`: the word is about the number
    itself, so the number is looked at beside the share and the rate. `judges`: the word says that
    it should be otherwise, which no figure can say."""

    word: str
    asks: Asks
    low: float = 0
    high: float = 0
    is_over: bool = False
    is_under: bool = False
    counts: bool = False
    judges: bool = False

    def holds(self, percent: float) -> bool:
        """Whether a percentage is in the range."""
        if (self.is_over and percent <= self.low) or (self.is_under and percent >= self.high):
            return False
        return self.low - TINY <= percent <= self.high + TINY

    @property
    def means(self) -> str:
        """What it asks, in words."""
        if self.asks is Asks.VALUE and self.is_over:
            return f"a share over {self.low:g}%"
        if self.asks is Asks.VALUE and self.is_under:
            return f"a share under {self.high:g}%"
        return {
            Asks.CHANCE: "a change that is more than chance by the yearly rule",
            Asks.CHANGE: f"a change of {self.low:g}% to {self.high:g}%",
            Asks.VALUE: f"a share of {self.low:g}% to {self.high:g}%",
            Asks.COMPARE: "higher or lower than each comparator named",
            Asks.EXTREME: "the highest or lowest of all years held",
            Asks.FLAT: f"every year within {LEVEL_PERCENT:g}% of their mean "
            f"({LEVEL_POINTS:g} points for a share)",
        }[self.asks]


def _words(asks: Asks, words: str) -> tuple[SizeWord, ...]:
    return tuple(SizeWord(word=w.strip(), asks=asks) for w in words.split(","))


SIZE_WORDS: tuple[SizeWord, ...] = (
    *_words(Asks.CHANCE, "significantly, sharply, dramatically, substantially, markedly"),
    *_words(Asks.CHANCE, "steeply, considerably, hugely, soaring, plummeting, epidemic"),
    SizeWord(word="slightly", asks=Asks.CHANGE, low=0, high=10, is_over=True),
    SizeWord(word="by a quarter", asks=Asks.CHANGE, low=22.5, high=27.5),
    SizeWord(word="by a third", asks=Asks.CHANGE, low=30, high=36.5),
    SizeWord(word="halved", asks=Asks.CHANGE, low=45, high=55),
    SizeWord(word="by half", asks=Asks.CHANGE, low=45, high=55),
    SizeWord(word="doubled", asks=Asks.CHANGE, low=90, high=110),
    SizeWord(word="trebled", asks=Asks.CHANGE, low=180, high=220),
    SizeWord(word="a quarter", asks=Asks.VALUE, low=23, high=27),
    SizeWord(word="a third", asks=Asks.VALUE, low=31, high=36),
    SizeWord(word="almost half", asks=Asks.VALUE, low=45, high=50),
    SizeWord(word="nearly half", asks=Asks.VALUE, low=45, high=50),
    SizeWord(word="half", asks=Asks.VALUE, low=48, high=52),
    SizeWord(word="about half", asks=Asks.VALUE, low=45, high=55),
    SizeWord(word="over half", asks=Asks.VALUE, low=50, high=100, is_over=True),
    SizeWord(word="more than half", asks=Asks.VALUE, low=50, high=100, is_over=True),
    SizeWord(word="most", asks=Asks.VALUE, low=50, high=100, is_over=True),
    SizeWord(word="less than half", asks=Asks.VALUE, low=0, high=50, is_under=True),
    SizeWord(word="two thirds", asks=Asks.VALUE, low=64, high=69),
    SizeWord(word="three quarters", asks=Asks.VALUE, low=73, high=77),
    SizeWord(word="too many", asks=Asks.COMPARE, judges=True),
    SizeWord(word="too few", asks=Asks.COMPARE, judges=True),
    SizeWord(word="more", asks=Asks.COMPARE, counts=True),
    SizeWord(word="fewer", asks=Asks.COMPARE, counts=True),
    *_words(Asks.COMPARE, "higher, lower, above, below, less"),
    *_words(Asks.EXTREME, "best ever, worst ever, highest ever, lowest ever, record"),
    *_words(Asks.FLAT, "level, stable, steady, unchanged"),
)
BY_WORD = {w.word: w for w in SIZE_WORDS}


def size_word(size: Size) -> SizeWord | None:
    """The word of the table that a size uses; None where it uses none."""
    return BY_WORD.get(size.word.lower()) if size.word else None


def change_holds(size: Size, percent: float) -> bool:
    """Whether a change of so many percent, its sign left off, is of the size claimed."""
    if word := size_word(size):
        return word.asks is not Asks.CHANGE or word.holds(percent)
    if size.percent is not None:
        off = max(CHANGE_PART * size.percent, 1.0)
        return abs(percent - size.percent) <= off + TINY
    return True


def change_words(size: Size) -> str:
    """The changes that a size allows."""
    if (word := size_word(size)) and word.asks is Asks.CHANGE:
        return f"{word.low:g}% to {word.high:g}%"
    off = max(CHANGE_PART * (size.percent or 0), 1.0)
    return f"{(size.percent or 0) - off:g}% to {(size.percent or 0) + off:g}%"


def value_range(size: Size) -> tuple[float, float]:
    """The figures that a stated number or percentage stands for."""
    if size.percent is not None:
        return size.percent - LEVEL_POINTS, size.percent + LEVEL_POINTS
    number = size.number or 0.0
    step = 1.0
    while number and float(number).is_integer() and number % (step * 10) == 0:
        step *= 10
    if not float(number).is_integer():
        step = 10.0 ** -len(f"{number:.10f}".rstrip("0").partition(".")[2])
    off = min(step / 2, abs(number) * NUMBER_SHARE) if number else 0.5
    return number - off, number + off


def is_level(values: list[float], kind: str) -> bool:
    """Whether every value lies close to their mean."""
    mean = sum(values) / len(values)
    return all(is_near(v, mean, kind) for v in values)


def is_near(value: float, other: float, kind: str) -> bool:
    """Whether two figures are level: within 2 points for a share, within 5% for anything else."""
    reach = LEVEL_POINTS if kind == "share" else abs(other) * LEVEL_PERCENT / 100
    return abs(value - other) <= reach + TINY
