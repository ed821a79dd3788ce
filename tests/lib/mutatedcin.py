"""A small census, and seeded ways of spoiling it.

What a mutation should come to stands beside it: `refused` (with words of the sentence), `same`
cells as before, `cell` (some cells of one column other), `left out` (the same cells, and words of
what is said), or `either`.
"""

import random
from collections.abc import Callable

from tests.lib.censuses import FULL, census, child
from tests.lib.mutations import (
    LAUGHS,
    Mutation,
    damaged_zip,
    locked_zip,
    noise,
    zip_in_zips,
    zip_of,
)


def small_census() -> bytes:
    """Four children, two of them with all that the census has ever had."""
    more = (
        "<UPN>A123456789012</UPN><PersonBirthDate>2014-02-28</PersonBirthDate>"
        "<GenderCurrent>2</GenderCurrent><Sex>F</Sex>"
    )
    whole = [FULL.replace(">A1<", f">SYN000{n}<") for n in (1, 2)]
    return census(*whole, *(child(f"SYN000{n}", more=more) for n in (3, 4))).encode()


def _in_child(old: bytes, new: bytes) -> Callable[..., bytes]:
    """Replace once in one child."""

    def spoil(source: random.Random, body: bytes) -> bytes:
        parts = body.split(b"<Child>")
        holding = [n for n, part in enumerate(parts) if n and old in part]
        place = source.choice(holding)
        parts[place] = parts[place].replace(old, new, 1)
        return b"<Child>".join(parts)

    return spoil


def _text(element: bytes, text: bytes) -> Callable[..., bytes]:
    """Put a text into one element of this name, in one child."""

    def spoil(source: random.Random, body: bytes) -> bytes:
        parts = body.split(b"<" + element + b">")
        place = source.randrange(1, len(parts))
        parts[place] = text + parts[place][parts[place].index(b"</") :]
        return (b"<" + element + b">").join(parts)

    return spoil


def _everywhere(old: bytes, new: bytes) -> Callable[..., bytes]:
    return lambda _, body: body.replace(old, new)


def _before_root(text: bytes) -> Callable[..., bytes]:
    return _everywhere(b"<Message>", text + b"<Message>")


def _as(encoding: str, named: str = "") -> Callable[..., bytes]:
    """Written in an encoding, which it names."""
    declared = f"<?xml version='1.0' encoding='{named or encoding}'?>"
    return lambda _, body: body.decode().replace("<?xml version='1.0'?>", declared).encode(encoding)


def _all_swapped(source: random.Random, body: bytes) -> bytes:
    """Elements of every child in another order."""
    sex, day = b"<Sex>F</Sex>", b"<PersonBirthDate>2014-02-28</PersonBirthDate>"
    there = body.replace(sex, b"@").replace(day, sex)
    return there.replace(b"@", day)


