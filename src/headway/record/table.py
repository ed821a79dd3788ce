"""What a table of the record is: a name, what each column means, and the SELECT that makes it."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class RecordColumn:
    """One column: `kind` is text, number, date or flag; `says` what it holds, in one sentence."""

    name: str
    kind: str
    says: str


@dataclass(frozen=True, kw_only=True)
class RecordTable:
    """One table of the record.

    `select` is one SELECT, in the SQL that both engines mean the same by. It reads the returns'
    joined tables (`cin_cp_plans`: all years of the census's table `cp_plans`, typed, with
    `child` and `year`), and tables of the record that are named in `after`.

    `cuts` are what its measures may be parted by: a name, and SQL over its columns that gives the
    part a row is in. They may read `told_on`: the day by which a row falls into a month or year, or
    the last day of the month or year where a measure is a snapshot. `cuts_on` has those that are
    otherwise, or are there alone, where rows are counted by one column's day (its name), or in a
    snapshot (`stands`). `beside` are tables with at most one row for each of this, whose columns cuts
    may read too (who the children are): by name, their columns that equal which of these.

    `year_ends` is the kind of year of the return that it is made of. `taken` is blank where a table
    holds what happened, so that a period without a row counted nothing; it is `year` or `month`
    where the table was taken once in each: only such periods then have figures, and none where
    nothing was taken. `since` is the first year whose return asks for it: there are none before.
    """

    name: str
    title: str
    columns: tuple[RecordColumn, ...]
    select: str
    after: tuple[str, ...] = ()
    cuts: Mapping[str, str] = field(default_factory=dict)
    cuts_on: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    beside: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    year_ends: str = "collection"
    taken: str = ""
    since: int = 0

    def cuts_where(self, counted_by: str) -> dict[str, str]:
        """The cuts of rows that are counted by a column's day, or in a snapshot (`stands`)."""
        return {**self.cuts, **self.cuts_on.get(counted_by, {})}

    @property
    def every_cut(self) -> frozenset[str]:
        """The names of all cuts that some measure of the table may have."""
        return frozenset(self.cuts).union(*self.cuts_on.values())
