"""What is kept in the store and shown with every verdict: bases that someone chose, marks, months."""

from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headway.measures.finding import measure_named
from headway.plan.actions import Action
from headway.plan.marking import marks_of
from headway.plan.programme import Programme
from headway.plan.roles import Event
from headway.plan.toml_text import things_in
from headway.plan.whole import plan_of
from headway.store.events import event_days
from headway.verdicts.own_months import judge_store
from headway.verdicts.own_months.giving import as_json, cautions
from headway.verdicts.signals import Answer
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.drawn_store import drawn_store
from tests.spec.own_months.conftest import STEADY

LOWER = [72, 78, 76, 73, 77, 74] * 2
REFERRALS = ("referrals", "count")
REASON = {
    "because": "The front door moved to one team in April 2022",
    "approved_by": "Director of children’s services",
    "today": date(2025, 5, 1),
}


@pytest.fixture
def store(tmp_path):
    """Four years of referrals: two as usual, two at three quarters of that."""
    return drawn_store(tmp_path / "store", {REFERRALS: [*STEADY, *LOWER, *LOWER]})


def test_the_base_moves_only_with_a_reason_and_an_approver(store):
    """Without both nothing is judged and nothing is kept."""
    for given in ({}, {"because": "It suits us"}, {"approved_by": "Head of Service"}):
        with pytest.raises(BadInput, match="written reason and an approver"):
            judge_store(store, "referrals", baseline="2022-04..2024-03", **given)
    with pytest.raises(BadInput, match="give --baseline too"):
        judge_store(store, "referrals", because="It suits us", approved_by="Head of Service")
    assert not (store / "rebased.toml").exists()


def test_a_base_that_was_chosen_is_kept_and_shown_with_every_later_verdict(store):
    """By the rule the last year is like the two before. Against the base chosen it is lower."""
    assert judge_store(store, "referrals", as_at=date(2026, 3, 31)).span.base_first == (2023, 4)
    judge_store(store, "referrals", baseline="2022-04..2024-03", **REASON)
    later = judge_store(store, "referrals")
    assert later.real.answer is Answer.YES and later.span.base_first == (2022, 4)
    [said] = [text for text in cautions(later) if "was moved to" in text]
    assert "On 1 May 2025 the base was moved to April 2022 to March 2024" in said
    assert "approved by Director of children’s services, because: The front door moved" in said
    assert as_json(later)["rebased"][0]["on"] == "2025-05-01"
    again = judge_store(store, "referrals", baseline="2022-04..2024-03")
    assert len(again.rebases) == 1
    before = judge_store(store, "referrals", as_at=date(2024, 3, 31))
    assert len(before.rebases) == 1 and before.span.fixed_by == ""


def test_a_base_is_24_months_outside_the_pandemic(store):
    cases = {
        "2022-04..2023-03": "a base is 24 months",
        "2022..2024": "give the first and last month",
        "2019-04..2021-03": "first year of the pandemic",
    }
    for base, why in cases.items():
        with pytest.raises(BadInput, match=why):
            judge_store(store, "referrals", baseline=base, **REASON)


def test_a_spoilt_list_of_bases_is_said_and_nothing_is_judged(store):
    for text in ("[[rebase]]\nmeasure = ", '[[rebase]]\nmeasure = "referrals"\nfrom = "2022"\n'):
        (store / "rebased.toml").write_text(text, "utf-8")
        with pytest.raises(BadFile, match=r"rebased\.toml"):
            judge_store(store, "referrals")


def test_the_months_of_the_newest_return_are_provisional(store):
    verdict = judge_store(store, "referrals")
    assert verdict.provisional[0] == (2025, 4) and len(verdict.provisional) == 12
    parts = [m["part"] for m in as_json(verdict)["months"]]
    assert parts == ["base"] * 24 + ["judged"] * 12


def test_what_the_store_does_not_hold_is_said(store):
    cases = {
        ("referrals", "share"): "has no kind 'share'",
        ("cp_plans_started", ""): "holds no month of cp_plans_started",
        ("staying_put", ""): "staying_put",
    }
    for (measure, kind), why in cases.items():
        with pytest.raises(BadInput, match=why):
            judge_store(store, measure, kind=kind)
    with pytest.raises(BadInput, match="by 2022-04-29"):
        judge_store(store, "referrals", as_at=date(2022, 4, 29))


PLAN = """
[[action]]
id = "ACT-1"
title = "One front door"
measures = ["referrals"]
started_on = 2024-04-08
done_on = 2025-01-20

[[action]]
id = "ACT-2"
title = "Train every team"
started_on = 2024-05-01
"""
EVENTS = """
[[event]]
id = "EVT-1"
title = "Inspection"
type = "inspection"
starts_on = 2024-11-04

[[event]]
id = "EVT-2"
title = "New payments system"
type = "new system"
starts_on = 2024-06-01
measures = ["private_provision"]

[[event]]
id = "EVT-3"
title = "Director left"
type = "leadership change"
starts_on = 2019-02-01
"""


def test_actions_and_events_stand_on_the_months_in_date_order(store):
    """An action that names no measure stands on none; an event that names none on all."""
    things = [
        *things_in(PLAN, (Action,), "actions.toml"),
        *things_in(EVENTS, (Event,), "owners.toml"),
    ]
    marks = marks_of(plan_of(Programme(title="Ours"), things))
    verdict = judge_store(store, "referrals", marks=marks)
    assert [(m.on.isoformat(), m.id, m.what) for m in verdict.marks] == [
        ("2024-04-08", "ACT-1", "action began"),
        ("2024-11-04", "EVT-1", "inspection"),
        ("2025-01-20", "ACT-1", "action finished"),
    ]
    assert [m["id"] for m in as_json(verdict)["marks"]] == ["ACT-1", "EVT-1", "ACT-1"]
    assert [m.id for m in marks if m.bars] == ["EVT-2"]


def test_the_days_of_rare_events_come_from_the_store_s_own_record(tmp_path):
    """Two on one day are one day; what is not counted is left out. Then none for nine months."""
    days = [
        date(2022 + (m + 3) // 12, (m + 3) % 12 + 1, (3, 26, 9, 21, 15)[m % 5]) for m in range(27)
    ]
    drawn = {("emergency_entries", "count"): [*[1] * 27, *[0] * 9]}
    store = drawn_store(tmp_path / "store", drawn)
    rows = [(day, "L1", True) for day in days]
    rows += [
        (days[0], "L2", True),
        (date(2024, 12, 1), "C2", True),
        (date(2025, 1, 1), "L1", False),
    ]
    names = ("started_on", "legal_status_at_start", "start_is_known")
    columns = dict(zip(names, map(list, zip(*rows, strict=True)), strict=True))
    pq.write_table(pa.table(columns), store / "snapshots" / "drawn" / "periods_of_care.parquet")
    recorded = measure_named("emergency_entries").recorded[0]
    assert event_days(store, recorded, days[1], date(2025, 3, 31)) == tuple(days[1:])
    verdict = judge_store(store, "emergency_entries")
    assert verdict.real.answer is Answer.YES and verdict.real.rule == "rare"
