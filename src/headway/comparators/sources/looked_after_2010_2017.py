"""Children looked after in England including adoption (DfE), the wide tables of 2010 to 2017.

Another schema each year: columns carry the year, England is code 999 (921 in 2010, which is also
the Isle of Wight), `x` hides small numbers. The year is read from the file's name, where it
begins or ends with one, because the 2015 table of starts calls its column `CLA_started2014`.
"""

import re

from headway.comparators import symbols
from headway.comparators.cells import Held
from headway.comparators.raw import Raw
from headway.comparators.reading import Shape, read_cells
from headway.vocabulary.errors import BadFile

PLACES = {"new_geog_code", "geog_l", "geog_c", "geog_n", "la_order", "row"}
PLACE = {
    "old": "CASE WHEN level = 'local authority' THEN {geog_c} ELSE '' END",
    "ons": "CASE WHEN level = 'local authority' THEN '' ELSE {new_geog_code} END",
    "name": "CASE WHEN level = 'national' THEN '' ELSE {geog_n} END",
}
LEVEL = (
    "CASE WHEN lower({geog_l}) = 'national' THEN 'national' "
    "WHEN lower({geog_l}) LIKE 'reg%' THEN 'regional' ELSE 'local authority' END"
)
# 2010 called its totals by other names.
TOTALS = {"MarTotal": "CLA_Mar", "StartTotal": "CLA_started", "CeasedTotal": "CLA_cease"}

# A table is known by a column that only it has (years taken off).
TABLES = (
    ("sfr_cla", ("CLA_FCO", "MarTotal")),
    ("sfr_started", ("SCLA_male", "StartTotal")),
    ("sfr_missing", ("CLA_MissDuringYear", "Miss_Miss_DuringYear")),
    ("sfr_ceased", ("CLA_cea_sen_cust", "CEA_Custody", "CeasedTotal")),
    ("sfr_adopted", ("CLA_ceaAdop",)),
    ("sfr_care_leavers_19", ("LA_nit",)),
    ("sfr_care_leavers_17_18", ("CL_All_17&18",)),
    ("sfr_care_leavers", ("All_aged1920&21", "CL_All_19to21")),
)


def _plain(column: str) -> str:
    """A column's name without the year that it carries."""
    bare = re.sub(r"_?20\d\d$", "", column)
    return TOTALS.get(bare, bare)


class WideTables:
    """The first releases' tables, known by `geog_l`, `geog_c`, `geog_n` and a telling column."""

    name = "sfr"
    needs = ("geog_l", "geog_c", "geog_n")

    def knows(self, raw: Raw) -> bool:
        """Known by the three place columns."""
        return set(self.needs) <= {c.lower() for c in raw.columns}

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read one table of one year."""
        table = self._table(raw)
        year, notes = self._year(raw)
        columns = {
            _plain(c): c
            for c in raw.columns
            if c.lower() not in PLACES and not c.startswith("blank_")
        }
        shape = Shape(
            table=table,
            columns=columns,
            symbols=symbols.SFR,
            place=PLACE,
            level=LEVEL,
            fixed_year=year,
        )
        cells, dropped, more = read_cells(raw, sha256, shape)
        return Held(
            holds="figures",
            tables=(table,),
            publication="Children looked after in England including adoption (SFR tables)",
            release="children_looked_after",
            rows_in=raw.rows.num_rows,
            cells=cells,
            dropped=dropped,
            notes=(*notes, *more),
        )

    def _table(self, raw: Raw) -> str:
        have = {_plain(c) for c in raw.columns} | {re.sub(r"_20\d\d$", "", c) for c in raw.columns}
        for table, telling in TABLES:
            if have & set(telling):
                return table
        raise BadFile(
            raw.name,
            "this has the place columns of the 2010 to 2017 tables but no column that headway knows.",
            "Check that it is a table of the looked-after release of those years.",
        )

    def _year(self, raw: Raw) -> tuple[int, tuple[str, ...]]:
        named = re.findall(r"20[01]\d", raw.name)
        stated = {int(y) for c in raw.columns for y in re.findall(r"20[01]\d$", c)}
        if named:
            year = int(named[0])
            other = sorted(stated - {year})
            return year, tuple(
                f"a column states {y}, the file's name {year}: the name was used" for y in other
            )
        if len(stated) == 1:
            return stated.pop(), ()
        raise BadFile(
            raw.name,
            "no column and not the file's name says which year this table is of.",
            "Put the year at the start of the file's name, as in 2012_CEA.csv, then add it.",
        )


SOURCES = (WideTables(),)
