"""`headway judge COUNCIL|STORE`: is the change real, any sign of harm, did our work help?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, Kind, Model, OneCouncil, Out, day_given
from headway.cli.own_figures import is_store

if TYPE_CHECKING:
    from headway.verdicts.judging import Verdict


Baseline = Annotated[
    str,
    typer.Option(
        help="Show a span as history, as 2014..2018; it is not judged. Of a store: judge against "
        "these 24 months, as 2023-04..2025-03, from now on."
    ),
]
Programme = Annotated[
    Path | None, typer.Option(help="A programme's folder, for what its plan expected.")
]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("judge")(judge)


def judge(
    council: OneCouncil,
    measure: Annotated[str, typer.Option("--measure", "-m", help="A measure's id.")],
    kind: Kind = "",
    as_at: Annotated[
        str, typer.Option(help="Judge the newest year (of a store, month) that ended by this day.")
    ] = "",
    known_at: Annotated[str, typer.Option(help="Use only what was published by this day.")] = "",
    baseline: Baseline = "",
    because: Annotated[str, typer.Option(help="Of a store: why the base is moved.")] = "",
    approved_by: Annotated[str, typer.Option(help="Of a store: the role that approved it.")] = "",
    programme: Programme = None,
    model: Model = "2025",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Judge the newest change of a measure: three questions, what they rest on, what would settle.

    A store that `headway build` made, named in the council's place, is judged by its own months.

    Example: headway judge "St Helens" -m cp_plans_started --as-at 2018-03-31
    """
    from headway.cli.giving import check_ending

    check_ending(out)
    if is_store(council):
        from headway.cli.own_months import judge_own

        _only_of_years({"--known-at": known_at})
        base = (baseline, because, approved_by)
        judge_own(Path(council), measure, kind, as_at, base, programme, out=out, as_json=as_json)
        return
    _only_of_stores({"--because": because, "--approved-by": approved_by})
    days = as_at, known_at
    _judge_years(council, measure, kind, days, baseline, programme, model, out=out, as_json=as_json)


def _judge_years(
    council: str,
    measure: str,
    kind: str,
    days: tuple[str, str],
    baseline: str,
    programme: Path | None,
    model: str,
    *,
    out: Path | None,
    as_json: bool,
) -> None:
    """Judge the published years of a council. `days`: as at, and known at."""
    from headway.cli.verdict_given import give_verdict
    from headway.verdicts.giving import as_json as plain
    from headway.verdicts.judging import judge as ask

    verdict = ask(
        council,
        measure,
        kind=kind,
        as_at=day_given("--as-at", days[0]),
        known_at=day_given("--known-at", days[1]),
        baseline=_span(baseline),
        programme=programme,
        model=model,
    )
    if not give_verdict(plain(verdict), out, as_json=as_json):
        _print(verdict)


def _only_of_years(given: dict[str, str]) -> None:
    """Refuse what only published years have."""
    from headway.vocabulary.errors import BadInput

    for option, text in given.items():
        if text:
            raise BadInput(f"{option} asks what was published by a day: name a council, no store.")


def _only_of_stores(given: dict[str, str]) -> None:
    """Refuse what only a store's months have."""
    from headway.vocabulary.errors import BadInput

    for option, text in given.items():
        if text:
            raise BadInput(f"{option} is kept in a store: name a store that `headway build` made.")


def _span(text: str) -> tuple[int, int] | None:
    from headway.vocabulary.errors import BadInput

    if not text:
        return None
    first, dots, last = text.partition("..")
    if not dots or not first.isdigit() or not last.isdigit() or int(first) >= int(last):
        raise BadInput(f"--baseline {text}: give two years, the earlier first, as 2014..2018.")
    return int(first), int(last)


def _print(verdict: "Verdict") -> None:
    from rich.console import Console
    from rich.padding import Padding

    from headway.verdicts.giving import card, how_often_wrong, settles
    from headway.verdicts.judging import release_words
    from headway.verdicts.neglect import neglect_words
    from headway.verdicts.words import found_words, month_words, number, watched_words

    console = Console(width=min(Console().width, 92), highlight=False)
    console.print(f"{verdict.council.name}. {verdict.sentence}", style="bold")
    texts = [release_words(verdict), how_often_wrong(verdict), month_words(verdict.by_month)]
    if verdict.neglect:
        texts.append(neglect_words(verdict.neglect))
    for text in texts:
        if text:
            console.print(Padding(text, (1, 0, 0, 0)))
    for question, answer, why in card(verdict):
        console.print(Padding(f"[bold]{question}[/bold] {answer}", (1, 0, 0, 0)))
        console.print(Padding(why, (0, 0, 0, 2)))
    if verdict.safe.watched:
        console.print(Padding("[bold]What was watched[/bold]", (1, 0, 0, 0)))
        console.print(Padding(verdict.safe.footnote, (0, 0, 0, 2)), style="italic")
        order = ("worse", "not known", "not worse")
        for w in sorted(verdict.safe.watched, key=lambda w: order.index(w.finding)):
            console.print(Padding(f"{found_words(w)}: {watched_words(w)}", (0, 0, 0, 2)))
    if settling := settles(verdict):
        console.print(Padding("[bold]What would settle it[/bold]", (1, 0, 0, 0)))
        for item in settling:
            console.print(Padding(item, (0, 0, 0, 2)))
    if h := verdict.history:
        now, was = (number(verdict.measure, verdict.kind, v) for v in (h.now, h.was))
        text = f"Chosen afterwards, and not judged: {h.first} to {h.last}, from {was} to {now}."
        console.print(Padding(text, (1, 0, 0, 0)))
