"""Every rule of every return, looked at as a value: its SQL, its names, its sentences, its tests."""

import json
import re
import subprocess
import sys
from collections import Counter
from functools import cache

import pytest

from headway.engine.duck import engine
from headway.engine.subset import IN_DERIVED, IN_RULES, IN_SELECTS
from headway.reports.reading_age import reading_age
from headway.returns.checking import returns, spec_of
from headway.validation.checking import typed_sources, what_is_loaded
from headway.validation.loaded import Loaded
from headway.validation.naming import names_of
from headway.validation.planning import filled, plan, prepared
from headway.validation.reads import together
from headway.validation.table import Kind
from tests.lib.drawn_returns import as_arrow, asked_of
from tests.lib.repository import ROOT
from tests.lib.sql import rule_faults

EACH_RETURN = pytest.mark.parametrize("spec", returns(), ids=lambda spec: spec.name)
# The catalogue's count a year. From 2026 that of the looked-after return still lists two rules whose
# questions others then ask (SW10aSTG2 and SW10bSTG2; SW17STG2): headway asks once, so 316 - 2 = 314
# and 327 - 2 = 325. In 2027 the census has nine more than its catalogue, on the work before court.
IN_CATALOGUE = {
    "ssda903": {2023: 293, 2024: 312, 2025: 305, 2026: 316, 2027: 327},
    "cin": {2023: 105, 2024: 105, 2025: 109, 2026: 109, 2027: 109 + 9},
    # No catalogue: the department makes no rules of these, so that all are headway's own.
    "annex_a": dict.fromkeys(range(2023, 2028), 85),
    "csww": dict.fromkeys(range(2023, 2028), 44),
}
SUPERSEDED = {
    "ssda903": {"SW10STG2": 2026, "SW11bSTG2": 2026},
    "cin": {},
    "annex_a": {},
    "csww": {},
}
# A free SELECT is the exception: each costs a statement of its own. Of the census more are, for
# what overlaps within a child stands in no order.
MOST_SELECTS = {"ssda903": 40, "cin": 27, "annex_a": 0, "csww": 2}
MOST_SIGNS = 200
# Whole texts together; a councillor's page is held to the same.
MOST_READING_AGE = 11.5
SENTENCE = re.compile(r"[A-Z][^\n]*[.?]")
CODE = re.compile(r"\b[A-Z]{1,3}\d{1,2}[A-Z]?\b")


@cache
def dates_of(spec) -> frozenset[str]:
    """Every name that stands for a day: columns, neighbours, derived columns and facts."""
    empty = {table.name: as_arrow([], table.names(given=True)) for table in spec.tables}
    loaded = Loaded(tables=empty, last=dict(empty))
    asked = asked_of(2027)
    present = what_is_loaded(spec, loaded, asked)
    names = names_of(spec)
    rules = [r for r in spec.rules() if "providers" not in _reads(spec, r).tables]
    made = plan(rules, names, present)
    found = set()
    with engine(threads=1) as duck:
        for table, source in typed_sources(duck, spec, loaded, asked, made).items():
            for name, select in prepared(table, source, made.reads, names):
                duck.make(name, filled(select, asked, present))
            schema = duck.query(f"SELECT * FROM {table} LIMIT 0").schema
            found |= {field.name for field in schema if "date" in str(field.type)}
        for fact in names.facts.values():
            sql = f"SELECT {fact.sql} AS made FROM {fact.of} GROUP BY CHILD"
            if "date" in str(duck.query(filled(sql, asked, present)).schema.field("made").type):
                found.add(fact.name)
    joined = {word for word, (_, column) in names.joined.items() if column in found}
    return frozenset(found | joined)


def _wheres(spec):
    return [(rule, where) for rule in spec.rules() for where in rule.wheres()]


def _reads(spec, rule):
    return together(names_of(spec).of_where(where) for where in rule.wheres())


def _written(sql):
    return filled(sql, asked_of(2027), frozenset())


@pytest.mark.parametrize(
    ("name", "some"),
    [
        ("ssda903", {"prev_DEC", "runs_to", "first_decom", "header_DOB"}),
        ("cin", {"latest_closure", "first_need_plan_start", "cin_details_CINreferralDate"}),
    ],
)
def test_what_stands_for_a_day_is_known(name, some):
    """The checks below rest on it: every day that a rule reads, and no text or sum of one."""
    spec = spec_of(name)
    kinds = {c.name for t in spec.tables for c in t.columns if c.kind is Kind.DATE}
    read = {column for rule in spec.rules() for _, column in _reads(spec, rule).columns}
    dates = dates_of(spec)
    assert kinds & read < dates and some < dates
    assert not {name for name in dates if name.endswith(("_day", "_raw", "_number"))}


@EACH_RETURN
def test_every_condition_is_in_the_shared_subset(spec):
    wrong = []
    for rule, where in _wheres(spec):
        allowed = IN_SELECTS if where.select else IN_RULES
        found = rule_faults(_written(where.text), allowed, dates_of(spec))
        wrong += [f"{rule.code}: {fault}" for fault in found]
    assert not wrong, "\n".join(wrong)


