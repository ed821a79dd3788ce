"""Arguments and options that several verbs share, said once."""

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
