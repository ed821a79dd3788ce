"""Minutes that somebody gave and nobody confirmed yet: kept apart from the programme.

A draft is a row of `Prepared` with the text as it was given. It outlives a reload and a time-out,
any clerk of the council may go on with it, and it goes when it is confirmed or thrown away. The
programme, its history and what is exported from it know nothing of it. Once confirmed, the text
is kept under its hash in the archive, and `Upload` says whether it is Part 2.
"""

import hashlib
import tempfile
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from secrets import token_hex

from headway.archive.files import Archive
from headway.meetings.minutes.reading import minutes_in
from headway.meetings.minutes.value import Proposal
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.vocabulary.settings import data
from headway.web.site.models import Council, Prepared, Upload
from headway.web.site.page import Asked

PURPOSE = "minutes"
PASTED = "pasted minutes"
_KEY = "minutes draft "


@dataclass(frozen=True, kw_only=True)
class Draft:
    """Minutes as they were given, and what the clerk said with them."""

    id: str
    name: str
    text: str
    by: str
    body: str = ""
    held_on: date | None = None

    @property
    def sha256(self) -> str:
        """The hash of the text."""
        return hashlib.sha256(self.text.encode("utf-8")).hexdigest()


def begin(asked: Asked, text: str, name: str, held_on: date | None, body: str) -> Draft:
    """Keep a text as a draft, once it is sure that it can be read as minutes."""
    proposal = minutes_in(text, name, held_on)
    day = held_on or proposal.held_on
    if name == PASTED and day:
        name = f"{PASTED} of {body or proposal.body or 'a body not named'}, {in_words(day)}"
    draft = Draft(id=token_hex(6), name=name, text=text, by=asked.by, body=body, held_on=held_on)
    # Pasted twice, as after going back: the later one takes the place of the earlier.
    Prepared.objects.filter(
        council=asked.council, key__startswith=_KEY, rests_on=draft.sha256
    ).delete()
    Prepared.objects.create(
        council=asked.council,
        key=f"{_KEY}{draft.id}",
        rests_on=draft.sha256,
        body={
            "name": name,
            "text": text,
            "by": asked.by,
            "body": body,
            "held_on": held_on.isoformat() if held_on else "",
        },
    )
    return draft


def drafts_of(council: Council) -> list[Draft]:
    """Every draft of a council, the oldest first."""
    rows = Prepared.objects.filter(council=council, key__startswith=_KEY).order_by("at")
    return [_draft(row) for row in rows]


def draft(asked: Asked, id: str) -> Draft:
    """The draft of this id. Raises BadInput where it was confirmed or thrown away."""
    row = Prepared.objects.filter(council=asked.council, key=f"{_KEY}{id}").first()
    if row is None:
        raise BadInput("These minutes wait no more: they were confirmed or thrown away.")
    return _draft(row)


def _draft(row: Prepared) -> Draft:
    held = row.body
    day = date.fromisoformat(held["held_on"]) if held["held_on"] else None
    return Draft(
        id=row.key.removeprefix(_KEY), name=held["name"], text=held["text"], by=held["by"],
        body=held["body"], held_on=day,
    )  # fmt: skip


def end(asked: Asked, id: str) -> None:
    """Throw a draft away."""
    Prepared.objects.filter(council=asked.council, key=f"{_KEY}{id}").delete()


def proposal_of(draft: Draft) -> Proposal:
    """What the reader finds in a draft: worked out anew, so that nothing of it need be kept."""
    return minutes_in(draft.text, draft.name, draft.held_on)


def keep_text(asked: Asked, draft: Draft, part: int) -> None:
    """Put the confirmed text into the archive under its hash."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / (Path(draft.name).name or "minutes.txt")
        path.write_bytes(draft.text.encode("utf-8"))
        Archive(data()).keep(path, draft.sha256)
        size = path.stat().st_size
    Upload.objects.create(
        council=asked.council, sha256=draft.sha256, name=draft.name, size=size, purpose=PURPOSE,
        part=part, by=asked.by,
    )  # fmt: skip


def text_of(council: Council, sha256: str, *, may_read_part_2: bool) -> str | None:
    """The text of confirmed minutes, where it is here and this person may read it; else None."""
    held = Upload.objects.filter(council=council, sha256=sha256, purpose=PURPOSE)
    if not sha256 or not held or (max(u.part for u in held) == 2 and not may_read_part_2):
        return None
    path = Archive(data()).path(sha256)
    return path.read_text(encoding="utf-8") if path.is_file() else None
