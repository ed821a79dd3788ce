"""`headway check PATH…`: check a return before the department does."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, day_given

if TYPE_CHECKING:
    from headway.validation.checking import Checked
    from headway.validation.reviewed import Reviewed

Paths = list[Path] | None
Files = Annotated[list[Path], typer.Argument(help="Files, folders or zips of this year's return.")]
OfYear = Annotated[int, typer.Option(help="Collection year's end: 2026 is 2025-26.")]
Return = Annotated[
    str, typer.Option("--return", help="Which return: ssda903, cin, csww or annex_a.")
]
Council = Annotated[str, typer.Option(help="The council: its name or any of its codes.")]
Last = Annotated[Paths, typer.Option(help="Last year's return; give it again for more files.")]
Providers = Annotated[Paths, typer.Option(help="Ofsted's provider lists (.xlsx), or a .csv.")]
From = Annotated[str, typer.Option("--from", help="Check from this day on.")]
To = Annotated[str, typer.Option("--to", help="Check up to this day.")]
Ruleset = Annotated[
    int | None, typer.Option(help="Use the rules of this year. Default: of --year.")
]
Rules = Annotated[str, typer.Option(help="Only these rules: 101,102. Default: all.")]
Engine = Annotated[str, typer.Option(help="duckdb or spark.")]
Waivers = Annotated[Paths, typer.Option(help="Accepted flags: .toml, .csv, or this check's .xlsx.")]
Previous = Annotated[
    Path | None, typer.Option(help="An earlier check's file: say what is new and gone.")
]
Teams = Annotated[
    Path | None, typer.Option(help="A .csv of CHILD and TEAM, for the workbook's lists.")
]
On = Annotated[str, typer.Option(help="Waivers that hold on this day. Default: today.")]
Out = Annotated[
    Path | None, typer.Option(help="Write flags to this .csv, .json, .xlsx or .parquet.")
]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("check")(check)


def check(
    paths: Files,
    year: OfYear,
    return_name: Return = "ssda903",
    council: Council = "",
    last: Last = None,
    providers: Providers = None,
    from_day: From = "",
    to_day: To = "",
    ruleset: Ruleset = None,
    rules: Rules = "",
    engine: Engine = "duckdb",
    waivers: Waivers = None,
    previous: Previous = None,
    teams: Teams = None,
    on: On = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Check a return: what the department would refuse or ask about, and what that does to figures.

    Example: headway check returns/2026/ssda903 --year 2026 --council "St Helens" --out flags.xlsx
    """
    from headway.cli.giving import check_ending
    from headway.cli.progress import saying

    check_ending(out)
    _must_be_there(*(waivers or ()), previous, teams)
    window = day_given("--from", from_day), day_given("--to", to_day)
    day = day_given("--on", on) or date.today()
    with saying() as say:
        checked = _checked(
            paths, year, return_name, council, last, providers, window, ruleset, rules, engine, say
        )
        reviewed = _reviewed(checked, waivers, previous, day)
        if out is not None:
            say("Writing")
            _write(reviewed, out, teams)
    _tell(reviewed, out, as_json)


def _checked(
    paths: list[Path],
    year: int,
    return_name: str,
    council: str,
    last: Paths,
    providers: Paths,
    window: tuple[date | None, date | None],
    ruleset: int | None,
    rules: str,
    engine: str,
    say: Callable[[str], None],
) -> "Checked":
    from headway.returns.checking import check as ask

    return ask(
        paths,
        year=year,
        return_name=return_name,
        council=council,
        last=last or (),
        providers=providers or (),
        start=window[0],
        end=window[1],
        ruleset=ruleset,
        rules=tuple(code.strip() for code in rules.split(",") if code.strip()),
        engine=engine,
        progress=say,
    )


def _reviewed(checked: "Checked", waivers: Paths, previous: Path | None, day: date) -> "Reviewed":
    from headway.validation.reviewed import review

    return review(checked, waivers=tuple(waivers or ()), previous=previous, on=day)


def _tell(reviewed: "Reviewed", out: Path | None, as_json: bool) -> None:
    """Print, and leave with 1 where an error stands."""
    if as_json:
        import json

        from headway.validation.giving import as_json as plain

        print(json.dumps(plain(reviewed), ensure_ascii=False, indent=2))
    else:
        from headway.cli.checked import show

        show(reviewed, out)
    if reviewed.counts["error"]:
        raise typer.Exit(1)


def _must_be_there(*files: Path | None) -> None:
    """Refuse a file that is not there before the work, not after it."""
    from headway.vocabulary.errors import BadInput

    for file in files:
        if file is not None and not file.is_file():
            raise BadInput(f"{file}: no such file. Check the path. Nothing was kept.")


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
