"""A programme folder into the service, and out of it: the same frozen values either way."""

import hashlib
from collections import defaultdict
from dataclasses import replace
from pathlib import Path

from headway.meetings.folder import KINDS as MEETING_KINDS
from headway.meetings.folder import file_name, read_meetings
from headway.meetings.value import Body, Meeting
from headway.plan.codec import jsonable
from headway.plan.exchange import stamped
from headway.plan.fields import Numbered
from headway.plan.folder import (
    baseline_days,
    changed_files,
    read_baseline,
    read_plan,
    write_baseline,
    write_texts,
)
from headway.plan.toml_text import written
from headway.voice.folder import read_voice, write_voice
from headway.web.site import kinds
from headway.web.site.held import Held
from headway.web.site.models import Council
from headway.web.site.revisions import Change, Row, baseline_row

# Files of a programme that are kept as they are: claims, and the figures an invented one is given.
KEPT_WHOLE = ("claims.toml", "figures.toml")


def rows_of(folder: Path) -> list[Row]:
    """Everything that a folder holds, as rows. Raises BadInput with what is wrong in it."""
    plan, meetings, voice = read_plan(folder), read_meetings(folder), read_voice(folder)
    # The stamps say where a folder came from; they are no part of what it says.
    programme = replace(plan.programme, exported_from="", revision="")
    rows: list[Row] = [(kinds.PROGRAMME, kinds.PROGRAMME, jsonable(programme))]
    things: list[Numbered] = [*plan.things, *meetings.things, *voice.things]
    rows += [(thing.table, thing.id, jsonable(thing)) for thing in things]
    rows += [baseline_row(*read_baseline(folder, day)) for day in baseline_days(folder)]
    for name in KEPT_WHOLE:
        if (folder / name).is_file():
            text = (folder / name).read_text(encoding="utf-8")
            rows.append((kinds.FILE, name, {"text": text}))
    return rows


def difference(held: Held, rows: list[Row], current: dict[str, object]) -> Change | None:
    """What taking a folder in would change, as a change to be shown and agreed to; None: nothing."""
    news = {thing: (kind, thing, body) for kind, thing, body in rows}
    changed = [row for thing, row in news.items() if current.get(thing) != row[2]]
    gone = tuple(t for t in current if t not in news and t != kinds.PUBLISHED)
    if not changed and not gone:
        return None
    return Change(
        by="", did="import a folder", says="", gone=gone, rows=tuple(changed),
        expecting={thing: held.numbers.get(thing, 0) for thing in (*news, *gone)},
    )  # fmt: skip


def write_folder(council: Council, held: Held, folder: Path) -> Path:
    """Write the programme as a folder with the two stamps. `folder` must not be there yet."""
    folder.mkdir(parents=True)
    write_texts(changed_files(folder, held.plan))
    for agreed in held.agreed:
        write_baseline(folder, agreed.head, agreed.plan)
    _write_meetings(held, folder)
    if held.voice.things:
        write_voice(folder, held.voice)
    texts = {folder / name: text for name, text in held.files.items()}
    head = folder / "programme.toml"
    stamps = {"exported_from": council.name, "revision": revision(council)}
    texts[head] = stamped(head.read_text(encoding="utf-8"), stamps)
    write_texts(texts)
    return folder


def _write_meetings(held: Held, folder: Path) -> None:
    """A file for each meeting with its entries, and one for the bodies."""
    of: dict[str, list[Numbered]] = defaultdict(list)
    for thing in held.meetings.things:
        of[thing.id if isinstance(thing, Meeting) else getattr(thing, "meeting", "")].append(thing)
    texts = {}
    bodies = list(held.meetings.of(Body))
    if bodies:
        texts[folder / "meetings" / "bodies.toml"] = written((Body,), bodies)
    for meeting in held.meetings.of(Meeting):
        path = folder / "meetings" / file_name(meeting)
        texts[path] = written(MEETING_KINDS, of[meeting.id])
    write_texts(texts)


def revision(council: Council) -> str:
    """The state of the service's programme, as stamps name it."""
    return hashlib.sha256(f"{council.slug} {council.revision}".encode()).hexdigest()[:12]
