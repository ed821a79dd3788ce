"""The yearly and monthly rules once more, slow and plain, to check the fast ones against.

Written from the method alone, for counts: no shared code with `headway.verdicts`.
"""

import math


def plain_year(
    counts: dict[int, float | None],
    year: int,
    tau: float,
    phi: float,
    line: float,
    run_line: float | None = None,
) -> tuple[str, float | None]:
    """The answer (yes, no, not shown) for a year of counts, and z. For counts that are not zero."""
    here = counts.get(year)
    if here is None:
        return "not shown", None
    base = []
    for back in (1, 2, 3, 4, 5, 6):
        before = counts.get(year - back)
        if before is not None and before > 0 and len(base) < 4:
            base.append(before)
    if len(base) < 3:
        return "not shown", None
    mean = sum(base) / len(base)
    variance = tau**2 + phi * sum(1 / x for x in base) / len(base)
    widest = math.sqrt(variance * (1 + 1 / len(base)))
    z = (math.log(here) - math.log(mean)) / widest
    if z > line or z < -line:
        return "yes", z
    if run_line is not None and abs(z) > run_line and _five_moves(counts, year, z > 0):
        return "yes", z
    if 1 - math.exp(-line * widest) > 0.5:
        return "not shown", z
    if -1 < z < 1:
        return "no", z
    return "not shown", z


def _five_moves(counts: dict[int, float | None], year: int, upwards: bool) -> bool:
    for y in range(year - 4, year + 1):
        now, before = counts.get(y), counts.get(y - 1)
        if now is None or before is None or now == before or (now > before) != upwards:
            return False
    return True


def plain_months(base: list[float], judged: list[float]) -> set[str]:
    """Which ways twelve months are a real change against 24 before: fall, rise, both or neither."""
    mean = sum(base) / len(base)
    ranges = [abs(base[i] - base[i - 1]) for i in range(1, len(base))]
    first_mean = sum(ranges) / len(ranges)
    kept = [r for r in ranges if r <= 3.267 * first_mean]
    sigma = 1.3 * (sum(kept) / len(kept)) / 1.128
    found = set()
    for value in judged:
        if value > mean + 3 * sigma:
            found.add("rise")
        if value < mean - 3 * sigma:
            found.add("fall")
    for start in range(len(judged) - 6):
        seven = judged[start : start + 7]
        if all(v > mean for v in seven) and sum(seven) / 7 > mean + sigma:
            found.add("rise")
        if all(v < mean for v in seven) and sum(seven) / 7 < mean - sigma:
            found.add("fall")
    return found
