"""A small looked-after return in CSV and XML, and seeded ways of spoiling a file of it.

What a mutation should come to stands beside it: `refused`, `same` cells as before, or `either`.
"""

import random
from collections.abc import Callable

from headway.returns.ssda903.tables import TABLES
from tests.lib.mutations import (
    LAUGHS,
    Mutation,
    damaged_zip,
    locked_zip,
    noise,
    zip_in_zips,
    zip_of,
)

FORMS = {"DOB": "02/03/2010", "SEX": "1", "UPN": "UN1", "PLACE": "U6"}


def small_csv(rows: int = 4) -> dict[str, bytes]:
    """Twelve CSV files with a few rows each, by their names."""
    files = {}
    for table in TABLES:
        lines = [",".join(table.names())]
        for row in range(rows):
            cells = [_cell(name, row) for name in table.names()]
            lines.append(",".join(cells))
        files[f"{table.name}.csv"] = ("\n".join(lines) + "\n").encode()
    return files


def _cell(name: str, row: int) -> str:
    if name == "CHILD":
        return f"SYN{row:04}"
    return FORMS.get(name, f"{name[:2]}{row}" if (row + len(name)) % 3 else "")


def small_xml(children: int = 4) -> bytes:
    """One XML file with a few children."""
    each = "".join(
        f"<CHILD><HEADER><CHILDID>SYN{n:04}</CHILDID><UPN>UN1</UPN><SEX>1</SEX>"
        f"<DOB>02/03/2010</DOB><ETHNIC>WBRI</ETHNIC><UASC>{n % 2}</UASC><IN_TOUCH>YES</IN_TOUCH>"
        f"<AREVIEW><REVIEW>0{n}/06/2025</REVIEW><REVIEW_CODE>PN1</REVIEW_CODE></AREVIEW></HEADER>"
        f"<EPISODE><DECOM>0{n}/04/2025</DECOM><RNE>S</RNE><LS>C2</LS><CIN>N1</CIN><PL>U6</PL>"
        "</EPISODE></CHILD>\n"
        for n in range(1, children + 1)
    )
    return f'<?xml version="1.0"?>\n<EXPSSDA903>\n{each}</EXPSSDA903>\n'.encode()


def _lines(body: bytes) -> list[bytes]:
    return body.splitlines(keepends=True)


def _at_row(change: Callable[[random.Random, bytes], bytes]) -> Callable[..., bytes]:
    """Change one line below the headings."""

    def spoil(source: random.Random, body: bytes) -> bytes:
        lines = _lines(body)
        place = source.randrange(1, len(lines))
        lines[place] = change(source, lines[place])
        return b"".join(lines)

    return spoil


def _at_cell(text: bytes) -> Callable[..., bytes]:
    """Put a text into a cell of one row."""

    def change(source: random.Random, line: bytes) -> bytes:
        cells = line.rstrip(b"\n").split(b",")
        cells[source.randrange(len(cells))] = text
        return b",".join(cells) + b"\n"

    return _at_row(change)


def _at_headings(change: Callable[[random.Random, list[bytes]], object]) -> Callable[..., bytes]:
    """Change the headings and leave the rows."""

    def spoil(source: random.Random, body: bytes) -> bytes:
        first, _, rest = body.partition(b"\n")
        names = first.split(b",")
        change(source, names)
        return b",".join(names) + b"\n" + rest

    return spoil


def _cut_in_a_row(source: random.Random, body: bytes) -> bytes:
    lines = _lines(body)
    place = source.randrange(1, len(lines))
    commas = [n for n, sign in enumerate(lines[place]) if sign == ord(",")]
    return b"".join(lines[:place]) + lines[place][: source.choice(commas)]


def _shuffled(source: random.Random, body: bytes) -> bytes:
    rows = [line.rstrip(b"\n").split(b",") for line in _lines(body)]
    order = source.sample(range(len(rows[0])), len(rows[0]))
    return b"".join(b",".join(row[n] for n in order) + b"\n" for row in rows)


def _headings_again(source: random.Random, body: bytes) -> bytes:
    lines = _lines(body)
    again = lines[0].rstrip(b"\n").split(b",")
    source.shuffle(again)
    lines.insert(source.randrange(1, len(lines)), b",".join(again) + b"\n")
    return b"".join(lines)


def _before_root(text: bytes) -> Callable[..., bytes]:
    return lambda _, body: body.replace(b"<EXPSSDA903>", text + b"<EXPSSDA903>", 1)


def _in_child(old: bytes, new: bytes) -> Callable[..., bytes]:
    """Replace in one child of the XML."""

    def spoil(source: random.Random, body: bytes) -> bytes:
        children = body.split(b"<CHILD>")
        place = source.randrange(1, len(children))
        children[place] = children[place].replace(old, new, 1)
        return b"<CHILD>".join(children)

    return spoil


