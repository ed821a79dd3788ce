"""Matters arising: what the next agenda of a body has to take up, without anybody writing it."""

from datetime import date

from headway.meetings.checking import exempt_ids
from headway.meetings.ledger import Owed, matters_arising, soft_undertakings
from headway.meetings.value import Body as MeetingBody
from headway.meetings.value import Challenge, Invitation, Meeting, Question, Resolution
from headway.meetings.views.sentences import Body, exempt, iso, quoted, said_on
from headway.meetings.whole import Meetings
from headway.vocabulary.errors import Unknown
from headway.vocabulary.month import in_words

Left = Question | Challenge | Resolution
HEADS = {
    "overdue": "Overdue",
    "owed": "Promised, not yet due",
    "undated": "Promised without a day: ask for one",
    "soft": "Soft undertakings, six months on",
    "questions": "Questions without an answer",
    "challenges": "Challenges without an answer",
    "visits": "Invitations of which nothing is on record",
    "resolved": "Referred, deferred or recommended, and nothing followed",
}


def body_named(meetings: Meetings, name: str) -> str:
    """The body as it is spelt. Raises Unknown with those that there are."""
    known = dict.fromkeys(
        [*(m.body for m in meetings.of(Meeting)), *(b.name for b in meetings.of(MeetingBody))]
    )
    for spelt in known:
        if spelt.casefold() == name.strip().casefold():
            return spelt
    raise Unknown("body", name, list(known), f"The bodies are: {', '.join(known) or 'none'}.")


def body(meetings: Meetings, name: str, on: date) -> Body:
    """What a meeting of this body on a day has to take up."""
    spelt = body_named(meetings, name)
    found = matters_arising(meetings, spelt, on)
    aged = [
        a for a in soft_undertakings(meetings, on) if a.meeting.body.casefold() == spelt.casefold()
    ]
    groups: dict[str, list[Body]] = {
        "overdue": [_owed(o) for o in found.overdue],
        "owed": [_owed(o) for o in found.owed if o not in found.overdue],
        "undated": [_owed(o) for o in found.chased],
        "soft": [
            _entry(a.promise.id, a.promise.words, a.meeting, f"{a.says[:1].upper()}{a.says[1:]}")
            for a in aged
            if not (a.promise.closed_on and a.promise.closed_on <= on)
        ],
        "questions": [_left(meetings, q) for q in found.questions],
        "challenges": [_left(meetings, c) for c in found.challenges],
        "visits": [_visit(meetings, i, on) for i in found.visits],
        "resolved": [_left(meetings, r) for r in found.resolved],
    }
    hidden = exempt_ids(meetings)
    for each in (each for held in groups.values() for each in held):
        each["part"] = 2 if each["id"] in hidden else 1
    rows = [{"group": group, **each} for group, held in groups.items() for each in held]
    return {"body": spelt, "as_at": on.isoformat(), **groups, "rows": rows}


def _owed(owed: Owed) -> Body:
    return {
        **_entry(owed.promise.id, owed.promise.words, owed.meeting, owed.says),
        "owner": owed.promise.owner,
        "due_on": iso(owed.promise.due_on),
        "days_late": owed.days_late,
    }


def _left(meetings: Meetings, thing: Left) -> Body:
    by = getattr(thing, "by", "") or getattr(thing, "asker", "")
    whom = f" by the {by}" if by else ""
    says = {
        Question: f"Asked{whom}; no answer is on record.",
        Challenge: f"Challenged{whom}; nobody has replied.",
        Resolution: f"{getattr(thing, 'kind', '').capitalize()}; nothing on record followed.",
    }[type(thing)]
    return _entry(thing.id, thing.words, meetings.meeting_of(thing), says)


def _visit(meetings: Meetings, invitation: Invitation, on: date) -> Body:
    whom = f" by the {invitation.by}" if invitation.by else ""
    says = f"Invited{whom}; nothing learnt is on record."
    if invitation.on and invitation.on >= on:
        says = f"Invited{whom} for {in_words(invitation.on)}: who will go?"
    return _entry(invitation.id, invitation.words, meetings.meeting_of(invitation), says)


def _entry(id: str, words: str, meeting: Meeting, says: str) -> Body:
    return {
        "id": id,
        "words": words,
        "meeting": meeting.id,
        "held_on": meeting.held_on.isoformat(),
        "says": says if says.endswith((".", "?")) else f"{says}.",
        "owner": "",
        "due_on": None,
        "days_late": 0,
    }


def lines(body: Body) -> list[str]:
    """The matters arising in lines, overdue first."""
    found = [f"Matters arising for {body['body']}, {said_on(body['as_at'])}"]
    if not body["rows"]:
        return [*found, "  Nothing that an earlier meeting left is unresolved."]
    for group, head in HEADS.items():
        if body[group]:
            found.append(f"{head}: {len(body[group])}")
        for each in body[group]:
            found.append(f"  {each['id']}{exempt(each)} {quoted(each['words'])}")
            found.append(f"    {_when(each)}{each['says']}")
    return found


def _when(each: Body) -> str:
    is_dated = each["says"].startswith("Promised ")
    return "" if is_dated else f"Meeting of {said_on(each['held_on'])}. "
