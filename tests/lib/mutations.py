"""Seeded ways of spoiling a file of any return.

A mutation takes a random source and a file's bytes and gives other bytes. What it should come to
stands beside it: `refused` (with words of the sentence), `same` cells as before, or `either`.
"""

import io
import random
import zipfile
from collections.abc import Callable
from dataclasses import dataclass

# Entities that stand for entities that stand for entities: a few lines that fill the memory.
LAUGHS = b"<!DOCTYPE x [<!ENTITY a 'ha'>%s]>" % b"".join(
    b"<!ENTITY %c '%s'>" % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)
)


@dataclass(frozen=True)
class Mutation:
    """One way of spoiling a file, and what should come of it."""

    name: str
    spoil: Callable[[random.Random, bytes], bytes]
    ends: str
    words: str = ""
    file: str = "csv"


def noise(source: random.Random, body: bytes) -> bytes:
    """A few bytes changed, taken out, put in or said twice."""
    spoilt = bytearray(body)
    for _ in range(source.randrange(1, 12)):
        place = source.randrange(len(spoilt))
        how = source.randrange(4)
        if how == 0:
            spoilt[place] = source.randrange(256)
        elif how == 1:
            del spoilt[place : place + source.randrange(1, 40)]
        elif how == 2:
            spoilt[place:place] = bytes(source.choices(b"\n\r,;\"'<>&\0\xff", k=3))
        else:
            spoilt[place:place] = spoilt[: source.randrange(200)]
        if not spoilt:
            break
    return bytes(spoilt)


def zip_of(*members: tuple[str, bytes]) -> bytes:
    """A zip of these files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as zip:
        for name, body in members:
            zip.writestr(name, body)
    return held.getvalue()


def zip_in_zips(_: random.Random, body: bytes) -> bytes:
    """A file in a zip in a zip, four deep."""
    for _deep in range(4):
        body = zip_of(("a.zip" if _deep else "a.csv", body))
    return body


def damaged_zip(source: random.Random, body: bytes) -> bytes:
    """A zip cut short."""
    zip = zip_of(("a.csv", body))
    return zip[: source.randrange(20, len(zip) - 10)]


def locked_zip(_: random.Random, body: bytes) -> bytes:
    """A zip that asks for a password."""
    zip = bytearray(zip_of(("a.csv", body)))
    for record in (b"PK\x03\x04", b"PK\x01\x02"):
        zip[zip.find(record) + (6 if record[2] == 3 else 8)] |= 1
    return bytes(zip)
