"""How the department shows shares and rates, which is how most measures are published.

A share is of its first part out of its last, where it is not said otherwise. A figure that is read
from LAIT is said to be of the release that LAIT has it from.
"""

from collections.abc import Mapping

from headway.measures.value import POPULATION, Published

_Series = tuple[str, ...]
_Parts = Mapping[str, _Series]


def percent(*series: str, of: _Parts, numerator: str = "", denominator: str = "") -> Published:
    """A share to one decimal place, as in Children in need and in the workforce census."""
    return Published(
        kind="share",
        series=series,
        of=of,
        numerator=numerator or next(iter(of)),
        denominator=denominator or list(of)[-1],
        times=100,
        decimals=1,
        release=_through_lait(series, "children_in_need"),
    )


def whole_percent(*series: str, of: _Parts, numerator: str = "") -> Published:
    """A whole percent, as in Children looked after; with one decimal place where worked out here."""
    return Published(
        kind="share",
        series=series,
        of=of,
        numerator=numerator or next(iter(of)),
        denominator=list(of)[-1],
        times=100,
        computed_decimals=1,
        release=_through_lait(series, "children_looked_after"),
    )


def rate(*series: str, of: _Parts) -> Published:
    """For every 10,000 children of the area, to one decimal place, as in Children in need."""
    return _rate(series, of, 1, "children_in_need")


def whole_rate(*series: str, of: _Parts) -> Published:
    """The same as a whole number, as in Children looked after."""
    return _rate(series, of, 0, "children_looked_after")


def _rate(series: _Series, of: _Parts, decimals: int, release: str) -> Published:
    return Published(
        kind="rate",
        series=series,
        of={**of, "population": POPULATION},
        numerator=next(iter(of)),
        denominator="population",
        times=10_000,
        decimals=decimals,
        release=_through_lait(series, release),
    )


def _through_lait(series: _Series, release: str) -> str:
    return release if any(one.startswith("lait/") for one in series) else ""
