"""Small files of the workforce, from drawings: the census's XML and the establishment list."""

from pathlib import Path

from tests.lib.drawing import drawn

AROUND = (
    "<Message><Header><CollectionDetails><Collection>{collection}</Collection><Year>{year}</Year>"
    "</CollectionDetails><Source><LEA>342</LEA><DateTime>{at}</DateTime></Source></Header>"
    "{posts}{workers}</Message>"
)


def elements(cells: dict[str, str]) -> str:
    """Cells as elements; blank ones are left out."""
    return "".join(f"<{name}>{text}</{name}>" for name, text in cells.items() if text)


def census_of(
    workers: list[dict[str, str]],
    *,
    year: int = 2025,
    vacancies: str = "0",
    covered: str = "0",
    collection: str = "CSWW",
    at: str = "2025-10-20T10:00:00",
) -> str:
    """The census's XML with these workers."""
    posts = {"NumberOfVacancies": vacancies, "NoAgencyFTE": covered}
    return AROUND.format(
        collection=collection,
        year=year,
        at=at,
        posts=f"<LALevelVacancies>{elements(posts)}</LALevelVacancies>",
        workers="".join(f"<CSWWWorker>{elements(one)}</CSWWWorker>" for one in workers),
    )


def census(folder: Path, text: str, **more: str | int) -> Path:
    """A file of the census with the workers drawn, everyone employed who is not drawn as agency."""
    rows = [{"AgencyWorker": "0"} | row for row in drawn(text)]
    path = folder / f"csww_{more.get('year', 2025)}.xml"
    path.write_text(census_of(rows, **more), "utf-8")  # type: ignore[arg-type]
    return path


def establishment(folder: Path, text: str) -> Path:
    """An establishment list with the rows drawn."""
    return monthly_list(folder, text, "establishment")


def monthly_list(folder: Path, text: str, of: str) -> Path:
    """A list that a council keeps month by month, with the rows drawn."""
    rows = drawn(text)
    lines = [",".join(rows[0]), *(",".join(row.values()) for row in rows)]
    path = folder / f"{of}.csv"
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path
