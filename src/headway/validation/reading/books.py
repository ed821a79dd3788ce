"""A workbook before it is read, and while: what could harm is refused, what is damaged is said."""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from headway.validation.reading.archives import MOST_RATIO, SMALL
from headway.vocabulary.errors import BadFile


@contextmanager
def damage_told(name: str, do: str) -> Iterator[None]:
    """Turn what reading a damaged workbook raises into a sentence, with what to do.

    Only the library's own calls stand inside: it raises whatever the damage leads to.
    """
    try:
        yield
    except BadFile:
        raise
    except Exception as fault:
        raise BadFile(
            name, "expected a whole Excel workbook; this one is cut short or damaged.", do
        ) from fault


def refuse_bomb(
    held: IO[bytes], name: str, do: str, *, most: int, members: int | None = None
) -> None:
    """Refuse a workbook that unpacks to far more than it seems, or declares what could.

    `most` bytes it may unpack to in all, and of so many `members` it may be.
    """
    with damage_told(name, do), zipfile.ZipFile(held) as book:
        parts = book.infolist()
        size = sum(part.file_size for part in parts)
        swells = [p for p in parts if p.file_size > max(SMALL, MOST_RATIO * p.compress_size)]
        if size > most or swells or (members is not None and len(parts) > members):
            raise BadFile(name, "it unpacks to far more than it seems.", "Ask who sent it.")
        for part in parts:
            with book.open(part) as opened:
                if b"<!DOCTYPE" in opened.read(1_000).replace(b"\0", b"").upper():
                    raise BadFile(
                        name,
                        "it declares a document type, as no workbook does, and may be made to harm.",
                        "Ask who sent it.",
                    )
