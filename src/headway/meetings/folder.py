"""The meetings of a programme folder: `meetings/<date>-<body>.toml`, one file a meeting.

`meetings/bodies.toml` holds the bodies. Files are read whole or refused, and changed so that a
person's comments stay. Written through the plan's codec, whole or not at all.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from headway.meetings.beside_plan import check_beside_plan
from headway.meetings.checking import check_meetings
from headway.meetings.value import Body, Meeting
from headway.meetings.whole import KINDS, Meetings
from headway.plan.fields import Numbered
from headway.plan.folder import write_texts
from headway.plan.toml_text import read_toml, rewritten, things_in, written
from headway.vocabulary.errors import BadInput

__all__ = ["KINDS", "Meetings", "file_name", "read_meetings", "write_meeting"]


def read_meetings(folder: Path) -> Meetings:
    """Every meeting of a programme folder. Raises BadInput naming the file, the id and the key.

    In a demonstration about a real council an entry without a source is refused, in any programme
    a promise that rests on evidence which the plan does not hold.
    """
    held, files = _read(sorted((folder / "meetings").glob("*.toml")))
    meetings = check_meetings(Meetings(things=tuple(held)), str(folder / "meetings"))
    return check_beside_plan(folder, meetings, files)


def _read(paths: Iterable[Path]) -> tuple[list[Numbered], dict[str, Path]]:
    """The entries of some files, and the file of each id."""
    things: list[Numbered] = []
    files: dict[str, Path] = {}
    for path in paths:
        kinds = (Body,) if path.stem == "bodies" else KINDS
        found = [t for t in things_in(read_toml(path), kinds, str(path)) if isinstance(t, Numbered)]
        if path.stem != "bodies" and sum(isinstance(t, Meeting) for t in found) != 1:
            raise BadInput(f"{path}: a file holds one [[meeting]]. Give it one.")
        things += found
        files |= {thing.id: path for thing in found}
    return things, files


def file_name(meeting: Meeting) -> str:
    """What the file of a meeting is called: its day and its body."""
    body = re.sub(r"[^a-z0-9]+", "-", meeting.body.lower()).strip("-") or "body"
    return f"{meeting.held_on.isoformat()}-{body}.toml"


def write_meeting(folder: Path, things: Iterable[Numbered], heading: str = "") -> Path:
    """Write one meeting with its entries: a new file, or the same one changed where it differs."""
    held = list(things)
    [meeting] = [t for t in held if isinstance(t, Meeting)]
    path = folder / "meetings" / file_name(meeting)
    others, files = _read(p for p in sorted((folder / "meetings").glob("*.toml")) if p != path)
    whole = check_meetings(Meetings(things=(*others, *held)), str(path))
    check_beside_plan(folder, whole, files | {thing.id: path for thing in held})
    if path.exists():
        text = rewritten(read_toml(path), KINDS, held, str(path))
    else:
        text = written(KINDS, held, heading)
    write_texts({path: text})
    return path
