"""Small files of finance, from drawings, and the record that is made of them."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from headway.engine.duck import Duck
from headway.record.joining import Filed
from headway.record.making import Record, make
from headway.record.table import RecordTable
from headway.returns.finance.reader import read
from headway.returns.finance.tables import (
    BUDGET,
    CENSUS,
    HOMES,
    LEDGER,
    OUTTURN,
    PLACEMENTS,
    SECTION_251,
)
from headway.returns.ssda903.reader import read as read_care
from headway.returns.ssda903.tables import BY_NAME
from headway.store.money.held import Held
from headway.validation.finding import found
from tests.lib.drawing import drawn

# What a drawing may leave out: every column that a file must have, and what it is called in one.
HEADS = {
    "s251": "Description,Own provision,Private provision,Other public provision,"
    "Voluntary provision,Total expenditure",
    "ledger": "Date,Cost centre,S251 line,Child ID,Amount",
    "placement_costs": "Child ID,Placement start date,Placement end date,Placement type,"
    "Provider type,Total committed cost accrued in FY to date",
    "budget": "Directorate,Service,Budget,Forecast,Actual",
    "revenue_outturn": "Description,Employees,Running expenses,Total expenditure,"
    "Net current expenditure",
    "placement_census": "Identifier,Organisation,Type of provision,Total weekly cost,"
    "Placement start date",
}
LAYOUTS = {
    "s251": (SECTION_251,),
    "ledger": (LEDGER,),
    "placement_costs": (PLACEMENTS, HOMES),
    "budget": (BUDGET,),
    "revenue_outturn": (OUTTURN,),
    "placement_census": (CENSUS,),
}


def finance_file(folder: Path, of: str, text: str, name: str = "") -> Path:
    """A CSV file of one layout; columns that are not drawn are there and blank."""
    rows = drawn(text)
    heads = [*dict.fromkeys([*HEADS[of].split(","), *rows[0]])]
    lines = [heads, *([row.get(head, "") for head in heads] for row in rows)]
    path = folder / (name or f"{of}.csv")
    path.write_text("".join(",".join(line) + "\n" for line in lines), "utf-8")
    return path


def filed(folder: Path, of: str, text: str, year: int = 2026, quarter: int = 0) -> Filed:
    """A drawn file as the record joins it."""
    path = finance_file(folder, of, text)
    number = quarter or (4 if of == "placement_costs" else 0)
    loaded = read([(path, path.name)], LAYOUTS[of], year=year, quarter=number)
    return Filed(year=year, loaded=loaded, of=of)


def care(folder: Path, text: str, year: int = 2026) -> Filed:
    """A looked-after return with these episodes, its children born in 2010."""
    rows = drawn(text)
    place = folder / f"care_{year}"
    place.mkdir(exist_ok=True)
    children = dict.fromkeys(row["CHILD"] for row in rows)
    names = BY_NAME["episodes"].names()
    (place / "episodes.csv").write_text(
        "".join(
            ",".join(cells) + "\n"
            for cells in (names, *([row.get(name, "") for name in names] for row in rows))
        ),
        "utf-8",
    )
    heads = BY_NAME["header"].names()
    known = {"SEX": "F", "DOB": "01/06/2010", "ETHNIC": "WBRI"}
    (place / "header.csv").write_text(
        ",".join(heads)
        + "\n"
        + "".join(
            ",".join({**known, "CHILD": child}.get(head, "") for head in heads) + "\n"
            for child in children
        ),
        "utf-8",
    )
    return Filed(year=year, loaded=read_care([place]), of="ssda903")


MONEY = [table.name for table in found("headway.record.money", RecordTable)]


@contextmanager
def recorded(
    duck: Duck, *parts: Filed, only: Sequence[str] = MONEY
) -> Iterator[tuple[Record, Held]]:
    """The record of these, and its money as reconciling reads it."""
    with duck.apart() as opened:
        record = make(opened, list(parts), only=only)
        yield record, Held(opened, frozenset(record.tables))
