"""Opening what somebody sent: a workbook or a Word file is a zip of XML, and may be made to harm."""

import zipfile
import zlib
from pathlib import Path
from xml.parsers import expat

from headway.vocabulary.errors import BadFile

# Unpacked, a plan of ten thousand actions takes a tenth of this.
MOST_BYTES = 200_000_000
MOST_PARTS = 10_000
_PIECE = 1 << 16
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError)


class _Begun(Exception):
    """The first element: beyond it nothing can be declared any more."""


class _Declares(Exception):
    """A document type, the one place where entities are declared."""


def check_zip(path: Path, wanted: str, most: int = MOST_BYTES) -> None:
    """Refuse a file that is no zip, unpacks to more than a plan can need, or declares entities.

    `wanted` says what it should be, as "a workbook (.xlsx)"; `most` is how large it may unpack.
    """
    if not path.is_file():
        raise BadFile(str(path), "no such file.", "Look at its name.")
    try:
        with zipfile.ZipFile(path) as parts:
            listed = parts.infolist()
            if len(listed) > MOST_PARTS or sum(part.file_size for part in listed) > most:
                raise BadFile(str(path), "unpacks to far more than a plan.", "Ask who sent it.")
            # Every part, whatever it is called: another part may name it as a sheet.
            if any(_declares(parts, part) for part in listed):
                raise BadFile(str(path), "declares entities.", "Ask who sent it.")
    # zipfile raises the last two for a packing that it does not know, and for a password.
    except (*_DAMAGED, NotImplementedError, RuntimeError) as fault:
        does = "Open it, save it anew, then run this again."
        raise BadFile(str(path), f"is not {wanted}, or is damaged.", does) from fault


def _declares(parts: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    """Whether a part is XML with a document type, in any encoding and after whatever comments."""
    parser = expat.ParserCreate()
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = _begin
    try:
        with parts.open(part) as file:
            for piece in iter(lambda: file.read(_PIECE), b""):
                parser.Parse(piece)
    except _Declares:
        return True
    except (_Begun, expat.ExpatError):
        # Its first element has come, or it is no XML at all, as a picture is none.
        return False
    except (LookupError, ValueError):
        # An encoding that we cannot look into, and that no office program writes.
        return True
    return False


def _refuse(*_: object) -> None:
    raise _Declares


def _begin(*_: object) -> None:
    raise _Begun
