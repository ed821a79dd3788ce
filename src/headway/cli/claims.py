"""`headway claims FILE`: claims tested against figures, and words that no figure stands beside."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from headway.cli.options import AsJson, Out, day_given
from headway.vocabulary.month import in_words

if TYPE_CHECKING:
    from headway.verdicts.claims.facts import ClaimFigure
    from headway.verdicts.claims.narrative import WordFound
    from headway.verdicts.claims.weighing import Weighed

WIDTH = 78


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("claims")(claims)


def claims(
    file: Annotated[
        Path | None, typer.Argument(help="A claims.toml, with a table [[claim]] a claim.")
    ] = None,
    known_at: Annotated[
        str, typer.Option("--known-at", help="Only figures public by this day, as 2018-07-01.")
    ] = "",
    figures: Annotated[
        Path | None, typer.Option(help="Figures of an invented council: TOML, tables [[figure]].")
    ] = None,
    lint: Annotated[Path | None, typer.Option(help="A text whose words to look through.")] = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Test claims against figures: supported, contradicted, depends on comparator, cannot be tested.

    Exits 1 where a claim is contradicted or cannot be tested, or a word stands alone: somebody must
    look. Example: headway claims claims.toml --known-at 2018-07-01 --lint report.md
    """
    from headway.cli.giving import check_ending, give
    from headway.cli.progress import working
    from headway.verdicts.claims.narrative import words_alone
    from headway.verdicts.claims.weighing import weigh_file
    from headway.vocabulary.errors import BadInput

    check_ending(out)
    if file is None and lint is None:
        raise BadInput("Name a file of claims, or a text with --lint: headway claims claims.toml")
    day = day_given("--known-at", known_at)
    alone = words_alone(_text(lint)) if lint else ()
    with working("Testing"):
        weighed = weigh_file(file, figures=figures, known_at=day) if file else []
    if out is not None or as_json:
        rows = [_row(w) for w in weighed] if file else [w.as_json() for w in alone]
        body = _body(weighed, alone, known_at)
        give(rows, title="Claims", out=out, as_json=as_json, body=body)
    else:
        _print(weighed, alone, lint, day)
    if alone or any(w.needs_someone for w in weighed):
        raise typer.Exit(1)


def _text(path: Path) -> str:
    from headway.vocabulary.errors import BadFile

    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise BadFile(str(path), "it cannot be read as text.", "Save it as UTF-8.") from fault


def _body(weighed: list["Weighed"], alone: tuple["WordFound", ...], known_at: str) -> dict:
    return {
        "known_at": known_at or None,
        "claims": [w.as_json() for w in weighed],
        "words": [w.as_json() for w in alone],
    }


def _row(one: "Weighed") -> dict:
    return {
        "id": one.claim.id,
        "answer": one.answer.value,
        "text": one.claim.text,
        "said_at": one.claim.said_at.isoformat(),
        "council": one.place,
        "measure": one.claim.measure,
        "sentence": one.sentence,
        "notes": " ".join(one.notes),
        "parts": "; ".join(f"{p.answer.value}: {p.sentence}" for p in one.parts),
    }


def _print(
    weighed: list["Weighed"], alone: tuple["WordFound", ...], lint: Path | None, day: date | None
) -> None:
    from collections import Counter

    if day:
        print(f"As known on {in_words(day)}.\n")
    for one in weighed:
        _print_claim(one)
    for found in alone:
        _say(f"{lint}, line {found.line}: '{found.word}': {found.why}. Instead, {found.instead}.")
    if weighed:
        counts = Counter(w.answer.value for w in weighed)
        told = ", ".join(f"{n} {answer}" for answer, n in counts.items())
        _say(f"{_counted(len(weighed), 'claim')}: {told}.")
    if lint:
        stand = "stand" if len(alone) > 1 else "stands"
        _say(f"{_counted(len(alone), 'word')} {stand} alone in {lint}.")


def _counted(number: int, noun: str) -> str:
    return f"{number or 'No'} {noun}{'s' if number > 1 else ''}"


def _print_claim(one: "Weighed") -> None:
    claim = one.claim
    said = in_words(claim.said_at)
    print(f"{claim.id}  {one.answer.value.upper()}")
    _say(f"“{claim.text}”", "  ")
    _say(f"{one.place}, {said}; {claim.source or 'no source given'}", "  ")
    for part in (one, *one.parts):
        print()
        _say(part.head, "  ")
        for said in part.said:
            _say(said, "  - ")
        for note in part.notes:
            _say(note, "  * ")
    print()
    _print_figures(one)


def _print_figures(one: "Weighed") -> None:
    """A line a figure, then where they were published."""
    held = one.figures
    if not held:
        return
    rows = [(f"{f.as_at:%d %b %Y}", _place(f), _figure(f.shown)) for f in held]
    widths = [max(len(r[c]) for r in rows) for c in range(2)]
    for row in rows:
        print(f"    {row[0]:<{widths[0]}}  {row[1]:<{widths[1]}}  {row[2]}")
    sources = dict.fromkeys(s for f in held for s in f.publication.split("; ") if s)
    if sources:
        _say(f"From: {'; '.join(sources)}.", "    ")
    print()


def _place(figure: "ClaimFigure") -> str:
    return figure.place.partition(" (")[0].replace("its statistical neighbours", "its neighbours")


def _figure(shown: str) -> str:
    return shown if any(c.isdigit() for c in shown) else f"no figure ({shown})"


def _say(text: str, indent: str = "") -> None:
    """A paragraph at 80 columns; the first line's mark hangs."""
    from textwrap import fill

    print(fill(text, WIDTH, initial_indent=indent, subsequent_indent=" " * len(indent)))
