"""Files that come with publications and hold no figures: lists, dictionaries, guidance, lookups.

They are recognised and said to hold no figures, so that nothing is passed over in silence. The
dates of first publication are read.
"""

import pyarrow as pa

from headway.comparators.cells import RELEASES, Held
from headway.comparators.raw import Raw


class NoFigures:
    """A list or dictionary, known by its columns."""

    def __init__(self, name: str, what: str, *needs: str):
        self.name = name
        self.needs = needs
        self._what = what

    def knows(self, raw: Raw) -> bool:
        """Known by its columns."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Say what it is; keep nothing of it."""
        return Held(
            holds="no figures",
            tables=(self.name,),
            publication=self._what,
            rows_in=raw.rows.num_rows,
        )


class ReleaseDates:
    """When each release was first public, known by its columns."""

    name = "release_dates"
    needs = ("series", "as_at_or_period_end", "first_published_on", "confidence")

    def knows(self, raw: Raw) -> bool:
        """Known by its columns."""
        return set(self.needs) <= set(raw.columns)

    def read(self, raw: Raw, sha256: str) -> Held:
        """Read a date a release and year."""
        lines = raw.rows.to_pylist()
        table = pa.table(
            {
                "release": [r["series"].strip() for r in lines],
                "publication": [r.get("publication", "").strip() for r in lines],
                "as_at": [r["as_at_or_period_end"].strip() for r in lines],
                "released_on": [r["first_published_on"].strip() for r in lines],
                "confidence": [r["confidence"].strip() for r in lines],
            },
            schema=RELEASES,
        )
        return Held(
            holds="release dates",
            tables=(self.name,),
            publication="Dates of first publication",
            rows_in=len(lines),
            releases=table,
        )


SOURCES = (
    NoFigures(
        "lait_code_list", "List of councils (LAIT)", "LA Number", "LA Name", "Region", "Type"
    ),
    NoFigures(
        "lait_dictionary",
        "Dictionary of measures (LAIT)",
        "Measure_code",
        "Measure_short",
        "Polarity",
    ),
    NoFigures("district_lookup", "Lookup of districts to councils (ONS)", "LTLA23CD", "UTLA23CD"),
    NoFigures(
        "council_lookup", "Lookup of councils and their names", "urn", "la_code", "la_code_new"
    ),
    NoFigures(
        "dashboard_map", "List of a dashboard's indicators", "tab_name", "metric_display_text"
    ),
    NoFigures("file_list", "List of a dashboard's files", "filename", "status"),
    ReleaseDates(),
)
