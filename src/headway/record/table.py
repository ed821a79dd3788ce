"""What a table of the record is: a name, what each column means, and the SELECT that makes it."""

from dataclasses import dataclass


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
    """

    name: str
    title: str
    columns: tuple[RecordColumn, ...]
    select: str
    after: tuple[str, ...] = ()
