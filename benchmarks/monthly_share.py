"""The monthly rule for shares on invented months: how often it cries wolf, and what it finds.

Shares by month are published nowhere, so no real council could be tried. A window is 24 months of
base and the 12 after, each of about so many cases; each case counts or does not, by chance alone or
with cases of a month alike (brothers and sisters, one team), which makes the share vary by more.
"""

import random
from collections.abc import Sequence

from benchmarks import Result
from headway.verdicts.noise import wilson
from headway.verdicts.signals.monthly_share import judge_shares

COVERS = (
    "src/headway/verdicts/signals/monthly.py",
    "src/headway/verdicts/signals/monthly_share.py",
    "src/headway/verdicts/signals/xmr.py",
    "benchmarks/monthly_share.py",
)

WINDOWS = 2_000
SEED = 903
SHARES = (0.05, 0.1, 0.2, 0.3, 0.5, 0.7, 0.9)
# About so many cases a month; a month's own number varies by 15%.
SIZES = (10, 20, 50, 100, 200)
VARIES = 0.15
# Variance as a multiple of chance's.
SPREADS = (1.0, 1.5, 2.0)
# A share of a fifth that becomes three tenths.
BEFORE, AFTER = 0.2, 0.3

Months = list[tuple[float, float] | None]


def main() -> Result:
    """Both tables: false signals by size and spread, and a rise found."""
    rows = []
    for spread in SPREADS:
        cells = [_false(spread, (size,)) for size in SIZES]
        rows.append(f"| {spread:g} times chance | {' | '.join(cells)} | {_false(spread, SIZES)} |")
    found = [_found(spread) for spread in SPREADS]
    sizes = " | ".join(map(str, SIZES))
    line = "|---" * (len(SIZES) + 1) + "|"
    return Result(
        n=f"{WINDOWS:,} invented windows of 36 months a cell",
        says=(
            "False signals, either way, in twelve months whose share had not changed (shares of "
            f"{', '.join(f'{s:.0%}' for s in SHARES)}), by cases a month and by how far shares vary. In "
            "square brackets the 95% interval over all sizes.\n\n"
            f"| variance | {sizes} | all sizes |\n{line}---|\n"
            + "\n".join(rows)
            + f"\n\nA share that goes from {BEFORE:.0%} to {AFTER:.0%} and stays, found as a rise within "
            f"twelve months:\n\n| variance | {sizes} |\n{line}\n" + "\n".join(found)
        ),
    )


def windows(spread: float, sizes: Sequence[int], step: float = 0) -> list[tuple[Months, Months]]:
    """Windows of base and judged months; `step` is added to the share (BEFORE) in those judged."""
    chance = random.Random(f"{SEED} {spread} {sizes} {step}")
    made = []
    for _ in range(WINDOWS):
        share = BEFORE if step else chance.choice(SHARES)
        size = chance.choice(sizes)
        base: Months = [_month(chance, share, size, spread) for _ in range(24)]
        judged: Months = [_month(chance, share + step, size, spread) for _ in range(12)]
        made.append((base, judged))
    return made


def _month(chance: random.Random, share: float, size: int, spread: float) -> tuple[float, float]:
    """A month's cases: those that count, of how many."""
    of = max(2, round(chance.gauss(size, VARIES * size)))
    if spread > 1:
        alike = min(0.9, (spread - 1) / (of - 1))
        weight = (1 - alike) / alike
        share = chance.betavariate(share * weight, (1 - share) * weight)
    return float(sum(chance.random() < share for _ in range(of))), float(of)


def _false(spread: float, sizes: Sequence[int]) -> str:
    fired = sum(
        bool(found and found.found) for found in (judge_shares(*w) for w in windows(spread, sizes))
    )
    said = f"{fired / WINDOWS:.1%}"
    if len(sizes) == 1:
        return said
    low, high = wilson(fired, WINDOWS)
    return f"{said} [{low:.1%} to {high:.1%}]"


def _found(spread: float) -> str:
    cells = []
    for size in SIZES:
        rises = 0
        for base, judged in windows(spread, (size,), AFTER - BEFORE):
            made = judge_shares(base, judged)
            rises += bool(made and any(str(f.direction) == "rise" for f in made.found))
        cells.append(f"{rises / WINDOWS:.0%}")
    return f"| {spread:g} times chance | {' | '.join(cells)} |"
