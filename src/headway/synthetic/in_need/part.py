"""A row of the census with the rows that stand inside it, as the XML nests them."""

from collections.abc import Iterator
from dataclasses import dataclass, field

Cells = dict[str, str]


@dataclass(slots=True, eq=False)
class Part:
    """A row: its table, its cells (none is blank), what stands inside, its number in the file.

    The row of `child_identifiers` holds all else of a child. `row` is known once it is written.
    """

    table: str
    cells: Cells
    inside: list["Part"] = field(default_factory=list)
    row: int = 0

    def of(self, table: str) -> list["Part"]:
        """The rows of a table that stand right inside this one."""
        return [part for part in self.inside if part.table == table]

    def all_inside(self) -> Iterator["Part"]:
        """Every row inside this one, however deep, in the order of the file."""
        for part in self.inside:
            yield part
            yield from part.all_inside()
