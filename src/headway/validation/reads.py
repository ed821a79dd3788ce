"""What a piece of SQL names, and what it therefore reads."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, fields

WORD = re.compile(r":?\b[A-Za-z_][A-Za-z_0-9]*\b")
PARAMETER = re.compile(r":([a-z_][a-z_0-9]*)")
QUOTED = re.compile(r"'[^']*'")
# Words of the shared subset of SQL: never names of columns.
KEYWORDS = frozenset(
    "SELECT FROM WHERE AND OR NOT IN IS NULL DISTINCT BETWEEN CASE WHEN THEN ELSE END TRUE FALSE "
    "EXISTS JOIN LEFT ON AS UNION ALL GROUP BY HAVING ORDER ASC DESC NULLS FIRST LAST OVER "
    "PARTITION ROWS UNBOUNDED PRECEDING FOLLOWING CURRENT ROW WITH INTERVAL DAY MONTH YEAR DATE "
    "COALESCE NULLIF GREATEST LEAST ABS ROUND COUNT SUM MIN MAX LAG LEAD ROW_NUMBER LENGTH SUBSTR "
    "LIKE CONCAT CAST VARCHAR BIGINT INTEGER REPLACE".split()
)


def words(text: str) -> frozenset[str]:
    """The names in a piece of SQL, quoted texts left out; parameters keep their colon."""
    return frozenset(WORD.findall(QUOTED.sub("''", text)))


@dataclass(frozen=True)
class Reads:
    """What a condition reads: tables, their columns, neighbours, derived columns, facts, joins."""

    tables: frozenset[str] = frozenset()
    windows: frozenset[tuple[str, str]] = frozenset()
    derived: frozenset[tuple[str, str]] = frozenset()
    facts: frozenset[str] = frozenset()
    joins: frozenset[tuple[str, str]] = frozenset()
    columns: frozenset[tuple[str, str]] = frozenset()
    unknown: frozenset[str] = field(default=frozenset())

    def __or__(self, other: "Reads") -> "Reads":
        return Reads(
            self.tables | other.tables,
            self.windows | other.windows,
            self.derived | other.derived,
            self.facts | other.facts,
            self.joins | other.joins,
            self.columns | other.columns,
            self.unknown | other.unknown,
        )


def together(reads: Iterable[Reads]) -> Reads:
    """Everything that any of these read."""
    every = tuple(reads)
    return Reads(
        *(frozenset().union(*(getattr(one, part.name) for one in every)) for part in fields(Reads))
    )
