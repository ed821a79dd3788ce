"""The looked-after returns of all years put together: each child's rows, period by period."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.filing import Return

Cells = dict[str, str]
SHORT_BREAKS = frozenset(("V3", "V4"))


def cells(made: Return, table: str) -> list[Cells]:
    """The rows of one table, each by its columns."""
    names = BY_NAME[table].names()
    return [dict(zip(names, row, strict=True)) for row in made.tables.get(table, [])]


def day_of(text: str) -> int:
    """A day as a return writes it."""
    on, month, year = text.split("/")
    return date(int(year), int(month), int(on)).toordinal()


@dataclass(frozen=True)
class Care:
    """A child's period of care, as far as the returns show its rows; open while `ended` is None."""

    name: str
    rows: list[Cells]

    @property
    def last(self) -> Cells:
        """The latest row."""
        return self.rows[-1]

    @property
    def ended(self) -> int | None:
        """The day on which care ended."""
        return day_of(self.last["DEC"]) if self.last["DEC"] else None

    @property
    def starts_here(self) -> bool:
        """Whether the returns show how the period began."""
        return self.rows[0]["RNE"] == "S"

    @property
    def first(self) -> int:
        """The first day that the returns show."""
        return day_of(self.rows[0]["DECOM"])

    def latest_from(self, reasons: str) -> int:
        """The day of the latest row that began for one of these reasons, else the first day shown."""
        return next(
            (day_of(row["DECOM"]) for row in reversed(self.rows) if row["RNE"] in reasons),
            self.first,
        )


def periods(returns: Iterable[Return]) -> dict[str, list[Care]]:
    """Each child's periods of care, short breaks left out; a later return's row is believed."""
    held: dict[str, dict[int, Cells]] = defaultdict(dict)
    for made in returns:
        for row in cells(made, "episodes"):
            if row["LS"] not in SHORT_BREAKS:
                held[row["CHILD"]][day_of(row["DECOM"])] = row
    found: dict[str, list[Care]] = {}
    for name, rows in held.items():
        ordered: list[list[Cells]] = []
        for _, row in sorted(rows.items()):
            if row["RNE"] == "S" or not ordered:
                ordered.append([])
            ordered[-1].append(row)
        found[name] = [Care(name, each) for each in ordered]
    return found
