"""The programme folder: read whole or refused, changed a file at a time, whole or not at all.

programme.toml
plan/aims.toml …          one file for the kinds of FILES; a kind stands nowhere else
plan/evidence/            the artefacts that plan/evidence.toml lists
plan/baselines/<date>.toml  the whole plan as agreed that day, never edited

Whoever changes a plan reads and writes it inside `with writing(folder)`: see `headway.plan.writing`.
"""

import hashlib
from collections.abc import Iterable
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any, ClassVar, Literal

from headway.plan.actions import Action, Ask, Milestone
from headway.plan.aims import Aim, Objective, Target
from headway.plan.checking import check_plan
from headway.plan.fields import Numbered, Thing, specs
from headway.plan.findings import Evidence, Finding, Risk
from headway.plan.money import MoneyLine, PostsFilled
from headway.plan.programme import Baseline, Change, Programme
from headway.plan.projects import Project
from headway.plan.roles import Attestation, Event, Owner
from headway.plan.toml_text import read_toml, rewritten, things_in, written
from headway.plan.versions import Version
from headway.plan.whole import KINDS, Plan, plan_of
from headway.plan.writing import HEAD, JOURNAL, settle, writing
from headway.plan.writing import write_texts as write_texts
from headway.vocabulary.errors import BadFile, BadInput

FILES: dict[str, tuple[type[Numbered], ...]] = {
    "aims": (Aim, Objective, Target),
    "actions": (Action, Milestone, Ask),
    "risks": (Risk,),
    "findings": (Finding,),
    "evidence": (Evidence,),
    "owners": (Owner, Attestation, Event),
    "projects": (Project,),
    "money": (MoneyLine, PostsFilled),
    "versions": (Version,),
    "changes": (Change,),
}
STAMPS = ("exported_from", "revision")
# A reader who meets a writer reads again; no writer is this often in the way.
_TRIES = 20


class _Headed(Programme):
    """The programme as a table of its own, in a baseline."""

    shape: ClassVar[Literal["list", "single", "top"]] = "single"


BASELINE_KINDS: tuple[type[Thing], ...] = (Baseline, _Headed, *KINDS)


def read_plan(folder: Path) -> Plan:
    """The plan of a programme folder. Raises BadInput with every fault, or the file and line."""
    return check_plan(read_unchecked(folder), str(folder))


def read_unchecked(folder: Path) -> Plan:
    """As `read_plan`, without looking for faults between things: for one that is to be mended."""
    if not (folder / HEAD).is_file():
        raise BadInput(
            f"{folder}: no programme.toml there. Name the programme's folder, the one that holds it."
        )
    for _ in range(_TRIES):
        settle(folder)
        seen = _stamps(folder)
        plan = _read_files(folder)
        if _stamps(folder) == seen:
            return plan
    raise BadInput(f"{folder}: its files change while they are read. Run this again.")


def _stamps(folder: Path) -> list[tuple[str, int, int]]:
    """What tells that a file was replaced: its name, place on the disk and time; the journal too."""
    paths = [folder / HEAD, folder / JOURNAL, *sorted((folder / "plan").glob("*.toml"))]
    held = [(path.name, path.stat()) for path in paths if path.exists()]
    return [(name, on_disk.st_ino, on_disk.st_mtime_ns) for name, on_disk in held]


def _read_files(folder: Path) -> Plan:
    head = folder / HEAD
    [programme] = things_in(read_toml(head), (Programme,), str(head))
    things: list[Thing] = []
    for path in sorted((folder / "plan").glob("*.toml")):
        if path.stem not in FILES:
            near = get_close_matches(path.stem, FILES, n=1)
            hint = f"Did you mean {near[0]}.toml?" if near else f"It takes {', '.join(FILES)}."
            raise BadFile(str(path), "is no file of a plan.", hint)
        things += things_in(read_toml(path), FILES[path.stem], str(path))
    assert isinstance(programme, Programme)
    return plan_of(programme, [thing for thing in things if isinstance(thing, Numbered)])


