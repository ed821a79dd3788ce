"""A figure that a return carries, over one of its tables."""

from dataclasses import dataclass

from headway.validation.reads import words


@dataclass(frozen=True, kw_only=True)
class Headline:
    """A figure that the return carries: children of `table` who `counts`, as a number or a share.

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

    def columns(self) -> frozenset[str]:
        """The columns that the figure reads; an error in CHILD is an error in them all."""
        return _named(f"{self.counts} {self.out_of}")

    def gate(self) -> frozenset[str]:
        """The columns that decide whether a child is inside the figure at all."""
        return _named(self.out_of or self.counts)


def _named(text: str) -> frozenset[str]:
    return words(text.replace("_number", "").replace("_raw", "")) | {"CHILD"}
