"""Arguments and options that several verbs share, said once."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

OneCouncil = Annotated[
    str, typer.Argument(help="A council: its name, three-digit code or ONS code.")
]
Measures = Annotated[
    list[str] | None,
    typer.Option("--measure", "-m", help="A measure's id; give it again for more. Default: all."),
]
Kind = Annotated[str, typer.Option(help="Only one kind: count, share, rate or value.")]
Year = Annotated[int | None, typer.Option(help="The year's end, as 2025. Default: the newest.")]
Model = Annotated[str, typer.Option(help="Neighbour model: 2025 or 2021.")]
Out = Annotated[
    Path | None, typer.Option(help="Write to this .csv, .json, .xlsx or .parquet file.")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]


def day_given(option: str, text: str) -> date | None:
    """The day that an option gives; None where it gives none. Raises BadInput for anything else."""
    from headway.vocabulary.errors import BadInput

    try:
        return date.fromisoformat(text) if text else None
    except ValueError as fault:
        raise BadInput(f"{option} {text}: give a date as 2018-07-01.") from fault
