"""What `plan status`, `diff` and `import` say, as plain values and in lines."""

from dataclasses import replace
from datetime import date
from shutil import copytree

import pytest

from headway.plan.actions import Update
from headway.plan.exchange import export
from headway.plan.folder import read_plan, write_baseline, write_plan
from headway.plan.leaving import left_behind
from headway.plan.lines import diff_lines, import_lines, status_lines
from headway.plan.programme import Baseline
from headway.plan.showing import diff_body, import_body, plan_on, status_body
from headway.plan.versions import STEPS, Step, Version
from headway.plan.whole import plan_of

TODAY = date(2026, 12, 8)


def status(folder, day=TODAY):
    """The lines of the status, as one text."""
    return "\n".join(status_lines(status_body(folder, read_plan(folder), day)))


def agree(folder, day, by):
    """Freeze the plan as it stands."""
    write_baseline(folder, Baseline(agreed_on=day, agreed_by=by), read_plan(folder))


def slip(folder, day):
    """Move the date of an action, in silence."""
    plan = read_plan(folder)
    things = [replace(t, due_on=day) if t.id == "ACT-1" else t for t in plan.things]
    write_plan(folder, plan_of(plan.programme, things))


def test_drift_is_counted_from_the_first_baseline(folder):
    """What slipped before the plan was agreed again is not hidden; both baselines are named."""
    assert "No baseline has been agreed" in status(folder)
    agree(folder, date(2026, 4, 22), "Cabinet")
    assert "No drift since the plan was first agreed, by Cabinet on 2026-04-22." in status(folder)
    slip(folder, date(2026, 12, 18))
    agree(folder, date(2026, 10, 13), "Improvement Board")
    told = status(folder)
    assert (
        "Drift since the plan was first agreed, by Cabinet on 2026-04-22: 1, 1 in silence" in told
    )
    assert "Agreed again on 2026-10-13 by Improvement Board: that starts no new count." in told
    assert "due on moved later by 79 days" in told
    assert "Agreed again" not in status(folder, date(2026, 10, 12))


def test_diff_without_days_is_from_the_first_baseline_and_with_a_day_from_that_one(folder):
    """`--from` names another; the head says which it is."""
    agree(folder, date(2026, 4, 22), "Cabinet")
    slip(folder, date(2026, 12, 18))
    agree(folder, date(2026, 10, 13), "Cabinet")
    whole, newer = diff_body(folder, None, None), diff_body(folder, date(2026, 10, 13), None)
    assert [d["id"] for d in whole["drift"]] == ["ACT-1"] and whole["baseline"]["is_first"]
    assert diff_lines(newer)[0] == "No drift since the plan was agreed, by Cabinet on 2026-10-13."
    between = diff_body(folder, None, date(2026, 10, 13))
    assert [d["id"] for d in between["drift"]] == ["ACT-1"] and between["agreed_again"] == []


def test_on_a_day_that_is_past_the_plan_stands_as_it_stood(folder):
    """A later update does not count; of what was not written down then, that is said."""
    plan = read_plan(folder)
    said = Update(on=date(2026, 5, 1), status="on track", says="Begun.")
    later = Update(on=date(2026, 7, 1), status="off track", says="Stopped.")
    new = {"ACT-1": {"updates": (said, later), "status": "off track"}}
    things = [replace(t, **new.get(t.id, {})) for t in plan.things]
    write_plan(folder, plan_of(plan.programme, things))
    then, today = date(2026, 6, 1), date(2026, 8, 1)
    stood = plan_on(folder, then, today)
    assert [a.status for a in stood.plan.actions] == ["on track", "not started"]
    lines = status_lines(status_body(folder, stood.plan, then, stood.not_kept))
    assert "  How these stood that day is not kept; they are shown as now: ACT-2." in lines
    now = plan_on(folder, today, today)
    assert now.plan == read_plan(folder) and now.not_kept == ()


def test_where_the_version_stands(folder):
    """The step it had taken by the day; what was agreed and not frozen is asked for."""
    plan = read_plan(folder)
    steps = tuple(
        Step(to=to, on=date(2026, 4, n), by="Cabinet") for n, to in enumerate(STEPS[:5], start=1)
    )
    version = Version(id="VER-1", title="Plan 2026 to 2029", steps=steps)
    write_plan(folder, plan_of(plan.programme, [*plan.things, version]))
    assert "VER-1" not in status(folder, date(2026, 3, 31))
    says = "VER-1 Plan 2026 to 2029: consulted, 2026-04-02, by Cabinet\n"
    assert says in status(folder, date(2026, 4, 2))
    says = "VER-1 Plan 2026 to 2029: agreed, 2026-04-05, by Cabinet"
    assert f"{says}; no baseline of 2026-04-05 is kept" in status(folder)
    agree(folder, date(2026, 4, 5), "Cabinet")
    assert f"{says}\n" in status(folder)


