"""The programme as a report asks for it: plan, baselines, meetings and voice on a day, Part 1 only.

Everything that is Part 2 is left out here, before any section sees it: the thing itself, what is
said only of it, and the fields that may never be shown. No section can print what it never held.
"""

import hashlib
import json
import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any

from headway.archive.files import sha256_of
from headway.meetings.checking import exempt_ids, part_one
from headway.meetings.folder import read_meetings
from headway.meetings.value import Body, Challenge, Item, Meeting, Report, Resolution, Statement
from headway.meetings.whole import Meetings
from headway.plan.codec import jsonable
from headway.plan.earlier import as_it_stood
from headway.plan.fields import Numbered, specs
from headway.plan.folder import baseline_days, read_baseline, read_plan
from headway.plan.programme import Baseline, Change
from headway.plan.whole import Plan, plan_of
from headway.verdicts.claims.reading import read_claims
from headway.verdicts.claims.value import Claim
from headway.vocabulary.errors import BadInput
from headway.voice.folder import read_voice
from headway.voice.whole import Voice

# Owed by every pack that others make of a real council from published documents, on every page.
DISCLAIMER = (
    "Made from published documents and statistics as a demonstration; not produced or endorsed by "
    "the council; not a finding about any person."
)
OURS = "The council's own plan, as the council keeps it. Not a finding about any person."
INVENTED = "This council is invented: it is on no map, and nobody in it exists."
HEAD = "programme.toml"
PART_2 = "Part 2"
VOICE = "voice"
_HEADER = re.compile(r"^\[\[\s*([A-Za-z_][\w-]*)\s*\]\]", re.MULTILINE)
_ID = re.compile(r"""^\s*id\s*=\s*["']([A-Z]{3}-[\d.]+)["']""", re.MULTILINE)


@dataclass(frozen=True)
class Entry:
    """Where an entry of a programme stands: its file, its line, and the hash of what it says."""

    id: str
    file: str
    line: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Agreed:
    """The plan as it was agreed on a day, without what is Part 2."""

    head: Baseline
    plan: Plan


@dataclass(frozen=True, kw_only=True)
class Told:
    """A programme for one report. `day` is the day on which it stands, `meeting` the one it is for.

    `held_back` counts what was left out because it is Part 2, `later` what was not public by the
    day; `entries` says where each entry stands; `inputs` are the hashes of the folder's files;
    `not_kept` names actions of which nothing dated tells how they stood on that day.
    """

    folder: Path
    plan: Plan
    day: date
    agreed: tuple[Agreed, ...]
    meetings: Meetings
    meeting: Meeting | None
    claims: tuple[Claim, ...]
    held_back: int
    later: int
    entries: dict[str, Entry]
    inputs: dict[str, str]
    not_kept: tuple[str, ...] = ()
    voice: Voice = field(default_factory=Voice)

    @property
    def disclaimer(self) -> str:
        """What every page of a pack says of itself."""
        own = self.plan.programme
        if own.is_demonstration:
            return DISCLAIMER
        return OURS if own.is_real else INVENTED

    @property
    def first(self) -> Agreed | None:
        """The plan as it was first agreed, from which drift is counted."""
        return self.agreed[0] if self.agreed else None

    @property
    def newest(self) -> Agreed | None:
        """The plan as it was last agreed by the day."""
        return self.agreed[-1] if self.agreed else None

    def find(self, id: str) -> Numbered | None:
        """The entry of the plan, of its meetings or of its voice with this id, or None."""
        return self.plan.find(id) or self.meetings.find(id) or self.voice.find(id)

    @property
    def held(self) -> tuple[Meeting, ...]:
        """The meetings held by the day, oldest first; the one that the report is for left out."""
        past = [m for m in self.meetings.of(Meeting) if m.held_on <= self.day and m != self.meeting]
        return tuple(sorted(past, key=lambda m: (m.held_on, m.id)))

    @property
    def last(self) -> Meeting | None:
        """The last meeting of the body that the report is for; of any body, where it is for none."""
        body = self.meeting.body.casefold() if self.meeting else ""
        own = [m for m in self.held if not body or m.body.casefold() == body]
        return own[-1] if own else None

    @property
    def noted(self) -> dict[str, str]:
        """The hash of what was noted or agreed, by resolution, where it was frozen."""
        return {r.id: r.snapshot for r in self.meetings.of(Resolution) if r.snapshot}

    @property
    def measures(self) -> frozenset[str]:
        """Every measure that the plan names or that a claim is about."""
        found: set[str] = set()
        for thing in self.plan.things:
            found |= {getattr(thing, "measure", ""), *getattr(thing, "measures", ())}
            found |= {e.measure for e in getattr(thing, "expects", ())}
        found |= {getattr(thing, "measure", "") for thing in self.meetings.things}
        for claim in self.claims:
            found |= {claim.measure, *(part.measure for part in claim.parts)}
        return frozenset(found - {""})


