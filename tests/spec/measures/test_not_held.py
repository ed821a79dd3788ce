"""What the council's own record cannot say is said, with why."""

import re

import pytest

from headway.measures.finding import every_measure, recorded_measures
from headway.measures.not_held import (
    FOUND_ELSEWHERE,
    NOT_HELD,
    YEARLY_BECAUSE,
    why_not_held,
    why_yearly,
)
from headway.record.making import record_tables
from tests.lib.repository import ROOT

CATALOGUE = ROOT.parent / "shared" / "specs" / "indicators.md"


def test_every_measure_is_of_the_record_or_says_why_not():
    unsaid = [
        m.id for m in every_measure() if not m.recorded and not why_not_held(m.registry, m.id)
    ]
    assert unsaid == []


def test_nothing_is_said_not_to_be_held_that_is():
    recorded = {name for m in recorded_measures() for name in (m.id, m.registry)}
    assert not recorded & set(NOT_HELD)
    assert not {m.registry for m in every_measure()} & set(FOUND_ELSEWHERE)


def test_what_is_told_once_a_year_says_why():
    taken = {t.name: t.taken for t in record_tables()}
    yearly = {r.table for m in recorded_measures() for r in m.recorded if taken[r.table] == "year"}
    assert set(YEARLY_BECAUSE) <= yearly
    assert all(why_yearly(name) for name in yearly)


@pytest.mark.skipif(not CATALOGUE.is_file(), reason="../shared is absent")
def test_every_indicator_of_the_catalogue_has_a_measure_or_a_reason():
    ids = set(re.findall(r"^\| ([A-Z]+-\d+[a-z]?)\b", CATALOGUE.read_text("utf-8"), re.MULTILINE))
    held = {m.registry for m in every_measure()} | set(NOT_HELD) | set(FOUND_ELSEWHERE)
    assert len(ids) > 80 and ids - held == set()
