"""`headway pre-proceedings PATH…`: the clock of work before care proceedings."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from headway.cli.options import AsJson, day_given

if TYPE_CHECKING:
    from rich.console import Console

    from headway.verdicts.clock.figures import Clock
    from headway.verdicts.clock.period import Seen
    from headway.verdicts.clock.strengthened import Strengthened

Files = Annotated[
    list[Path] | None,
    typer.Argument(help="Returns of the children in need census (XML), or your own list (CSV)."),
]
AsAt = Annotated[
    str, typer.Option(help="Count as at this day. Default: the newest return's last; lists, today.")
]
Weeks = Annotated[int, typer.Option(help="Open for longer than so many weeks is overdue.")]
Since = Annotated[
    str, typer.Option(help="Compare what began before this day with what began after.")
]
Public = Annotated[
    bool,
    typer.Option("--public", help="Only what may leave the council: no child, no small count."),
]
Template = Annotated[Path | None, typer.Option(help="Write an empty list to this .csv, and stop.")]
Out = Annotated[
    Path | None, typer.Option(help="Write to this .csv, .json, .xlsx or .parquet file.")
]
MOST_WEEKS = 104


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("pre-proceedings")(pre_proceedings)


def pre_proceedings(
    paths: Files = None,
    as_at: AsAt = "",
    weeks: Weeks = 16,
    since: Since = "",
    public: Public = False,
    template: Template = None,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Follow work before care proceedings: how long its steps take, what is open, what is overdue.

    No return holds it before summer 2027; until then give a list (--template writes an empty one).

    Example: headway pre-proceedings list.csv --since 2026-09-01 --out periods.xlsx
    """
    from headway.cli.giving import check_ending
    from headway.cli.progress import working
    from headway.vocabulary.errors import BadInput

    check_ending(out)
    if template is not None:
        return _write_template(template)
    if not paths:
        raise BadInput("Give a return or a list, or --template list.csv for an empty list.")
    if not 1 <= weeks <= MOST_WEEKS:
        raise BadInput(f"--weeks {weeks}: give a number from 1 to {MOST_WEEKS}.")
    day, changed = day_given("--as-at", as_at), day_given("--since", since)
    with working("Reading files"):
        clock, found, body = _counted(paths, day, weeks, changed, public)
    if out is not None:
        _write(clock, body, out, public)
    if as_json:
        import json

        print(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        _show(clock, found, body, public)
    return None


def _write_template(path: Path) -> None:
    from headway.returns.pre_proceedings.template import write_template

    write_template(path)
    print(
        f"An empty list is in {path}. Fill in one row for each time a child was in "
        f"pre-proceedings, then: headway pre-proceedings {path}"
    )


def _counted(
    paths: list[Path], day: Any, weeks: int, changed: Any, public: bool
) -> tuple["Clock", "Strengthened | None", dict[str, Any]]:
    from headway.verdicts.clock.figures import clock
    from headway.verdicts.clock.giving import as_json
    from headway.verdicts.clock.reading import read
    from headway.verdicts.clock.strengthened import strengthened

    given = read(paths)
    as_at = given.day(day)
    counted = clock(given.periods, as_at, weeks=weeks)
    found = (
        strengthened(given.periods, since=changed, as_at=as_at, weeks=weeks) if changed else None
    )
    body = as_json(counted, found, given.said, has_list=given.has_list, is_public=public)
    return counted, found, body


def _write(clock: "Clock", body: dict[str, Any], out: Path, public: bool) -> None:
    import sys

    from headway.cli.giving import write
    from headway.verdicts.clock.giving import figure_rows, rows

    made = figure_rows(body) if public else rows(clock)
    write(made, out, body)
    if public:
        print(f"The figures are in {out}.", file=sys.stderr)
    else:
        print(
            f"{len(made)} periods are in {out}, with the children's identifiers: only for those "
            "who may see them. For figures that may leave the council, give --public.",
            file=sys.stderr,
        )


def _show(clock: "Clock", found: "Strengthened | None", body: dict[str, Any], public: bool) -> None:
    from rich.console import Console
    from rich.padding import Padding

    from headway.verdicts.clock.words import HIDDEN_SAID, steps_rows

    console = Console(highlight=False, width=min(Console().width, 110))
    first, *others = body["says"]
    console.print(first, style="bold")
    for sentence in (s for s in others if s != HIDDEN_SAID):
        console.print(Padding(sentence, (1, 0, 0, 0)))
    console.print(Padding("[bold]How long each step takes, in days[/bold]", (1, 0, 0, 0)))
    _table(console, steps_rows(clock, is_public=public))
    if not public:
        _list(console, clock)
    if found:
        _verdict(console, found, public)
    notes = [body["route"], body["source"] if "list" in body["source"] else ""]
    notes += [HIDDEN_SAID] if HIDDEN_SAID in others else []
    for note in (*notes, *body.get("files", ())):
        if note:
            console.print(note, style="dim")


def _list(console: "Console", clock: "Clock") -> None:
    """What is open, in the order in which it began, and what ought to be looked at."""
    from rich.padding import Padding

    listed = clock.listed()
    console.print(Padding("[bold]Open, in the order in which they began[/bold]", (1, 0, 0, 0)))
    if not listed:
        console.print("None.")
    _table(console, [_line(one, clock.weeks) for one in listed])
    for title, ones in (
        ("A family meeting was offered and is not down as held", clock.not_held()),
        ("Days in an impossible order", [one for one in clock.seen if one.period.amiss]),
    ):
        if ones:
            who = "; ".join(
                f"{one.period.child} (began {one.period.started_on}"
                + (f": {one.period.amiss})" if one.period.amiss else ")")
                for one in ones
            )
            console.print(f"{title}: {who}.")


def _line(one: "Seen", weeks: int) -> dict[str, str]:
    """One open period on one line: its days, and what has been done so far."""
    from datetime import timedelta

    period = one.period
    done = [
        f"letter {period.letter_on}" if period.letter_on else "no letter yet",
        f"first meeting {period.first_meeting_on}" if period.first_meeting_on else "no meeting yet",
    ]
    if period.reviews:
        done.append(f"{period.reviews} review{'s'[: period.reviews > 1]}")
    if period.is_repeat:
        done.append(f"time {period.number} for this child")
    if period.team:
        done.append(f"team {period.team}")
    return {
        "began": str(period.started_on),
        "child": period.child,
        "days": f"{one.days:,}",
        f"{weeks} weeks on": str(period.started_on + timedelta(days=one.limit)),
        "": "overdue" if one.is_overdue else "",
        "so far": ", ".join(done),
    }


def _verdict(console: "Console", found: "Strengthened", public: bool) -> None:
    from rich.padding import Padding

    from headway.verdicts.clock.words import QUESTION, beside_rows, caution, verdict_sentence

    console.print(Padding(f"[bold]{QUESTION}[/bold]", (1, 0, 0, 0)))
    console.print(verdict_sentence(found))
    _table(console, beside_rows(found, is_public=public))
    console.print(caution(found))


def _table(console: "Console", rows: list[dict[str, str]]) -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    if not rows:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for place, name in enumerate(rows[0]):
        is_text = place == 0 or name in ("child", "", "so far")
        table.add_column(name, justify="left" if is_text else "right", no_wrap=name != "so far")
    for row in rows:
        table.add_row(*row.values())
    console.print(table)
