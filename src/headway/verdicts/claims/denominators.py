"""Shares of money whose denominator a claim must name, and the second source for the same question.

"Half of the budget" says little until it is said of which budget. To add one, add its line.
"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Denominator:
    """What the share is a share of, in words, and the measure that answers the same question from
    another source; blank where there is none."""

    measure: str
    of: str
    twin: str = ""


DENOMINATORS: tuple[Denominator, ...] = (
    Denominator(
        measure="looked_after_share_of_spend",
        of="gross spending on children's services in section 251 returns (no schools, and "
        "not all public spending on children)",
        twin="looked_after_share_of_spend_ro3",
    ),
    Denominator(
        measure="looked_after_share_of_spend_ro3",
        of="total spending on children's social care in revenue outturn RO3",
        twin="looked_after_share_of_spend",
    ),
)
BY_MEASURE = {d.measure: d for d in DENOMINATORS}


def twin_of(measure: str) -> str:
    """The measure that answers the same question from another source; blank where none does."""
    return BY_MEASURE[measure].twin if measure in BY_MEASURE else ""
