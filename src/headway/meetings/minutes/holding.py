"""What was found in minutes so far: elements as they are numbered, and the roles met on the way."""

import re
from dataclasses import dataclass, field, replace
from datetime import date

from headway.meetings.minutes import resolutions
from headway.meetings.minutes.dates import due_in
from headway.meetings.minutes.roles import Cast, is_role, role_in
from headway.meetings.minutes.value import NO_DUE, Due, Element, ElementKind, Passage

PREFIX = {
    ElementKind.REPORT: "RPT", ElementKind.STATEMENT: "STM", ElementKind.PAST_CLAIM: "PST",
    ElementKind.FOCUS: "FOC", ElementKind.ANSWER: "QST", ElementKind.PROMISE: "PRM",
    ElementKind.SOFT: "SFT", ElementKind.INVITATION: "INV", ElementKind.OPINION: "OPN",
    ElementKind.RESOLUTION: "RES",
}  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Found:
    """What is found of one element, before it is numbered."""

    words: str
    who: str = ""
    owner: str = ""
    due: Due = NO_DUE
    resolution: str = ""
    inside: str = ""
    sentence: str = ""


@dataclass
class Held:
    """The elements so far, and the passage that is being read.

    `author` wrote the report at hand; `subject` is the role that the passage last named as doing
    or saying something; `asked` is the last question.
    """

    body: str
    held_on: date | None
    next_on: date | None
    cast: Cast = field(default_factory=Cast)
    elements: list[Element] = field(default_factory=list)
    author: str = ""
    asked: str = ""
    subject: str = ""
    passage: Passage = field(default_factory=lambda: Passage(text="", line=0))
    item: str = ""
    paragraph: str = ""

    def at(self, passage: Passage, item: str) -> None:
        """The passage that is read from now on."""
        self.passage, self.item, self.subject = passage, item, ""
        if passage.marker and passage.form in ("number", "item"):
            self.paragraph = passage.marker

    def begin_item(self) -> None:
        """Forget the author and the question of the item before."""
        self.author, self.asked, self.subject = "", "", ""

    @property
    def body_said(self) -> str:
        """The body as the minutes call it: the Board, the Panel, Cabinet."""
        last = self.body.split()[-1] if self.body else "body"
        return last if last == "Cabinet" else f"the {last}"

    def add(self, kind: ElementKind, found: Found) -> str:
        """Number an element and keep it; a resolution written twice is kept once."""
        words = found.words if kind is ElementKind.ANSWER else resolutions.tidied(found.words)
        for n, other in enumerate(self.elements):
            is_same = other.kind is kind and other.item == self.item
            if kind is ElementKind.RESOLUTION and is_same and _key(other.words) == _key(words):
                self.elements[n] = replace(other, also=(*other.also, words))
                return other.id
        number = sum(e.kind is kind for e in self.elements) + 1
        element = Element(
            id=f"{PREFIX[kind]}-{number}",
            kind=kind,
            words=words,
            line=self.passage.line,
            paragraph=self.passage.marker or self.paragraph,
            sentence=found.sentence or found.words,
            item=self.item,
            who=found.who,
            owner=found.owner,
            due=found.due,
            resolution=found.resolution,
            inside=found.inside,
        )
        self.elements.append(element)
        return element.id

    def due(self, text: str) -> Due:
        """By when, reckoned from the day of the meeting."""
        return due_in(text, self.held_on, self.next_on)

    def owner_named(self, text: str) -> str:
        """An owner as written, in full where the document names the role in full."""
        bare = re.sub(r"^the ", "", text.strip(" .;,"))
        is_known = bare.isupper() and self.cast.full(bare) != bare
        return self.cast.meet(bare) if (is_role(bare) or is_known) and "/" not in bare else bare

    def resolve(self, words: str) -> None:
        """A part of a resolution."""
        found = Found(
            words=words,
            who=self.body_said,
            due=self.due(words),
            resolution=resolutions.resolution_kind(words),
        )
        self.add(ElementKind.RESOLUTION, found)

    def consider(self, sentence: str) -> None:
        """A report that the body took, and its author."""
        after = re.split(r"\breports?\b", sentence, maxsplit=1)[-1]
        role = role_in(after)
        self.author = self.cast.meet(role) if role else ""
        self.add(ElementKind.REPORT, Found(words=sentence, who=self.author))


def _key(words: str) -> str:
    return re.sub(r"[^a-z0-9]", "", words.lower())
