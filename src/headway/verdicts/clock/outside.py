"""What of the clock may leave the council: counts of 1 to 5 hidden, and whatever gives them away.

The whole list, and the curve whose every step may be one child, never leave.
"""

from headway.disclosure.small import LEAST_SHOWN, is_small
from headway.verdicts.clock.figures import Clock, Lag

CHILDREN = "children"
# A count, and what it is a part of: with both shown, the rest is shown too.
PART_OF = {
    "open": "periods",
    "ended": "periods",
    "end_not_known": "periods",
    "letters": "periods",
    "repeats": "periods",
    "amiss": "periods",
    "children": "periods",
    "overdue": "open",
    "ended_over": "ended",
    "stepped_down": "ended",
    "to_proceedings": "ended",
    "stepped_down_lately": "stepped_down",
    "straight_to_court": "to_proceedings",
    "offered": "letters",
    "offer_not_said": "letters",
    "held": "offered",
}
# Counts that add up to another: one hidden alone could be worked out from the rest.
SUMS = {
    "periods": ("open", "ended", "end_not_known"),
    "ended": ("stepped_down", "to_proceedings"),
}


def public_counts(counts: dict[str, int]) -> dict[str, int | None]:
    """The counts with None for each that may not be shown."""
    hidden = {name for name, count in counts.items() if is_small(count, CHILDREN)}
    for name, whole in PART_OF.items():
        if is_small(counts[whole] - counts[name], CHILDREN):
            hidden.add(name)
    for whole, parts in SUMS.items():
        if hidden & {whole, *parts}:
            hidden |= {part for part in parts if counts[part]}
    return {name: None if name in hidden else count for name, count in counts.items()}


def may_show_share(clock: Clock) -> bool:
    """Whether the share over the limit rests on enough periods on both sides of it."""
    over = clock.number(lambda one: one.is_over)
    within = clock.number(lambda one: one.period.ended_on and not one.is_over)
    return min(over, within) >= LEAST_SHOWN


def may_show_middle(lag: Lag) -> bool:
    """Whether the middle of a step rests on enough periods."""
    return lag.done >= LEAST_SHOWN


def pair(part: int, whole: int, is_public: bool) -> tuple[int | None, int | None]:
    """A count and what it is of, both None where showing them would tell of 1 to 5 children."""
    is_telling = any(is_small(number, CHILDREN) for number in (part, whole - part, whole))
    return (None, None) if is_public and is_telling else (part, whole)
