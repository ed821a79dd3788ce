"""What holds for all rules of the looked-after return at once, on random returns of many children.

A return here is a few hundred small random ones put together, one for each rule, so that nearly
every rule has something to say; all rules of a year are run over it in one check.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import replace

import pyarrow as pa
import pytest

from headway import check
from headway.engine.duck import Duck, engine
from headway.returns.ssda903.spec import ORDER, RETURN
from headway.returns.ssda903.tables import TABLES
from headway.returns.ssda903.write import write_csv
from headway.validation.checking import check_loaded, rules_for
from headway.validation.loaded import Loaded
from headway.validation.rule import Rule
from headway.validation.spec import Asked
from tests.lib.compared903 import loaded, provider_list
from tests.lib.drawn_returns import asked_of
from tests.lib.joined903 import drawn_for_each_rule, joined, mixed, with_every_table
from tests.lib.small903 import Row, Small, Tables, valid_date
from tests.lib.strict import date_columns, needs

YEARS = range(2023, 2028)
RETURNS = [(2023, "csv", 1), (2025, "xml", 2), (2026, "csv", 3), (2027, "xml", 4)]
# The only rule that compares children with one another: one pupil number for two of them.
COMPARES_CHILDREN = {"444"}
Flag = tuple[str, str, int]  # code, table, row


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a return is checked apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def _flags(duck: Duck, whole: Small) -> set[Flag]:
    """What all rules of the year flag."""
    return _flags_of(duck, loaded(whole), _asked(whole), rules_for(RETURN, whole.year))


def _asked(whole: Small) -> Asked:
    return asked_of(whole.year, whole.council, provider_list(whole))


def _flags_of(duck: Duck, read: Loaded, asked: Asked, rules: tuple[Rule, ...]) -> set[Flag]:
    """What these rules flag of a return that stands ready."""
    with duck.apart() as apart:
        made = check_loaded(apart, RETURN, read, asked, rules)
    columns = (made.flags.column(name).to_pylist() for name in ("rule", "table", "row"))
    found = list(zip(*columns, strict=True))
    assert len(found) == len(set(found)), "a row is flagged twice by one rule"
    return set(found)


@pytest.mark.parametrize(("year", "file_format", "seed"), RETURNS)
def test_the_order_of_rows_in_a_file_does_not_matter(duck, year, file_format, seed):
    """But for ties: rows of one child with one date keep their order, as the file's decides it.

    Where a table has no order of dates, all rows of one child keep theirs.
    """
    whole = mixed(year, file_format, seed=seed)
    other, origins = _shuffled(whole, random.Random(seed))
    before = _flags(duck, whole)
    after = {(code, table, origins[table][row]) for code, table, row in _flags(duck, other)}
    assert len(before) > 10_000
    assert after == before


def _shuffled(whole: Small, rng: random.Random) -> tuple[Small, dict[str, dict[int, int]]]:
    """The return with its rows in another order, and each row's number before."""
    origins: dict[str, dict[int, int]] = {}
    tables: Tables = {}
    last: Tables = {}
    for made, given in ((tables, whole.tables), (last, whole.last)):
        for name, rows in given.items():
            order = _new_order(name, rows, rng)
            made[name] = [rows[n] for n in order]
            if given is whole.tables:
                origins[name] = {new: old + 1 for new, old in enumerate(order, start=1)}
    providers = rng.sample(whole.providers or [], len(whole.providers or []))
    return _like(whole, tables, last, providers), origins


def _new_order(name: str, rows: list[Row], rng: random.Random) -> list[int]:
    """A random order in which tied rows stand as they stood."""
    order = rng.sample(range(len(rows)), len(rows))
    tied = defaultdict(list)
    for number in sorted(order):
        row = rows[number]
        day = valid_date(row[ORDER[name][0]]) if name in ORDER else None
        tied[row["CHILD"] or number, day].append(number)
    key_of = {number: key for key, group in tied.items() for number in group}
    waiting = {key: iter(group) for key, group in tied.items()}
    return [next(waiting[key_of[number]]) for number in order]


def _like(whole: Small, tables: Tables, last: Tables, providers: list[dict] | None) -> Small:
    return Small(
        year=whole.year,
        council=whole.council,
        file_format=whole.file_format,
        tables=tables,
        last=last,
        providers=providers,
        known_postcodes=whole.known_postcodes,
    )


@pytest.mark.parametrize(("year", "file_format", "seed"), RETURNS)
def test_other_children_change_nothing(duck, year, file_format, seed):
    """Two halves of a return, checked apart, give the flags of the whole.

    A blank CHILD is nobody's row, and one blank is like another: they stand in the first half.
    """
    drawn = drawn_for_each_rule(year, seed=seed)
    first, second = drawn[::2], [_without_blank_child(small) for small in drawn[1::2]]
    whole, origins = joined(first + second)
    parts = [joined(first), joined(second)]
    for each in (whole, *(part for part, _ in parts)):
        with_every_table(each, file_format)
        each.providers = whole.providers
    apart = set()
    for (part, places), offset in zip(parts, (0, len(first)), strict=True):
        found = _flags(duck, part)
        apart |= {(c, t, (places[t, r][0] + offset, places[t, r][1])) for c, t, r in found}
    together = {(code, table, origins[table, row]) for code, table, row in _flags(duck, whole)}
    differ = {code for code, *_ in apart ^ together}
    assert differ <= COMPARES_CHILDREN
    assert not {flag for flag in apart - together if flag[0] in COMPARES_CHILDREN}
    assert len(together) > 10_000


