"""The head of minutes: which body met, when, when it meets next, and the headings of items."""

import re
from collections.abc import Iterable
from datetime import date

from headway.meetings.minutes.dates import due_in, written_day
from headway.meetings.minutes.value import Attachment, ItemRead, Passage

BODY_WORDS = r"(?:Board|Panel|Cabinet|Committee|Executive|Group|Partnership|Sub-Group|Sub-group|Forum|Commission|Assembly|Council)"
NAMED = re.compile(
    rf"[Mm]eeting of (?:the )?(?P<body>[A-Z][^,.:;()]*?{BODY_WORDS})\b|^(?:NOTES|Notes|MINUTES|Minutes) of (?:the )?(?P<other>[A-Z][^,.:;()]*?{BODY_WORDS})\b"
)
LOOKS_BODY = re.compile(
    rf"^(?=[A-Z])(?:[\w’',&/ -]*\b)?{BODY_WORDS}(?: [Mm]eeting)?$", re.IGNORECASE
)
FILE_TYPE = r"(?P<type>PDF|DOCX?|XLSX?|PPTX?|ODT|RTF|HTML)"
ATTACHED = re.compile(rf"^(?P<title>.*?)\s*\(?{FILE_TYPE},? (?P<size>\d+(?:\.\d+)? ?[KMG]B)\)?$")
ITEM = re.compile(
    r"^(?:(?:Agenda )?[Ii]tem )?(?P<number>[A-Z]{1,5}\.? ?\d{1,3}|\d{1,3})(?:[.:]|\s[–-])?\s+(?P<title>[A-Z“].*)$"
)
ITEM_LINE = re.compile(
    r"^(?:Agenda )?(?:ITEM|Item) (?P<number>\d{1,3})\s*[:.–-]\s*(?P<title>[A-Z].*)$"
)
NEXT = re.compile(r"^(?:date of )?(?:the )?next meeting\b", re.IGNORECASE)
EXEMPT = re.compile(
    r"paragraphs? (?P<under>\d(?:(?:, | and )\d)*) of (?:Part \w+ of )?Schedule 12A", re.IGNORECASE
)
PART_TWO = re.compile(r"\b(?:Part (?:2|II|Two)\b|EXEMPT|exempt (?:item|information))")
TITLED = re.compile(
    r"^(?P<body>[A-Z][^:,]{3,80}?)(?:: | )(?:joint )?(?:meeting notes|question time|questions to|action notes|notes of)\b",
)
HEAD_PASSAGES = 12


def body_named(passages: Iterable[Passage], headers: Iterable[str]) -> str:
    """The name of the body that met; blank where none is found."""
    texts = [p.text for p in passages]
    for text in texts:
        if found := NAMED.search(text):
            return _cased(found["body"] or found["other"])
    for text in texts[:HEAD_PASSAGES]:
        if (found := TITLED.match(text)) and re.search(rf"\b{BODY_WORDS}\b", found["body"]):
            return _cased(found["body"])
    columns = [c.strip() for h in headers for c in re.split(r"\s{3,}|\s[–-]\s", h)]
    lines = [c for t in texts[:HEAD_PASSAGES] for c in re.split(r"\s[–-]\s|:|, (?=\d)", t)[:1]]
    found_in = [c for c in (*columns, *lines) if _is_body(c)]
    own = [c for c in found_in if not re.fullmatch(r"[\w’' -]* ?Council", c, re.IGNORECASE)]
    chosen = own[-1] if own and not columns else own[0] if own else found_in[-1] if found_in else ""
    if columns and own:
        in_headers = [c for c in columns if c in own]
        chosen = in_headers[1] if len(set(in_headers)) > 1 else chosen
    return _cased(re.sub(r"(?i) meeting$", "", chosen))


def _is_body(text: str) -> bool:
    is_named = not re.match(r"(?:The|This|A|That) \w+$", text)
    return (
        is_named
        and bool(LOOKS_BODY.match(text))
        and len(text.split()) <= 8
        and not ITEM.match(text)
    )


def _cased(name: str) -> str:
    if not name.isupper():
        return name.strip()
    words = [w.capitalize() for w in name.strip().lower().split()]
    return " ".join(w.lower() if w in ("And", "Of", "For", "The", "In") else w for w in words)


def day_held(passages: Iterable[Passage], headers: Iterable[str]) -> date | None:
    """The day of the meeting: the first full date of the head."""
    for text in (*headers, *(p.text for p in passages)):
        if not NEXT.match(text) and (day := written_day(text)):
            return day
    return None


def day_of_next(passages: list[Passage], held_on: date | None) -> date | None:
    """The day of the next meeting, where the minutes give it."""
    for n, passage in enumerate(passages):
        if NEXT.match(passage.text):
            following = passages[n + 1].text if n + 1 < len(passages) else ""
            for text in (passage.text, following):
                if day := due_in(text, held_on).day:
                    return day
    return None


def item_heading(passage: Passage) -> ItemRead | None:
    """The item that a passage heads; None where it heads none."""
    text, marker = passage.text, passage.marker
    if NEXT.match(text):
        return None
    if found := ITEM_LINE.match(text):
        return _item(found["number"], found["title"], passage)
    if passage.form == "heading" and (found := ITEM.match(text)):
        return _item(found["number"], found["title"], passage)
    is_numbered = passage.form in ("item", "number") and "." not in marker.rstrip(".")
    if (
        is_numbered
        and len(text.split()) <= 14
        and not re.search(r"[.?!;,]$", text)
        and text[:1].isupper()
    ):
        return _item(marker.rstrip(".)"), text, passage)
    return None


def _item(number: str, title: str, passage: Passage) -> ItemRead:
    attached = attachment(title)
    under = EXEMPT.search(title)
    return ItemRead(
        number=number,
        title=attached.title if attached else title,
        line=passage.line,
        part=2 if under or PART_TWO.search(title) else 1,
        exempt_under=under["under"] if under else "",
        attachments=(attached,) if attached else (),
    )


def attachment(text: str) -> Attachment | None:
    """A linked document, where a text ends with its format and size."""
    found = ATTACHED.match(text)
    return Attachment(**found.groupdict()) if found else None
