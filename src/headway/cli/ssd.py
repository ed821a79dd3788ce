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
    from headway.cli.progress import working
    from headway.returns.cin_census.write import write_xml
    from headway.returns.ssd.in_need import Census
    from headway.returns.ssd.looked_after import loaded_of
    from headway.returns.ssd.reader import read
    from headway.returns.ssda903.write import write_csv
    from headway.vocabulary.councils import council as council_named
    from headway.vocabulary.errors import BadInput

    one = council_named(council)
    census, folder = out / str(year) / f"cin_{year}.xml", out / str(year) / "ssda903"
    if census.exists() or folder.exists():
        raise BadInput(
            f"{out / str(year)} holds returns of {year} already, and they would be lost. Name another "
            "folder with --out. Nothing was written."
        )
    with working("Reading the extract"):
        extract = read(paths)
        looked_after, in_need = loaded_of(extract, year), Census(extract, year, one.code).loaded()
    with working("Writing the returns"):
        write_xml(in_need, census)
        files = write_csv(looked_after, folder)
    for text in extract.said:
        print(text)
    print(f"{census}: {_many(in_need, 'child_identifiers')} children in need.")
    print(f"{folder}: {len(files)} tables, {_many(looked_after, 'episodes')} episodes.")
    print(
        f"Check them next: headway check {folder} --year {year} --council {one.code} --out flags.xlsx"
    )


def _many(loaded: object, table: str) -> str:
    from headway.validation.loaded import Loaded

    assert isinstance(loaded, Loaded)
    return f"{loaded.tables[table].num_rows:,}" if table in loaded.tables else "0"
