"""Ofsted: outcomes of inspections of local authority children's services, and homes by area.

Grades are read from Ofsted's own files only. Provider files carry names, not codes, and four
Welsh councils that are left out.
"""

import pyarrow as pa

from headway.comparators import symbols
from headway.comparators.cells import INSPECTIONS, Held
from headway.comparators.raw import Raw
from headway.comparators.reading import Shape, read_cells
from headway.vocabulary.councils import place_code
from headway.vocabulary.errors import BadFile

GRADES = {
    "overall": "Overall effectiveness",
    "leaders": "The impact of leaders on social work practice with children and families",
    "help_and_protection": "The experiences and progress of children who need help and protection",
    "in_care": "The experiences and progress of children in care",
    "care_leavers": "The experiences and progress of care leavers",
}


class Inspections:
    """Outcomes of full inspections and visits, known by the area code and the grades."""

    name = "inspections"
    needs = ("Local authority area code", "Publication date", *GRADES.values())

    def knows(self, raw: Raw) -> bool:
        """Known by its columns."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read an inspection a row; a grade that is not given stays empty."""
        rows, left_out = [], 0
        for line in raw.rows.to_pylist():
            code = line["Local authority area code"].strip()
            council = place_code("", code, line["Local authority name"], "local authority")
            if council is None:
                left_out += 1
                continue
            rows.append(
                (
                    council,
                    line.get("Inspection date") or line.get("Inspection/Visit date"),
                    line["Publication date"],
                    line.get("Inspection type")
                    or line.get("Inspection/Visit type")
                    or "ILACS Standard Inspection",
                    *(line[name] for name in GRADES.values()),
                    line.get("Visit Theme", ""),
                    sha256,
                )
            )
        if not rows:
            raise BadFile(raw.name, "no row names a council.", "Download the file again.")
        table = pa.table(
            {
                f.name: pa.array(list(c), f.type)
                for f, c in zip(INSPECTIONS, zip(*rows, strict=True), strict=True)
            }
        )
        return Held(
            holds="inspections",
            tables=(self.name,),
            publication="Inspection outcomes of local authority children's services (Ofsted)",
            release="ofsted_outcomes",
            rows_in=raw.rows.num_rows,
            inspections=table,
            dropped=(("rows that are no council", left_out),) if left_out else (),
        )


class Homes:
    """Providers, homes and places by area, kind and owner at 31 March: a count of homes."""

    name = "homes"
    needs = ("Local authority", "Provision type", "Sector", "providers", "places")

    def knows(self, raw: Raw) -> bool:
        """Known by its columns."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read providers and places a council, kind and owner. The year is in the file's name."""
        import re

        if not (found := re.search(r"(20\d\d)[-_]?03[-_]?31", raw.name)):
            raise BadFile(
                raw.name,
                "no column says which 31 March this is, and nor does the file's name.",
                "Put the date in the name, as in providers_2025-03-31.csv, then add it.",
            )
        columns = {c: c for c in ("providers", "places", "rated_good_or_outstanding", "rated_any")}
        shape = Shape(
            table=self.name,
            dimensions=("Provision type", "Sector"),
            columns={k: v for k, v in columns.items() if v in raw.columns},
            symbols=symbols.OFSTED,
            place={"old": "''", "ons": "''", "name": "{local authority}"},
            level="'local authority'",
            fixed_year=int(found[1]),
        )
        cells, dropped, notes = read_cells(raw, sha256, shape)
        return Held(
            holds="figures",
            tables=(self.name,),
            publication="Social care providers by area (Ofsted, summed by council)",
            release="",
            rows_in=raw.rows.num_rows,
            cells=cells,
            dropped=dropped,
            notes=notes,
        )


SOURCES = (Inspections(), Homes())
