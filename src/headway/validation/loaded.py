"""A return as read: text tables with their row numbers, and what was noticed while reading."""

from dataclasses import dataclass, field
from typing import Any

Arrow = Any  # a pyarrow.Table; named here so that importing this costs nothing


@dataclass(frozen=True, kw_only=True)
class ReadFile:
    """One file that was read: `sha256` of its bytes, which table it held, how many rows.

    `tolerated` holds a sentence for each thing that was read in spite of its form (an encoding,
    a column that the return does not have), so that nothing is changed unseen. `at_odds` says what
    the file states that is not what was asked: another year, another council.
    """

    name: str
    sha256: str
    table: str
    rows: int
    last_year: bool = False
    tolerated: tuple[str, ...] = ()
    at_odds: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Loaded:
    """The tables of a return by their names: every column text, exactly as in the file.

    Each Arrow table has `row` (int64, 1 for the first row of data; in XML the order of the
    element in its table) and the return's columns as strings, null where the cell is empty.
    A table that no file held is absent. `last` holds last year's tables under the same names.
    """

    tables: dict[str, Arrow]
    last: dict[str, Arrow] = field(default_factory=dict)
    files: tuple[ReadFile, ...] = ()
    file_format: str = "csv"
