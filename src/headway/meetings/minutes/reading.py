"""Minutes to a proposal: the file is read, its passages are walked, and what is found is numbered."""

import re
from datetime import date
from pathlib import Path

from headway.meetings.minutes.heads import body_named, day_held, day_of_next
from headway.meetings.minutes.lines import text_passages
from headway.meetings.minutes.markup import page_passages
from headway.meetings.minutes.matching import with_doubles
from headway.meetings.minutes.value import Passage, Proposal
from headway.meetings.minutes.walking import Walk
from headway.vocabulary.errors import BadFile, BadInput

# The words that no page of English goes without.
ENGLISH = frozenset("the of and to in a that was be for on is it by with as at were had".split())
LEAST_ENGLISH = 0.12
LARGEST = 20_000_000
KINDS = "an HTML page, or text saved from a word processor or a PDF"


def read_minutes(path: Path, held_on: date | None = None) -> Proposal:
    """What a file of minutes holds, for a person to confirm. Raises BadInput where it holds nothing.

    `held_on`: the day of the meeting, where the file does not say it or says it wrongly.
    """
    try:
        if path.stat().st_size > LARGEST:
            raise BadFile(str(path), "is too large for minutes.", f"Give {KINDS}.")
        raw = path.read_bytes()
    except OSError as fault:
        why = fault.strerror or "it is not there"
        raise BadFile(str(path), f"cannot be read ({why}).", "Look at its name.") from fault
    return minutes_in(_decoded(raw, path), path.name, held_on)


def minutes_in(text: str, name: str = "the text", held_on: date | None = None) -> Proposal:
    """As `read_minutes`, from text; `held_on` where the text does not say when the meeting was."""
    headers: list[str] = []
    if re.search(r"<(?:html|body|p|div|li|table)\b", text, re.IGNORECASE):
        passages = page_passages(text, name)
    else:
        passages, headers = text_passages(text)
    _refuse_foreign(passages, name)
    held_on = held_on or day_held(passages, headers)
    next_on = day_of_next(passages, held_on)
    body = body_named(passages, headers)
    walk = Walk(body=body, held_on=held_on, next_on=next_on)
    for passage in passages:
        walk.take(passage)
    elements = with_doubles(walk.elements, walk.listed)
    if not elements:
        raise BadInput(
            f"{name}: nothing was found that was said, promised or resolved. headway reads minutes "
            "in English that tell who said or will do what. Look whether this is the right file. "
            "Nothing was kept."
        )
    return Proposal(
        file=name,
        body=body,
        held_on=held_on,
        next_on=next_on,
        items=tuple(walk.items),
        elements=tuple(elements),
    )


def _decoded(raw: bytes, path: Path) -> str:
    if raw[:4] in (b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0"):
        raise BadFile(
            str(path),
            "is a document and not its text.",
            "Save it as text (or take its text with pdftotext -layout), then read that.",
        )
    for encoding in ("utf-8-sig", "cp1252"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\x00" not in text:
            return text
    raise BadFile(str(path), "is not text.", f"Give {KINDS}.")


def _refuse_foreign(passages: list[Passage], name: str) -> None:
    words = re.findall(r"[^\W\d_]+", " ".join(p.text for p in passages).lower())
    if not words:
        raise BadInput(f"{name}: there are no words in it. Give {KINDS}. Nothing was kept.")
    share = sum(w in ENGLISH for w in words) / len(words)
    if len(words) >= 40 and share < LEAST_ENGLISH:
        raise BadInput(
            f"{name}: this is not in English, and headway reads no other language. Give the "
            "minutes in English. Nothing was kept."
        )