def changed_files(folder: Path, plan: Plan) -> dict[Path, str]:
    """The files that would have to change for the folder to hold this plan, with their new text."""
    head = folder / HEAD
    wanted: dict[Path, tuple[tuple[type[Thing], ...], list[Any]]]
    wanted = {head: ((Programme,), [plan.programme])}
    for name, kinds in FILES.items():
        path = folder / "plan" / f"{name}.toml"
        things = [thing for kind in kinds for thing in plan.of(kind)]
        if things or path.exists():
            wanted[path] = (kinds, things)
    changed = {}
    for path, (allowed, held) in wanted.items():
        before = read_toml(path) if path.exists() else None
        after = (
            written(allowed, held)
            if before is None
            else rewritten(before, allowed, held, str(path))
        )
        if after != before:
            changed[path] = after
    return changed


def write_plan(folder: Path, plan: Plan) -> tuple[Path, ...]:
    """Change the folder to hold this plan, and give the files that changed.

    Raises BadInput, with nothing changed, where the plan has a fault or a file cannot be written.
    """
    check_plan(plan, str(folder))
    with writing(folder):
        changed = changed_files(folder, plan)
        write_texts(changed)
    return tuple(changed)


def baseline_days(folder: Path) -> tuple[date, ...]:
    """The days of the baselines that a folder holds, oldest first."""
    days = []
    for path in (folder / "plan" / "baselines").glob("*.toml"):
        try:
            days.append(date.fromisoformat(path.stem))
        except ValueError as fault:
            does = "Call it by the day on which it was agreed, as 2026-04-01.toml."
            raise BadFile(str(path), "is no baseline's name.", does) from fault
    return tuple(sorted(days))


def baseline_path(folder: Path, day: date) -> Path:
    """Where the baseline of a day stands."""
    return folder / "plan" / "baselines" / f"{day.isoformat()}.toml"


def read_baseline(folder: Path, day: date) -> tuple[Baseline, Plan]:
    """The head and the plan of the baseline of a day. Raises BadInput where there is none."""
    path = baseline_path(folder, day)
    if not path.exists():
        held = ", ".join(d.isoformat() for d in baseline_days(folder)) or "none"
        raise BadInput(f"{folder}: no baseline of {day}. It holds: {held}.")
    things = things_in(read_toml(path), BASELINE_KINDS, str(path))
    heads = [thing for thing in things if isinstance(thing, Baseline)]
    programmes = [thing for thing in things if isinstance(thing, Programme)]
    if not heads or not programmes:
        raise BadFile(str(path), "has no [baseline] or no [programme].", "Restore the file.")
    rest = [thing for thing in things if isinstance(thing, Numbered)]
    return heads[0], plan_of(Programme(**_values(programmes[0])), rest)


def write_baseline(folder: Path, baseline: Baseline, plan: Plan) -> Path:
    """Freeze the whole plan as agreed on a day. Raises BadInput where that day has one already."""
    path = baseline_path(folder, baseline.agreed_on)
    things: Iterable[Thing] = (baseline, _Headed(**_values(plan.programme)), *plan.things)
    heading = f"The plan as agreed on {baseline.agreed_on}. Never edited."
    with writing(folder):
        if path.exists():
            raise BadInput(
                f"{path}: a baseline is never edited. Agree the plan anew under another day; "
                "headway shows what has drifted since this one."
            )
        write_texts({path: written(BASELINE_KINDS, things, heading)})
    return path


def _values(thing: Thing) -> dict[str, Any]:
    return {spec.name: getattr(thing, spec.name) for spec in specs(type(thing))}


def revision(folder: Path) -> str:
    """Twelve letters that change whenever the programme or its plan does; the stamps do not count."""
    seen = hashlib.sha256()
    for path in [folder / "programme.toml", *sorted((folder / "plan").glob("*.toml"))]:
        lines = read_toml(path).splitlines(keepends=True)
        kept = "".join(line for line in lines if not line.startswith(STAMPS))
        seen.update(f"{path.name}\n{kept}\n".encode())
    return seen.hexdigest()[:12]
