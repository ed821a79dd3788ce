"""Many small random returns made one: their children are told apart, so none meets another."""

import random

from headway.returns.ssda903.spec import RETURN
from tests.lib.catalogue903 import catalogue
from tests.lib.pools903 import COLUMNS_OF
from tests.lib.pools903 import SINCE as TABLES_SINCE
from tests.lib.small903 import Row, Small, Tables, random_small

# How each table of the return came about: (which small return, its row there) by table and row.
Origins = dict[tuple[str, int], tuple[int, int]]


def joined(smalls: list[Small]) -> tuple[Small, Origins]:
    """One return of all these children, in the order given, and where each row came from.

    A table is loaded where any of the returns has it; the lists of providers are put together.
    """
    origins: Origins = {}
    tables: Tables = {}
    last: Tables = {}
    for number, small in enumerate(smalls):
        for name, rows in small.tables.items():
            whole = tables.setdefault(name, [])
            for place, row in enumerate(rows, start=1):
                whole.append(_apart(number, row))
                origins[name, len(whole)] = (number, place)
        for name, rows in small.last.items():
            last.setdefault(name, []).extend(_apart(number, row) for row in rows)
    lists = [small.providers for small in smalls if small.providers is not None]
    return Small(
        year=smalls[0].year,
        council=smalls[0].council,
        file_format=smalls[0].file_format,
        tables=tables,
        last=last,
        providers=[row for each in lists for row in each] if lists else None,
        known_postcodes=frozenset().union(*(small.known_postcodes for small in smalls)),
    ), origins


def _apart(number: int, row: Row) -> Row:
    return row if row["CHILD"] is None else {**row, "CHILD": f"{row['CHILD']}N{number}"}


def drawn_for_each_rule(year: int, count: int = 1, seed: int = 0) -> list[Small]:
    """`count` small returns for each rule in force in this year, on which it has things to say."""
    rng = random.Random(f"mixed/{year}/{seed}")
    in_force = sorted(rule.code for rule in RETURN.rules() if rule.in_force(year))
    return [
        random_small(rng, code, tuple(catalogue()[code].needs), year)
        for code in in_force
        for _ in range(count)
    ]


def mixed(year: int, file_format: str = "csv", *, count: int = 1, seed: int = 0) -> Small:
    """Those returns as one, with every table of the year loaded and its files of one format."""
    whole, _ = joined(drawn_for_each_rule(year, count, seed))
    return with_every_table(whole, file_format)


def with_every_table(whole: Small, file_format: str = "") -> Small:
    """The return itself, tables that it lacks put in without rows; its format if one is given."""
    whole.file_format = file_format or whole.file_format
    for tables in (whole.tables, whole.last):
        for name in COLUMNS_OF:
            if TABLES_SINCE.get(name, 0) <= whole.year:
                tables.setdefault(name, [])
    return whole
