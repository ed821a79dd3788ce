"""A figure that a return carries, over one of its tables."""

import re
from dataclasses import dataclass

from headway.validation.reads import words


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A figure that the return carries: children of `table` who `counts`, as a number or a share.

    With `each_row` rows are counted, and not their children: a child referred twice counts twice.

    `measure` is the id by which headway knows it. `out_of` makes it a share of the children for
    whom that is true, in percent. Both are conditions over the typed table's own columns. `since`
    is the first collection year that has it. `{last_day}` in a title becomes the day to which the
    check runs.
    """

    measure: str
    title: str
    table: str
    counts: str
    out_of: str = ""
    since: int = 0
    each_row: bool = False

    def columns(self) -> frozenset[str]:
        """The columns that the figure reads; an error in CHILD is an error in them all."""
        return _named(f"{self.counts} {self.out_of}")

    def gate(self) -> frozenset[str]:
        """The columns that decide whether a child is inside the figure at all."""
        return _named(self.out_of or self.counts)


# What typing adds to a column's name for another reading of its cell.
_READINGS = re.compile(r"_(number|raw|workday|yes)\b")


def _named(text: str) -> frozenset[str]:
    return words(_READINGS.sub("", text)) | {"CHILD"}