_BOMB_IN_UTF16 = _as("utf-16")
_DEEP = b"<A>" * 1_000 + b"</A>" * 1_000
_IS_DAMAGED = "cut short or damaged"
_PAGE = b"<!DOCTYPE html><html>Sign in</html>"
CENSUS = (
    Mutation("cut short", lambda s, b: b[: s.randrange(60, len(b) - 15)], "refused", _IS_DAMAGED),
    Mutation("a bomb of entities", _before_root(LAUGHS), "refused", "document type"),
    Mutation("an entity from elsewhere", _before_root(b"<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"), "refused", "document type"),
    Mutation("a type from elsewhere", _before_root(b"<!DOCTYPE x SYSTEM 'http://192.0.2.1/x'>"), "refused", "document type"),
    Mutation("a bomb in UTF-16", lambda s, b: _BOMB_IN_UTF16(s, _before_root(LAUGHS)(s, b)), "refused", "document type"),
    Mutation("an entity nobody declared", _in_child(b"WBRI", b"&a;"), "refused", _IS_DAMAGED),
    Mutation("an ampersand", _in_child(b"WBRI", b"A & B"), "refused", _IS_DAMAGED),
    Mutation("elements a thousand deep", _in_child(b"<Sex>", _DEEP + b"<Sex>"), "refused", _IS_DAMAGED),
    Mutation("another root", _everywhere(b"Message>", b"EXPSSDA903>"), "refused", "Message|MESSAGE"),
    Mutation("two roots", lambda _, b: b + b"<Message/>", "refused", _IS_DAMAGED),
    Mutation("two returns in one", lambda _, b: b + b, "refused", _IS_DAMAGED),
    Mutation("another collection", _everywhere(b">CIN<", b">CSWW<"), "refused", "CSWW"),
    Mutation("no header", _everywhere(b"Header>", b"Head>"), "refused", "one Header; there are none"),
    Mutation("two headers", _everywhere(b"<Children>", b"<Header/><Children>"), "refused", "one Header; there are 2"),
    Mutation("nobody in it", _everywhere(b"Child>", b"Kid>"), "refused", "no Child in it"),
    Mutation("two identifiers", _in_child(b"<CINdetails>", b"<ChildIdentifiers/><CINdetails>"), "refused", "one ChildIdentifiers; there are 2"),
    Mutation("two characteristics", _in_child(b"<CINdetails>", b"<ChildCharacteristics/><ChildCharacteristics/><CINdetails>"), "refused", "one ChildCharacteristics; there are"),
    Mutation("two dates of birth", _in_child(b"<Sex>", b"<PersonBirthDate>2011-03-03</PersonBirthDate><Sex>"), "refused", "say different things"),
    Mutation("two referral dates", _in_child(b"<ReferralNFA>", b"<CINreferralDate>2011-03-03</CINreferralDate><ReferralNFA>"), "refused", "say different things"),
    Mutation("an id of 5,001 signs", _text(b"LAchildID", b"A" * 5_001), "refused", "at most 5,000 signs"),
    Mutation("a text of a million signs", _text(b"Sex", b"A" * 10**6), "refused", "at most 5,000 signs"),
    Mutation("no encoding of this world", _as("utf-8", "utf-99"), "refused", "encoding"),
    Mutation("bytes of no encoding", _text(b"Sex", b"\x81\xfe"), "refused", _IS_DAMAGED),
    Mutation("Windows-1252 unsaid", _text(b"Sex", "Zoë".encode("cp1252")), "refused", _IS_DAMAGED),
    Mutation("UTF-16 cut", lambda s, b: _as("utf-16")(s, b)[:-301], "refused", _IS_DAMAGED),
    Mutation("a NUL", _text(b"Sex", b"F\0"), "refused", _IS_DAMAGED),
    Mutation("a control sign", _text(b"Sex", b"\x08"), "refused", _IS_DAMAGED),
    Mutation("closed by another name", _in_child(b"</Sex>", b"</UPN>"), "refused", _IS_DAMAGED),
    Mutation("never closed", _in_child(b"</CINdetails>", b""), "refused", _IS_DAMAGED),
    Mutation("closed twice", _in_child(b"</CINdetails>", b"</CINdetails></CINdetails>"), "refused", _IS_DAMAGED),
    Mutation("a prefix nobody declared", _in_child(b"<Sex>F</Sex>", b"<x:Sex>F</x:Sex>"), "refused", _IS_DAMAGED),
    Mutation("a CSV named .xml", lambda _, __: b"LAchildID,UPN\nSYN0001,x\n", "refused", "it is a CSV"),
    Mutation("nothing", lambda _, __: b"", "refused", "empty"),
    Mutation("blank lines alone", lambda _, __: b"\r\n \n\n", "refused", "empty"),
    Mutation("a page of the web", lambda _, __: _PAGE, "refused", "web page"),
    Mutation("a workbook", lambda _, __: b"PK\x03\x04" + b"\0" * 26 + b"[Content_Types].xml", "refused", "workbook"),
    Mutation("a PDF", lambda _, __: b"%PDF-1.7", "refused", "PDF"),
    Mutation("random bytes", lambda s, _: b"\xff" + s.randbytes(3_000), "refused", "does not begin as XML does"),
    Mutation("a zip bomb", lambda _, __: zip_of(("a.xml", b"<" + b"0" * 20_000_000)), "refused", "far more than it seems"),
    Mutation("a zip in a zip in a zip", zip_in_zips, "refused", "zip in a zip in a zip"),
    Mutation("a zip cut short", damaged_zip, "refused", _IS_DAMAGED),
    Mutation("a zip with a password", locked_zip, "refused", "password"),
    Mutation("a zip of no returns", lambda _, __: zip_of(("a.txt", b"x")), "refused", "no CSV or XML"),
    Mutation("in a zip", lambda _, b: zip_of(("a.xml", b)), "same"),
    Mutation("in UTF-16", _as("utf-16"), "same"),
    Mutation("in Latin-1", _as("iso-8859-1"), "same"),
    Mutation("a mark of UTF-8", lambda _, b: b"\xef\xbb\xbf" + b, "same"),
    Mutation("lines of another system", _everywhere(b"\n", b"\r\n"), "same"),
    Mutation("a namespace", _everywhere(b"<Message>", b"<Message xmlns='urn:x'>"), "same"),
    Mutation("prefixes", lambda _, b: b.replace(b"<Message>", b"<Message xmlns:d='urn:x'>").replace(b"Sex>", b"d:Sex>"), "same"),
    Mutation("small letters", _everywhere(b"Sex>", b"sex>"), "same"),
    Mutation("attributes", _everywhere(b"<Sex>", b"<Sex code='1'>"), "same"),
    Mutation("a comment between", _in_child(b"<Sex>", b"<!-- a --><Sex>"), "same"),
    Mutation("a comment inside a text", _in_child(b">WBRI<", b">WB<!-- a -->RI<"), "same"),
    Mutation("an instruction inside a text", _in_child(b">WBRI<", b">WB<?a b?>RI<"), "same"),
    Mutation("a text as it stands", _in_child(b">WBRI<", b"><![CDATA[WBRI]]><"), "same"),
    Mutation("a sign by its number", _in_child(b">WBRI<", b">&#87;BRI<"), "same"),
    Mutation("the same answer twice", _in_child(b"<Sex>F</Sex>", b"<Sex>F</Sex><Sex>F</Sex>"), "same"),
    Mutation("elements swapped", _all_swapped, "same"),
    Mutation("an element unknown", _in_child(b"<Sex>", b"<Hair>red</Hair><Sex>"), "left out", "left out: HAIR"),
    Mutation("a block unknown", _in_child(b"</CINdetails>", b"<Visits><Day>2025-06-02</Day></Visits></CINdetails>"), "left out", "left out: VISITS"),
    Mutation("an unknown child of the root", _everywhere(b"</Message>", b"<Adults/></Message>"), "left out", "left out: ADULTS"),
    Mutation("an answer in an answer", _in_child(b"<Ethnicity>WBRI", b"<Ethnicity><A/>WBRI"), "cell", "left out: ETHNICITY"),
    Mutation("an answer gone", _in_child(b"<Sex>F</Sex>", b""), "cell"),
    Mutation("an answer without text", _in_child(b"<Sex>F</Sex>", b"<Sex/>"), "cell"),
    Mutation("an id of 5,000 signs", _text(b"LAchildID", b"A" * 5_000), "cell"),
    Mutation("a formula", _text(b"LAchildID", b"=HYPERLINK(1)"), "cell"),
    Mutation("29 February", _text(b"CINreferralDate", b"2025-02-29"), "cell"),
    Mutation("the year 1", _text(b"PersonBirthDate", b"0001-01-01"), "cell"),
    Mutation("the year 0", _text(b"PersonBirthDate", b"0000-00-00"), "cell"),
    Mutation("a day of another form", _text(b"CINreferralDate", b"02/06/2025"), "cell"),
    Mutation("lines in an answer", _text(b"Sex", b"\n  F\n"), "cell"),
    Mutation("a sign of another script", _text(b"Sex", "🙂Ŵ".encode()), "cell"),
    Mutation("noise", noise, "either"),
)  # fmt: skip
