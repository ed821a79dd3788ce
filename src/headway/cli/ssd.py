"""`headway ssd EXTRACT…`: returns made of an extract of the Standard Safeguarding Dataset."""

from pathlib import Path
from typing import Annotated

import typer


def add_to(app: typer.Typer) -> None:
    """Add the verb."""
    app.command("ssd")(ssd)


def ssd(
    paths: Annotated[
        list[Path], typer.Argument(help="The extract: CSV files, one a table, or their folder.")
    ],
    year: Annotated[int, typer.Option(help="The collection year's end, as 2026.")],
    council: Annotated[str, typer.Option(help="The council, by name or code.")],
    out: Annotated[Path, typer.Option(help="The folder to write the returns into.")],
) -> None:
    """Make the looked-after return and the children in need census of a year from an SSD extract.

    They can then be checked and joined like any return: at any time of the year, before the return
    is due. Existing files of that year are not written over.

    Example: headway ssd extract/ --year 2026 --council "St Helens" --out returns
    """
    from headway.vocabulary.councils import council as council_named
    from headway.vocabulary.errors import BadInput

    census, folder = out / str(year) / f"cin_{year}.xml", out / str(year) / "ssda903"
    if census.exists() or folder.exists():
        raise BadInput(
            f"{out / str(year)} holds returns of {year} already, and they would be lost. Name another "
            "folder with --out. Nothing was written."
        )
    code = council_named(council).code
    _write(paths, year, code, census, folder)
    check = f"headway check {folder} --year {year} --council {code} --out flags.xlsx"
    print(f"Check them next: {check}")


def _write(paths: list[Path], year: int, code: str, census: Path, folder: Path) -> None:
    """Write both returns, and say how many there are in each and what was lacking."""
    from headway.cli.progress import working
    from headway.returns.cin_census.write import write_xml
    from headway.returns.ssd.in_need import Census
    from headway.returns.ssd.looked_after import loaded_of
    from headway.returns.ssd.reader import read
    from headway.returns.ssda903.write import write_csv

    with working("Reading the extract"):
        extract = read(paths)
        looked_after, in_need = loaded_of(extract, year), Census(extract, year, code).loaded()
    with working("Writing the returns"):
        write_xml(in_need, census)
        files = write_csv(looked_after, folder)
    for text in extract.said:
        print(text)
    children = in_need.tables["child_identifiers"].num_rows
    episodes = looked_after.tables["episodes"].num_rows
    print(f"{census}: {children:,} children in need.")
    print(f"{folder}: {len(files)} tables, {episodes:,} episodes.")
