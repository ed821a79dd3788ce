"""Reads the children in need census: the department's XML, one file a council, or one a team.

    loaded = read([Path("2026/cin_2026.xml")], last=[Path("2025/cin_2025.xml")])

One pass, a child at a time, in memory that does not grow with the size of a child's file. A cell is
kept exactly as it stands; what the census does not have is left out and said.
"""

from dataclasses import dataclass, field
from typing import Any

from headway.returns.cin_census.tables import BY_NAME
from headway.validation.loaded import Loaded
from headway.validation.reading.archives import Given
from headway.validation.reading.taking import Paths, YearOfFiles, listed, said_of_both
from headway.vocabulary.errors import BadFile

Arrow = Any
THE_RETURN = "the children in need census (CIN)"


def read(paths: Paths, *, last: Paths = ()) -> Loaded:
    """Read a year of the census, and last year's beside it, each from files, folders or zips.

    Raises BadFile (or BadInput where no file is given) with what was expected and what to do;
    nothing is then kept.
    """
    this = _Year(last_year=False)
    this.read(listed(paths))
    then = _Year(last_year=True)
    if before := listed(last):
        then.read(before)
    return Loaded(
        tables=this.joined(),
        last=then.joined(),
        files=(*this.files, *said_of_both(this.files, then.files)),
        file_format=this.file_format,
    )


@dataclass
class _Year(YearOfFiles):
    """One year's files as they come in; rows and children are numbered on from file to file."""

    a_return = THE_RETURN

    parts: dict[str, list[Arrow]] = field(default_factory=dict)
    rows: dict[str, int] = field(default_factory=dict)

    def take(self, given: Given, sha256: str, body: bytes) -> None:
        """Read one file into the parts of every table."""
        if given.kind != "xml":
            raise BadFile(
                given.name,
                f"expected the census's XML; {_instead(body)}.",
                "Give the XML file that is loaded to the department.",
            )
        from headway.returns.cin_census.flattening import flattened  # late: it imports lxml

        tables, said = flattened(given.held, given.name, self.rows)
        for table, rows in tables.items():
            before = self.rows.get(table, 0)
            if before:
                said = (
                    *said,
                    f"Its rows are numbered from {before + 1:,}, after those of other files.",
                )
            self.parts.setdefault(table, []).append(rows)
            self.rows[table] = before + rows.num_rows
            self.note(given.name, sha256, table, rows.num_rows, said)
            said = ()

    def joined(self) -> dict[str, Arrow]:
        """The tables in the return's own order."""
        import pyarrow as pa

        return {name: pa.concat_tables(self.parts[name]) for name in BY_NAME if name in self.parts}


def _instead(body: bytes) -> str:
    """What a file is that does not begin as XML does."""
    if not body.strip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n"):
        return "the file is empty"
    is_text = b"\0" not in body and body.isascii()
    return "it is a CSV" if is_text and b"," in body else "it does not begin as XML does"
