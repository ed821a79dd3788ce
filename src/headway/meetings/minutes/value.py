"""What is read from minutes, as values: passages of text, the elements in them, the proposal."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

NOT_NAMED = "officers (not named)"


class ElementKind(StrEnum):
    """What an element of minutes is. Only a promise, dated or not, is owed."""

    REPORT = "report_considered"
    STATEMENT = "statement"
    PAST_CLAIM = "past_claim"
    FOCUS = "focus_area"
    ANSWER = "answer"
    PROMISE = "promise"
    SOFT = "soft_undertaking"
    INVITATION = "invitation"
    OPINION = "opinion"
    RESOLUTION = "resolution"


@dataclass(frozen=True, kw_only=True)
class Passage:
    """A paragraph, bullet, heading or table row, mended, with the line on which it begins.

    `marker` is what stood before it: a number, a letter, a bullet.
    """

    text: str
    line: int
    form: str = "paragraph"
    marker: str = ""
    cells: tuple[str, ...] = ()
    heads: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Due:
    """By when, as said, and the day that it means where it means one.

    `kind` is day, month_end, before_day, period_end or next_meeting.
    """

    said: str = ""
    day: date | None = None
    kind: str = ""


NO_DUE = Due()


@dataclass(frozen=True, kw_only=True)
class Element:
    """One thing that the minutes hold, in their own words.

    `id` is of this proposal only; `inside` the id of the answer that holds it; `also` are other
    places where the same promise is written; `who` the role or body that spoke, blank where the
    minutes do not say; `sentence` the sentence that the words stand in; `paragraph` its number.
    """

    id: str
    kind: ElementKind
    words: str
    line: int
    paragraph: str = ""
    sentence: str = ""
    item: str = ""
    who: str = ""
    owner: str = ""
    due: Due = NO_DUE
    resolution: str = ""
    inside: str = ""
    also: tuple[str, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Whether a day is known by which it is owed."""
        return self.due.day is not None


@dataclass(frozen=True, kw_only=True)
class Attachment:
    """A document that an item links to: its title, and its format and size as the page says."""

    title: str
    type: str
    size: str


@dataclass(frozen=True, kw_only=True)
class ItemRead:
    """An item as its heading names it. `part` 2 is exempt, by `exempt_under` of Schedule 12A."""

    number: str
    title: str
    line: int
    part: int = 1
    exempt_under: str = ""
    attachments: tuple[Attachment, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """All that was found in one file of minutes. It stands for nothing until a person confirms it."""

    file: str
    body: str = ""
    held_on: date | None = None
    next_on: date | None = None
    items: tuple[ItemRead, ...] = ()
    elements: tuple[Element, ...] = field(default=())

    def of_kind(self, kind: ElementKind) -> tuple[Element, ...]:
        """The elements of one kind, in the order of the minutes."""
        return tuple(e for e in self.elements if e.kind is kind)
