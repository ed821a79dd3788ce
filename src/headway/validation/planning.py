"""From rules to SQL: which tables to prepare, with what columns, and one statement a table.

What many rules need is worked out once: a child's neighbouring rows, derived columns, facts of a
child. Only what the chosen rules read is worked out.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from headway.validation.naming import Names
from headway.validation.reads import PARAMETER, Reads, together
from headway.validation.rule import Rule, Where
from headway.validation.spec import Asked
from headway.vocabulary.working_days import workday

# From which the whole days of `DECOM_day` are counted.
FIRST_DAY = date(1970, 1, 1)

# A window without frames of nested brackets: what rows it looks over, in what order.
OVER = re.compile(r" OVER \(((?:[^()]|\([^()]*\))*)\)")


@dataclass(frozen=True)
class Hit:
    """One condition of one rule, by the number under which the engine reports its rows."""

    number: int
    rule: Rule
    where: Where


@dataclass(frozen=True)
class Plan:
    """What to run: `hits` in order, `reads` of them all, and the rules that cannot run."""

    hits: tuple[Hit, ...]
    reads: Reads
    skipped: tuple[tuple[Rule, tuple[str, ...]], ...]

    @property
    def tables(self) -> frozenset[str]:
        """Every table that is read."""
        windows = {table for table, _ in (*self.reads.windows, *self.reads.derived)}
        joined = {table for table, _ in self.reads.joins}
        return frozenset(self.reads.tables | windows | joined)


def plan(rules: Iterable[Rule], names: Names, loaded: frozenset[str]) -> Plan:
    """Choose the rules whose tables are loaded, and say of each other one what it lacks."""
    hits: list[Hit] = []
    reads: list[Reads] = []
    skipped = []
    for rule in rules:
        of_rule = together(names.of_where(where) for where in rule.wheres())
        if of_rule.unknown:
            raise ValueError(f"Rule {rule.code} names {', '.join(sorted(of_rule.unknown))}.")
        missing = lacking(rule, of_rule, loaded)
        if missing:
            skipped.append((rule, missing))
            continue
        reads.append(of_rule)
        for where in rule.wheres():
            hits.append(Hit(len(hits), rule, where))
    return Plan(tuple(hits), together(reads), tuple(skipped))


def lacking(rule: Rule, reads: Reads, loaded: frozenset[str]) -> tuple[str, ...]:
    """The tables that a rule needs and that are not loaded."""
    wanted = set(reads.tables) | set(rule.needs)
    wanted -= set(rule.optional)
    # A column that may be missing (`header.UASC`) is not wanted where its table is optional.
    wanted = {w for w in wanted if w.partition(".")[0] not in rule.optional}
    return tuple(sorted(w for w in wanted if w not in loaded))


def prepared(table: str, source: str, reads: Reads, names: Names) -> list[tuple[str, str]]:
    """The SELECTs, by name, that add the neighbours' and derived columns that are read.

    The last is the table itself. Derived columns that hold a window are worked out apart, on
    their own few columns, and joined by row: sorting carries every column of what it sorts.
    """
    name = table.removesuffix("_last")
    windows = sorted(w for t, w in reads.windows if t == table)
    made = ["*", *(_window(word, names.spec.order[name]) for word in windows)]
    ordered = f"SELECT {', '.join(made)} FROM {source}"
    derived = [names.derived[name, d] for d in sorted(d for t, d in reads.derived if t == table)]
    plain = ", ".join(f"{d.sql} AS {d.name}" for d in derived if " OVER " not in d.sql)
    apart: dict[frozenset[str], list[str]] = {}
    for d in derived:
        if " OVER " in d.sql:
            apart.setdefault(frozenset(OVER.findall(d.sql)), []).append(f"{d.sql} AS {d.name}")
    if not apart:
        return [(table, f"SELECT *, {plain} FROM ({ordered}) AS ordered" if plain else ordered)]
    joined = "".join(
        f" JOIN (SELECT row, {', '.join(columns)} FROM {table}_ordered) AS d{n} ON o.row = d{n}.row"
        for n, columns in enumerate(apart.values())
    )
    more = ", ".join(
        f"d{n}.{c.rpartition(' AS ')[2]}" for n, of in enumerate(apart.values()) for c in of
    )
    plain = f", {plain}" if plain else ""
    return [
        (f"{table}_ordered", ordered),
        (
            table,
            f"SELECT *{plain} FROM (SELECT o.*, {more} FROM {table}_ordered AS o{joined}) AS b",
        ),
    ]


def needs_preparing(table: str, reads: Reads) -> bool:
    """Whether anything must be added to a typed table before rules read it."""
    return any(t == table for t, _ in (*reads.windows, *reads.derived))


def _window(word: str, order: tuple[str, ...]) -> str:
    by = ", ".join(f"{column} ASC NULLS LAST" for column in order)
    if word == "place_in_order":
        return f"ROW_NUMBER() OVER (PARTITION BY child_key ORDER BY {by}, row ASC) AS {word}"
    if word == "place_from_end":
        back = ", ".join(f"{column} DESC NULLS LAST" for column in order)
        return f"ROW_NUMBER() OVER (PARTITION BY child_key ORDER BY {back}, row ASC) AS {word}"
    which, _, column = word.partition("_")
    call = {"prev": f"LAG({column})", "prev2": f"LAG({column}, 2)", "next": f"LEAD({column})"}
    return f"{call[which]} OVER (PARTITION BY child_key ORDER BY {by}, row ASC) AS {word}"


def fact_tables(reads: Reads, names: Names) -> dict[str, str]:
    """A SELECT a table of facts: one row a child (or a row of the table whose rows they are known
    of), a column a fact."""
    made = {}
    for (table, by), facts in _facts_together(reads, names).items():
        columns = ", ".join(by)
        sums = ", ".join(f"{names.facts[name].sql} AS {name}" for name in facts)
        made[_of_facts(table, by)] = (
            f"SELECT {columns}, {sums} FROM {table} WHERE {by[0]} IS NOT NULL GROUP BY {columns}"
        )
    return made


def _facts_together(reads: Reads, names: Names) -> dict[tuple[str, tuple[str, ...]], list[str]]:
    """The facts that are read, by what they are of and what they are known by."""
    made: dict[tuple[str, tuple[str, ...]], list[str]] = {}
    for name in sorted(reads.facts):
        fact = names.facts[name]
        made.setdefault((fact.of, names.spec.fact_by(fact)), []).append(name)
    return dict(sorted(made.items()))


def _of_facts(table: str, by: tuple[str, ...]) -> str:
    """The name of a table of facts: `episodes_facts`; `assessments_facts_by_CINdetailsID`."""
    return f"{table}_facts" + (f"_by_{by[-1]}" if len(by) > 1 else "")


def rows_of(table: str, reads: Reads, names: Names) -> str:
    """The SELECT of a table's rows with the facts and the other rows that its rules read."""
    made, joined = ["t.*"], [f"FROM {table} AS t"]

    def join(source: str, name: str, by: tuple[str, ...]) -> None:
        same = " AND ".join(f"t.{column} = {name}.{column}" for column in by)
        joined.append(f"LEFT JOIN {source} AS {name} ON {same}")

    for n, ((of, by), facts) in enumerate(_facts_together(reads, names).items()):
        made.extend(f"f{n}.{fact} AS {fact}" for fact in facts)
        join(_of_facts(of, by), f"f{n}", by)
    others: dict[str, list[str]] = {}
    for other, column in sorted(reads.joins):
        others.setdefault(other, []).append(column)
    for n, (other, columns) in enumerate(sorted(others.items())):
        made.extend(f"j{n}.{column} AS {other}_{column}" for column in columns)
        join(other, f"j{n}", names.spec.found_by(table, other))
    return f"SELECT {', '.join(made)} {' '.join(joined)}"


def filled(sql: str, asked: Asked, loaded: frozenset[str]) -> str:
    """SQL with its parameters (`:end`) written as literals."""

    def literal(name: str) -> str:
        if name.startswith("has_"):
            return "TRUE" if name.removeprefix("has_") in loaded else "FALSE"
        if name.endswith("_workday"):
            # A window that begins or ends on no working day does so on the next.
            day = {"start": asked.start, "end": asked.end}[name.removesuffix("_workday")]
            return str(workday(day - timedelta(days=1)) + 1)
        value = {
            "start": asked.start,
            "end": asked.end,
            "start_day": (asked.start - FIRST_DAY).days,
            "end_day": (asked.end - FIRST_DAY).days,
            "year": asked.year,
            "council": asked.council,
        }[name]
        if isinstance(value, date):
            return f"DATE '{value.isoformat()}'"
        return str(value) if isinstance(value, int) else "'" + str(value).replace("'", "''") + "'"

    return PARAMETER.sub(lambda found: literal(found[1]), sql)
