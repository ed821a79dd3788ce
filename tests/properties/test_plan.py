"""Promises for every plan: what is written, in any form, is what is read; a person's hand is kept."""

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st

from headway.plan.checking import faults
from headway.plan.codec import FIRST_DAY, LAST_DAY, Place, jsonable, plain, thing_of
from headway.plan.exchange import plan_differences
from headway.plan.fields import Source, specs
from headway.plan.programme import Programme
from headway.plan.toml_text import rewritten, things_in, written
from headway.plan.whole import KINDS, Plan, plan_of
from headway.plan.workbook import read_workbook, write_workbook
from headway.vocabulary.month import Month

LETTERS = st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\ufffe\uffff")
# What a spreadsheet, TOML or XML may trip over.
AWKWARD = [
    "=1+1",
    "+44",
    "-",
    "@home",
    "'quoted'",
    '"""',
    "#N/A",
    "TRUE",
    "0012",
    "1e5",
    "a\nb",
    "a; b",
    "<&>",
    "\\n",
    "# no comment",
    "_x0041_",
    "2026-04-01",
]
TEXT = st.one_of(st.sampled_from(AWKWARD), st.text(LETTERS, max_size=12).map(str.strip))
LINE = TEXT.map(lambda text: " ".join(text.replace("\n", " ").split()) or "x")
# Excel keeps fifteen digits, and so does the codec.
FLOATS = st.floats(-1e9, 1e9, allow_nan=False).map(lambda number: float(f"{number:.15g}"))
NUMBERS = st.one_of(st.integers(-(10**9), 10**9), FLOATS)
MONTHS = st.builds(Month, st.integers(1980, 2100), st.integers(1, 12))
MONEY = st.integers(-(10**11), 10**11).map(lambda pence: Decimal(pence) / 100)


@cache
def ids(prefixes):
    """Ids of these kinds, or of any."""
    kinds = prefixes or tuple(kind.prefix for kind in KINDS)
    numbers = st.integers(1, 99)
    made = st.tuples(st.sampled_from(kinds), numbers, numbers)
    return made.map(lambda t: f"{t[0]}-{t[1]}.{t[2]}" if t[0] == "MIL" else f"{t[0]}-{t[1]}")


def values(spec):
    """Values of a field, driven by the same metadata as the codec."""
    several = {"ids": ids(spec.of), "texts": LINE}
    if spec.kind in several:
        least = 1 if spec.required else 0
        return st.lists(several[spec.kind], min_size=least, max_size=3, unique=True).map(tuple)
    if spec.kind == "parts":
        return st.lists(parts(spec.part), max_size=1).map(tuple)
    made = {
        "text": TEXT.filter(bool) if spec.required else TEXT,
        "choice": st.sampled_from(spec.one_of or ("",)),
        "date": st.dates(FIRST_DAY, LAST_DAY),
        "day": st.dates(FIRST_DAY, LAST_DAY) | MONTHS,
        "number": NUMBERS,
        "money": MONEY,
        "yes_no": st.booleans(),
        "id": ids(spec.of),
        "part": parts(spec.part) if spec.part else st.none(),
    }[spec.kind]
    return made if spec.required else st.one_of(st.just(spec.empty), made)


@cache
def parts(cls):
    """Things or parts of a class."""
    return st.fixed_dictionaries({s.name: values(s) for s in specs(cls)}).map(lambda v: cls(**v))


@st.composite
def plans(draw, numbers=(0, 0, 1, 2)):
    """Plans of a few things of every kind, with ids of their own."""
    things = []
    for kind in KINDS:
        for number in range(1, draw(st.sampled_from(numbers)) + 1):
            id = f"MIL-{number}.1" if kind.prefix == "MIL" else f"{kind.prefix}-{number}"
            things.append(replace(draw(parts(kind)), id=id))
    return plan_of(draw(parts(Programme)), things)


# A workbook costs its thirty sheets, however much stands in them: half as many, each twice as full.
@settings(max_examples=100)
@given(plan=plans(numbers=(0, 1, 2, 4)))
def test_every_plan_goes_through_excel_and_comes_back(plan, tmp_path_factory):
    """The same things, to the letter and the penny."""
    path = tmp_path_factory.mktemp("book") / "plan.xlsx"
    write_workbook(path, plan, {"exported_from": "x", "revision": "y"})
    back, stamps = read_workbook(path)
    assert back == plan
    assert (stamps["exported_from"], stamps["revision"]) == ("x", "y")


@settings(max_examples=100)
@given(plan=plans())
def test_every_plan_goes_through_json_and_toml_and_comes_back(plan):
    """Each thing by itself through JSON; all of them through one TOML text."""
    for thing in (plan.programme, *plan.things):
        body = json.loads(json.dumps(jsonable(thing)))
        assert thing_of(type(thing), body, Place("json")) == thing
        assert list(plain(thing)) == [s.name for s in specs(type(thing)) if s.name in plain(thing)]
    assert things_in(written(KINDS, plan.things), KINDS, "toml") == plan.things


@settings(max_examples=100)
@given(before=plans(), after=plans())
def test_any_change_of_a_file_keeps_the_comments_of_what_stays(before, after):
    """A comment stands above the first thing and beside the id of each; those that stay keep theirs."""
    text = written(KINDS, before.things)
    for thing in before.things:
        text = text.replace(f'\nid = "{thing.id}"\n', f'\nid = "{thing.id}" # mine: {thing.id}\n')
        text = text.replace(f'\nid = "{thing.id}"\n', f'\nid = "{thing.id}" # mine: {thing.id}\n')
    made = rewritten(text, KINDS, after.things)
    assert {t.id: t for t in things_in(made, KINDS, "x")} == {t.id: t for t in after.things}
    stay = {t.id for t in before.things} & {t.id for t in after.things}
    for id in stay:
        assert (f"# mine: {id}\n" in made) == (f"# mine: {id}\n" in text)
    assert rewritten(made, KINDS, after.things) == made


@settings(max_examples=20)
@given(plan=plans())
def test_a_plan_does_not_differ_from_itself(plan):
    """Differences are of values, never of order or form."""
    assert plan_differences(plan, Plan(programme=plan.programme, things=plan.things[::-1])) == ()


@given(st.lists(st.tuples(st.integers(1, 8), st.integers(1, 8)), max_size=20))
def test_a_loop_is_found_where_a_plain_search_finds_one(pairs):
    """Beside a plain reference: repeatedly take away what waits for nothing."""
    from headway.plan.actions import Action

    waits = {n: {b for a, b in pairs if a == n} for n in range(1, 9)}
    actions = [
        Action(id=f"ACT-{n}", title="x", depends_on=tuple(f"ACT-{m}" for m in sorted(waits[n])))
        for n in waits
    ]
    plan = plan_of(Programme(title="x", invented=True), actions)
    left = {n: set(w) for n, w in waits.items()}
    while free := [n for n, w in left.items() if not w & set(left)]:
        for n in free:
            del left[n]
    assert bool(faults(plan)) == bool(left)


def test_the_strategies_reach_every_kind_of_field():
    """Else a promise above would promise less than it says."""
    kinds = {s.kind for kind in (Programme, Source, *KINDS) for s in specs(kind)}
    assert kinds == {
        "text",
        "texts",
        "choice",
        "date",
        "day",
        "number",
        "money",
        "yes_no",
        "id",
        "ids",
        "part",
        "parts",
    }
    assert date(2026, 4, 1) > FIRST_DAY
