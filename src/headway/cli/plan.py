"""`headway plan PROGRAMME status|diff|import|export`: how it stands, what drifted, round trips."""

from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson

if TYPE_CHECKING:
    from datetime import date

    from headway.plan.tracker.proposal import Proposal
    from headway.plan.whole import Plan


class Verb(StrEnum):
    """What to do with the plan."""

    STATUS = "status"
    DIFF = "diff"
    IMPORT = "import"
    EXPORT = "export"


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("plan")(plan)


def plan(
    programme: Annotated[Path, typer.Argument(help="The programme's folder.")],
    verb: Annotated[Verb, typer.Argument(help="status, diff, import or export.")],
    file: Annotated[
        Path | None, typer.Argument(help="For import: a workbook, Word file or exported folder.")
    ] = None,
    as_at: Annotated[str, typer.Option(help="The day to look from. Default: today.")] = "",
    earlier: Annotated[
        str, typer.Option("--from", help="For diff: a baseline's day, or any day.")
    ] = "",
    later: Annotated[str, typer.Option("--to", help="For diff: the same. Default: now.")] = "",
    confirm: Annotated[bool, typer.Option(help="For import: keep what was shown.")] = False,
    out: Annotated[
        Path | None, typer.Option(help="For export: an .xlsx file or a new folder.")
    ] = None,
    agreed_on: Annotated[
        str, typer.Option(help="For export: freeze the plan as the baseline of this day.")
    ] = "",
    agreed_by: Annotated[str, typer.Option(help="With --agreed-on: the body that agreed it.")] = "",
    as_json: AsJson = False,
) -> None:
    """Say how a plan stands and what drifted; send it to Excel and take it back; read a tracker.

    Example: headway plan wharfemoor status
    """
    from headway.vocabulary.errors import BadInput

    day = _day("--as-at", as_at)
    if verb is Verb.STATUS:
        _status(programme, day, as_json, out)
    elif verb is Verb.DIFF:
        _diff(programme, _day("--from", earlier), _day("--to", later), as_json, out)
    elif verb is Verb.EXPORT:
        _export(programme, out, _day("--agreed-on", agreed_on), agreed_by)
    elif file is None:
        raise BadInput("Name the file to import: headway plan PROGRAMME import FILE.")
    else:
        _import(programme, file, confirm, as_json, out)


def _day(option: str, text: str) -> "date | None":
    from datetime import date

    from headway.vocabulary.errors import BadInput

    try:
        return date.fromisoformat(text) if text else None
    except ValueError as fault:
        raise BadInput(f"{option} {text}: give a day as 2026-04-01.") from fault


def _status(folder: Path, day: "date | None", as_json: bool, out: Path | None) -> None:
    from datetime import date

    from headway.plan.folder import read_plan
    from headway.plan.showing import status_body, status_lines

    held = read_plan(folder)
    body = status_body(folder, held, day or date.today())
    _give(body, status_lines(body), as_json, out)


def _diff(
    folder: Path, earlier: "date | None", later: "date | None", as_json: bool, out: Path | None
) -> None:
    from headway.plan.showing import diff_body, diff_lines

    body = diff_body(folder, earlier, later)
    _give(body, diff_lines(body), as_json, out)


def _export(folder: Path, out: Path | None, agreed_on: "date | None", agreed_by: str) -> None:
    import sys

    from headway.plan.exchange import export
    from headway.plan.folder import read_plan, write_baseline
    from headway.plan.programme import Baseline
    from headway.vocabulary.errors import BadInput

    if agreed_on:
        if not agreed_by:
            raise BadInput("Say which body agreed the plan: --agreed-by Cabinet.")
        head = Baseline(agreed_on=agreed_on, agreed_by=agreed_by)
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


def _import(folder: Path, file: Path, confirm: bool, as_json: bool, out: Path | None) -> None:
    from headway.plan.exchange import incoming, plan_differences
    from headway.plan.folder import baseline_days, read_baseline, read_plan
    from headway.plan.showing import import_body, import_lines
    from headway.plan.tracker.proposal import read_tracker
    from headway.plan.tracker.taking import plan_with
    from headway.plan.workbook import is_export

    proposal: Proposal | None = None
    has_moved_on = False
    if file.is_dir() or (file.suffix.lower() == ".xlsx" and is_export(file)):
        came = incoming(folder, file)
        wanted, found, has_moved_on = came.plan, came.differences, came.has_moved_on
    else:
        ours = read_plan(folder)
        proposal = read_tracker(file)
        baselines = tuple(read_baseline(folder, day)[1] for day in baseline_days(folder))
        wanted = plan_with(ours, proposal, baselines)
        found = plan_differences(ours, wanted)
    body = import_body(file, found, proposal, has_moved_on)
    _keep(folder, wanted, body, confirm, bool(found))
    _give(body, import_lines(body), as_json, out)
    if found and not confirm:
        raise typer.Exit(1)


def _keep(folder: Path, wanted: "Plan", body: dict[str, Any], confirm: bool, differs: bool) -> None:
    from headway.plan.checking import check_plan
    from headway.plan.folder import write_plan

    check_plan(wanted, str(folder))
    kept = write_plan(folder, wanted) if confirm and differs else ()
    body["kept"] = [path.relative_to(folder).as_posix() for path in kept]


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
