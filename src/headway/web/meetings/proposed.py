"""The form on which a clerk confirms minutes: each element found, its words, and what may be changed."""

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any

from headway.meetings.minutes.value import NOT_NAMED, Element, ElementKind, ItemRead, Proposal
from headway.meetings.showing import HEADS
from headway.meetings.value import RESOLUTION_KINDS, Item, Meeting, Promise
from headway.plan.fields import Spec, spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.expansions import pieces, terms_in
from headway.web.site.form import Asks, Filled, Form

KEEP, EXEMPT, BODY, HELD_ON = "keep", "exempt", "body", "held_on"
OWED = (ElementKind.PROMISE, ElementKind.SOFT)
PRIVATE = re.compile(
    r"\bPart (?:2|II|Two)\b|exempt (?:items?|information)"
    r"|exclu(?:de|sion|ding)[^.]{0,60}\b(?:press|public)\b",
    re.IGNORECASE,
)
FIRST = (ElementKind.PROMISE, ElementKind.SOFT, ElementKind.RESOLUTION, ElementKind.ANSWER)
ORDERED = tuple((k, HEADS[k]) for k in dict.fromkeys((*FIRST, *HEADS)))
KINDS = (
    (ElementKind.PROMISE.value, "Promise"),
    (ElementKind.SOFT.value, "Soft undertaking"),
    (ElementKind.RESOLUTION.value, "Resolution"),
    (ElementKind.ANSWER.value, "Answer to a question"),
    (ElementKind.STATEMENT.value, "Statement"),
    (ElementKind.PAST_CLAIM.value, "Statement that something has been done"),
    (ElementKind.FOCUS.value, "Area of focus"),
    (ElementKind.INVITATION.value, "Invitation"),
    (ElementKind.OPINION.value, "Opinion (never evidence)"),
    (ElementKind.REPORT.value, "Report considered"),
)
NO_ITEM = "none"
FIELDS = ("kind", "words", "who", "owner", "due_on", "resolution", "item")


@dataclass(frozen=True, kw_only=True)
class Proposed(Form):
    """A form over a proposal, with what its template draws it from."""

    proposal: Proposal
    name: str = ""
    id: str = ""
    private_from: int | None = None
    owed = OWED
    pieces = staticmethod(pieces)

    @cached_property
    def by_name(self) -> dict[str, Asks]:
        """The fields by their names."""
        return {asks.spec.name: asks for asks in self.fields}

    @cached_property
    def groups(self) -> list[tuple[str, tuple[Element, ...]]]:
        """What was found, kind by kind: the promises and resolutions first, for they bind."""
        held = ((head, self.proposal.of_kind(kind)) for kind, head in ORDERED)
        return [(head, elements) for head, elements in held if elements]

    @cached_property
    def terms(self) -> list[tuple[str, str, bool]]:
        """The short forms in the words."""
        return terms_in(e.words for e in self.proposal.elements)

    def names_of(self, element: Element) -> list[str]:
        """The names of the fields about an element."""
        return [n for name in FIELDS if (n := f"{element.id}.{name}") in self.by_name]


def fields_of(proposal: Proposal) -> tuple[Asks, ...]:
    """Every field: the meeting's, the items' and the elements'."""
    ids = tuple((e.id, e.id) for e in proposal.elements)
    open_items = tuple((i.number, f"{i.number} {i.title}") for i in proposal.items if i.part != 2)
    fields = [
        Asks(spec_of(Meeting, "body"), "Which body met?"),
        Asks(_called(spec_of(Meeting, "held_on"), HELD_ON, "date"), "On which day?"),
        Asks(Spec(name=KEEP, kind="texts", says="what to keep"), "Keep", choices=ids),
    ]
    if open_items:
        says = "Items that are exempt from publication"
        fields.append(
            Asks(Spec(name=EXEMPT, kind="texts", says="exempt items"), says, choices=open_items)
        )
    for item in proposal.items:
        under = _called(spec_of(Item, "exempt_under"), f"{item.number}.under")
        fields.append(Asks(under, f"Paragraph of Schedule 12A for {item.number}"))
    for element in proposal.elements:
        fields += _of_element(element, proposal)
    return tuple(fields)


def _called(spec: Spec, name: str, kind: Any = None) -> Spec:
    return replace(spec, name=name, kind=kind or spec.kind, required=kind is not None)


