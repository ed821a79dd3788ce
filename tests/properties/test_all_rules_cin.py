"""What holds for all rules of the census at once, on random returns of many children.

A return here is a few hundred small random ones put together, some for each rule, so that every
rule has something to say; all rules of a year are run over it in one check.
"""

import random
from collections import Counter
from collections.abc import Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.cin_census.spec import RETURN
from headway.validation.checking import check_loaded, rules_for
from headway.validation.rule import Rule
from tests.lib import plaincin  # noqa: F401  registers the plain rules
from tests.lib.cataloguecin import catalogue
from tests.lib.comparedcin import decided, draws, loaded
from tests.lib.drawn_returns import asked_of
from tests.lib.joinedcin import drawn_for_each_rule, joined, mixed, shuffled
from tests.lib.poolscin import CHILDREN, COLUMNS_OF
from tests.lib.randomcin import COUNCIL
from tests.lib.smallcin import SmallCin
from tests.lib.strict import date_columns, needs

# Between them, every version of every rule.
YEARS = (2024, 2027)
# The rules that count over the whole return, and those on one number given to two children.
OF_THE_RETURN = {"2883", "2886Q", "2887Q", "2888Q"}
COMPARES_CHILDREN = {"1520", "8510"}
Flag = tuple[str, str, int]  # code, table, row


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a return is checked apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def _flags(duck: Duck, whole: SmallCin, rules: tuple[Rule, ...] | None = None) -> set[Flag]:
    """What all rules of the year flag, or those given."""
    chosen = rules_for(RETURN, whole.year) if rules is None else rules
    with duck.apart() as apart:
        asked = asked_of(whole.year, whole.council)
        made = check_loaded(apart, RETURN, loaded(whole), asked, chosen)
    assert not made.rules_skipped
    columns = (made.flags.column(name).to_pylist() for name in ("rule", "table", "row"))
    found = list(zip(*columns, strict=True))
    assert len(found) == len(set(found)), "a row is flagged twice by one rule"
    return set(found)


@pytest.mark.parametrize("year", YEARS)
def test_the_order_of_children_and_rows_does_not_matter(duck, year, shared):
    """But for ties: rows of one child with one date keep their order, as the file's decides it."""
    whole = mixed(year, seed=1)
    other, origins = shuffled(whole, random.Random(year))
    before = _flags(duck, whole)
    after = {(code, table, origins[table][row]) for code, table, row in _flags(duck, other)}
    assert len(before) > 3_000
    assert after == before


@pytest.mark.parametrize("year", YEARS)
def test_other_children_change_nothing(duck, year, shared):
    """Two halves of a return, checked apart, give the flags of the whole: but for rules that count
    the whole return or look for one number given to two children, as one child of each half has."""
    drawn = drawn_for_each_rule(year, seed=2)
    first, second = drawn[::2], drawn[1::2]
    for half in (first, second):
        next(s for s in half if s.tables[CHILDREN]).tables[CHILDREN][0]["UPN"] = "J201000000000"
    whole, origins = joined(first + second)
    apart = set()
    for part, offset in ((first, 0), (second, len(first))):
        half, places = joined(part)
        for code, table, row in _flags(duck, half):
            number, place = places[table, row]
            apart.add((code, table, (number + offset, place)))
    together = {(code, table, origins[table, row]) for code, table, row in _flags(duck, whole)}
    # The header of the second half is none of the whole's.
    differ = {code for code, table, _ in apart ^ together if code != "100"}
    assert COMPARES_CHILDREN <= differ <= OF_THE_RETURN | COMPARES_CHILDREN
    assert not {flag for flag in apart - together if flag[0] in COMPARES_CHILDREN}
    assert len(together) > 3_000


@pytest.mark.parametrize("year", YEARS)
def test_every_rule_can_fire_and_can_stay_silent(duck, year, shared):
    """Over a return of many children each flags something; over one of no rows, nothing."""
    fired = {code for code, _, _ in _flags(duck, mixed(year, seed=4))}
    for rule in rules_for(RETURN, year):
        if rule.code not in fired:
            # Of many children some have two disabilities, and so on: a few may have none.
            few = draws(rule.code, catalogue()[rule.code].applies, year, 30)
            assert any(decided(duck, rule, small) for small in few), rule.code
    assert len(fired) > 100
    empty = SmallCin(year, COUNCIL, {name: [] for name in COLUMNS_OF})
    assert _flags(duck, empty) == set()


def test_a_missing_or_unreadable_date_is_never_compared(duck, shared):
    """Where a condition cannot hold without a date, none of its rows is flagged for lack of it."""
    whole = mixed(2027, seed=5)
    rules = rules_for(RETURN, 2027)
    before = Counter(code for code, _, _ in _flags(duck, whole))
    wrong, asked, told = [], 0, 0
    for table, column in date_columns(RETURN):
        bare = {
            (r.code, w.table) for r in rules for w in r.wheres() if needs(RETURN, w, table, column)
        }
        if not bare:
            continue
        strict = rules_for(RETURN, 2027, tuple(sorted({code for code, _ in bare})))
        asked += len(bare)
        told += sum(before[code] > 0 for code, _ in bare)
        for text in (None, "2025-02-31"):
            blanked = [{**row, column: text} for row in whole.tables[table]]
            found = _flags(duck, _with(whole, {table: blanked}), strict)
            still = {(code, name) for code, name, _ in found} & bare
            wrong += [f"{code} flags {name} with {table}.{column} {text}" for code, name in still]
    assert not wrong, "\n".join(wrong)
    assert asked > 60, "hardly any condition was asked about"
    assert told > asked * 0.8, "most must flag something while the dates stand"


def _with(whole: SmallCin, tables: dict) -> SmallCin:
    return SmallCin(whole.year, whole.council, {**whole.tables, **tables})
