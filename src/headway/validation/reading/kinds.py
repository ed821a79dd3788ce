"""What kind of file one is: by how it begins, whatever its name says."""

import re
from typing import IO

# In folders and zips only these are read; others lie beside a return and are left out, said.
READ = {".csv", ".tsv", ".xml", ".zip"}
_BOOKS = {".xlsx", ".xlsm", ".xlsb", ".docx", ".ods", ".odt", ".pptx"}
# What a workbook or document may begin with, after the 30 bytes that head each part of a zip.
_FIRST_PARTS = (b"docProps/", b"xl/", b"word/", b"ppt/", b"customXml/")
_OLD_BOOK = b"\xd0\xcf\x11\xe0"
# What computers leave beside files: of a Mac, of Office while a file is open, hidden ones.
_DROPPING = re.compile(r"(?:^|[\\/])(?:__MACOSX(?:[\\/]|$)|~\$|\.(?!\.?[\\/]))")


def is_dropping(path: str) -> bool:
    """Whether a path is of what a computer leaves behind and no person gave."""
    return bool(_DROPPING.search(path))


def kind_of(name: str, held: IO[bytes]) -> str:
    """csv, xml, zip, book (Excel or Word), page (of the web) or pdf, from the first bytes."""
    start = held.read(1024)
    held.seek(0)
    if start.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        # A workbook is a zip too, known by its first part: in a store's archive it has no ending.
        is_book = any(part in start for part in (b"[Content_Types].xml", b"mimetype", b"_rels/"))
        is_book = is_book or start[30:].startswith(_FIRST_PARTS)
        return "book" if is_book or name.lower().endswith(tuple(_BOOKS)) else "zip"
    if start.startswith(_OLD_BOOK):
        return "book"
    if start.startswith(b"%PDF"):
        return "pdf"
    # UTF-16 puts a NUL beside each sign of what follows.
    plain = start.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n").lower()
    if plain.startswith((b"<!doctype html", b"<html", b"<table")):
        return "page"
    return "xml" if plain.startswith(b"<") else "csv"