def is_programme(name: str) -> bool:
    """Whether this names the folder of a programme."""
    return (Path(name) / HEAD).is_file()


def open_programme(folder: Path, day: date, meeting: str = "", made_on: date | None = None) -> Told:
    """Read a programme for a report that stands on a day, or at a meeting where one is named.

    A report for a meeting that is over stands on its day; what was said there is not in it. Where
    the day is before `made_on`, actions have the statuses of that day. Raises BadInput where the
    folder cannot be read or holds no such meeting.
    """
    if not (folder / HEAD).is_file():
        raise BadInput(f"{folder}: no {HEAD} is there. Name the programme's folder.")
    everything, every_meeting = read_plan(folder), read_meetings(folder)
    chosen = _meeting(folder, every_meeting, meeting)
    day = min(day, chosen.held_on) if chosen else day
    plan = _public_by(everything, day)
    baselines = [read_baseline(folder, d) for d in baseline_days(folder) if d <= day]
    not_kept: tuple[str, ...] = ()
    if made_on and day < made_on:
        stood = as_it_stood(plan, day, [(head.agreed_on, old) for head, old in baselines])
        plan, not_kept = stood.plan, stood.not_kept
    hidden = hidden_ids([everything, *(old for _, old in baselines)])
    exempt = exempt_ids(every_meeting) | about(every_meeting, hidden)
    shown = left_by(part_one(without(every_meeting, exempt, hidden)), chosen, day)
    voice, kept_back = _voice(folder, plan, day, hidden)
    return Told(
        folder=folder,
        plan=part_1(plan, hidden),
        day=day,
        agreed=tuple(Agreed(head=head, plan=part_1(old, hidden)) for head, old in baselines),
        meetings=shown,
        meeting=chosen,
        claims=_claims(folder, every_meeting, shown),
        held_back=sum(thing.id in hidden for thing in plan.things) + len(exempt) + kept_back,
        later=len(everything.things) - len(plan.things),
        entries=_entries(folder, hidden | exempt, voice),
        inputs=inputs_of(folder),
        not_kept=tuple(id for id in not_kept if id not in hidden),
        voice=voice,
    )


def _voice(folder: Path, plan: Plan, day: date, hidden: frozenset[str]) -> tuple[Voice, int]:
    """What people had said by a day and anybody may read, and how many entries were kept back.

    Of a real council made from documents, only what was public by then.
    """
    said = read_voice(folder)
    if plan.programme.is_demonstration:
        public = (t for t in said.things if t.source and t.source.date <= day)
        said = Voice(things=tuple(public))
    then = said.by(day)
    voice = then.released(hidden)
    return voice, len(then.things) - len(voice.things)


def _entries(folder: Path, left_out: frozenset[str], voice: Voice) -> dict[str, Entry]:
    """Where each entry stands that may be shown.

    Voice is hashed as it is shown: a hash of the file's own lines would let anybody try numbers
    until they had the small count that was suppressed there.
    """
    found = {id: entry for id, entry in entries_in(folder).items() if id not in left_out}
    for entry in [e for e in found.values() if e.file.startswith(f"{VOICE}/")]:
        thing = voice.find(entry.id)
        if thing is None:
            del found[entry.id]
        else:
            found[entry.id] = replace(entry, sha256=_hash_of(json.dumps(jsonable(thing))))
    return found


def _meeting(folder: Path, meetings: Meetings, id: str) -> Meeting | None:
    """The meeting named. Raises BadInput with those that there are."""
    if not id:
        return None
    found = meetings.find(id)
    if not isinstance(found, Meeting):
        held = ", ".join(f"{m.id} ({m.body}, {m.held_on})" for m in meetings.of(Meeting)) or "none"
        raise BadInput(f"--meeting {id}: {folder} holds no such meeting. It holds: {held}.")
    return found


def about(meetings: Meetings, hidden: frozenset[str]) -> frozenset[str]:
    """Challenges of what is Part 2 in the plan: their words would give it away."""
    return frozenset(c.id for c in meetings.of(Challenge) if c.of in hidden)


