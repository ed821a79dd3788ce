"""The proportions that invented councils follow, each with its source in a `proportions.csv`.

`pick(random, topic, of)` draws one value; `number(topic, of, value)` gives a figure as it stands.
"""

import csv
from bisect import bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate
from pathlib import Path
from random import Random


@cache
def _table() -> dict[tuple[str, str], dict[str, float]]:
    found: dict[tuple[str, str], dict[str, float]] = {}
    for row in rows():
        found.setdefault((row["topic"], row["of"]), {})[row["value"]] = float(row["weight"])
    return found


def rows() -> Iterator[dict[str, str]]:
    """Each line of the table: topic, of, value, weight, source."""
    for table in sorted(Path(__file__).parent.rglob("proportions.csv")):
        with table.open(encoding="utf-8", newline="") as lines:
            yield from csv.DictReader(lines)


@cache
def weights(topic: str, of: str = "") -> dict[str, float]:
    """The values of a topic and their weights, as they stand in the table."""
    return _table()[topic, of]


def number(topic: str, of: str, value: str) -> float:
    """One figure of the table."""
    return weights(topic, of)[value]


@cache
def share(topic: str, of: str, value: str) -> float:
    """The share that one value has of a topic's weights."""
    given = weights(topic, of)
    return given.get(value, 0.0) / sum(given.values())


@cache
def _steps(topic: str, of: str) -> tuple[tuple[str, ...], tuple[float, ...], float]:
    given = weights(topic, of)
    steps = tuple(accumulate(given.values()))
    return tuple(given), steps, steps[-1]


def pick(random: Random, topic: str, of: str = "") -> str:
    """One value of a topic, drawn by the weights."""
    values, steps, total = _steps(topic, of)
    return values[min(bisect_right(steps, random.random() * total), len(values) - 1)]


def is_drawn(random: Random, share: float) -> bool:
    """True as often as the share says."""
    return random.random() < share


def days(random: Random, median: float, spread: float, least: int = 1) -> int:
    """A length of time in days around a median, with a long tail."""
    return max(least, round(random.lognormvariate(0.0, spread) * median))
