"""Bytes to UTF-8: what councils' systems write is UTF-8, UTF-16 or Windows-1252."""

import codecs

from headway.vocabulary.errors import BadFile

_AGAIN = "Export it again as CSV UTF-8, then load it again."
_UTF_16 = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


def utf8_of(body: bytes, name: str) -> tuple[bytes, str]:
    """The text as UTF-8 without a byte-order mark, and a sentence where it was not in UTF-8."""
    if encoding := _UTF_16.get(body[:2]) or _unmarked_utf_16(body):
        return _from_utf_16(body, encoding, name), "It is in UTF-16 and was read as that."
    body = body.removeprefix(codecs.BOM_UTF8)
    _refuse_nul(body, name)
    if body.isascii():
        return body, ""
    try:
        body.decode("utf-8")
    except UnicodeDecodeError as fault:
        return _from_windows(body, name, fault.start), "It is in Windows-1252 and was read as that."
    return body, ""


def _unmarked_utf_16(body: bytes) -> str:
    """UTF-16 without its mark: every second byte of English text is then NUL."""
    start = body[:200]
    if len(start) >= 4 and not any(start[1::2]):
        return "utf-16-le"
    return "utf-16-be" if len(start) >= 4 and not any(start[::2]) and any(start) else ""


def _from_utf_16(body: bytes, encoding: str, name: str) -> bytes:
    try:
        text = body.decode(encoding).removeprefix("\ufeff").encode()
    except UnicodeDecodeError as fault:
        raise BadFile(
            name, "it is in UTF-16, and cut short or damaged.", "Export it again, then load it."
        ) from fault
    _refuse_nul(text, name)
    return text


def _from_windows(body: bytes, name: str, place: int) -> bytes:
    try:
        return body.decode("cp1252").encode()
    except UnicodeDecodeError as fault:
        raise BadFile(
            f"{name}, line {line_at(body, place)}",
            "expected text in UTF-8, UTF-16 or Windows-1252; this is none of them.",
            _AGAIN,
        ) from fault


def _refuse_nul(body: bytes, name: str) -> None:
    if (place := body.find(b"\0")) >= 0:
        raise BadFile(
            f"{name}, line {line_at(body, place)}",
            "expected text; it holds NUL bytes, as a damaged file does.",
            _AGAIN,
        )


def line_at(body: bytes, place: int) -> int:
    """The number of the line in which a byte stands, from 1, whatever ends the lines."""
    before = body[:place]
    ends = before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")
    return ends + 1
