"""Every rule of a return, looked at as a value: its SQL, its names, its sentences, its tests."""

import json
import re
import subprocess
import sys
from collections import Counter

import pytest

from headway.engine.duck import engine
from headway.engine.subset import IN_DERIVED, IN_RULES, IN_SELECTS
from headway.reports.reading_age import reading_age
from headway.returns.ssda903.spec import RETURN
from headway.validation.checking import typed_sources, what_is_loaded
from headway.validation.loaded import Loaded
from headway.validation.naming import names_of
from headway.validation.planning import filled, plan, prepared
from headway.validation.reads import together
from headway.validation.table import Kind
from tests.lib.drawn_returns import as_arrow, asked_of
from tests.lib.repository import ROOT
from tests.lib.sql import rule_faults

RULES = RETURN.rules()
WHERES = [(rule, where) for rule in RULES for where in rule.wheres()]
NAMES = names_of(RETURN)
# The catalogue's count a year. From 2026 it still lists two rules whose questions others then ask
# (SW10aSTG2 and SW10bSTG2; SW17STG2): headway asks once, so 316 - 2 = 314 and 327 - 2 = 325.
IN_CATALOGUE = {2023: 293, 2024: 312, 2025: 305, 2026: 316, 2027: 327}
SUPERSEDED = {"SW10STG2": 2026, "SW11bSTG2": 2026}
# A free SELECT is the exception: each costs a statement of its own.
MOST_SELECTS = 40
MOST_SIGNS = 200
# Whole texts together; a councillor's page is held to the same.
MOST_READING_AGE = 11.5
SENTENCE = re.compile(r"[A-Z][^\n]*[.?]")
CODE = re.compile(r"\b[A-Z]{1,3}\d{1,2}[A-Z]?\b")


@pytest.fixture(scope="module")
def dates() -> frozenset[str]:
    """Every name that stands for a day: columns, neighbours, derived columns and facts."""
    empty = {table.name: as_arrow([], table.names(given=True)) for table in RETURN.tables}
    loaded = Loaded(tables=empty, last=dict(empty))
    asked = asked_of(2027)
    present = what_is_loaded(RETURN, loaded, asked)
    made = plan([r for r in RULES if "providers" not in _reads(r).tables], NAMES, present)
    found = set()
    with engine(threads=1) as duck:
        for table, source in typed_sources(duck, RETURN, loaded, asked, made).items():
            for name, select in prepared(table, source, made.reads, NAMES):
                duck.make(name, filled(select, asked, present))
            schema = duck.query(f"SELECT * FROM {table} LIMIT 0").schema
            found |= {field.name for field in schema if "date" in str(field.type)}
        for fact in NAMES.facts.values():
            sql = f"SELECT {fact.sql} AS made FROM {fact.of} GROUP BY CHILD"
            if "date" in str(duck.query(filled(sql, asked, present)).schema.field("made").type):
                found.add(fact.name)
    joined = {word for word, (_, column) in NAMES.joined.items() if column in found}
    return frozenset(found | joined)


def _reads(rule):
    return together(NAMES.of_where(where) for where in rule.wheres())


def _written(sql):
    return filled(sql, asked_of(2027), frozenset())


def test_what_stands_for_a_day_is_known(dates):
    """The check below rests on it."""
    kinds = {c.name for t in RETURN.tables for c in t.columns if c.kind is Kind.DATE}
    assert kinds < dates
    assert {"prev_DEC", "runs_to", "first_decom", "header_DOB"} < dates
    assert not {name for name in dates if name.endswith(("_day", "_raw", "_number"))}


def test_every_condition_is_in_the_shared_subset(dates):
    wrong = []
    for rule, where in WHERES:
        allowed = IN_SELECTS if where.select else IN_RULES
        wrong += [f"{rule.code}: {f}" for f in rule_faults(_written(where.text), allowed, dates)]
    assert not wrong, "\n".join(wrong)


def test_every_fact_and_derived_column_is_in_the_shared_subset(dates):
    wrong = []
    for values, allowed in ((RETURN.facts(), IN_RULES), (RETURN.derived(), IN_DERIVED)):
        for value in values:
            faults = rule_faults(_written(value.sql), allowed, dates)
            wrong += [f"{value.name}: {fault}" for fault in faults]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    "sql",
    [
        "DEC - DECOM > 7",
        "COALESCE(DEC, :end) - DECOM > 7",
        "CASE WHEN REC IS NULL THEN :end ELSE DEC END - DECOM > 7",
        "DECOM + 7 > DEC",
        "(DECOM + INTERVAL 7 DAY) - DEC > 0",
        "datediff('day', DECOM, DEC) > 7",
        "DECOM::VARCHAR = 'x'",
        "CAST(SDQ_SCORE AS INTEGER) > 4",
        "regexp_matches(UPN, 'A')",
        "URN IN (SELECT URN FROM providers)",
        "list_contains(['A'], PLACE)",
        "LAG(DEC) OVER (PARTITION BY CHILD) = DEC",
        "SDQ_SCORE_number / SDQ_SCORE_number > 1",
        "upper(PLACE) = 'U1'",
    ],
)
def test_what_a_condition_may_not_say(sql, dates):
    """Each of these means something else on the other engine, fails there or is not for a row."""
    assert rule_faults(_written(sql), IN_RULES, dates)


