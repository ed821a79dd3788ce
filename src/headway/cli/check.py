"""`headway check PATH…`: check a return before the department does."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, day_given

if TYPE_CHECKING:
    from headway.validation.reviewed import Reviewed

Files = Annotated[list[Path], typer.Argument(help="Files, folders or zips of this year's return.")]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("check")(check)


def check(
    paths: Files,
    year: Annotated[int, typer.Option(help="Collection year's end: 2026 is 2025-26.")],
    return_name: Annotated[
        str, typer.Option("--return", help="Which return: ssda903.")
    ] = "ssda903",
    council: Annotated[str, typer.Option(help="The council: its name or any of its codes.")] = "",
    last: Annotated[
        list[Path] | None, typer.Option(help="Last year's return; give it again for more files.")
    ] = None,
    providers: Annotated[
        list[Path] | None, typer.Option(help="Ofsted's provider lists (.xlsx), or a .csv.")
    ] = None,
    from_day: Annotated[str, typer.Option("--from", help="Check from this day on.")] = "",
    to_day: Annotated[str, typer.Option("--to", help="Check up to this day.")] = "",
    ruleset: Annotated[
        int | None, typer.Option(help="Use the rules of this year. Default: of --year.")
    ] = None,
    rules: Annotated[str, typer.Option(help="Only these rules: 101,102. Default: all.")] = "",
    engine: Annotated[str, typer.Option(help="duckdb or spark.")] = "duckdb",
    waivers: Annotated[
        list[Path] | None, typer.Option(help="Accepted flags: .toml, .csv, or this check's .xlsx.")
    ] = None,
    previous: Annotated[
        Path | None, typer.Option(help="An earlier check's file: say what is new and gone.")
    ] = None,
    teams: Annotated[
        Path | None, typer.Option(help="A .csv of CHILD and TEAM, for the workbook's lists.")
    ] = None,
    on: Annotated[str, typer.Option(help="Waivers that hold on this day. Default: today.")] = "",
    out: Annotated[
        Path | None, typer.Option(help="Write flags to this .csv, .json, .xlsx or .parquet.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Check a return: what the department would refuse or ask about, and what that does to figures.

    Example: headway check returns/2026/ssda903 --year 2026 --council "St Helens" --out flags.xlsx
    """
    from headway.cli.giving import check_ending
    from headway.cli.progress import saying
    from headway.returns.checking import check as ask
    from headway.validation.reviewed import review

    check_ending(out)
    with saying() as say:
        checked = ask(
            paths,
            year=year,
            return_name=return_name,
            council=council,
            last=last or (),
            providers=providers or (),
            start=day_given("--from", from_day),
            end=day_given("--to", to_day),
            ruleset=ruleset,
            rules=tuple(code.strip() for code in rules.split(",") if code.strip()),
            engine=engine,
            progress=say,
        )
        reviewed = review(
            checked,
            waivers=tuple(waivers or ()),
            previous=previous,
            on=day_given("--on", on) or date.today(),
        )
        if out is not None:
            say("Writing")
            _write(reviewed, out, teams)
    if as_json:
        import json

        from headway.validation.giving import as_json as plain

        print(json.dumps(plain(reviewed), ensure_ascii=False, indent=2))
    else:
        from headway.cli.checked import show

        show(reviewed, out)
    if reviewed.counts["error"]:
        raise typer.Exit(1)


def _write(reviewed: "Reviewed", out: Path, teams: Path | None) -> None:
    if out.suffix.lower() == ".xlsx":
        from headway.reports.render.check_workbook import write_workbook
        from headway.validation.giving import whole
        from headway.validation.worklists import read_teams

        known = read_teams(teams) if teams else {}
        whole(out, lambda part: write_workbook(reviewed, known, part))
    else:
        from headway.validation.giving import write_flags

        write_flags(reviewed, out)
