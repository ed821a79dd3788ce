"""Drawn published cells in, a measure's figures out, for the specs of measures."""

from dataclasses import dataclass

import pyarrow as pa

from headway.comparators.cells import CELLS
from headway.measures.resolve import resolve
from headway.measures.show import seen
from headway.measures.value import Measure
from headway.vocabulary.states import PUBLISHED, STATES
from tests.lib.drawing import drawn

YEAR = 2025
SYMBOLS = {s.symbol: s.code for s in STATES.values() if s.symbol and s.code != "hidden"}


@dataclass(frozen=True)
class DrawnLibrary:
    """Stands where a library stands: gives the cells that were drawn."""

    rows: pa.Table

    def cells(self, series: set[str]) -> pa.Table:
        """The drawn cells of the named series."""
        return self.rows


def answers(measure: Measure, kind: str, table: str) -> list[tuple[str, str]]:
    """What each drawn row should show and what it shows.

    Columns are the names in the measure's `of` (`published` for the published value) and, last,
    `->` for what a reader sees: a number as shown, or the symbol of why there is none.
    """
    published = measure.of_kind(kind)
    names = {"published": published.series[:1], **{k: v[:1] for k, v in published.of.items()}}
    rows, cells = drawn(table), []
    for place, row in enumerate(rows):
        for name, text in row.items():
            if name == "->" or text == "":
                continue
            series = names[name][0]
            year = YEAR - 1 if name == "population" else YEAR
            number = text.replace(",", "").replace(".", "").lstrip("-").isdigit()
            cells.append(
                {
                    "series": series,
                    "council": f"{300 + place}",
                    "year": year,
                    "value": float(text.replace(",", "")) if number else None,
                    "state": PUBLISHED.code if number else SYMBOLS[text],
                    "vintage": YEAR,
                    "file": "drawn",
                    "row": place + 1,
                }
            )
    table_of = pa.Table.from_pylist(cells, schema=CELLS)
    held = table_of.append_column("held_in", pa.array(["drawn"] * len(cells)))
    figures = resolve(DrawnLibrary(held), [measure]).by_key
    given = []
    for place, row in enumerate(rows):
        figure = figures.get((measure.id, kind, f"{300 + place}", YEAR))
        given.append((row["->"], _seen(measure, figure)))
    return given


def _seen(measure: Measure, figure: dict | None) -> str:
    return STATES["not_held"].symbol if figure is None else seen(measure, figure)