def _of_element(e: Element, proposal: Proposal) -> list[Asks]:
    fields = [
        Asks(
            Spec(name=f"{e.id}.kind", kind="text", says="what it is"), "What it is", choices=KINDS
        ),
        Asks(_called(spec_of(Promise, "words"), f"{e.id}.words"), "The words", rows=3),
        Asks(_called(spec_of(Promise, "by"), f"{e.id}.who"), "Who said it", "A role or a body."),
        Asks(_called(spec_of(Promise, "owner"), f"{e.id}.owner"), "Who owes it", "A role."),
        Asks(_called(spec_of(Promise, "due_on"), f"{e.id}.due_on"), "By which day"),
    ]
    kinds = tuple((one, one.capitalize()) for one in RESOLUTION_KINDS)
    resolution = Spec(name=f"{e.id}.resolution", kind="text", says="which kind")
    fields.append(Asks(resolution, "Where it is a resolution: of which kind", choices=kinds))
    if not _is_exempt(e, proposal) and proposal.items:
        # What the minutes have in Part 2 is never offered an open item to go to.
        items = tuple((i.number, f"{i.number} {i.title}") for i in proposal.items)
        fields.append(
            Asks(
                Spec(name=f"{e.id}.item", kind="text", says="the item"),
                "Under which item",
                choices=((NO_ITEM, "No item"), *items),
            )
        )
    return fields


def _is_exempt(element: Element, proposal: Proposal) -> bool:
    return any(i.number == element.item and i.part == 2 for i in proposal.items)


def private_line(text: str) -> int | None:
    """The line of minutes on which the public was sent out, by their words; None: on none."""
    rows = enumerate(text.splitlines(), start=1)
    return next((number for number, row in rows if PRIVATE.search(row)), None)


def values_of(
    proposal: Proposal, body: str, held_on: date | None, private_from: int | None = None
) -> dict[str, Any]:
    """What the form begins with: all that was found, ticked.

    An item that comes after the public was sent out begins as exempt, until a clerk says otherwise.
    """
    after = [i for i in proposal.items if private_from and i.line > private_from and i.part != 2]
    values: dict[str, Any] = {
        BODY: body or proposal.body,
        HELD_ON: held_on or proposal.held_on,
        KEEP: tuple(e.id for e in proposal.elements),
        EXEMPT: tuple(item.number for item in after),
    }
    for item in proposal.items:
        values[f"{item.number}.under"] = item.exempt_under
    for e in proposal.elements:
        values |= {
            f"{e.id}.kind": e.kind.value,
            f"{e.id}.words": e.words,
            f"{e.id}.who": "" if e.who == NOT_NAMED else e.who,
            f"{e.id}.owner": "" if e.owner == NOT_NAMED else e.owner,
            f"{e.id}.due_on": e.due.day,
            f"{e.id}.resolution": e.resolution,
            f"{e.id}.item": e.item or NO_ITEM,
        }
    return values


def as_confirmed(proposal: Proposal, given: Filled) -> tuple[Proposal, tuple[Element, ...]]:
    """The proposal and its kept elements as the clerk left them."""
    exempt = set(given.values.get(EXEMPT, ()))
    items = tuple(_item(item, exempt, given) for item in proposal.items)
    changed = replace(proposal, body=given[BODY], held_on=given[HELD_ON], items=items)
    kept = set(given[KEEP])
    if not kept:
        raise BadInput("Tick at least one thing to keep, or throw these minutes away.")
    return changed, tuple(_element(e, given) for e in proposal.elements if e.id in kept)


def _item(item: ItemRead, exempt: set[str], given: Filled) -> ItemRead:
    under = given.values.get(f"{item.number}.under", "")
    is_exempt = item.part == 2 or item.number in exempt
    if is_exempt and not under:
        raise BadInput(f"Item {item.number} is in Part 2: give the paragraph of Schedule 12A.")
    return replace(item, part=2 if is_exempt else 1, exempt_under=under if is_exempt else "")


def _element(e: Element, given: Filled) -> Element:
    of = {name: given.values.get(f"{e.id}.{name}") for name in FIELDS}
    if not of["words"]:
        raise BadInput(f"{e.id}: give its words, or untick it.")
    kind = ElementKind(of["kind"] or e.kind.value)
    item = e.item if of["item"] is None else "" if of["item"] == NO_ITEM else of["item"]
    resolution = (of["resolution"] or "") if kind is ElementKind.RESOLUTION else ""
    if kind is ElementKind.RESOLUTION and not resolution:
        raise BadInput(f"{e.id} is a resolution: say under “Change” of which kind.")
    return replace(
        e, kind=kind, words=of["words"], who=of["who"] or "", owner=of["owner"] or "",
        due=replace(e.due, day=of["due_on"]), item=item or "", resolution=resolution,
    )  # fmt: skip
