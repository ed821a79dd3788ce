"""Looking into the cells that are held: one series, one place, every vintage."""

from headway.comparators.library import open_library
from headway.engine.duck import engine
from headway.vocabulary.councils import ENGLAND
from headway.vocabulary.councils import council as council_named
from headway.vocabulary.errors import Unknown


def held_of(series: str, council: str = "") -> list[dict]:
    """Cells of the series (or of those that begin so) for a council, England where none is named.

    Raises Unknown where no series begins so, with the nearest that are held.
    """
    library = open_library()
    code = council_named(council).code if council else ENGLAND
    with engine() as duck:
        duck.table("cells", library.cells())
        duck.table("files", library.files)
        rows = duck.query(
            """SELECT c.series, c.year, c.value, c.state, c.vintage, f.name AS file, c.row,
                      c.held_in
               FROM cells c LEFT JOIN (SELECT DISTINCT file, name FROM files) f USING (file)
               WHERE starts_with(c.series, $series) AND c.council = $code
               ORDER BY c.series, c.year, c.vintage""",
            series=series,
            code=code,
        ).to_pylist()
        if not rows:
            names = [r[0] for r in duck.rows("SELECT DISTINCT series FROM cells")]
            raise Unknown("series", series, names, "Or it holds nothing for this council.")
    return rows
