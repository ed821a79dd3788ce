"""`headway measure COUNCIL`: figures with their comparators."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, Kind, Measures, Model, OneCouncil, Out, Year, day_given
from headway.cli.own_figures import Asked, Behind, give_behind, give_own, is_store

if TYPE_CHECKING:
    from datetime import date

    from headway.measures.figure import Figure

Past = Annotated[bool, typer.Option("--past", help="One row a year, oldest first.")]
Public = Annotated[
    bool, typer.Option("--public", help="Hide counts of 1 to 5 children or workers.")
]
ListAll = Annotated[bool, typer.Option("--list", help="List the measures and stop.")]
By = Annotated[str, typer.Option(help="A store's figures by these, as age,sex,placement.")]
First = Annotated[str, typer.Option("--from", help="A store's figures from this day on.")]
Last = Annotated[str, typer.Option("--to", help="A store's figures up to this day.")]
Rows = Annotated[
    str,
    typer.Option(
        "--rows", help="A store's rows behind one figure: of 2026, of 2026-03, or by its name."
    ),
]
Part = Annotated[
    str | None, typer.Option("--part", help="With --rows and --by: one part alone, as foster.")
]
Row = Annotated[
    str, typer.Option("--row", help="Which figures count a row: RETURN:YEAR:TABLE:ROW.")
]
Child = Annotated[
    str, typer.Option("--child", help="Which figures count the child of this identifier.")
]
Every = Annotated[str, typer.Option(help="A store's figures every month or year.")]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("measure")(measure)


def measure(
    council: OneCouncil = "",
    measures: Measures = None,
    kind: Kind = "",
    year: Year = None,
    model: Model = "2025",
    past: Past = False,
    public: Public = False,
    list_all: ListAll = False,
    by: By = "",
    first: First = "",
    last: Last = "",
    every: Every = "year",
    rows: Rows = "",
    part: Part = None,
    row: Row = "",
    child: Child = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Figures of a council beside England, its region, its neighbours and its own past.

    A store that `headway build` made, named in the council's place, gives its own.

    Example: headway measure "St Helens" -m full_care_orders -m cp_plans_started --past
    """
    from headway.cli.giving import check_ending

    check_ending(out)
    if list_all:
        return _give_list(out, as_json)
    asked = _asked(measures, kind, by, every, _span(first, last, year, every))
    if (behind := Behind(rows, part, row, child)).is_asked:
        _refuse_in_public(public)
        return give_behind(Path(council), asked, behind, out=out, as_json=as_json)
    if council and is_store(council):
        return give_own(Path(council), asked, public=public, out=out, as_json=as_json)
    _refuse_a_store_s_words(by or first or last or every != "year")
    return _published(council, measures or [], kind, year, model, past, public, out, as_json)


def _asked(
    measures: list[str] | None,
    kind: str,
    by: str,
    every: str,
    span: tuple["date | None", "date | None"],
) -> Asked:
    """What is asked of a store's figures."""
    cuts = tuple(name.strip() for name in by.split(",") if name.strip())
    return Asked(tuple(measures or ()), kind, cuts, every, span)


def _span(
    first: str, last: str, year: int | None, every: str
) -> tuple["date | None", "date | None"]:
    """From which day to which: those given; else the months of the year given, or the year's figure
    on whichever of its days it ends."""
    from datetime import date

    from headway.vocabulary.errors import BadInput
    from headway.vocabulary.years import as_at, starts_on

    days = day_given("--from", first), day_given("--to", last)
    if year is None:
        return days
    if any(days):
        raise BadInput("Give --year, or --from and --to: not both.")
    if every == "month":
        return starts_on(year), as_at(year)
    return date(year, 1, 1), date(year, 12, 31)


def _refuse_in_public(public: bool) -> None:
    from headway.vocabulary.errors import BadInput

    if public:
        raise BadInput("--rows, --row and --child show children's own rows: never with --public.")


def _refuse_a_store_s_words(has_any: object) -> None:
    from headway.vocabulary.errors import BadInput

    if has_any:
        raise BadInput("--by, --from, --to and --every are for a store: headway measure STORE.")


def _give_list(out: Path | None, as_json: bool) -> None:
    from headway.cli.giving import give

    give(_listed(), title="Measures", out=out, as_json=as_json, body=_listed())


def _published(
    council: str,
    measures: list[str],
    kind: str,
    year: int | None,
    model: str,
    past: bool,
    public: bool,
    out: Path | None,
    as_json: bool,
) -> None:
    """Give a council's published figures with their comparators."""
    from headway.cli.giving import give
    from headway.measures.asking import measure as ask
    from headway.vocabulary.errors import BadInput

    if not council:
        raise BadInput('Name a council, as in: headway measure "St Helens"')

    figures = ask(council, measures, kind=kind, year=year, model=model, is_public=public)
    if not figures:
        raise BadInput("No figure is held for what was asked. Run `headway official list`.")
    to_file = out is not None
    rows = [r for f in figures for r in _years(f)] if past else [_row(f, to_file) for f in figures]
    title = (
        f"{figures[0].council_name} beside England, its region and its statistical neighbours "
        f"(model of {model}: middle, lowest to highest, how many are known)"
    )
    give(rows, title=title, out=out, as_json=as_json, body=[f.as_json() for f in figures])


def _listed() -> list[dict]:
    from headway.measures.finding import every_measure

    return [
        {
            "measure": m.id,
            "registry": m.registry,
            "title": m.title,
            "published": ", ".join(m.kinds),
            "own": ", ".join(m.recorded_kinds),
        }
        for m in every_measure()
    ]


def _row(figure: "Figure", to_file: bool) -> dict:
    near = figure.neighbours
    if not to_file:
        spread = (
            f"{_plain(near.middle)} ({_plain(near.lowest)}-{_plain(near.highest)}; {near.known})"
        )
        return {
            "measure": figure.measure,
            "kind": figure.kind,
            "year": figure.year,
            "figure": figure.shown,
            "England": _plain(figure.england),
            "region": _plain(figure.region),
            "neighbours": spread if near.known else "",
            "known": near.known,
            "rank": f"{figure.rank}/{figure.ranked}" if figure.rank else "",
        }
    return {
        "measure": figure.measure,
        "kind": figure.kind,
        "title": figure.title,
        "council": figure.council,
        "as_at": figure.as_at.isoformat(),
        "value": figure.value,
        "state": figure.state,
        "unit": figure.unit,
        "numerator": figure.numerator,
        "denominator": figure.denominator,
        "england": figure.england,
        "region": figure.region,
        "neighbour_model": figure.neighbour_model,
        "neighbours_middle": near.middle,
        "neighbours_lowest": near.lowest,
        "neighbours_highest": near.highest,
        "neighbours_known": near.known,
        "best_quartile": near.best_quartile,
        "rank": figure.rank,
        "ranked": figure.ranked,
    }


def _plain(value: float | None) -> str:
    return "" if value is None else f"{value:,.10g}"


def _years(figure: "Figure") -> list[dict]:
    return [
        {
            "measure": figure.measure,
            "kind": figure.kind,
            "year": p.year,
            "figure": p.shown,
            "value": p.value,
            "state": p.state,
        }
        for p in figure.past
    ]
