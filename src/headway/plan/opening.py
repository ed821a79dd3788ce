"""Opening what somebody sent: a workbook or a Word file is a zip of XML, and may be made to harm."""

import zipfile
from pathlib import Path

from headway.vocabulary.errors import BadFile

# Unpacked, a plan of ten thousand actions takes a tenth of this.
MOST_BYTES = 200_000_000
HEAD = 4096


def check_zip(path: Path, wanted: str) -> None:
    """Refuse a file that is no zip, unpacks to more than a plan can need, or declares entities.

    `wanted` says what it should be, as "a workbook (.xlsx)".
    """
    if not path.is_file():
        raise BadFile(str(path), "no such file.", "Look at its name.")
    try:
        with zipfile.ZipFile(path) as parts:
            if sum(part.file_size for part in parts.infolist()) > MOST_BYTES:
                raise BadFile(str(path), "unpacks to far more than a plan.", "Ask who sent it.")
            for part in parts.infolist():
                if part.filename.endswith((".xml", ".rels")):
                    with parts.open(part) as file:
                        head = file.read(HEAD)
                    if b"<!DOCTYPE" in head or b"<!ENTITY" in head:
                        raise BadFile(str(path), "declares entities.", "Ask who sent it.")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as fault:
        does = "Open it, save it anew, then run this again."
        raise BadFile(str(path), f"is not {wanted}, or is damaged.", does) from fault
