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
    part a row is in.

    `year_ends` is the kind of year of the return that it is made of. `taken` is blank where a table
    holds what happened, so that a period without a row counted nothing; it is `year` or `month`
    where the table was taken once in each: only such periods then have figures, and none where
    nothing was taken.
    """

    name: str
    title: str
    columns: tuple[RecordColumn, ...]
    select: str
    after: tuple[str, ...] = ()
    cuts: Mapping[str, str] = field(default_factory=dict)
    year_ends: str = "collection"
    taken: str = ""