def _without_blank_child(small: Small) -> Small:
    def named(tables: Tables) -> Tables:
        return {n: [r for r in rows if r["CHILD"] is not None] for n, rows in tables.items()}

    return _like(small, named(small.tables), named(small.last), small.providers)


def test_a_rule_sees_the_same_alone_as_among_all(duck):
    """What a rule has prepared for itself no other rule sees changed."""
    whole = mixed(2027, seed=5)
    read, asked, rules = loaded(whole), _asked(whole), rules_for(RETURN, 2027)
    together = defaultdict(set)
    for flag in _flags_of(duck, read, asked, rules):
        together[flag[0]].add(flag)
    assert len(together) > 100
    for rule in rules:
        alone = _flags_of(duck, read, asked, (rule,))
        assert alone == together.get(rule.code, set()), rule.code


def test_a_file_given_twice_changes_nothing(tmp_path):
    """The same file again, and a copy of it under another name, are each read once."""
    whole = mixed(2026, seed=6)
    written = write_csv(loaded(whole), tmp_path / "return")
    copies = write_csv(loaded(whole), tmp_path / "return" / "copies")
    asking = {"year": 2026, "council": whole.council, "weigh": False}
    once = check(written, **asking)
    twice = check([*written, *written, *copies], **asking)
    assert once.flags.num_rows > 10_000
    assert twice.flags.equals(once.flags)


def test_a_missing_or_unreadable_date_is_never_compared(duck):
    """Where a condition cannot hold without a date, none of its rows is flagged for lack of it.

    Which conditions those are is read from their SQL: those that compare the column (or the
    same one of the row before or after, or of the child's header) and that say nothing of blanks.
    """
    whole = mixed(2027, "xml", count=2, seed=7)
    read, given, rules = loaded(whole), _asked(whole), rules_for(RETURN, 2027)
    before = Counter(code for code, _, _ in _flags_of(duck, read, given, rules))
    wrong, asked, told = [], 0, 0
    for table, column in date_columns(RETURN):
        strict = tuple(r for r in rules if any(needs(RETURN, w, table, column) for w in r.wheres()))
        if not strict:
            continue
        bare = {
            (r.code, w.table) for r in strict for w in r.wheres() if needs(RETURN, w, table, column)
        }
        asked += len(bare)
        told += sum(before[code] > 0 for code, _ in bare)
        for text in (None, "31/02/2025"):
            found = _flags_of(duck, _with(read, table, column, text), given, strict)
            still = {(code, name) for code, name, _ in found} & bare
            wrong += [f"{code} flags {name} with {table}.{column} {text}" for code, name in still]
    assert not wrong, "\n".join(wrong)
    assert asked > 100, "hardly any condition was asked about"
    assert told > asked * 0.8, "most must flag something while the dates stand"


def _with(read: Loaded, table: str, column: str, text: str | None) -> Loaded:
    """The same return with one text in every row of a column."""
    rows = read.tables[table]
    cells = pa.array([text] * rows.num_rows, pa.string())
    changed = rows.set_column(rows.column_names.index(column), column, cells)
    return replace(read, tables={**read.tables, table: changed})


@pytest.fixture(scope="module")
def of_2027() -> Small:
    """A return with rows in every table."""
    return mixed(2027, "xml", seed=8)


@pytest.mark.parametrize("year", YEARS)
@pytest.mark.parametrize("file_format", ["csv", "xml"])
def test_every_rule_runs_on_tables_without_rows(duck, year, file_format):
    """No rule breaks and none flags; none is skipped but the one that is for XML alone."""
    empty = with_every_table(Small(year, "E08000013", file_format, {}, {}, [], frozenset()))
    asked = asked_of(year, empty.council, provider_list(empty))
    read = loaded(empty)
    with duck.apart() as apart:
        made = check_loaded(apart, RETURN, read, asked, rules_for(RETURN, year))
    assert made.flags.num_rows == 0
    lacking = {missing for _, missing in made.rules_skipped}
    assert lacking == (set() if file_format == "xml" else {("xml",)})


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_every_rule_runs_where_one_table_alone_has_rows(duck, of_2027, table):
    """No rule breaks, and only rows of that table are flagged."""
    tables = {name: rows if name == table else [] for name, rows in of_2027.tables.items()}
    last = {name: [] for name in of_2027.last}
    found = _flags(duck, _like(of_2027, tables, last, []))
    assert {name for _, name, _ in found} <= {table}
