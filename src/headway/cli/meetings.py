"""`headway meetings calendar|matters|promises|noted|statements|partners|who FOLDER`."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, Out, day_given

if TYPE_CHECKING:
    from datetime import date

    from headway.meetings.whole import Meetings

Folder = Annotated[Path, typer.Argument(help="The programme's folder.")]
AsAt = Annotated[str, typer.Option(help="The day to look from, as 2026-04-01. Default: today.")]
Public = Annotated[
    bool,
    typer.Option("--public", help="As for the public: nothing of Part 2, small numbers hidden."),
]
WIDEST = 100


def add_to(app: typer.Typer) -> None:
    """Add the verb and what it answers."""
    meetings = typer.Typer(
        help="Meetings: papers due, matters arising, promises, what was only noted, partners.\n\n"
        "Example: headway meetings calendar wharfemoor",
        no_args_is_help=True,
        rich_markup_mode=None,
    )
    for verb in (calendar, matters, promises, noted, statements, partners, who):
        meetings.command(verb.__name__)(verb)
    app.add_typer(meetings, name="meetings")


def calendar(folder: Folder, as_at: AsAt = "", out: Out = None, as_json: AsJson = False) -> None:
    """Say for each coming meeting when papers are due, and which reports will be late, and why.

    A report is called likely late while there is still time: by the sign-offs that it lacks.
    Example: headway meetings calendar wharfemoor --as-at 2026-12-01
    """
    from headway.meetings.views.calendar import body, lines

    on, held = _day_or_today("--as-at", as_at), _read(folder, out)
    told = body(held, on)
    _give(told, lines(told), "Calendar", out, as_json)


def matters(
    folder: Folder,
    body: Annotated[str, typer.Option(help="The body whose next meeting it is for.")],
    as_at: AsAt = "",
    public: Public = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """List the matters arising for a body's next agenda: promises, questions, challenges, visits.

    Example: headway meetings matters wharfemoor --body Cabinet
    """
    from headway.meetings.views.arising import body as values
    from headway.meetings.views.arising import lines

    on, held = _day_or_today("--as-at", as_at), _read(folder, out, public)
    told = values(held, body, on)
    _give(told, lines(told), "Matters arising", out, as_json)


def promises(
    folder: Folder,
    as_at: AsAt = "",
    public: Public = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Print the ledger of promises, overdue first, and how long answers take.

    Example: headway meetings promises wharfemoor
    """
    from headway.meetings.beside_plan import evidence_of
    from headway.meetings.views.owed import body, lines

    on, held = _day_or_today("--as-at", as_at), _read(folder, out, public)
    told = body(held, evidence_of(folder), on)
    _give(told, lines(told), "Promises", out, as_json)


def noted(folder: Folder, as_at: AsAt = "", out: Out = None, as_json: AsJson = False) -> None:
    """Say how often each body only noted, year by year, and what nothing followed.

    Example: headway meetings noted wharfemoor
    """
    from headway.meetings.views.noted import body, lines

    on, held = _day_or_today("--as-at", as_at), _read(folder, out)
    told = body(held, on)
    _give(told, lines(told), "Only noted", out, as_json)


def statements(
    folder: Folder,
    speaker: Annotated[str, typer.Option(help="Only of this role or body.")] = "",
    measure: Annotated[str, typer.Option(help="Only about this measure.")] = "",
    containing: Annotated[str, typer.Option(help="Only with these words.")] = "",
    as_at: AsAt = "",
    public: Public = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """List what was said, by whom, and the claim that tests it or that it may be.

    Example: headway meetings statements wharfemoor --measure rereferrals
    """
    from headway.meetings.likely_claims import claims_of
    from headway.meetings.views.statements import body, lines

    on, held = _day_or_today("--as-at", as_at), _read(folder, out, public)
    told = body(
        held, claims_of(folder), on, speaker=speaker, measure=measure, containing=containing
    )
    _give(told, lines(told), "Statements", out, as_json)


def partners(
    folder: Folder,
    as_at: AsAt = "",
    public: Public = False,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Print the facts about each partner, A to Z: delivered, overdue, attended, taken higher.

    With --public only partners that could reply to their page are shown. Nobody is ranked.
    Example: headway meetings partners wharfemoor
    """
    from headway.meetings.views.partners import body, lines
    from headway.plan.folder import read_plan

    on, held = _day_or_today("--as-at", as_at), _read(folder, out, public)
    told = body(read_plan(folder), held, on, is_public=public)
    _give(told, lines(told), "Partners", out, as_json)


def who(
    folder: Folder,
    on: Annotated[str, typer.Option(help="The day, as 2026-04-01. Default: today.")] = "",
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Say who held which role on a day, which stood empty, and how often holders had changed.

    Example: headway meetings who wharfemoor --on 2024-12-01
    """
    from headway.cli.giving import check_ending
    from headway.meetings.views.who import body, lines
    from headway.plan.folder import read_plan

    check_ending(out)
    told = body(read_plan(folder), _day_or_today("--on", on))
    _give(told, lines(told), "Roles", out, as_json)


def _read(folder: Path, out: Path | None, is_public: bool = False) -> "Meetings":
    """The meetings of a programme. Raises BadInput where the folder holds no programme."""
    from headway.cli.giving import check_ending
    from headway.meetings.beside_plan import for_the_public
    from headway.meetings.folder import read_meetings
    from headway.plan.folder import read_plan
    from headway.vocabulary.errors import BadInput

    check_ending(out)
    if not (folder / "programme.toml").is_file():
        raise BadInput(f"{folder}: no programme.toml is there. Name the programme's folder.")
    held = read_meetings(folder)
    return for_the_public(held, read_plan(folder)) if is_public else held


def _give(
    told: dict[str, Any], lines: list[str], title: str, out: Path | None, as_json: bool
) -> None:
    from rich.console import Console
    from rich.padding import Padding

    from headway.cli.giving import give

    if out is not None or as_json:
        give(told["rows"], title=title, out=out, as_json=as_json, body=told)
        return
    console = Console(width=min(Console().width, WIDEST), highlight=False, markup=False)
    for line in lines:
        indent = len(line) - len(line.lstrip())
        console.print(Padding(line.strip(), (0, 0, 0, indent)), style=None if indent else "bold")


def _day_or_today(option: str, given: str) -> "date":
    from datetime import date

    return day_given(option, given) or date.today()
