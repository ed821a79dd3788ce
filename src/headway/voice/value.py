"""What children, parents and carers said, as values: asked in a survey, asked for, told, quoted.

Nobody is named, and no field is a target: a voice is heard and answered, not scored. `sensitivity`
is Part 2 where only the council's signed-in officers may read it.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from headway.plan.fields import Numbered, field_of
from headway.plan.findings import SENSITIVITIES

# Staff have surveys of their own: they are no voice of those whom the council looks after or helps.
GROUPS = ("children looked after", "care leavers", "parents", "foster carers")
OUTCOMES = ("done", "done in part", "not done")
COMPLAINT, COMPLIMENT = "complaint", "compliment"
PUBLIC = "anybody may read it"
USES = ("to learn from inside the council", PUBLIC)


@dataclass(frozen=True, kw_only=True)
class _Voice(Numbered):
    aims: tuple[str, ...] = field_of("ids", "aims that it bears on", of=("AIM",))
    actions: tuple[str, ...] = field_of("ids", "actions that it bears on", of=("ACT",))
    sensitivity: str = field_of("choice", "who may see it", one_of=SENSITIVITIES)


@dataclass(frozen=True, kw_only=True)
class Result:
    """How many gave one answer to one question: a count, a share of `of`, or both."""

    question: str = field_of("text", "the question, as it was asked", required=True)
    answer: str = field_of("text", "the answer, as Yes", required=True)
    share: float | None = field_of("number", "how many in 100 gave it")
    count: int | None = field_of("number", "how many gave it")
    of: int | None = field_of("number", "how many answered this question", required=True)


@dataclass(frozen=True, kw_only=True)
class Survey(_Voice):
    """A survey of one group: how many were asked, how many answered, and what they said.

    A survey of two groups is two surveys, so that neither hides the other's silence.
    """

    table: ClassVar[str] = "survey"
    prefix: ClassVar[str] = "SUR"

    title: str = field_of("text", "what it is called", required=True)
    group: str = field_of("choice", "who was asked", one_of=GROUPS, required=True)
    how: str = field_of("text", "how they were asked, as on paper, with a worker or alone")
    asked_on: date = field_of("date", "the day on which it began", required=True)
    closed_on: date | None = field_of("date", "the last day for an answer")
    asked: int | None = field_of("number", "how many were asked")
    answered: int | None = field_of("number", "how many answered")
    evidence: tuple[str, ...] = field_of("ids", "the evidence that holds it", of=("EVD",))
    results: tuple[Result, ...] = field_of("parts", "what they said", part=Result)

    @property
    def dated(self) -> date:
        """The day on which what was said was known."""
        return self.closed_on or self.asked_on


@dataclass(frozen=True, kw_only=True)
class Request(_Voice):
    """What a care council or forum asked of the council, and what the council did: or open.

    `did` says what was done or, where it was not done, why.
    """

    table: ClassVar[str] = "request"
    prefix: ClassVar[str] = "REQ"

    words: str = field_of("text", "what they asked, in their words", required=True)
    by: str = field_of("text", "who asked, as Children in Care Council", required=True)
    group: str = field_of("choice", "for whom they speak", one_of=GROUPS, required=True)
    asked_on: date = field_of("date", "the day on which they asked", required=True)
    owner: str = field_of("text", "the role that answers")
    outcome: str = field_of("choice", "what came of it", one_of=OUTCOMES)
    did: str = field_of("text", "what the council did, or why it did not")
    did_on: date | None = field_of("date", "the day on which it did, or said why not")
    evidence: tuple[str, ...] = field_of("ids", "evidence that it was done", of=("EVD",))

    @property
    def dated(self) -> date:
        """The day on which they asked."""
        return self.asked_on

    @property
    def is_open(self) -> bool:
        """Whether the council has neither done it nor said why not."""
        return not self.outcome


@dataclass(frozen=True, kw_only=True)
class Advocacy(_Voice):
    """How many children had an advocate in a period, and what about."""

    table: ClassVar[str] = "advocacy"
    prefix: ClassVar[str] = "ADV"

    group: str = field_of("choice", "who had an advocate", one_of=GROUPS, required=True)
    starts_on: date = field_of("date", "the first day counted", required=True)
    ends_on: date = field_of("date", "the last day counted", required=True)
    children: int | None = field_of("number", "how many of them had an advocate")
    themes: tuple[str, ...] = field_of("texts", "what it was about, the most frequent first")

    @property
    def title(self) -> str:
        """What to call it in a sentence."""
        return f"Advocates for {self.group}"

    @property
    def dated(self) -> date:
        """The last day counted."""
        return self.ends_on


@dataclass(frozen=True, kw_only=True)
class Theme(_Voice):
    """What complaints, or compliments, of a period were about, and what the council learnt."""

    table: ClassVar[str] = "theme"
    prefix: ClassVar[str] = "THM"

    kind: str = field_of(
        "choice", "complaint or compliment", one_of=(COMPLAINT, COMPLIMENT), required=True
    )
    title: str = field_of("text", "what they were about", required=True)
    group: str = field_of("choice", "who made them, where it was one group", one_of=GROUPS)
    starts_on: date = field_of("date", "the first day counted", required=True)
    ends_on: date = field_of("date", "the last day counted", required=True)
    count: int | None = field_of("number", "how many there were")
    learning: str = field_of("text", "what the council learnt from them")

    @property
    def dated(self) -> date:
        """The last day counted."""
        return self.ends_on


@dataclass(frozen=True, kw_only=True)
class Quotation(_Voice):
    """Words of one person, kept with their consent; shown once a role has released them.

    Nothing in it tells who spoke. Consent that is withdrawn takes it out of everything at once.
    """

    table: ClassVar[str] = "quotation"
    prefix: ClassVar[str] = "QUO"

    words: str = field_of("text", "the words: no name, no age, no place", required=True)
    group: str = field_of("choice", "who spoke", one_of=GROUPS, required=True)
    said_on: date = field_of("date", "the day on which they were said", required=True)
    consent_by: str = field_of("text", "who consented, as a role: the child, a parent")
    consent_on: date | None = field_of("date", "the day of the consent")
    consent_for: str = field_of("choice", "the use consented to", one_of=USES)
    withdrawn_on: date | None = field_of("date", "the day on which consent was withdrawn")
    released_by: str = field_of("text", "the role that released it")
    released_on: date | None = field_of("date", "the day of the release")

    @property
    def dated(self) -> date:
        """The day on which the words were said."""
        return self.said_on

    @property
    def is_consented(self) -> bool:
        """Whether it is consented, still, that anybody may read it."""
        given = self.consent_by and self.consent_on and self.consent_for == PUBLIC
        return bool(given) and not self.withdrawn_on

    @property
    def is_released(self) -> bool:
        """Whether it may be shown: released by a role, and the consent still stands."""
        return bool(self.released_by and self.released_on) and self.is_consented


KINDS: tuple[type[Numbered], ...] = (Survey, Request, Advocacy, Theme, Quotation)


def dated(thing: Numbered) -> date:
    """The day that an entry of voice bears."""
    assert isinstance(thing, Survey | Request | Advocacy | Theme | Quotation)
    return thing.dated
