"""The kinds of things that revisions hold, by the name of their table."""

from headway.meetings.value import Body
from headway.meetings.whole import KINDS as MEETING_KINDS
from headway.plan.fields import Numbered
from headway.plan.programme import Programme
from headway.plan.whole import KINDS as PLAN_KINDS
from headway.voice.whole import KINDS as VOICE_KINDS
from headway.web.site.published import Published

Kinds = dict[str, type[Numbered]]
_OF_MEETINGS: tuple[type[Numbered], ...] = (Body, *MEETING_KINDS)

PLAN: Kinds = {kind.table: kind for kind in PLAN_KINDS}
MEETINGS: Kinds = {kind.table: kind for kind in _OF_MEETINGS}
VOICE: Kinds = {kind.table: kind for kind in VOICE_KINDS}
NUMBERED: Kinds = {**PLAN, **MEETINGS, **VOICE}
PROGRAMME = Programme.table
BASELINE = "baseline"
PUBLISHED = Published.table  # what the public may read; in no folder
FILE = "file"  # a file of the folder that is kept as its text: claims.toml


def prefix_of(id: str) -> str:
    """The kind in an id: ACT for ACT-3."""
    return id.partition("-")[0]


def class_of(id: str) -> type[Numbered] | None:
    """The class of the thing with this id, or None."""
    return next((kind for kind in NUMBERED.values() if kind.prefix == prefix_of(id)), None)
