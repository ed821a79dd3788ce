"""Many small random censuses made one: their children are told apart, so none meets another.

They are so by their number alone: children of two small returns may have the same identifier.
"""

import random

from headway.returns.cin_census.spec import ORDER, RETURN
from tests.lib.cataloguecin import catalogue
from tests.lib.plain_rules import Row, Tables
from tests.lib.poolscin import CHILD, COLUMNS_OF, HEADER
from tests.lib.smallcin import SmallCin, random_small, valid_date

# How each row came about, by table and row: (number of the small return, its row there).
Origins = dict[tuple[str, int], tuple[int, int]]


def drawn_for_each_rule(year: int, count: int = 2, seed: int = 0) -> list[SmallCin]:
    """`count` small returns for each rule in force in this year, on which it has things to say."""
    rng = random.Random(f"mixed cin/{year}/{seed}")
    in_force = sorted(rule.code for rule in RETURN.rules() if rule.in_force(year))
    return [
        random_small(rng, code, catalogue()[code].applies, year)
        for code in in_force
        for _ in range(count)
    ]


def joined(smalls: list[SmallCin]) -> tuple[SmallCin, Origins]:
    """One return of all these children, with the first one's header; and where its rows came from."""
    origins: Origins = {(HEADER, 1): (0, 1)}
    tables: Tables = {name: [] for name in COLUMNS_OF}
    tables[HEADER] = smalls[0].tables[HEADER][:1]
    for number, small in enumerate(smalls):
        for name, rows in small.tables.items():
            for place, row in enumerate(rows if name != HEADER else [], start=1):
                tables[name].append(_apart(number, row))
                origins[name, len(tables[name])] = (number, place)
    return SmallCin(smalls[0].year, smalls[0].council, tables), origins


def _apart(number: int, row: Row) -> Row:
    # No small return has a thousand children.
    return {**row, CHILD: str(1_000 * number + int(row[CHILD] or 0))}


def mixed(year: int, *, count: int = 2, seed: int = 0) -> SmallCin:
    """Those returns as one."""
    return joined(drawn_for_each_rule(year, count, seed))[0]


def shuffled(whole: SmallCin, rng: random.Random) -> tuple[SmallCin, dict[str, dict[int, int]]]:
    """The return with its children and rows in another order, and each row's number before.

    Rows of one child with one date keep their order, as the file's decides it; where a table has
    no order of dates, all rows of one child keep theirs.
    """
    numbers = [row[CHILD] for row in whole.tables["child_identifiers"]]
    other = dict(zip(numbers, rng.sample(numbers, len(numbers)), strict=True))
    origins: dict[str, dict[int, int]] = {}
    tables: Tables = {}
    for name, rows in whole.tables.items():
        order = _new_order(name, rows, rng)
        origins[name] = {new: old + 1 for new, old in enumerate(order, start=1)}
        tables[name] = [
            {**rows[n], **({CHILD: other[rows[n][CHILD]]} if CHILD in rows[n] else {})}
            for n in order
        ]
    return SmallCin(whole.year, whole.council, tables), origins


def _new_order(name: str, rows: list[Row], rng: random.Random) -> list[int]:
    """A random order in which tied rows stand as they stood."""
    order = rng.sample(range(len(rows)), len(rows))
    key_of = {
        n: (row.get(CHILD), valid_date(row[ORDER[name][0]]) if name in ORDER else None)
        for n, row in enumerate(rows)
    }
    tied: dict[object, list[int]] = {}
    for n in range(len(rows)):
        tied.setdefault(key_of[n], []).append(n)
    waiting = {key: iter(group) for key, group in tied.items()}
    return [next(waiting[key_of[n]]) for n in order]
