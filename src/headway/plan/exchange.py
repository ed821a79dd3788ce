"""Sending a plan away and taking it back: what differs is shown, and nothing else is changed."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headway.plan.checking import check_plan
from headway.plan.codec import as_text, differences
from headway.plan.fields import Numbered
from headway.plan.folder import STAMPS, read_plan, revision
from headway.plan.programme import Programme
from headway.plan.toml_text import read_toml
from headway.plan.whole import Plan, name_of
from headway.plan.workbook import read_workbook, write_workbook
from headway.plan.writing import write_texts
from headway.vocabulary.errors import BadInput


@dataclass(frozen=True, kw_only=True)
class Difference:
    """One thing or field in which two plans differ. `field` is empty for a whole thing."""

    id: str
    name: str
    field: str
    before: Any
    after: Any

    @property
    def says(self) -> str:
        """The difference as a line."""
        if not self.field:
            return f"{self.id} {self.name}: {'added' if self.before is None else 'taken out'}"
        return f"{self.id} {self.field}: {shown(self.before)} → {shown(self.after)}"


def shown(value: Any) -> str:
    """A value of a field in words: lists joined, nothing as "nothing"."""
    if value is None or value in ("", ()):
        return "nothing"
    if isinstance(value, tuple):
        return "; ".join(str(each) for each in value)
    return str(as_text(value))


def plan_differences(before: Plan, after: Plan) -> tuple[Difference, ...]:
    """Everything in which a plan differs from another; stamps are no difference."""
    return tuple(_differ(before, after))


def _differ(before: Plan, after: Plan) -> Iterator[Difference]:
    for field, was, now in differences(before.programme, after.programme):
        if field not in STAMPS:
            yield Difference(id="programme", name="", field=field, before=was, after=now)
    old = {thing.id: thing for thing in before.things}
    new = {thing.id: thing for thing in after.things}
    for id, thing in new.items():
        was_thing = old.get(id)
        if was_thing is None:
            yield Difference(id=id, name=name_of(thing), field="", before=None, after=thing)
        elif type(was_thing) is type(thing):
            for field, was, now in differences(was_thing, thing):
                yield Difference(id=id, name=name_of(thing), field=field, before=was, after=now)
    for id, thing in old.items():
        if id not in new:
            yield Difference(id=id, name=name_of(thing), field="", before=thing, after=None)


@dataclass(frozen=True, kw_only=True)
class Incoming:
    """What came back: the plan as it would be, what differs, and whether ours moved on meanwhile."""

    plan: Plan
    differences: tuple[Difference, ...]
    has_moved_on: bool


def export(folder: Path, plan: Plan, out: Path) -> None:
    """Write a plan to an .xlsx file, or copy its folder, with the stamps. Nothing is overwritten."""
    stamps = {"exported_from": plan.programme.title, "revision": revision(folder)}
    if out.suffix.lower() == ".xlsx":
        write_workbook(out, plan, stamps)
        return
    if out.exists() and (not out.is_dir() or any(out.iterdir())):
        raise BadInput(
            f"{out}: is there already. Name a folder that is not there yet, or an .xlsx."
        )
    if out.resolve().is_relative_to(folder.resolve()):
        raise BadInput(f"{out}: lies in the programme's own folder. Name one outside it.")
    before = revision(folder)
    try:
        shutil.copytree(
            folder, out, dirs_exist_ok=True, ignore=shutil.ignore_patterns(".*"), symlinks=True
        )
    except (OSError, shutil.Error) as fault:
        raise BadInput(f"{out}: cannot be written ({fault}).") from fault
    if revision(out) != before:
        raise BadInput(
            f"{out}: the plan was changed while it was copied. Remove it, then try again."
        )
    head = out / "programme.toml"
    write_texts({head: stamped(read_toml(folder / "programme.toml"), stamps)})


def stamped(text: str, stamps: dict[str, str]) -> str:
    """The text of programme.toml with the two stamp lines at its end, in place of older ones."""
    import tomlkit

    kept = [line for line in text.splitlines(keepends=True) if not line.startswith(STAMPS)]
    if kept and not kept[-1].endswith("\n"):
        kept[-1] += "\n"
    lines = [f"{key} = {tomlkit.item(stamps[key]).as_string()}\n" for key in STAMPS]
    # Keys stand before any table: programme.toml has none but inline ones.
    return "".join([*kept, *lines])


def incoming(folder: Path, file: Path) -> Incoming:
    """What a workbook or folder that headway exported would change. Nothing is changed yet.

    Raises BadInput where it cannot be read or what it says is no plan.
    """
    ours = read_plan(folder)
    if file.is_dir():
        theirs = read_plan(file)
        stamp = theirs.programme.revision
    else:
        theirs, stamps = read_workbook(file)
        stamp = stamps.get("revision", "")
    kept = {name: getattr(ours.programme, name) for name in STAMPS}
    head = Programme(**{**vars(theirs.programme), **kept})
    plan = Plan(programme=head, things=theirs.things)
    check_plan(plan, str(file))
    return Incoming(
        plan=plan,
        differences=plan_differences(ours, plan),
        has_moved_on=bool(stamp) and stamp != revision(folder),
    )


def used_numbers(plan: Plan, *, prefix: str, others: tuple[Plan, ...] = ()) -> int:
    """The highest number of a kind ever used, in the plan or in others (its baselines)."""
    ids = [t.id for p in (plan, *others) for t in p.things if isinstance(t, Numbered)]
    return max((int(id[4:].split(".")[0]) for id in ids if id[:3] == prefix), default=0)
