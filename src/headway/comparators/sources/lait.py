"""Local authority interactive tool, LAIT (DfE): the long table behind it, ten years of most series.

Every value is text, with the artefacts of floating point and one mark, `-`, for every reason why
there is none. A series' short name may mislead: `CPP_Total_Rateper10,000` is referrals.
"""

from headway.comparators import symbols
from headway.comparators.cells import Held
from headway.comparators.raw import Raw
from headway.comparators.reading import Shape, read_cells

# Inner and Outer London, the nine regions and England stand as rows without a council number.
PLACE = {
    "old": "CASE WHEN {la number} = '' THEN '' ELSE CAST(CAST({la number} AS DOUBLE) AS INTEGER)::VARCHAR END",
    "ons": "''",
    "name": "{la and regions}",
}


class Lait:
    """The LAIT table, known by its seven columns."""

    name = "lait"
    needs = ("Short Desc", "Years", "LA and Regions", "Values", "LA Number")

    def knows(self, raw: Raw) -> bool:
        """Known by its columns."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read every series. Labels that span several years are left out and counted."""
        shape = Shape(
            table=self.name,
            dimensions=("Short Desc",),
            columns={"value": "Values"},
            symbols=symbols.LAIT,
            place=PLACE,
            level="CASE WHEN {la number} = '' THEN '' ELSE 'local authority' END",
            year="{years}",
            series_vintage=True,
        )
        cells, dropped, notes = read_cells(raw, sha256, shape)
        return Held(
            holds="figures",
            tables=(self.name,),
            publication="Local authority interactive tool (LAIT)",
            release="lait",
            rows_in=raw.rows.num_rows,
            cells=cells,
            dropped=dropped,
            notes=notes,
        )


SOURCES = (Lait(),)
