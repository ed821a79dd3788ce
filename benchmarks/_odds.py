"""Two by two: how much more often one thing follows where another was found, and whether by luck.

Plain arithmetic, so that no table of evidence hangs on a library: the odds ratio with Woolf's
interval (a half added to each cell, so that an empty one has a ratio too), Fisher's exact test, and
the Mantel-Haenszel odds ratio over strata with the interval of Robins, Breslow and Greenland.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from headway.verdicts.noise import Z95, wilson

# a, b: of those in whom it was found, with and without what followed; c, d: of the others.
Table = tuple[int, int, int, int]


@dataclass(frozen=True, kw_only=True)
class Odds:
    """An odds ratio with its 95% interval; above 1 is more often."""

    ratio: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{self.ratio:.1f} [{self.low:.1f} to {self.high:.1f}]"


def share(part: int, n: int) -> str:
    """`4 of 9 (44%, 19% to 73%)`: a share with its Wilson 95% interval."""
    low, high = wilson(part, n)
    return f"{part} of {n:,} ({part / n:.0%}, {low:.0%} to {high:.0%})" if n else "none"


def chance(table: Table) -> str:
    """Fisher's p in words: `0.28`, `under 0.001`."""
    p = fisher(table)
    return "under 0.001" if p < 0.001 else f"{p:.3f}" if p < 0.1 else f"{p:.2f}"


def odds(table: Table) -> Odds:
    """The odds ratio of one table, a half added to each cell."""
    a, b, c, d = (n + 0.5 for n in table)
    ratio, error = a * d / (b * c), math.sqrt(1 / a + 1 / b + 1 / c + 1 / d)
    return Odds(
        ratio=ratio,
        low=ratio * math.exp(-Z95 * error),
        high=ratio * math.exp(Z95 * error),
    )


def fisher(table: Table) -> float:
    """Two-sided exact p: all tables of the same margins that are no likelier than this one."""
    a, b, c, d = table
    found, followed, n = a + b, a + c, a + b + c + d
    low, high = max(0, found + followed - n), min(found, followed)
    ways = [
        math.comb(followed, x) * math.comb(n - followed, found - x) for x in range(low, high + 1)
    ]
    here = ways[a - low]
    return sum(w for w in ways if w <= here) / sum(ways)


def adjusted(tables: Iterable[Table]) -> Odds | None:
    """The Mantel-Haenszel odds ratio over strata; None where no stratum can tell."""
    r = s = pr = ps_qr = qs = 0.0
    for a, b, c, d in tables:
        if n := a + b + c + d:
            one, other, p, q = a * d / n, b * c / n, (a + d) / n, (b + c) / n
            r, s = r + one, s + other
            pr, qs = pr + p * one, qs + q * other
            ps_qr += p * other + q * one
    if not r or not s:
        return None
    error = math.sqrt(pr / (2 * r * r) + ps_qr / (2 * r * s) + qs / (2 * s * s))
    ratio = r / s
    return Odds(
        ratio=ratio,
        low=ratio * math.exp(-Z95 * error),
        high=ratio * math.exp(Z95 * error),
    )
