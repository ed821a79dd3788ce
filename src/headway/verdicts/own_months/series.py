"""A council's own figures month by month, as they stand in its store."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path

from headway.measures.value import Measure, Recorded
from headway.record.making import record_tables
from headway.store.figures import PROVISIONAL, read_figures
from headway.verdicts.signals.monthly import Month


class Form(StrEnum):
    """How a month's figure is judged, or why it is not."""

    NUMBER = "a number in the month"
    SHARE = "a share of the month’s"
    RATIO = "a number for each one of another, in the month"
    STANDING = "what stands at the month’s end"
    YEARLY = "counted once a year"
    UNTRIED = "a kind of figure on which no monthly rule has been tried"
    NOT_HELD = "not in the council’s own record"


# Judged month after month; what stands at a month's end is judged against earlier years.
JUDGED = frozenset((Form.NUMBER, Form.SHARE, Form.RATIO))


@dataclass(frozen=True)
class Cell:
    """One month's figure: `value` as shown, with what it is made of."""

    value: float
    numerator: float
    denominator: float | None


@dataclass(frozen=True, kw_only=True)
class Series:
    """One kind of one measure by month. A month that is not in `cells` is missing, never zero."""

    measure: str
    kind: str
    form: Form
    recorded: Recorded | None = None
    cells: Mapping[Month, Cell] = field(default_factory=dict)
    provisional: frozenset[Month] = frozenset()

    @property
    def last(self) -> Month | None:
        """The newest month."""
        return max(self.cells, default=None)

    def values(self, months: Sequence[Month]) -> list[float | None]:
        """The values of these months; None where one is missing."""
        return [cell.value if (cell := self.cells.get(m)) else None for m in months]

    def counted(self, months: Sequence[Month]) -> list[tuple[float, float] | None]:
        """Numerators and denominators of these months."""
        cells = [self.cells.get(m) for m in months]
        return [(c.numerator, c.denominator) if c and c.denominator else None for c in cells]


def read_series(
    store: Path, wanted: Sequence[tuple[Measure, str]]
) -> dict[tuple[str, str], Series]:
    """These kinds of these measures, by month, of all children: one look at the store for all."""
    cells: dict[tuple[str, str], dict[Month, Cell]] = {}
    provisional: dict[tuple[str, str], set[Month]] = {}
    for row in read_figures(store, measures=sorted({m.id for m, _ in wanted}), length="month"):
        if row["value"] is None:
            continue
        key, month = (row["measure"], row["kind"]), (row["first"].year, row["first"].month)
        found = Cell(row["value"], row["numerator"], row["denominator"])
        cells.setdefault(key, {})[month] = found
        if row["state"] == PROVISIONAL:
            provisional.setdefault(key, set()).add(month)
    return {
        (m.id, kind): series_of(
            m, kind, cells.get((m.id, kind), {}), frozenset(provisional.get((m.id, kind), ()))
        )
        for m, kind in wanted
    }


def series_of(
    measure: Measure,
    kind: str,
    cells: Mapping[Month, Cell],
    provisional: frozenset[Month] = frozenset(),
) -> Series:
    """The series of these cells, with how it is judged."""
    recorded = [r for r in measure.recorded if r.kind == kind]
    return Series(
        measure=measure.id,
        kind=kind,
        form=_form(recorded),
        recorded=recorded[0] if recorded else None,
        cells=cells,
        provisional=provisional,
    )


def _form(recorded: Sequence[Recorded]) -> Form:
    if not recorded:
        return Form.NOT_HELD
    taken = {table.name: table.taken for table in record_tables()}
    if any(r.stands or taken.get(r.table) == "month" for r in recorded):
        return Form.STANDING
    if all(taken.get(r.table) == "year" for r in recorded):
        return Form.YEARLY
    one = recorded[0]
    if one.middle or one.kind == "rate":
        return Form.UNTRIED
    if one.out_of:
        return Form.SHARE if one.kind == "share" else Form.RATIO
    return Form.NUMBER
