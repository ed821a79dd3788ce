"""The monthly rules once more, slow and plain, gaps and shares included.

Written from the method alone: no shared code with `headway.verdicts`.
"""

import math


def plain_numbers(base: list, judged: list) -> tuple[str, set[str]]:
    """The answer (yes, no, not shown) for months of numbers, and which ways; None is a gap."""
    known = [v for v in base if v is not None]
    if len(known) < 20:
        return "not shown", set()
    usual = _usual_range(base)
    if not usual:
        return "not shown", set()
    mean = sum(known) / len(known)
    one = 1.3 * usual / 1.128
    return _answer([None if v is None else v - mean for v in judged], one, one > mean / 2, mean)


def plain_shares(base: list, judged: list) -> tuple[str, set[str]]:
    """The same for shares: each month (counted, out of), None or out of nothing is a gap."""
    known = [pair for pair in base if pair and pair[1]]
    if len(known) < 20:
        return "not shown", set()
    share = sum(a for a, _ in known) / sum(n for _, n in known)
    if share in (0, 1):
        return "not shown", set()

    def error(size: float) -> float:
        return math.sqrt(share * (1 - share) / size)

    def apart(pair) -> float | None:
        return (pair[0] / pair[1] - share) / error(pair[1]) if pair and pair[1] else None

    one = max(1.0, 1.3 * (_usual_range([apart(p) for p in base]) or 0) / 1.128)
    sizes = sorted(n for pair in judged if pair and pair[1] for n in [pair[1]])
    sizes = sizes or sorted(n for _, n in known)
    half = len(sizes) // 2
    middle = sizes[half] if len(sizes) % 2 else (sizes[half - 1] + sizes[half]) / 2
    is_small = one * error(middle) > share / 2
    return _answer([apart(p) for p in judged], one, is_small, None)


def plain_end(base: list) -> str:
    """The way in which a base that ends on an unusual half year was to move: fall, rise or blank."""
    last, before = [v for v in base[18:] if v is not None], [v for v in base[:18] if v is not None]
    usual = _usual_range(base)
    if len(last) < 5 or len(before) < 14 or not usual:
        return ""
    apart = sum(last) / len(last) - sum(before) / len(before)
    line = 1.645 * (usual / 1.128) * math.sqrt(1 / len(last) + 1 / len(before))
    return "fall" if apart > line else "rise" if apart < -line else ""


def _usual_range(base: list) -> float | None:
    """The mean step from one month to the next, those over 3.267 times the first mean left out."""
    steps = []
    for at in range(1, len(base)):
        if base[at] is not None and base[at - 1] is not None:
            steps.append(abs(base[at] - base[at - 1]))
    if not steps:
        return None
    first = sum(steps) / len(steps)
    kept = [s for s in steps if s <= 3.267 * first]
    return sum(kept) / len(kept)


def _answer(apart: list, one: float, is_small: bool, mean: float | None) -> tuple[str, set[str]]:
    """From distances to the base's mean: beyond three, or seven in a row whose mean is beyond one."""
    found = set()
    for far in apart:
        if far is not None and far > 3 * one:
            found.add("rise")
        # A limit at nothing or below is no limit for a number.
        if far is not None and far < -3 * one and (mean is None or mean - 3 * one > 0):
            found.add("fall")
    for start in range(len(apart) - 6):
        seven = apart[start : start + 7]
        if None in seven:
            continue
        if min(seven) > 0 and sum(seven) / 7 > one:
            found.add("rise")
        if max(seven) < 0 and sum(seven) / 7 < -one:
            found.add("fall")
    if found:
        return "yes", found
    if is_small or sum(far is not None for far in apart) < 7:
        return "not shown", found
    return "no", found
