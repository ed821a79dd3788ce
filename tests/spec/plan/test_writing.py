"""Writing a programme's folder: one writer at a time, and all of a change or none of it."""

import json
import os
from dataclasses import replace
from datetime import date
from multiprocessing import get_context
from pathlib import Path

import pytest

from headway.plan.folder import read_plan, write_plan
from headway.plan.whole import Plan
from headway.plan.writing import JOURNAL, LOCK, writing
from headway.vocabulary.errors import BadFile, BadInput


class Killed(BaseException):
    """The process is gone: nothing after this is run, and nobody catches it."""


def killed_at(monkeypatch, number):
    """Let `number` moves of files be made; the machine stops at the next one."""
    made, real = [], os.replace

    def move(source, target, **other):
        if len(made) == number:
            raise Killed
        made.append(target)
        real(source, target, **other)

    monkeypatch.setattr(os, "replace", move)


def changed(plan):
    """The plan with a change in each of its three files."""
    new = {
        "ACT-1": {"due_on": date(2026, 12, 18)},
        "AIM-1": {"title": "Children are safe, and say so"},
    }
    things = tuple(replace(t, **new.get(t.id, {})) for t in plan.things)
    return Plan(programme=replace(plan.programme, accountable="Director"), things=things)


def loose(folder):
    """Files that should not be left lying: parts, journals and locks."""
    return sorted(p.name for p in folder.rglob(".*"))


# The journal is moved first, then programme.toml, aims.toml and actions.toml.
@pytest.mark.parametrize("number", range(5))
def test_a_kill_between_two_moves_leaves_the_old_plan_or_the_new_one(folder, monkeypatch, number):
    """Before the journal stands nothing has changed; after it, the next to open it finishes."""
    old = read_plan(folder)
    new = changed(old)
    with monkeypatch.context() as patch:
        killed_at(patch, number)
        if number < 4:
            with pytest.raises(Killed):
                write_plan(folder, new)
        else:
            write_plan(folder, new)
    assert read_plan(folder) == (old if number == 0 else new)
    write_plan(folder, new)
    assert read_plan(folder) == new
    assert loose(folder) == []


@pytest.mark.parametrize("number", range(1, 4))
def test_a_kill_while_the_next_one_finishes_is_finished_by_the_one_after(
    folder, monkeypatch, number
):
    """However often the power goes: the folder is whole whenever it can be read."""
    new = changed(read_plan(folder))
    with monkeypatch.context() as patch, pytest.raises(Killed):
        killed_at(patch, 1)
        write_plan(folder, new)
    with monkeypatch.context() as patch:
        killed_at(patch, number - 1)
        with pytest.raises(Killed):
            read_plan(folder)
    assert read_plan(folder) == new
    assert loose(folder) == []


@pytest.mark.parametrize("number", range(4))
def test_a_move_that_is_refused_takes_back_the_others(folder, monkeypatch, number):
    """A file that another program holds open: a sentence, and the plan as it was."""
    old, real, made = read_plan(folder), os.replace, []

    def move(source, target, **other):
        if len(made) == number:
            raise PermissionError(13, "Permission denied", str(target))
        made.append(target)
        real(source, target, **other)

    monkeypatch.setattr(os, "replace", move)
    with pytest.raises(BadInput, match="cannot be written"):
        write_plan(folder, changed(old))
    monkeypatch.undo()
    assert read_plan(folder) == old
    assert loose(folder) == []


def add_one(folder, times):
    """What another process does: read the plan, add one to a count in it, write it; many times."""
    for _ in range(times):
        with writing(Path(folder)):
            plan = read_plan(Path(folder))
            said = plan.find("ACT-1")
            outcome = str(int(said.outcome or 0) + 1)
            things = tuple(replace(t, outcome=outcome) if t is said else t for t in plan.things)
            write_plan(Path(folder), replace(plan, things=things))


def test_two_writers_do_not_interleave(folder):
    """Each adds one ten times over: nothing is lost, and no lock is left behind."""
    context = get_context("spawn")
    writers = [context.Process(target=add_one, args=(str(folder), 10)) for _ in range(2)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join(60)
    assert [writer.exitcode for writer in writers] == [0, 0]
    assert read_plan(folder).find("ACT-1").outcome == "20"
    assert loose(folder) == []


def hold(folder, held, done):
    """Hold the folder until told to let go."""
    with writing(Path(folder)):
        held.set()
        done.wait(60)


def test_who_waits_too_long_is_told(folder):
    """Nothing is written while another program holds the folder."""
    context = get_context("spawn")
    held, done = context.Event(), context.Event()
    other = context.Process(target=hold, args=(str(folder), held, done))
    other.start()
    try:
        assert held.wait(60)
        assert loose(folder) == [LOCK]
        with (
            pytest.raises(BadInput, match="another headway is writing there"),
            writing(folder, wait_seconds=0.2),
        ):
            pass
    finally:
        done.set()
        other.join(60)
    write_plan(folder, changed(read_plan(folder)))
    assert loose(folder) == []


@pytest.mark.parametrize(
    "names",
    ["no list", [["plan/.aims.toml.part", "../outside.toml"]], [["notes.txt", "plan/aims.toml"]]],
)
def test_a_journal_that_headway_did_not_write_moves_nothing(folder, names):
    """A folder may come from anybody: no file outside it, and no file but a part, is moved."""
    (folder / "plan" / ".aims.toml.part").write_text("mine", "utf-8")
    (folder / "notes.txt").write_text("notes", "utf-8")
    (folder / JOURNAL).write_text(json.dumps(names), "utf-8")
    with pytest.raises(BadFile, match="no journal that headway wrote"):
        read_plan(folder)
    assert (folder / "notes.txt").read_text("utf-8") == "notes"
    assert not (folder.parent / "outside.toml").exists()