@pytest.mark.parametrize(
    "sql",
    [
        "runs_to_day - DECOM_day > 7",
        "DEC > DECOM + INTERVAL 7 DAY",
        "DECOM >= DATE '2015-04-01'",
        "COALESCE(DEC, :end) < DECOM",
        "LS IS NOT DISTINCT FROM prev_LS",
        "SDQ_SCORE_number / 10 > 4",
    ],
)
def test_what_a_condition_may_say(sql, dates):
    assert rule_faults(_written(sql), IN_RULES, dates) == []


def test_every_name_in_a_condition_resolves():
    """Names in a free SELECT are resolved by running it: see tests/properties/test_all_rules."""
    unknown = {rule.code: NAMES.of_where(where).unknown for rule, where in WHERES}
    assert not {code: names for code, names in unknown.items() if names}


def test_every_fact_and_derived_column_is_read_by_some_rule():
    reads = together(_reads(rule) for rule in RULES)
    facts = {fact.name for fact in RETURN.facts()}
    assert facts == reads.facts, f"no rule reads {sorted(facts - reads.facts)}"
    read = {(table.removesuffix("_last"), name) for table, name in reads.derived}
    unread = {(derived.of, derived.name) for derived in RETURN.derived()} - read
    assert not unread, f"no rule reads {sorted(unread)}"


def test_no_name_stands_for_two_things():
    columns = {name for table in RETURN.tables for name in NAMES.columns(table.name)}
    made = [value.name for value in (*RETURN.facts(), *RETURN.derived())]
    assert not [name for name, times in Counter(made).items() if times > 1]
    assert not columns.intersection(made)
    assert not set(NAMES.joined).intersection(made)


def test_a_rule_points_at_columns_of_the_table_that_it_flags():
    wrong = [
        f"{rule.code}: {where.table} has no {column}"
        for rule, where in WHERES
        for column in where.points_at
        if column not in RETURN.table(where.table).names(given=True)
    ]
    assert not wrong, "\n".join(wrong)


def test_a_code_stands_once_a_year_and_no_rule_of_the_catalogue_is_missing():
    for year, count in IN_CATALOGUE.items():
        codes = [rule.code for rule in RULES if rule.in_force(year)]
        assert len(codes) == len(set(codes)), f"a code stands twice in {year}"
        superseded = [code for code, since in SUPERSEDED.items() if since <= year]
        assert len(codes) == count - len(superseded), f"in {year}"
        assert not set(codes).intersection(superseded)


def test_the_sentences_of_a_rule_are_short_and_plain():
    wrong = []
    for rule in RULES:
        for name in ("says", "why", "do"):
            text = getattr(rule, name)
            if not SENTENCE.fullmatch(text) or len(text) >= MOST_SIGNS:
                wrong.append(f"{rule.code}.{name} is no short sentence: {text}")
            if re.search(r"\binvalid|\bnull\b|\bfield\b", text, re.IGNORECASE):
                wrong.append(f"{rule.code}.{name} uses a word of machines: {text}")
            if len(CODE.findall(text)) > 3:
                wrong.append(f"{rule.code}.{name} is a list of codes: {text}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("name", ["says", "why", "do"])
def test_the_sentences_of_all_rules_read_easily(name):
    """An age means little for one sentence: it is taken of them all."""
    assert reading_age("\n".join(getattr(rule, name) for rule in RULES)) <= MOST_READING_AGE


def test_a_free_select_is_the_exception():
    free = [rule.code for rule, where in WHERES if where.select]
    print(f"{len(free)} of {len(WHERES)} conditions are free SELECTs: {' '.join(sorted(free))}")
    assert len(free) <= MOST_SELECTS


def test_every_rule_is_drawn_with_a_row_that_it_flags_and_one_that_it_leaves(tmp_path):
    """In tests/spec/ssda903: the drawings themselves are read, with a `check` that notes marks."""
    marks = tmp_path / "marks.json"
    noting = ["-p", "tests.lib.recorded_marks", "--marks-to", str(marks)]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *noting, "tests/spec/ssda903"],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-2000:]
    noted = json.loads(marks.read_text("utf-8"))
    wrong = []
    for rule in RULES:
        flagged = sum(f for code, year, f, _ in noted if code == rule.code and rule.in_force(year))
        left = sum(count for code, _, _, count in noted if code == rule.code)
        if not flagged:
            wrong.append(f"{rule.code} from {rule.since}: no drawn row is marked 'flag'")
        if not left:
            wrong.append(f"{rule.code}: no drawn row is left unmarked")
    assert not wrong, "\n".join(wrong)
