"""A proposal as plain values and as lines for a person to read before confirming."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from headway.meetings.minutes.value import Element, ElementKind, Proposal
from headway.verdicts.claims.value import Claim
from headway.vocabulary.month import in_words

HEADS = {
    ElementKind.REPORT: "Reports considered",
    ElementKind.STATEMENT: "Statements",
    ElementKind.PAST_CLAIM: "Claims that something has been done",
    ElementKind.FOCUS: "Areas of focus",
    ElementKind.ANSWER: "Answers",
    ElementKind.PROMISE: "Promises",
    ElementKind.SOFT: "Soft undertakings",
    ElementKind.INVITATION: "Invitations",
    ElementKind.OPINION: "Opinions (never evidence)",
    ElementKind.RESOLUTION: "Resolutions",
}


def as_json(proposal: Proposal, likely: Mapping[str, Claim] | None = None) -> dict[str, Any]:
    """A proposal as plain values, dates as ISO text; `likely`: claims that statements may be."""
    return {
        "file": proposal.file,
        "body": proposal.body,
        "held_on": proposal.held_on.isoformat() if proposal.held_on else None,
        "next_on": proposal.next_on.isoformat() if proposal.next_on else None,
        "items": [
            {
                "number": i.number,
                "title": i.title,
                "part": i.part,
                "attachments": [a.__dict__ for a in i.attachments],
            }
            for i in proposal.items
        ],
        "elements": [row(e, likely) for e in proposal.elements],
        "counts": {k.value: len(proposal.of_kind(k)) for k in ElementKind},
    }


def row(element: Element, likely: Mapping[str, Claim] | None = None) -> dict[str, Any]:
    """An element as a row."""
    claim = (likely or {}).get(element.id)
    return {
        "id": element.id,
        "kind": element.kind.value,
        "words": element.words,
        "line": element.line,
        "paragraph": element.paragraph,
        "item": element.item,
        "who": element.who,
        "owner": element.owner,
        "due": element.due.day.isoformat() if element.due.day else None,
        "due_said": element.due.said,
        "due_kind": element.due.kind,
        "resolution": element.resolution,
        "inside": element.inside,
        "also": list(element.also),
        "may_be": claim.id if claim else "",
    }


def lines(proposal: Proposal, likely: Mapping[str, Claim] | None = None) -> Iterator[str]:
    """The proposal for a person to read, kind by kind, with where each stands.

    Under a statement that may be a claim of `likely` stands the claim, and how to link it.
    """
    day = proposal.held_on
    met = in_words(day) if day else "a day that the text does not give"
    yield f"{proposal.body or 'A body that the text does not name'}, {met} ({proposal.file})"
    for item in proposal.items:
        files = "; ".join(f"{a.type} {a.size}" for a in item.attachments)
        exempt = " (Part 2, exempt)" if item.part == 2 else ""
        yield f"Item {item.number}: {item.title}{exempt}{f' [{files}]' if files else ''}"
    for kind, head in HEADS.items():
        found = proposal.of_kind(kind)
        if found:
            yield ""
            yield f"{head}: {len(found)}"
            for element in found:
                yield from _element(element)
                if claim := (likely or {}).get(element.id):
                    yield f"      may be {claim.id} “{claim.text}”"
                    yield f"      if it is, add --claim {element.id}={claim.id}"


def _element(element: Element) -> Iterator[str]:
    yield f"  {element.id}  {element.words}"
    notes = [f"line {element.line}" + (f", {element.paragraph}" if element.paragraph else "")]
    if element.who:
        notes.append(f"said by {element.who}")
    if element.kind in (ElementKind.PROMISE, ElementKind.SOFT):
        notes.append(f"owner: {element.owner}")
        notes.append(f"due {element.due.day}" if element.due.day else "undated")
    elif element.due.day:
        notes.append(f"{element.due.day}")
    if element.due.said:
        notes.append(f'"{element.due.said}"')
    if element.resolution:
        notes.append(element.resolution)
    if element.inside:
        notes.append(f"in {element.inside}")
    notes += [f"also written as: {words}" for words in element.also]
    yield f"      {'; '.join(notes)}"


def without(proposal: Proposal, ids: Sequence[str]) -> tuple[Element, ...]:
    """The elements but for those that a person leaves out. Raises Unknown for an id not there."""
    from headway.vocabulary.errors import Unknown

    known = [e.id for e in proposal.elements]
    for id in ids:
        if id not in known:
            raise Unknown("element", id, known, "Look at the proposal's ids.")
    return tuple(e for e in proposal.elements if e.id not in ids)
