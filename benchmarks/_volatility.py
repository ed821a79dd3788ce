"""How much yearly series of many councils vary: what is measured of real ones and of invented ones."""

from collections.abc import Callable, Sequence
from itertools import pairwise
from math import log, sqrt
from statistics import mean

from benchmarks._invented import FIRST, LAST, Counted

Series = Callable[[Counted, int], float]
CHANGES = range(FIRST + 2, LAST + 1)
SIZES = ((0, 250), (250, 450), (450, 700), (700, 100_000))
ORIGINS = range(2014, 2023)


def mean_stock(c: Counted, year: int) -> float:
    """The middle of a year's first and last stock."""
    return (c.stock[year] + c.stock[year - 1]) / 2


def starts(c: Counted, year: int) -> float:
    """The logarithm of a year's starts."""
    return log(max(1, c.starts[year]))


def leaving(c: Counted, year: int) -> float:
    """The logarithm of a year's ceases beside the stock."""
    return log(max(1, c.ceases[year]) / mean_stock(c, year))


def stock(c: Counted, year: int) -> float:
    """The logarithm of the children there on 31 March."""
    return log(c.stock[year])


def changes(councils: Sequence[Counted], of: Series) -> list[list[float]]:
    """Each council's yearly changes, the year's mean over councils taken out."""
    rows = [[of(c, y) - of(c, y - 1) for y in CHANGES] for c in councils]
    means = [mean(column) for column in zip(*rows, strict=True)]
    grow = sqrt(len(rows) / (len(rows) - 1))
    return [[(v - m) * grow for v, m in zip(row, means, strict=True)] for row in rows]


def spread_by_size(councils: Sequence[Counted], of: Series) -> list[float]:
    """The standard deviation of the changes of councils of each size."""
    rows = changes(councils, of)
    found = []
    for low, high in SIZES:
        here = [
            v for c, row in zip(councils, rows, strict=True) if low <= c.size < high for v in row
        ]
        found.append(sqrt(mean(v * v for v in here)) if here else float("nan"))
    return found


def lag(councils: Sequence[Counted], of: Series) -> float:
    """How a year's change goes with the one before."""
    rows = changes(councils, of)
    together = mean(a * b for row in rows for a, b in pairwise(row))
    return together / mean(v * v for row in rows for v in row)


def apart(councils: Sequence[Counted], years: int) -> float:
    """The variogram of the logarithm of starts, what counting alone makes of it taken out."""
    found = []
    for year in range(FIRST + 1 + years, LAST + 1):
        moved = [starts(c, year) - starts(c, year - years) for c in councils]
        middle = mean(moved)
        for c, v in zip(councils, moved, strict=True):
            noise = 1 / max(1, c.starts[year]) + 1 / max(1, c.starts[year - years])
            found.append((v - middle) ** 2 * len(councils) / (len(councils) - 1) - noise)
    return mean(found)


def together(councils: Sequence[Counted], of: Series) -> float:
    """The mean correlation of two councils' changes, year effects left in."""
    rows = []
    for c in councils:
        row = [of(c, y) - of(c, y - 1) for y in CHANGES]
        middle = mean(row)
        length = sqrt(sum((v - middle) ** 2 for v in row)) or 1.0
        rows.append([(v - middle) / length for v in row])
    many = len(rows)
    sums = [sum(column) for column in zip(*rows, strict=True)]
    return (sum(v * v for v in sums) - many) / (many * (many - 1))


def errors_of_no_change(councils: Sequence[Counted], years: int) -> tuple[float, float]:
    """Mean error in percent of saying that nothing changes, and that three years' change goes on."""
    still, going_on = [], []
    for c in councils:
        for origin in ORIGINS:
            if origin + years <= LAST:
                now, then = c.stock[origin], c.stock[origin + years]
                drift = now + years * (now - c.stock[origin - 3]) / 3
                still.append(abs(now - then) / then)
                going_on.append(abs(drift - then) / then)
    return 100 * mean(still), 100 * mean(going_on)


def quantile(values: Sequence[float], at: float) -> float:
    """A value that such a part of all lies below."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(at * len(ordered)))]
