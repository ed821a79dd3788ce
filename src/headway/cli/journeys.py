"""`headway journeys PATH…`: children's journeys through several years of the census."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, Out, day_given

if TYPE_CHECKING:
    from headway.record.reading import YearFile

# More files than these that were left out are counted, not named.
MOST_LEFT_OUT = 3
PERMITTED = (
    "These are children's own rows, with the council's identifiers: for people who may see them."
)


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("journeys")(journeys)


def journeys(
    paths: Annotated[
        list[Path],
        typer.Argument(help="The census's XML files of several years, or folders or zips of them."),
    ],
    child: Annotated[str, typer.Option(help="One child's journey: the council's identifier.")] = "",
    as_at: Annotated[
        str, typer.Option(help="As it stood on this day: 2026-03-31. Default: all that is known.")
    ] = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Join years of the children in need census, and give the steps of every child's journey.

    Referral, assessment, enquiry, conference, plan, review and closure, in order, with the days
    between and the step that led to each. A contact comes before a referral and is not in the census.

    Example: headway journeys returns/cin_2025.xml returns/cin_2026.xml --out steps.csv
    """
    from headway.cli.giving import check_ending
    from headway.cli.progress import saying

    check_ending(out)
    day = day_given("--as-at", as_at)
    with saying() as say:
        told = _told(paths, child, day, out, say)
    _tell(told, out, as_json)


def _told(
    paths: list[Path], child: str, day: date | None, out: Path | None, say: Callable[[str], None]
) -> dict[str, Any]:
    """Make the record, write the steps where a file was asked for, and give what is to be told."""
    from headway.engine.duck import engine
    from headway.record.journeys import case_counts, cases, counts, steps
    from headway.record.making import make
    from headway.record.reading import read_years

    with engine() as duck:
        read = read_years(paths, say)
        record = make(duck, read.filed, say, only=("journey_steps", "cases"))
        made = steps(record, child=child, as_at=day) if child or out else []
        if child and not made:
            raise _no_steps(child, day)
        if out is not None:
            say("Writing")
            _write(made, out)
        files = [_file(file) for file in read.files]
        told: dict[str, Any] = {"years": list(record.years), "files": files}
        if not child:
            return told | {"steps": counts(record, day), "cases": case_counts(record)}
        one = made[0]["child"]
        return told | {"child": one, "steps": made, "cases": cases(record, one)}


def _tell(told: dict[str, Any], out: Path | None, as_json: bool) -> None:
    if as_json:
        import json

        print(json.dumps(told, ensure_ascii=False, indent=2, default=str))
        return
    _show_files(told)
    if "child" in told:
        _show_child(told)
    else:
        _show_counts(told)
    if out is not None:
        print(f"The steps are in {out}. {PERMITTED}")


def _show_files(told: dict[str, Any]) -> None:
    years = ", ".join(str(year) for year in told["years"])
    print(f"The children in need census, collection years {years}.")
    left_out = [file for file in told["files"] if not file["year"]]
    for file in told["files"]:
        if file["year"] or len(left_out) <= MOST_LEFT_OUT:
            year, many = file["year"], file["children"]
            said = " ".join(file["said"])
            counted = f"{year}, {many:,} {'child' if many == 1 else 'children'}." if year else ""
            print(f"  {file['name']}: {' '.join(part for part in (counted, said) if part)}")
    if len(left_out) > MOST_LEFT_OUT:
        print(
            f"  {len(left_out)} other files are not read here and were left out; --json names them."
        )


def _show_child(told: dict[str, Any]) -> None:
    from headway.record.journeys import lines

    print(f"Child {told['child']}. {PERMITTED}")
    for line in lines(told["steps"]):
        print(line)
    if told["cases"]:
        print("What the years do not say alike, or do not say:")
        for case in told["cases"]:
            print(f"  {case['year']}, {case['table']}, row {case['row']}: {case['sentence']}")


def _show_counts(told: dict[str, Any]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.console import Console
    from rich.table import Table

    years = told["years"]
    table = Table(title="Steps", title_justify="left", box=SIMPLE_HEAD, pad_edge=False)
    table.add_column("step", no_wrap=True)
    for head in ("other years", *map(str, years)):
        table.add_column(head, justify="right")
    for step, by_year in told["steps"].items():
        other = sum(many for year, many in by_year.items() if year not in years)
        cells = (other, *(by_year.get(year, 0) for year in years))
        table.add_row(step, *(f"{many:,}" for many in cells))
    console = Console(highlight=False)
    console.print(table)
    _show_cases(told["cases"], console)


def _show_cases(by_kind: dict[str, int], console: Any) -> None:
    from headway.record.in_need.cases import KINDS

    if not by_kind:
        console.print("The years agree with each other.")
        return
    console.print("Where the years do not agree, or do not say:")
    for kind, many in by_kind.items():
        console.print(f"  {many:,} {kind}: {KINDS[kind]}")
    console.print("Give --child ID to see one child's, each with its sentence.")


def _file(file: "YearFile") -> dict[str, Any]:
    return {
        "name": file.name,
        "year": file.year,
        "children": file.children,
        "said": list(file.said),
    }


def _write(made: list[dict[str, Any]], out: Path) -> None:
    from headway.cli.giving import write

    rows = [{name: _plain(value) for name, value in row.items()} for row in made]
    write(rows, out, rows)


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


def _no_steps(child: str, day: date | None) -> Exception:
    from headway.vocabulary.errors import BadInput

    until = f" with a step by {day}" if day else ""
    return BadInput(
        f"No child{until} has the identifier '{child}' in these returns. Give it as the return "
        "spells it; capitals do not matter. Nothing was written."
    )