CSV = (
    Mutation("cut short in a row", _cut_in_a_row, "refused", "cells, as there are headings"),
    Mutation("in UTF-16", lambda _, body: body.decode().encode("utf-16"), "same"),
    Mutation("UTF-16 cut", lambda _, b: b.decode().encode("utf-16")[:-1], "refused", "UTF-16"),
    Mutation("in Windows-1252", _at_cell("Zoë".encode("cp1252")), "cell"),
    Mutation("bytes of no encoding", _at_cell(b"\x81\xfe"), "refused", "none of them"),
    Mutation("a NUL", _at_cell(b"a\0b"), "refused", "NUL"),
    Mutation("columns in another order", _shuffled, "same"),
    Mutation("headings again", _headings_again, "refused", "headings stand here again"),
    Mutation("a column gone", _at_headings(lambda s, n: n.__setitem__(s.randrange(len(n)), b"HAIR")), "refused", "no column called"),
    Mutation("a column misspelt", _at_headings(lambda s, n: n.__setitem__(s.randrange(len(n)), n[-1] + b"S")), "refused", "comes nearest to|stands there twice|no column"),
    Mutation("a column twice", _at_headings(lambda s, n: n.append(s.choice(n))), "refused", "stands there twice"),
    Mutation("no headings", lambda _, body: body.partition(b"\n")[2], "refused", "headings|no column called"),
    Mutation("a line of a million columns", _at_row(lambda _, line: line.rstrip(b"\n") + b"," * 10**6 + b"\n"), "refused", "cells, as there are headings"),
    Mutation("a million headings", _at_headings(lambda _, n: n.append(b"," * 10**6)), "refused", "at most 500"),
    Mutation("a cell of 5,001 signs", _at_cell(b"A" * 5_001), "refused", "at most 5,000 signs"),
    Mutation("a cell of a million signs", _at_cell(b"A" * 1_100_000), "refused", "at most 5,000 signs"),
    Mutation("a cell of 5,000 signs", _at_cell(b"A" * 5_000), "cell"),
    Mutation("a formula", _at_cell(b"=HYPERLINK(1)"), "cell"),
    Mutation("29 February", _at_cell(b"29/02/2011"), "cell"),
    Mutation("the year 1", _at_cell(b"01/01/0001"), "cell"),
    Mutation("a quotation mark opened", _at_cell(b'"open'), "refused", "never closed"),
    Mutation("a comma too many", _at_row(lambda _, line: b"," + line), "refused", "line .* the line has"),
    Mutation("nothing", lambda _, __: b"", "refused", "empty"),
    Mutation("blank lines alone", lambda _, __: b"\r\n \n\n", "refused", "empty"),
    Mutation("headings alone", lambda _, body: _lines(body)[0], "empty", "no rows"),
    Mutation("ten thousand blank rows", lambda _, b: b + (b"," * b.partition(b"\n")[0].count(b",") + b"\n") * 10_000, "same"),
    Mutation("a page of the web", lambda _, __: b"<!DOCTYPE html><html>Sign in</html>", "refused", "web page"),
    Mutation("a workbook", lambda _, __: b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml", "refused", "workbook"),
    Mutation("a PDF", lambda _, __: b"%PDF-1.7", "refused", "PDF"),
    Mutation("random bytes", lambda s, _: b"\xff" + s.randbytes(3_000), "refused", ""),
    Mutation("noise", noise, "either"),
    Mutation("a zip bomb", lambda _, __: zip_of(("a.csv", b"0" * 20_000_000)), "refused", "far more than it seems"),
    Mutation("a zip in a zip in a zip", zip_in_zips, "refused", "zip in a zip in a zip"),
    Mutation("a zip cut short", damaged_zip, "refused", "cut short or damaged"),
    Mutation("a zip with a password", locked_zip, "refused", "password"),
    Mutation("a zip of no returns", lambda _, __: zip_of(("a.txt", b"x")), "refused", "no CSV or XML"),
)  # fmt: skip
XML = (
    Mutation("cut short", lambda s, b: b[: s.randrange(60, len(b) - 15)], "refused", "cut short or damaged", "xml"),
    Mutation("a bomb of entities", _before_root(LAUGHS), "refused", "document type", "xml"),
    Mutation("an entity from elsewhere", _before_root(b"<!DOCTYPE x SYSTEM 'file:///x'>"), "refused", "document type", "xml"),
    Mutation("a bomb in UTF-16", lambda s, b: _before_root(LAUGHS)(s, b).decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16"), "refused", "document type", "xml"),
    Mutation("an entity nobody declared", _in_child(b"WBRI", b"&a;"), "refused", "cut short or damaged", "xml"),
    Mutation("elements a thousand deep", _in_child(b"<UPN>", b"<A>" * 1_000 + b"</A>" * 1_000 + b"<UPN>"), "refused", "cut short or damaged", "xml"),
    Mutation("another return", lambda _, b: b.replace(b"EXPSSDA903", b"Message"), "refused", "EXPSSDA903", "xml"),
    Mutation("nobody in it", lambda _, __: b"<EXPSSDA903/>", "refused", "no CHILD", "xml"),
    Mutation("a child without a header", _in_child(b"HEADER>", b"HEAD>"), "refused", "", "xml"),
    Mutation("two headers", _in_child(b"<EPISODE>", b"<HEADER/><EPISODE>"), "refused", "one HEADER", "xml"),
    Mutation("two dates of birth", _in_child(b"<SEX>", b"<DOB>03/03/2011</DOB><SEX>"), "refused", "say different things", "xml"),
    Mutation("a text of 5,001 signs", _in_child(b"WBRI", b"A" * 5_001), "refused", "at most 5,000 signs", "xml"),
    Mutation("no encoding of this world", lambda _, b: b.replace(b'"1.0"', b'"1.0" encoding="utf-99"'), "refused", "encoding", "xml"),
    Mutation("in UTF-16", lambda _, b: b.decode().replace('"1.0"', '"1.0" encoding="utf-16"').encode("utf-16"), "same", "", "xml"),
    Mutation("a NUL", _in_child(b"WBRI", b"W\0"), "refused", "cut short or damaged", "xml"),
    Mutation("noise", noise, "either", "", "xml"),
)  # fmt: skip
