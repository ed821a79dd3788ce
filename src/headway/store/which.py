"""Which figure is meant: by measure, kind, period, cut and part, and by the name that these make.

    which_of("full_care_orders:share:placement=foster:2026-03")

A figure's name is made of what it is a figure of, so that it is the same in every build of a store.
"""

from dataclasses import dataclass
from datetime import date

from headway.vocabulary.errors import BadInput


@dataclass(frozen=True)
class Which:
    """One figure of a store, or, where a cut is given and no part (None), those of all its parts.

    `kind` blank is the first that the record gives; `period` is a year (2026) or month (2026-03).
    """

    measure: str
    kind: str
    period: str
    cut: str = ""
    part: str | None = None

    @property
    def name(self) -> str:
        """The figure's own name, the same in every build."""
        by = f"{self.cut}={self.part or ''}:" if self.cut else ""
        return f"{self.measure}:{self.kind}:{by}{self.period}"


def which_of(name: str) -> Which:
    """The figure of a name. Raises BadInput where it is no name of a figure."""
    parts = name.split(":")
    if len(parts) < 3 or (len(parts) > 3 and "=" not in parts[2]):
        raise BadInput(
            f"{name} names no figure. A figure's name is its measure, kind, cut and part (if any) "
            "and period, as full_care_orders:share:placement=foster:2026-03."
        )
    cut, _, part = ":".join(parts[2:-1]).partition("=")
    return Which(parts[0], parts[1], parts[-1], cut, part if cut else None)


def period_name(length: str, last: date) -> str:
    """A period as it is asked for: 2026 for the year that ends in it, 2026-03 for a month."""
    return str(last.year) if length == "year" else f"{last:%Y-%m}"
