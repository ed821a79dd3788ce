"""What a search looks through at one council, and to which page each thing leads.

An index is made once for each state of a council and each audience: whole or Part 1, every word of
voice or the released ones. Who may see which group of it is settled when somebody asks.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any
from uuid import UUID

from headway.measures.finding import all_measures
from headway.meetings.value import Body, Challenge, Item, Meeting, Promise
from headway.meetings.whole import Meetings
from headway.plan.actions import Action, Milestone
from headway.plan.fields import Numbered, specs
from headway.plan.findings import Finding, Risk
from headway.plan.programme import Change
from headway.plan.roles import Attestation, Event, Owner
from headway.plan.versions import Version
from headway.plan.whole import Plan, name_of
from headway.vocabulary.month import in_words
from headway.web.site.finding_words import Entry, Index
from headway.web.site.held import held_for
from headway.web.site.linking import link
from headway.web.site.models import Council
from headway.web.site.page import Asked
from headway.web.site.places import places
from headway.web.site.roles import (
    KEEP_VOICE,
    READ_FIGURES,
    READ_MEETINGS,
    READ_OWN,
    READ_PART_2,
    READ_PLAN,
    Permission,
)

LONGEST_TITLE = 140


@dataclass(frozen=True, kw_only=True)
class Group:
    """One of the groups in which hits are shown, and who may see it."""

    id: str
    name: str
    permission: Permission


GROUPS = (
    Group(id="plan", name="The plan", permission=READ_PLAN),
    Group(id="findings", name="Findings", permission=READ_PLAN),
    Group(id="minutes", name="Meetings, minutes and promises", permission=READ_MEETINGS),
    Group(id="measures", name="Measures", permission=READ_FIGURES),
    Group(id="voice", name="What children and families said", permission=READ_PLAN),
)
# Pages of the plan by the kind of thing; what has no page of its own leads to the list of its kind.
_PAGES = {
    "aim": "plan:aim", "action": "plan:action", "finding": "plan:finding",
    "evidence": "plan:evidence_of", "project": "plan:project", "ask": "plan:asks",
    "risk": "plan:risks", "change": "plan:changes", "money_line": "plan:money",
    "promise": "meetings:promise",
}  # fmt: skip
_VOICE = "voice:said"
# What a programme keeps to run itself: nobody looks for it by its words.
_LEFT_OUT = (Version, Attestation, Owner, Event, Body)
_NO_WORDS = frozenset(
    "id sha256 file snapshot minutes_file minutes_sha256 link size format paragraph due_said".split()
)


def index_for(asked: Asked) -> Index:
    """The index of all that this person may read at this council, measures left out."""
    council = asked.council
    return _index(council.state, council, asked.may(READ_PART_2), asked.may(KEEP_VOICE))


@lru_cache(maxsize=32)
def _index(state: UUID, council: Council, is_whole: bool, hears_all: bool) -> Index:
    held = held_for(council, is_whole=is_whole, hears_all=hears_all)
    return Index(
        (
            *_of_plan(held.plan),
            *_of_meetings(held.meetings),
            *(_entry(thing, "voice") for thing in held.voice.things),
        )
    )


@cache
def measures_index() -> Index:
    """The index of measures, which are the same at every council."""
    return Index(
        Entry(
            id=m.id, group="measures", kind="measure", title=m.title,
            texts=(m.says, m.why, m.caution), thing=m,
        )
        for m in all_measures()
    )  # fmt: skip


def _of_plan(plan: Plan) -> Iterator[Entry]:
    for thing in plan.things:
        if not isinstance(thing, _LEFT_OUT):
            yield _entry(thing, "findings" if isinstance(thing, Finding) else "plan")


def _of_meetings(meetings: Meetings) -> Iterator[Entry]:
    for thing in meetings.things:
        if not isinstance(thing, _LEFT_OUT):
            yield _entry(thing, "minutes", _where(meetings, thing))


def _where(meetings: Meetings, thing: Numbered) -> str:
    """The meeting that something belongs to, with its day: the title of what has none."""
    meeting = thing if isinstance(thing, Meeting) else meetings.find(getattr(thing, "meeting", ""))
    if not isinstance(meeting, Meeting):
        return ""
    where = f"{meeting.body}, {in_words(meeting.held_on)}"
    return f"{thing.title} ({where})" if isinstance(thing, Item) else where


def _entry(thing: Numbered, group: str, title: str = "") -> Entry:
    title = _cut(_named(title or name_of(thing)))
    if isinstance(thing, Risk):
        title = f"{title[:1].upper()}{title[1:]}"
    texts = tuple(text for text in _texts(thing) if text != title)
    kind = thing.table.replace("_", " ")
    return Entry(id=thing.id, group=group, kind=kind, title=title, texts=texts, thing=thing)


def _texts(thing: Any) -> Iterator[str]:
    """The words of a thing: what may be shown to nobody, hashes and names of files left out."""
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if spec.sensitive > 1 or spec.name in _NO_WORDS or not value:
            continue
        if spec.kind == "text":
            yield f"Theme: {_named(value)}" if spec.name == "theme" else _named(value)
        elif spec.kind == "texts":
            yield "; ".join(map(_named, value))
        elif spec.kind == "parts":
            for part in value:
                yield from _texts(part)


def _named(text: str) -> str:
    """A measure by its title, where a field holds its id; any other text as it is."""
    return _measures().get(text, text)


@cache
def _measures() -> dict[str, str]:
    return {m.id: m.title for m in all_measures()}


def _cut(title: str) -> str:
    if len(title) <= LONGEST_TITLE:
        return title
    return f"{title[:LONGEST_TITLE].rpartition(' ')[0]} …"


def may_see(asked: Asked, entry: Entry, own: frozenset[str]) -> bool:
    """Whether a hit is this person's to see: its group, or one of their own actions."""
    group = next(g for g in GROUPS if g.id == entry.group)
    return asked.may(group.permission) or entry.id in own