def without(meetings: Meetings, exempt: frozenset[str], hidden: frozenset[str]) -> Meetings:
    """The meetings without what is exempt, and without mentions of what is Part 2 in the plan."""
    kept = (t for t in meetings.things if t.id not in exempt)
    return Meetings(things=tuple(_shown(t, hidden | exempt) for t in kept))


def left_by(meetings: Meetings, chosen: Meeting | None, day: date) -> Meetings:
    """What meetings held by a day left behind, and the agenda of the one the report is for."""
    past = {m.id for m in meetings.of(Meeting) if m.held_on <= day and m != chosen}
    ahead = {chosen.id} if chosen else set()
    kept = []
    for thing in meetings.things:
        of = getattr(thing, "meeting", "") or thing.id
        is_agenda = of in ahead and isinstance(thing, Meeting | Item | Report)
        if of in past or is_agenda or isinstance(thing, Body):
            kept.append(thing)
    return Meetings(things=tuple(kept))


def _claims(folder: Path, meetings: Meetings, shown: Meetings) -> tuple[Claim, ...]:
    """Every claim but those typed from a statement that is not shown: exempt, or not made yet."""
    path = folder / "claims.toml"
    if not path.is_file():
        return ()
    here = {s.id for s in shown.of(Statement)}
    left_out = {s.claim for s in meetings.of(Statement) if s.id not in here}
    return tuple(claim for claim in read_claims(path) if claim.id not in left_out)


def _public_by(plan: Plan, day: date) -> Plan:
    """The plan of a real council as far as it stood in public by a day; its own, whole."""
    if not plan.programme.is_demonstration:
        return plan
    return plan_of(plan.programme, [t for t in plan.things if t.source and t.source.date <= day])


def hidden_ids(plans: Iterable[Plan]) -> frozenset[str]:
    """The ids of what is Part 2 in any of these states, and of the changes noted of it."""
    things = [thing for plan in plans for thing in plan.things]
    own = {t.id for t in things if getattr(t, "sensitivity", "") == PART_2}
    about = {t.id for t in things if isinstance(t, Change) and t.of in own}
    return frozenset(own | about)


def part_1(plan: Plan, hidden: frozenset[str]) -> Plan:
    """The plan without what is Part 2: things, mentions of them, and fields never to be shown."""
    kept = [_shown(thing, hidden) for thing in plan.things if thing.id not in hidden]
    return plan_of(plan.programme, kept)


def _shown(thing: Numbered, hidden: frozenset[str]) -> Numbered:
    """A thing without fields that are Part 2, and without ids of what is."""
    changed: dict[str, Any] = {}
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if spec.sensitive > 1 and value != spec.empty and not spec.required:
            changed[spec.name] = spec.empty
        elif spec.kind == "ids" and hidden & set(value):
            changed[spec.name] = tuple(id for id in value if id not in hidden)
        elif spec.kind == "id" and spec.name != "id" and value in hidden:
            changed[spec.name] = spec.empty
    return replace(thing, **changed) if changed else thing


def entries_in(folder: Path) -> dict[str, Entry]:
    """Every entry of plan, meetings and voice by id, with its line and the hash of its words."""
    found: dict[str, Entry] = {}
    rooms = [path for room in ("plan", "meetings", VOICE) for path in _files(folder, room)]
    for path in [*rooms, folder / "claims.toml"]:
        if not path.is_file():
            continue
        text = path.read_text(encoding="utf-8")
        starts = [*_HEADER.finditer(text)]
        ends = [*(s.start() for s in starts[1:]), len(text)]
        for start, end in zip(starts, ends, strict=True):
            block = text[start.start() : end]
            if named := _ID.search(block):
                name = path.relative_to(folder).as_posix()
                line = text.count("\n", 0, start.start()) + 1
                found[named[1]] = Entry(named[1], name, line, _hash_of(block))
    return found


def inputs_of(folder: Path) -> dict[str, str]:
    """The hash of every file of a programme that a report reads, by name."""
    paths = [folder / HEAD, *sorted(folder.glob("*.toml")), *sorted(folder.glob("*/*.toml"))]
    paths += sorted((folder / "plan" / "baselines").glob("*.toml"))
    return {p.relative_to(folder).as_posix(): sha256_of(p) for p in dict.fromkeys(paths)}


def _files(folder: Path, room: str) -> list[Path]:
    return sorted((folder / room).glob("*.toml"))


def _hash_of(block: str) -> str:
    """The hash of an entry's lines; a person's comments and blank lines do not count."""
    lines = (line.strip() for line in block.splitlines())
    kept = "\n".join(line for line in lines if line and not line.startswith("#"))
    return hashlib.sha256(kept.encode()).hexdigest()