@EACH_RETURN
def test_every_fact_and_derived_column_is_in_the_shared_subset(spec):
    wrong = []
    for values, allowed in ((spec.facts(), IN_RULES), (spec.derived(), IN_DERIVED)):
        for value in values:
            faults = rule_faults(_written(value.sql), allowed, dates_of(spec))
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
def test_what_a_condition_may_not_say(sql):
    """Each of these means something else on the other engine, fails there or is not for a row."""
    assert rule_faults(_written(sql), IN_RULES, dates_of(spec_of("ssda903")))


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
def test_what_a_condition_may_say(sql):
    assert rule_faults(_written(sql), IN_RULES, dates_of(spec_of("ssda903"))) == []


@EACH_RETURN
def test_every_name_in_a_condition_resolves(spec):
    """Names in a free SELECT are resolved by running it: see tests/properties/test_all_rules."""
    unknown = {r.code: names_of(spec).of_where(where).unknown for r, where in _wheres(spec)}
    assert not {code: names for code, names in unknown.items() if names}


@EACH_RETURN
def test_every_fact_and_derived_column_is_read_by_some_rule(spec):
    reads = together(_reads(spec, rule) for rule in spec.rules())
    facts = {fact.name for fact in spec.facts()}
    assert facts == reads.facts, f"no rule reads {sorted(facts - reads.facts)}"
    read = {(table.removesuffix("_last"), name) for table, name in reads.derived}
    unread = {(derived.of, derived.name) for derived in spec.derived()} - read
    assert not unread, f"no rule reads {sorted(unread)}"


@EACH_RETURN
def test_no_name_stands_for_two_things(spec):
    names = names_of(spec)
    columns = {name for table in spec.tables for name in names.columns(table.name)}
    made = [value.name for value in (*spec.facts(), *spec.derived())]
    assert not [name for name, times in Counter(made).items() if times > 1]
    assert not columns.intersection(made)
    assert not set(names.joined).intersection(made)


@EACH_RETURN
def test_a_rule_points_at_columns_of_the_table_that_it_flags(spec):
    wrong = [
        f"{rule.code}: {where.table} has no {column}"
        for rule, where in _wheres(spec)
        for column in where.points_at
        if column not in spec.table(where.table).names(given=True)
    ]
    assert not wrong, "\n".join(wrong)


@EACH_RETURN
def test_a_code_stands_once_a_year_and_no_rule_of_the_catalogue_is_missing(spec):
    for year, count in IN_CATALOGUE[spec.name].items():
        codes = [rule.code for rule in spec.rules() if rule.in_force(year)]
        assert len(codes) == len(set(codes)), f"a code stands twice in {year}"
        superseded = [c for c, since in SUPERSEDED[spec.name].items() if since <= year]
        assert len(codes) == count - len(superseded), f"in {year}"
        assert not set(codes).intersection(superseded)


@EACH_RETURN
def test_the_sentences_of_a_rule_are_short_and_plain(spec):
    wrong = []
    for rule in spec.rules():
        for name in ("says", "why", "do"):
            text = getattr(rule, name)
            if not SENTENCE.fullmatch(text) or len(text) >= MOST_SIGNS:
                wrong.append(f"{rule.code}.{name} is no short sentence: {text}")
            if re.search(r"\binvalid|\bnull\b|\bfield\b", text, re.IGNORECASE):
                wrong.append(f"{rule.code}.{name} uses a word of machines: {text}")
            if len(CODE.findall(text)) > 3:
                wrong.append(f"{rule.code}.{name} is a list of codes: {text}")
    assert not wrong, "\n".join(wrong)


@EACH_RETURN
@pytest.mark.parametrize("name", ["says", "why", "do"])
def test_the_sentences_of_all_rules_read_easily(spec, name):
    """An age means little for one sentence: it is taken of them all."""
    text = "\n".join(getattr(rule, name) for rule in spec.rules())
    assert reading_age(text) <= MOST_READING_AGE


@EACH_RETURN
def test_a_free_select_is_the_exception(spec):
    wheres = _wheres(spec)
    free = [rule.code for rule, where in wheres if where.select]
    print(f"{len(free)} of {len(wheres)} conditions are free SELECTs: {' '.join(sorted(free))}")
    assert len(free) <= MOST_SELECTS[spec.name]


def test_every_rule_is_drawn_with_a_row_that_it_flags_and_one_that_it_leaves(tmp_path):
    """In tests/spec: the drawings themselves are read, with a `check` that notes marks."""
    marks = tmp_path / "marks.json"
    noting = ["-p", "tests.lib.recorded_marks", "--marks-to", str(marks)]
    folders = [f"tests/spec/{name}" for name in ("ssda903", "cin_census", "annex_a", "csww")]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *noting, *folders],
        cwd=ROOT, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert run.returncode == 0, run.stdout[-2000:]
    noted = json.loads(marks.read_text("utf-8"))
    wrong = []
    for spec, rule in ((each, rule) for each in returns() for rule in each.rules()):
        of_rule = [drawn[2:] for drawn in noted if drawn[:2] == [spec.name, rule.code]]
        if not sum(flagged for year, flagged, _ in of_rule if rule.in_force(year)):
            wrong.append(f"{rule.code} from {rule.since}: no drawn row is marked 'flag'")
        if not sum(left for _, _, left in of_rule):
            wrong.append(f"{rule.code}: no drawn row is left unmarked")
    assert not wrong, "\n".join(wrong)
