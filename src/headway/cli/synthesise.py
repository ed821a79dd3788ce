"""`headway synthesise`: an invented council's returns, to try everything on."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from headway.comparators.likeness import Likeness
    from headway.synthetic.made import Made

CHILDREN, LIKE = 500, "342"

Errors = Annotated[float, typer.Option(help="Share of children with one planted error, as 0.03.")]
Children = Annotated[
    int | None,
    typer.Option(
        help="How many are looked after on the last 31 March; 500, or with --like as many as "
        "published."
    ),
]
Like = Annotated[
    str | None,
    typer.Option(
        help="The council whose code, area and published mix are borrowed; without it the area "
        "of St Helens and England's mix."
    ),
]
Story = Annotated[
    bool,
    typer.Option(
        "--story",
        help="With a surge, a plan that works and one that does not, new teams, a return issued again.",
    ),
]


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("synthesise")(synthesise)


def synthesise(
    out: Annotated[Path, typer.Option(help="The folder to write: a new one, or one made before.")],
    children: Children = None,
    years: Annotated[int, typer.Option(help="How many years of returns.")] = 6,
    last_year: Annotated[int, typer.Option(help="The last collection year's end.")] = 2026,
    seed: Annotated[int, typer.Option(help="The same seed gives the same files.")] = 1,
    errors: Errors = 0.0,
    like: Like = None,
    story: Story = False,
) -> None:
    """Invent a council: years of returns that agree with each other.

    Each year has a looked-after return, a children in need census, a workforce census and a monthly
    list of posts, of the same children and workers; the last has Annex A. Nobody in them exists.
    Proportions are those published for England or, with --like, of that council.

    Example: headway synthesise --children 500 --years 6 --errors 0.03 --out invented
    """
    from headway.cli.progress import saying
    from headway.synthetic.making import make
    from headway.synthetic.mix import ENGLAND
    from headway.synthetic.writing import write

    of = _likeness(like) if like else None
    so_many = children or (of.children if of else CHILDREN)
    with saying() as say:
        made = make(
            children=so_many, years=years, last_year=last_year, seed=seed, errors=errors,
            like=like or LIKE, mix=of.mix if of else ENGLAND, story=story,
            tell=lambda there: say(f"Inventing children: {there:,} of {so_many:,}"),
        )  # fmt: skip
        say("Writing")
        write(made, out, lambda written: say(f"Writing the census: {written:,} children"))
    _say(made, out, of.words if of else [])


def _likeness(like: str) -> "Likeness":
    from headway.comparators.likeness import likeness
    from headway.vocabulary.councils import council

    return likeness(council(like).code)


def _say(made: "Made", out: Path, mixed: list[str]) -> None:
    from headway.synthetic.writing import truth

    last = made.asked.last_year
    now = truth(made.returns[last])[f"looked after on 31/03/{last}"]
    print(f"{out}: an invented council in the place of {made.like.name}; no child in it exists.")
    print(f"{now:,} children looked after on 31 March {last}; {made.asked.years} years of returns.")
    for sentence in mixed:
        print(sentence)
    if made.script:
        print(
            f"{out}/programme is its plan, {out}/teams.csv its new teams; the return of "
            f"{made.script.reissued} was issued again. key.json says what is true of each."
        )
    if made.planted:
        print(
            f"{len(made.planted):,} errors planted in the looked-after return of {last}, "
            f"{len(made.in_need.planted):,} in its census; key.json lists them."
        )
