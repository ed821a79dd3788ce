"""`headway neglect PATH…`: what several years of the census say of neglect."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, Out

if TYPE_CHECKING:
    from headway.verdicts.neglect_within import AreaLine, NeglectWithin
    from headway.vocabulary.councils import Council

_UNKNOWN = {
    "no_pre_proceedings": "Not known: the census holds no work before court until 2027.",
    "referred_again_and_closed": "Not known: the return of the year before is not here.",
}
Files = Annotated[
    list[Path],
    typer.Argument(help="The census's XML files of several years, or folders or zips of them."),
]
OfCouncil = Annotated[
    str, typer.Option("--council", help="The council, where the files' own code is on no list.")
]
PERMITTED = "with the council's identifiers: only for people who may see them."


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("neglect")(neglect)


def neglect(
    paths: Files,
    council: OfCouncil = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Ask about neglect: area figures beside other councils', and children to look at again.

    The list gives the fact that put each child on it, in order of days, for people to review. No
    child, family or worker is scored, and the area signal is a question, never a verdict.

    Example: headway neglect returns/ --council "St Helens" --out review.xlsx
    """
    from headway.cli.giving import check_ending, write
    from headway.cli.progress import saying
    from headway.engine.duck import engine
    from headway.record.making import make
    from headway.record.reading import read_years
    from headway.verdicts.neglect_within import neglect_within

    check_ending(out)
    with saying() as say, engine() as duck:
        read = read_years(paths, say)
        one = _council(council, list(read.councils))
        found = neglect_within(make(duck, read.filed, say), one)
    body = _body(found)
    if out is not None:
        write(body["to_review"], out, body)
    if as_json:
        import json

        print(json.dumps(body, ensure_ascii=False, indent=2))
        return
    _show(found)
    if out is not None:
        many = len(found.to_review)
        print(f"{many} {'line is' if many == 1 else 'lines are'} in {out}, {PERMITTED}")


def _council(given: str, codes: list[str]) -> "Council | None":
    """The council named, else that of the files; none where their code is on no list."""
    from headway.vocabulary.councils import council
    from headway.vocabulary.errors import Unknown

    if given:
        return council(given)
    try:
        return council(codes[0]) if codes else None
    except Unknown:
        return None


def _body(found: "NeglectWithin") -> dict[str, Any]:
    from headway.verdicts.neglect import neglect_words

    return {
        "council": found.council.name if found.council else None,
        "years": list(found.years),
        "area": [_line(line) for line in found.area],
        "signals": [
            {"year": s.year, "is_raised": s.is_raised, "says": neglect_words(s)}
            for s in found.signals
        ],
        "lists": found.counts,
        "to_review": [
            {k: v.isoformat() if hasattr(v, "isoformat") else v for k, v in row.items()}
            for row in found.to_review
        ],
    }


def _line(line: "AreaLine") -> dict[str, Any]:
    return {
        "measure": line.measure.id,
        "kind": line.kind,
        "year": line.own.period.last.year,
        "numerator": line.own.numerator,
        "denominator": line.own.denominator,
        "value": line.own.value,
        "published": line.published,
        "england": line.england,
        "neighbours": line.neighbours,
    }


def _show(found: "NeglectWithin") -> None:
    from rich.console import Console

    from headway.verdicts.neglect import neglect_words

    console = Console(highlight=False, width=min(Console().width, 110))
    who = f" of {found.council.name}" if found.council else ""
    years = ", ".join(map(str, found.years))
    console.print(f"Neglect in the returns{who}, collection years {years}.", style="bold")
    _show_area(found, console)
    raised = [s for s in found.signals if s.is_raised]
    for signal in raised:
        console.print(neglect_words(signal))
    if found.signals and not raised:
        console.print("The area signal raises no question about these years.")
    if not found.council:
        console.print(
            "The files' council code is on no list, so nothing is set beside these figures. "
            "Give --council."
        )
    _show_lists(found, console)


def _show_area(found: "NeglectWithin", console: Any) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    for name in dict.fromkeys(line.measure.id for line in found.area):
        lines = [line for line in found.area if line.measure.id == name]
        console.print(lines[0].measure.title)
        table = Table(box=SIMPLE_HEAD, pad_edge=False)
        for head in ("year", "from the returns", "published", "England", "neighbours' middle"):
            table.add_column(head, justify="right", no_wrap=True)
        for line in lines:
            beside = (line.published, line.england, line.neighbours)
            year = str(line.own.period.last.year)
            table.add_row(year, _own(line), *(_seen(value, line.kind) for value in beside))
        console.print(table)


def _own(line: "AreaLine") -> str:
    own = line.own
    if own.value is None:
        return "none"
    if line.kind == "count":
        return f"{own.numerator:,}"
    return f"{own.value:.1f}% ({own.numerator:,} of {own.denominator:,})"


def _seen(value: float | None, kind: str) -> str:
    if value is None:
        return "not held"
    return f"{value:,.0f}" if kind == "count" else f"{value:.1f}%"


def _show_lists(found: "NeglectWithin", console: Any) -> None:
    from headway.record.in_need.neglect import REASONS

    console.print("Children to look at again (a list for review: it ranks nobody)", style="bold")
    for reason, says in REASONS.items():
        many = found.counts[reason]
        how_many = (
            _UNKNOWN[reason] if many is None else f"{many:,} children." if many != 1 else "1 child."
        )
        console.print(f"  {says} {how_many}")
    console.print("Give --out FILE for the list itself.")
