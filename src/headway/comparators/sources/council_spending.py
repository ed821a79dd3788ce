"""What councils spent: revenue outturn RO3 and RSX (MHCLG) and the section 251 outturn (DfE).

RO3 and RSX hold all of England's councils, districts and fire authorities too; only those with
children's services become cells. Their values are thousands of pounds, section 251's are pounds.
"""

import re

from headway.comparators import symbols
from headway.comparators.cells import Held
from headway.comparators.raw import Raw
from headway.comparators.reading import Shape, read_cells
from headway.vocabulary.errors import BadFile

MHCLG_PLACE = {
    "old": "''",
    "ons": "{ons code}",
    "name": "{local authority}",
}
# Class totals (shire counties, London boroughs …) carry no ONS code and are left out, counted.
MHCLG_LEVEL = (
    "CASE WHEN {ons code} = 'E92000001' THEN 'national' "
    "WHEN {ons code} = '' THEN 'class total' ELSE 'local authority' END"
)
S251_PLACE = {"old": "{la}", "ons": "''", "name": "{la name}"}
NOT_FIGURES = {
    "e-code",
    "ons code",
    "local authority",
    "notes",
    "class",
    "detailed class",
    "certification",
    "row",
}


def _year_in_name(raw: Raw) -> int:
    """The year that a finance file's name ends its financial year with: 2024-25 and 1314."""
    if found := re.search(r"20(\d\d)[-_/](\d\d)(?!\d)", raw.name):
        return 2000 + int(found[2])
    if (found := re.search(r"(?<!\d)(\d\d)(\d\d)(?!\d)", raw.name)) and int(found[2]) == (
        int(found[1]) + 1
    ):
        return 2000 + int(found[2])
    raise BadFile(
        raw.name,
        "no column says which financial year this is, and nor does the file's name.",
        "Put the year in the name, as in ro3_2024-25.csv, then add it.",
    )


class RevenueOutturn:
    """RO3 (children's social care lines) or RSX (all services), known by a telling column."""

    publication = "Revenue outturn (MHCLG)"

    def __init__(self, name: str, telling: str):
        self.name = name
        self.needs = ("ONS Code", "Detailed Class", telling)

    def knows(self, raw: Raw) -> bool:
        """Known by the ONS code, the class and one of its totals."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read every money column, in thousands of pounds."""
        columns = {_line(c): c for c in raw.columns if c.lower() not in NOT_FIGURES}
        shape = Shape(
            table=self.name,
            columns=columns,
            symbols=symbols.MHCLG,
            place=MHCLG_PLACE,
            level=MHCLG_LEVEL,
            fixed_year=_year_in_name(raw),
        )
        cells, dropped, notes = read_cells(raw, sha256, shape)
        return Held(
            holds="figures",
            tables=(self.name,),
            publication=self.publication,
            release="",
            rows_in=raw.rows.num_rows,
            cells=cells,
            dropped=dropped,
            notes=notes,
        )


def _line(column: str) -> str:
    """`Children's social care - Children Looked After - Employees (C1)` without its formula."""
    return re.sub(r"\s*\(C\d[^)]*\)$", "", column).replace("/", " or ")


class Section251:
    """Section 251 outturn, one row a council and line, known by its columns."""

    name = "section_251"
    needs = (
        "LA",
        "CYPServiceDescription",
        "OwnProvision",
        "TotalExpenditure",
        "NetCurrentExpenditure",
    )

    def knows(self, raw: Raw) -> bool:
        """Known by the description and the provision columns."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read every line of the outturn, in pounds."""
        columns = (
            "OwnProvision PrivateProvision OtherPublic Voluntary TotalExpenditure Income "
            "NetCurrentExpenditure"
        )
        shape = Shape(
            table=self.name,
            dimensions=("CYPServiceDescription",),
            columns={c: c for c in columns.split() if c in raw.columns},
            symbols=symbols.SECTION_251,
            place=S251_PLACE,
            level="'local authority'",
            fixed_year=_year_in_name(raw),
        )
        cells, dropped, notes = read_cells(raw, sha256, shape)
        return Held(
            holds="figures",
            tables=(self.name,),
            publication="Section 251 outturn (DfE)",
            release="section_251",
            rows_in=raw.rows.num_rows,
            cells=cells,
            dropped=dropped,
            notes=notes,
        )


SOURCES = (
    RevenueOutturn(
        "ro3",
        "TOTAL CHILDREN SOCIAL CARE - Total Expenditure (C3 = C1 + C2)",
    ),
    RevenueOutturn("rsx", "Total Service Expenditure - Total Expenditure (C3 = C1 + C2)"),
    Section251(),
)
