"""What one figure of a council's own record is: of which measure, period, cut and part."""

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

# Of everything, not of a part.
WHOLE = ""


@dataclass(frozen=True, order=True)
class Period:
    """A month or a year: its first and last day, whether the record covers all of it, and of which
    kind of year it is, or is a part."""

    length: str  # month or year
    first: date
    last: date
    is_covered: bool = True
    year_ends: str = "collection"


class OwnFigure(NamedTuple):
    """One figure of a council's own record.

    `cut` and `part` say of which children (blank: of all). A share has numerator and denominator
    and its value is in percent; a number has no denominator; a value is the middle of `numerator`
    rows. `value` is None where nothing stands behind it.
    """

    measure: str
    kind: str
    period: Period
    cut: str
    part: str
    numerator: float
    denominator: float | None
    value: float | None
