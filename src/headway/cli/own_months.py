"""`headway judge STORE`: the council's own months judged, on the terminal and as JSON."""

from pathlib import Path
from typing import TYPE_CHECKING

from headway.cli.options import day_given

if TYPE_CHECKING:
    from headway.verdicts.own_months import Mark, OwnVerdict


def judge_own(
    store: Path,
    measure: str,
    kind: str,
    as_at: str,
    base: tuple[str, str, str],
    programme: Path | None,
    *,
    out: Path | None,
    as_json: bool,
) -> None:
    """Judge a measure by the store's months. `base`: the months, why, and who approved it."""
    from headway.cli.verdict_given import give_verdict
    from headway.verdicts.own_months import judge_store
    from headway.verdicts.own_months.giving import as_json as plain

    baseline, because, approved_by = base
    verdict = judge_store(
        store,
        measure,
        kind=kind,
        as_at=day_given("--as-at", as_at),
        baseline=baseline,
        because=because,
        approved_by=approved_by,
        programme=programme,
        marks=_marks(programme),
    )
    if not give_verdict(plain(verdict), out, as_json=as_json):
        _print(verdict)


def _marks(programme: Path | None) -> "tuple[Mark, ...]":
    """What the programme's plan says happened when; none where no programme is named."""
    from headway.plan.folder import read_plan
    from headway.plan.marking import marks_of
    from headway.vocabulary.errors import BadInput

    if programme is None:
        return ()
    if not programme.is_dir():
        raise BadInput(f"{programme}: no such folder. Name the programme's folder.")
    return marks_of(read_plan(programme))


def _print(verdict: "OwnVerdict") -> None:
    from rich.console import Console
    from rich.padding import Padding

    from headway.verdicts.own_months.giving import card, cautions, settles
    from headway.verdicts.own_months.words import FOUND, watched_words
    from headway.vocabulary.month import in_words

    console = Console(width=min(Console().width, 92), highlight=False)

    def put(text: str, left: int = 0, style: str = "") -> None:
        console.print(Padding(text, (0 if left else 1, 0, 0, left)), style=style or None)

    console.print(f"{verdict.council.name}. {verdict.sentence}", style="bold")
    for question, answer, why in card(verdict):
        put(f"[bold]{question}[/bold] {answer}")
        put(why, 2)
    for text in cautions(verdict):
        put(text)
    if verdict.safe.watched:
        put("[bold]What was watched[/bold]")
        put(verdict.safe.footnote, 2, "italic")
        order = ("worse", "not known", "not worse")
        for w in sorted(verdict.safe.watched, key=lambda w: order.index(w.finding)):
            put(f"{FOUND[w.finding].capitalize()}: {watched_words(w)}", 2)
    if verdict.marks:
        put("[bold]What happened meanwhile[/bold]")
        for mark in verdict.marks:
            put(f"{in_words(mark.on)}: {mark.what} ({mark.id}): {mark.title}", 2)
    if settling := settles(verdict):
        put("[bold]What would settle it[/bold]")
        for item in settling:
            put(item, 2)
