"""The meetings of a programme folder: `meetings/<date>-<body>.toml`, one file a meeting.

`meetings/bodies.toml` holds the bodies. Files are read whole or refused, and changed so that a
person's comments stay. Written through the plan's codec, whole or not at all.
"""

import re
from collections.abc import Iterable
from pathlib import Path

from headway.meetings.checking import check_meetings
from headway.meetings.value import Body, Meeting
from headway.meetings.whole import KINDS, Meetings
from headway.plan.fields import Numbered
from headway.plan.folder import write_texts
from headway.plan.toml_text import read_toml, rewritten, things_in, written
from headway.vocabulary.errors import BadInput

__all__ = ["KINDS", "Meetings", "file_name", "read_meetings", "write_meeting"]


def read_meetings(folder: Path) -> Meetings:
    """Every meeting of a programme folder. Raises BadInput naming the file, the id and the key."""
    things: list[Numbered] = []
    for path in sorted((folder / "meetings").glob("*.toml")):
        kinds = (Body,) if path.stem == "bodies" else KINDS
        found = [t for t in things_in(read_toml(path), kinds, str(path)) if isinstance(t, Numbered)]
        if path.stem != "bodies" and sum(isinstance(t, Meeting) for t in found) != 1:
            raise BadInput(f"{path}: a file holds one [[meeting]]. Give it one.")
        things += found
    return check_meetings(Meetings(things=tuple(things)), str(folder / "meetings"))


def file_name(meeting: Meeting) -> str:
    """What the file of a meeting is called: its day and its body."""
    body = re.sub(r"[^a-z0-9]+", "-", meeting.body.lower()).strip("-") or "body"
    return f"{meeting.held_on.isoformat()}-{body}.toml"


def write_meeting(folder: Path, things: Iterable[Numbered], heading: str = "") -> Path:
    """Write one meeting with its entries: a new file, or the same one changed where it differs."""
    held = list(things)
    [meeting] = [t for t in held if isinstance(t, Meeting)]
    path = folder / "meetings" / file_name(meeting)
    others = _others(folder, path)
    check_meetings(Meetings(things=(*others, *held)), str(path))
    if path.exists():
        text = rewritten(read_toml(path), KINDS, held, str(path))
    else:
        text = written(KINDS, held, heading)
    write_texts({path: text})
    return path


def _others(folder: Path, path: Path) -> list[Numbered]:
    others: list[Numbered] = []
    for other in sorted((folder / "meetings").glob("*.toml")):
        if other != path:
            kinds = (Body,) if other.stem == "bodies" else KINDS
            things = things_in(read_toml(other), kinds, str(other))
            others += [t for t in things if isinstance(t, Numbered)]
    return others
