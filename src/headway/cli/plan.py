"""`headway plan PROGRAMME VERB`: how it stands, what drifted, round trips, handing over, versions."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, day_given

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from headway.plan.fields import Source
    from headway.plan.tracker.proposal import Proposal
    from headway.plan.whole import Plan


class Verb(StrEnum):
    """What to do with the plan."""

    STATUS = "status"
    DIFF = "diff"
    IMPORT = "import"
    EXPORT = "export"
    HANDOVER = "handover"
    REASSIGN = "reassign"
    VERSION = "version"


File = Annotated[
    Path | None, typer.Argument(help="For import: a workbook, Word file or exported folder.")
]
Out = Annotated[Path | None, typer.Option(help="For export: an .xlsx file or a new folder.")]
AgreedOn = Annotated[
    str, typer.Option(help="For export: freeze the plan as the baseline of this day.")
]
AgreedBy = Annotated[str, typer.Option(help="With --agreed-on: the body that agreed it.")]
As = Annotated[str, typer.Option(help="The day to look from, or of the act. Default: today.")]
From = Annotated[
    str, typer.Option("--from", help="For diff: a day, or a baseline's. For reassign: the leaver.")
]
To = Annotated[
    str,
    typer.Option("--to", help="For diff: a day. For reassign: the role. For version: the step."),
]
Role = Annotated[str, typer.Option(help="For handover: the role, as the plan names it.")]
By = Annotated[str, typer.Option(help="For reassign and version: the role or body that does it.")]
Why = Annotated[str, typer.Option(help="For reassign: the reason. For version: what is said.")]
Title = Annotated[str, typer.Option(help="For version --to draft: what the version is called.")]
Publication = Annotated[
    str, typer.Option(help="For reassign: where that stands in public, if the plan says sources.")
]
PublishedOn = Annotated[str, typer.Option(help="With --publication: its date, as 2026-04-01.")]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("plan")(plan)


def plan(
    programme: Annotated[Path, typer.Argument(help="The programme's folder.")],
    verb: Annotated[Verb, typer.Argument(help=f"{', '.join(Verb)}.")],
    file: File = None,
    as_at: As = "",
    earlier: From = "",
    later: To = "",
    confirm: Annotated[bool, typer.Option(help="For import: keep what was shown.")] = False,
    out: Out = None,
    agreed_on: AgreedOn = "",
    agreed_by: AgreedBy = "",
    role: Role = "",
    by: By = "",
    why: Why = "",
    title: Title = "",
    publication: Publication = "",
    published_on: PublishedOn = "",
    as_json: AsJson = False,
) -> None:
    """Say how a plan stands and what drifted; send it to Excel and back; hand it over; move it on.

    Example: headway plan wharfemoor status
    """
    day = day_given("--as-at", as_at)
    source = _source(publication, published_on)
    verbs: dict[Verb, Callable[[], None]] = {
        Verb.STATUS: lambda: _status(programme, day, as_json, out),
        Verb.DIFF: lambda: _diff(
            programme, day_given("--from", earlier), day_given("--to", later), as_json, out
        ),
        Verb.EXPORT: lambda: _export(
            programme, out, day_given("--agreed-on", agreed_on), agreed_by
        ),
        Verb.IMPORT: lambda: _import(programme, file, confirm, as_json, out),
        Verb.HANDOVER: lambda: _handover(programme, role, day, as_json, out),
        Verb.REASSIGN: lambda: _reassign(programme, earlier, later, day, by, why, source),
        Verb.VERSION: lambda: _version(programme, later, day, by, why, title),
    }
    verbs[verb]()


def _source(publication: str, published_on: str) -> "Source | None":
    from headway.plan.fields import Source
    from headway.vocabulary.errors import BadInput

    day = day_given("--published-on", published_on)
    if bool(publication) != bool(day):
        raise BadInput("Give --publication and --published-on together, or neither.")
    return Source(publication=publication, date=day) if day else None


def _status(folder: Path, day: "date | None", as_json: bool, out: Path | None) -> None:
    from datetime import date

    from headway.plan.lines import status_lines
    from headway.plan.showing import plan_on, status_body

    on = day or date.today()
    stood = plan_on(folder, on, date.today())
    body = status_body(folder, stood.plan, on, stood.not_kept)
    _give(body, status_lines(body), as_json, out)


def _diff(
    folder: Path, earlier: "date | None", later: "date | None", as_json: bool, out: Path | None
) -> None:
    from headway.plan.lines import diff_lines
    from headway.plan.showing import diff_body

    body = diff_body(folder, earlier, later)
    _give(body, diff_lines(body), as_json, out)


def _export(folder: Path, out: Path | None, agreed_on: "date | None", agreed_by: str) -> None:
    import sys

    from headway.plan.exchange import export
    from headway.plan.folder import read_plan, write_baseline
    from headway.plan.programme import Baseline
    from headway.plan.writing import writing
    from headway.vocabulary.errors import BadInput

    if agreed_on:
        if not agreed_by:
            raise BadInput("Say which body agreed the plan: --agreed-by Cabinet.")
        head = Baseline(agreed_on=agreed_on, agreed_by=agreed_by)
        with writing(folder):
            kept = write_baseline(folder, head, read_plan(folder))
        print(f"The plan as it stands is kept as {kept}", file=sys.stderr)
        if out is None:
            return
    if out is None:
        raise BadInput("Say where to: --out plan.xlsx, or --out FOLDER.")
    if out.suffix and out.suffix.lower() != ".xlsx":
        raise BadInput(f"{out}: a plan is exported to .xlsx or to a folder. Give one of these.")
    export(folder, read_plan(folder), out)
    print(f"{folder} exported to {out}", file=sys.stderr)


def _import(
    folder: Path, file: Path | None, confirm: bool, as_json: bool, out: Path | None
) -> None:
    from contextlib import nullcontext

    from headway.plan.folder import read_plan
    from headway.plan.lines import import_lines
    from headway.plan.showing import import_body
    from headway.plan.writing import writing
    from headway.vocabulary.errors import BadInput

    if file is None:
        raise BadInput("Name the file to import: headway plan PROGRAMME import FILE.")
    read_plan(folder)
    # What is kept was set beside the plan as it is: nobody may change it in between.
    with writing(folder) if confirm else nullcontext():
        wanted, proposal, has_moved_on = _incoming(folder, file)
        body = import_body(folder, file, wanted, proposal, has_moved_on)
        differs = bool(body["differences"])
        _keep(folder, wanted, body, confirm and differs)
    _give(body, import_lines(body), as_json, out)
    if differs and not confirm:
        raise typer.Exit(1)


def _incoming(folder: Path, file: Path) -> "tuple[Plan, Proposal | None, bool]":
    """The plan as it would be, what a tracker proposes, and whether ours moved on meanwhile."""
    from headway.plan.exchange import incoming
    from headway.plan.folder import baseline_days, read_baseline, read_plan
    from headway.plan.tracker.proposal import read_tracker
    from headway.plan.tracker.taking import plan_with
    from headway.plan.workbook import is_export

    if file.is_dir() or (file.suffix.lower() == ".xlsx" and is_export(file)):
        came = incoming(folder, file)
        return came.plan, None, came.has_moved_on
    ours = read_plan(folder)
    proposal = read_tracker(file)
    baselines = tuple(read_baseline(folder, day)[1] for day in baseline_days(folder))
    return plan_with(ours, proposal, baselines), proposal, False


def _keep(folder: Path, wanted: "Plan", body: dict[str, Any], is_wanted: bool) -> None:
    from headway.plan.checking import check_plan
    from headway.plan.folder import write_plan

    check_plan(wanted, str(folder))
    kept = write_plan(folder, wanted) if is_wanted else ()
    body["kept"] = [path.relative_to(folder).as_posix() for path in kept]


def _handover(folder: Path, role: str, day: "date | None", as_json: bool, out: Path | None) -> None:
    from datetime import date

    from headway.meetings.folder import read_meetings
    from headway.meetings.ledger import ledger
    from headway.plan.briefing import handover_body, handover_lines
    from headway.plan.showing import plan_on
    from headway.vocabulary.errors import BadInput

    if not role:
        raise BadInput("Say whose brief: --role 'Head of Safeguarding', as the plan names it.")
    on = day or date.today()
    held = plan_on(folder, on, date.today()).plan
    everything = role == held.programme.accountable
    promises = [
        {"id": owed.promise.id, "words": owed.promise.words, "says": owed.says}
        for owed in ledger(read_meetings(folder), on)
        if owed.is_owed and (everything or owed.promise.owner.casefold() == role.casefold())
    ]
    body = handover_body(folder, held, role, on, promises)
    _give(body, handover_lines(body), as_json, out)


def _reassign(
    folder: Path, leaver: str, to: str, day: "date | None", by: str, why: str,
    source: "Source | None",
) -> None:  # fmt: skip
    from datetime import date

    from headway.plan.folder import read_plan, write_plan
    from headway.plan.handover import hand_over
    from headway.plan.whole import name_of
    from headway.plan.writing import writing
    from headway.vocabulary.errors import BadInput

    if not (leaver and to and by and why):
        raise BadInput("Say --from ROLE, --to ROLE, --by ROLE and --why TEXT. Nothing was kept.")
    read_plan(folder)
    with writing(folder):
        before = read_plan(folder)
        on = day or date.today()
        after = hand_over(before, leaver=leaver, to=to, on=on, by=by, why=why, source=source)
        write_plan(folder, after)
    passed = [t for t in after.things if before.find(t.id) not in (t, None)]
    print(f"Passed from {leaver} to {to}: {len(passed)}")
    for thing in passed:
        print(f"  {thing.id} {name_of(thing)}")
    if helps := [a.id for a in after.actions if leaver in a.helpers and a.is_live]:
        print(f"{leaver} is still named as a helper in {', '.join(helps)}.")


def _version(folder: Path, to: str, day: "date | None", by: str, why: str, title: str) -> None:
    from datetime import date

    from headway.plan.folder import read_plan, write_plan
    from headway.plan.versions import Comment, Step, Version, with_comment, with_step
    from headway.plan.whole import plan_of
    from headway.plan.writing import writing
    from headway.vocabulary.errors import BadInput

    if not by or not (to or why):
        raise BadInput("Say --by ROLE, and --to STEP or, for a comment, --why TEXT.")
    read_plan(folder)
    with writing(folder):
        before = read_plan(folder)
        versions, on = before.of(Version), day or date.today()
        if to:
            step = Step(to=to, on=on, by=by, says=why)
            after = with_step(versions, step, title or before.programme.title)
        else:
            after = with_comment(versions, Comment(on=on, by=by, says=why))
        rest = [thing for thing in before.things if not isinstance(thing, Version)]
        write_plan(folder, plan_of(before.programme, [*rest, *after]))
    for version in after:
        print(f"{version.id} {version.title}: {version.stage}")
    if to == "agreed":
        print(f"Now freeze it: headway plan {folder} export --agreed-on {on} --agreed-by {by!r}")


def _give(body: dict[str, Any], lines: list[str], as_json: bool, out: Path | None) -> None:
    import json

    from headway.cli.giving import check_ending, write
    from headway.vocabulary.errors import BadInput

    if out is not None:
        check_ending(out)
        if out.suffix.lower() != ".json":
            raise BadInput(f"{out}: this is written as .json. Give the file that ending.")
        write([], out, body)
    elif as_json:
        print(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        from rich.console import Console
        from rich.padding import Padding

        console = Console(width=min(Console().width, 100), highlight=False, markup=False)
        for line in lines:
            indent = len(line) - len(line.lstrip())
            is_head = indent == 0
            console.print(
                Padding(line.strip(), (0, 0, 0, indent)), style="bold" if is_head else None
            )
