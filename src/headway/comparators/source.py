"""What a source of published figures is: a file known by its columns, and how to read it.

`Layout` describes the common case, a long or wide table with a year and a place in each row.
Publications of another shape are small classes with the same three things: `name`, `knows`,
`read`. Both kinds are found by walking `sources/`: nothing to register.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from headway.comparators import symbols
from headway.comparators.cells import Held
from headway.comparators.raw import Raw
from headway.comparators.reading import Shape, read_cells
from headway.vocabulary.states import State


class Source(Protocol):
    """A publication's table: says whether it knows a file, and reads it."""

    @property
    def name(self) -> str:
        """headway's name of the table."""

    @property
    def needs(self) -> tuple[str, ...]:
        """The columns by which a file is known."""

    def knows(self, raw: Raw) -> bool:
        """Whether this file is of this source."""

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read the file. Raises BadFile where it is not what its columns promise."""


PLACES = frozenset(
    "time_period time_identifier geographic_level country_code country_name region_code "
    "region_name old_la_code new_la_code la_name geo_breakdown row".split()
)


@dataclass(frozen=True, kw_only=True)
class Layout:
    """A table with a year and a place in each row, as the department's releases are.

    `needs`: columns that must be there (any letter case). `lacks`: columns that must not.
    `dimensions`: sets of columns that name the item, first complete set is used.
    `marks`: texts one of which must stand in the dimensions, where columns alone do not tell.
    `values`: our column name -> the publishers' names for it; None: every other column, by its
    own name after `renames`. `items`: the publishers' item texts -> ours.
    `zero_means_not_reported`: a column whose zero says that the council sent nothing.
    """

    name: str
    publication: str
    release: str
    needs: tuple[str, ...]
    lacks: tuple[str, ...] = ()
    dimensions: tuple[tuple[str, ...], ...] = ((),)
    marks: tuple[str, ...] = ()
    values: Mapping[str, tuple[str, ...]] | None = None
    renames: Mapping[str, str] = field(default_factory=dict)
    items: Mapping[str, str] = field(default_factory=dict)
    symbols: Mapping[str, State] = field(default_factory=lambda: symbols.EES)
    skip: tuple[str, ...] = ("category",)
    zero_means_not_reported: str = ""
    months: bool = False

    def knows(self, raw: Raw) -> bool:
        """Known where all needed columns, one set of dimensions and one mark are there."""
        have = {c.lower(): c for c in raw.columns}
        if not all(n.lower() in have for n in (*self.needs, "time_period", "geographic_level")):
            return False
        if any(n.lower() in have for n in self.lacks):
            return False
        if (chosen := self._dimensions(have)) is None:
            return False
        if not all(any(n.lower() in have for n in names) for names in (self.values or {}).values()):
            return False
        return not self.marks or any(
            mark in raw.texts(have[d]) for d in chosen for mark in self.marks
        )

    def _dimensions(self, have: Mapping[str, str]) -> tuple[str, ...] | None:
        for names in self.dimensions:
            if all(n in have for n in names):
                return tuple(names)
        return None

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read the rows into cells."""
        have = {c.lower(): c for c in raw.columns}
        chosen = self._dimensions(have) or ()
        if self.values is None:
            left_out = PLACES | {d.lower() for d in chosen} | {s.lower() for s in self.skip}
            columns = {self.renames.get(c, c): c for low, c in have.items() if low not in left_out}
        else:
            columns = {
                ours: have[next(n.lower() for n in names if n.lower() in have)]
                for ours, names in self.values.items()
            }
        shape = Shape(
            table=self.name,
            dimensions=tuple(have[d] for d in chosen),
            columns=columns,
            items=self.items,
            symbols=self.symbols,
            zero_means_not_reported=self.zero_means_not_reported,
            months=self.months,
        )
        cells, dropped, notes = read_cells(raw, sha256, shape)
        return Held(
            holds="figures",
            tables=(self.name,),
            publication=self.publication,
            release=self.release,
            rows_in=raw.rows.num_rows,
            cells=cells,
            dropped=dropped,
            notes=notes,
        )