def test_risks_asks_and_the_oldest_actions(draw, folder):
    """The gravest first; an ask that nobody dated is shown as such; days since raised."""
    drawn = draw(
        risk="""
        id    | cause | event     | effect | likelihood | impact | closed_on
        RSK-1 | a     | it floods | c      | 3          | 4      |
        RSK-2 | a     | it burns  | c      | 4          | 5      |
        RSK-3 | a     | it creaks | c      | 2          | 5      |
        RSK-4 | a     | it fell   | c      | 5          | 5      | 2026-12-08
        """,
        ask="""
        id    | what        | of_whom | asked_on
        ASK-1 | two lawyers | legal   |
        ASK-2 | a post      | HR      | 2026-10-29
        ASK-3 | a licence   | IT      | 2026-11-30
        """,
    )
    plan = read_plan(folder)
    write_plan(folder, plan_of(plan.programme, [*plan.things, *drawn.things]))
    told = status(folder)
    assert (
        "Most serious risks: 2\n"
        "  RSK-2 it burns (no owner): 4 × 5 = 20\n"
        "  RSK-1 it floods (no owner): 3 × 4 = 12\n"
    ) in told
    assert (
        "Asks without an answer, past their day or 30 days: 2\n"
        "  ASK-2 of HR, asked 2026-10-29, 40 days ago: a post\n"
        "  ASK-1 of legal, no date given: two lawyers\n"
    ) in told
    assert (
        "Open, by days since raised: 1\n"
        "  ACT-1 Rewrite the neglect strategy (Head of Safeguarding): 251 days\n"
    ) in told


def test_an_invented_council_borrows_figures_and_says_whose(folder):
    """In the status and when a target comes in; one that is like nobody is not asked about."""
    assert "Targets to ask about" not in status(folder)
    head = folder / "programme.toml"
    head.write_text(head.read_text("utf-8") + 'like = "342"\n', "utf-8")
    aims = folder / "plan" / "aims.toml"
    aims.write_text(aims.read_text("utf-8").replace("value = 18", "value = 60"), "utf-8")
    told = status(folder)
    assert "TGT-1: 60 is softer than what is reached already" in told
    assert "(borrowed from St Helens)" in told
    plan = read_plan(folder)
    softer = [replace(t, value=61) if t.id == "TGT-1" else t for t in plan.things]
    wanted = plan_of(plan.programme, softer)
    body = import_body(folder, folder / "plan.xlsx", wanted, None, False)
    assert [d["id"] for d in body["targets"]] == ["TGT-1"]
    assert import_body(folder, folder / "plan.xlsx", plan, None, False)["targets"] == []


@pytest.fixture
def away(folder, tmp_path):
    """A folder that was sent away, in which a board was held and a report came in."""
    agree(folder, date(2026, 4, 22), "Cabinet")
    export(folder, read_plan(folder), tmp_path / "away")
    for name in ("meetings/2026-05-12-board.toml", "plan/evidence/report.txt"):
        path = tmp_path / "away" / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("new", "utf-8")
    return tmp_path / "away"


def test_an_import_says_what_it_does_not_bring(folder, away):
    """Baselines, meetings and evidence that are not here as they are there; never those that are."""
    found = {left.what: left.files for left in left_behind(folder, away)}
    assert found == {
        "meetings": ("meetings/2026-05-12-board.toml",),
        "evidence files": ("plan/evidence/report.txt",),
    }
    body = {**import_body(folder, away, read_plan(folder), None, False), "kept": []}
    lines = import_lines(body)
    assert "Not brought; look at each, and copy by hand what you want: 2" in lines
    assert "  meetings: meetings/2026-05-12-board.toml" in lines
    (away / "plan" / "baselines" / "2026-04-22.toml").write_text("other", "utf-8")
    assert "baselines" in {left.what for left in left_behind(folder, away)}


def test_an_import_of_the_same_folder_or_a_workbook_says_it_reads_entries_only(folder, tmp_path):
    """Nothing is left behind by a copy; a workbook holds nothing else."""
    copytree(folder, tmp_path / "copy")
    for file in (tmp_path / "copy", tmp_path / "plan.xlsx"):
        body = {**import_body(folder, file, read_plan(folder), None, False), "kept": []}
        assert (
            "Only the plan's entries are read: no baselines, meetings or evidence files."
            in import_lines(body)
        )