def own_things(asked: Asked) -> frozenset[str]:
    """The ids of the actions that are somebody's own, with their milestones."""
    if not asked.may(READ_OWN):
        return frozenset()
    plan = asked.held.plan
    own = {action.id for action in plan.actions if asked.owns(action)}
    return frozenset(own | {m.id for m in plan.of(Milestone) if m.action in own})


def address_of(asked: Asked, entry: Entry) -> str:
    """The page of a hit; empty where there is none that this person may see."""
    for name, values in _ways(entry):
        place = places().get(name)
        if place and asked.may(place.of.permission) and set(place.takes) <= set(values):
            return link(asked.council, name, **values)
    return ""


def _ways(entry: Entry) -> Iterator[tuple[str, dict[str, str]]]:
    """Pages that show a thing, the nearest first."""
    thing = entry.thing
    if entry.group == "measures":
        yield "figures:measure", {"id": entry.id}
    elif entry.group == "voice":
        yield _VOICE, {}
    else:
        if entry.kind.replace(" ", "_") in _PAGES:
            name = _PAGES[entry.kind.replace(" ", "_")]
            takes = places()[name].takes if name in places() else ()
            yield name, {"id": entry.id} if "id" in takes else {}
        yield from _beside(thing)


def _beside(thing: Numbered) -> Iterator[tuple[str, dict[str, str]]]:
    if isinstance(thing, Milestone):
        yield "plan:action", {"id": thing.action}
    elif isinstance(thing, Meeting):
        yield "meetings:meeting", {"id": thing.id}
    elif isinstance(thing, Item):
        yield "meetings:item", {"id": thing.id}
    elif isinstance(thing, Action | Promise | Change):
        pass
    elif aims := getattr(thing, "aims", ()):
        yield "plan:aim", {"id": aims[0]}
    if item := getattr(thing, "item", ""):
        yield "meetings:item", {"id": item}
    if meeting := getattr(thing, "meeting", ""):
        yield "meetings:meeting", {"id": meeting}
    if isinstance(thing, Challenge):
        yield "plan:challenge", {"of": thing.of}
