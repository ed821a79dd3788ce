"""The programme folder: a person's hand is kept, a baseline is never edited."""

from dataclasses import replace
from datetime import date

import pytest

from headway.plan.actions import Action
from headway.plan.exchange import export, incoming
from headway.plan.findings import Evidence
from headway.plan.folder import (
    baseline_days,
    read_baseline,
    read_plan,
    revision,
    write_baseline,
    write_plan,
)
from headway.plan.locker import artefact_gaps, hash_of
from headway.plan.programme import Baseline
from headway.plan.whole import Plan
from headway.verdicts.expectations import read_expectations
from headway.vocabulary.errors import BadInput


def files(folder):
    """Every file of a folder with its bytes."""
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def changed(plan, id, **values):
    """The plan with some fields of one thing changed."""
    things = tuple(replace(t, **values) if t.id == id else t for t in plan.things)
    return Plan(programme=plan.programme, things=things)


def test_a_plan_written_back_changes_no_byte(folder):
    """What is read and not changed is not even written."""
    before = files(folder)
    assert write_plan(folder, read_plan(folder)) == ()
    assert files(folder) == before


def test_a_change_touches_its_line_and_keeps_the_comments(folder):
    """The new date stands where the old one stood, with the comment that was beside it."""
    before = (folder / "plan" / "actions.toml").read_text("utf-8")
    plan = changed(read_plan(folder), "ACT-1", due_on=date(2026, 12, 18), outcome="Begun")
    [path] = write_plan(folder, plan)
    assert path.name == "actions.toml"
    assert path.read_text("utf-8") == before.replace(
        "due_on = 2026-09-30   # before half-term\nstatus = \"on track\"\n",
        "due_on = 2026-12-18   # before half-term\nstatus = \"on track\"\noutcome = \"Begun\"\n",
    )  # fmt: skip
    assert read_plan(folder) == plan


def test_things_added_and_taken_out(folder):
    """A new one stands at the end of its kind; one taken out leaves the rest as it was."""
    plan = read_plan(folder)
    new = Action(id="ACT-7", title="Listen first", aims=("AIM-1",), status="not started")
    write_plan(folder, Plan(programme=plan.programme, things=(*plan.things, new)))
    text = (folder / "plan" / "actions.toml").read_text("utf-8")
    assert text.startswith((folder / "plan" / "actions.toml").read_text("utf-8")[:50])
    assert text.rstrip().endswith(
        'id = "ACT-7"\ntitle = "Listen first"\naims = ["AIM-1"]\nstatus = "not started"'
    )
    left = tuple(t for t in plan.things if t.id != "ACT-2")
    write_plan(folder, Plan(programme=plan.programme, things=left))
    assert [t.id for t in read_plan(folder).things] == ["AIM-1", "TGT-1", "ACT-1"]


def test_a_plan_with_a_fault_is_not_written(folder):
    """Not even the file that had no part in it."""
    before = files(folder)
    with pytest.raises(BadInput, match="before it starts"):
        write_plan(folder, changed(read_plan(folder), "ACT-1", due_on=date(2026, 1, 1)))
    assert files(folder) == before


def test_a_baseline_is_the_whole_plan_and_is_never_edited(folder):
    """Frozen with who agreed it; the same day cannot be agreed twice."""
    plan = read_plan(folder)
    head = Baseline(agreed_on=date(2026, 4, 22), agreed_by="Cabinet", reason="agreed")
    write_baseline(folder, head, plan)
    assert baseline_days(folder) == (date(2026, 4, 22),)
    assert read_baseline(folder, date(2026, 4, 22)) == (head, plan)
    before = files(folder)
    with pytest.raises(BadInput, match="a baseline is never edited"):
        write_baseline(folder, head, changed(plan, "ACT-1", owner="Nobody"))
    assert files(folder) == before
    with pytest.raises(BadInput, match=r"no baseline of 2026-05-01\. It holds: 2026-04-22"):
        read_baseline(folder, date(2026, 5, 1))


def test_expectations_stay_readable_by_judge(folder):
    """`judge --programme` reads the same lines."""
    path = folder / "plan" / "actions.toml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("starts_on = 2026-04-01", "started_on = 2026-04-01", 1), "utf-8")
    write_plan(folder, changed(read_plan(folder), "ACT-1", owner="Director"))
    [expectation] = read_expectations(folder)
    assert (expectation.action, expectation.size, expectation.lag_years) == ("ACT-1", 0.1, 1)


def test_a_folder_sent_away_and_taken_back_differs_in_two_lines(folder, tmp_path):
    """The two stamps, in the copy only; ours does not change by a byte."""
    before = files(folder)
    away = tmp_path / "away"
    export(folder, read_plan(folder), away)
    sent = files(away)
    lines = sent.pop("programme.toml").decode().splitlines()
    assert lines[-2] == 'exported_from = "Wharfemoor improvement plan"'
    assert lines[-1] == f'revision = "{revision(folder)}"'
    assert "\n".join(lines[:-2]) + "\n" == before["programme.toml"].decode()
    assert sent == {name: held for name, held in before.items() if name != "programme.toml"}
    came = incoming(folder, away)
    assert came.differences == () and not came.has_moved_on
    write_plan(folder, came.plan)
    assert files(folder) == before


def test_a_folder_taken_back_after_ours_moved_on_says_so(folder, tmp_path):
    """Each difference is shown; which is right is for a person."""
    away = tmp_path / "away"
    export(folder, read_plan(folder), away)
    write_plan(folder, changed(read_plan(folder), "ACT-1", status="at risk"))
    came = incoming(folder, away)
    assert came.has_moved_on
    assert [d.says for d in came.differences] == ["ACT-1 status: at risk → on track"]


def test_nothing_is_exported_over_what_is_there(folder, tmp_path):
    """Nor into the programme's own folder."""
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "notes.txt").write_text("mine", "utf-8")
    for out, expected in ((tmp_path / "full", "is there already"), (folder / "copy", "own folder")):
        with pytest.raises(BadInput, match=expected):
            export(folder, read_plan(folder), out)


def test_evidence_is_what_it_was_when_it_was_listed(folder):
    """A file that is missing or was changed since is said."""
    place = folder / "plan" / "evidence"
    place.mkdir()
    (place / "report.txt").write_text("as agreed", "utf-8")
    given = {"title": "Report", "dated": date(2026, 6, 3), "type": "report"}
    held = hash_of(place / "report.txt")
    plan = Plan(
        programme=read_plan(folder).programme,
        things=(
            Evidence(id="EVD-1", file="report.txt", sha256=held, **given),
            Evidence(id="EVD-2", file="gone.txt", **given),
            Evidence(id="EVD-3", file="../programme.toml", **given),
        ),
    )
    assert [gap.id for gap in artefact_gaps(folder, plan)] == ["EVD-2", "EVD-3"]
    (place / "report.txt").write_text("changed", "utf-8")
    assert [gap.id for gap in artefact_gaps(folder, plan)] == ["EVD-1", "EVD-2", "EVD-3"]
