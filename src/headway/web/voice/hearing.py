"""What of the voice one person hears, and how each entry is told on a page."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from headway.plan.fields import Numbered
from headway.plan.whole import name_of
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.voice.telling import PEOPLE
from headway.voice.value import PUBLIC, Advocacy, Quotation, Request, Survey, Theme
from headway.web.site.page import Asked

N = TypeVar("N", bound=Numbered)
KINDS: dict[str, type[Numbered]] = {
    "survey": Survey,
    "request": Request,
    "advocacy": Advocacy,
    "theme": Theme,
    "quotation": Quotation,
}
NOUNS = {
    Survey: "a survey",
    Request: "a request",
    Advocacy: "advocates of a period",
    Theme: "a theme of complaints or compliments",
    Quotation: "a quotation",
}


def asked_for(asked: Asked, kind: type[N]) -> N:
    """The entry named in the address, as far as this person hears it."""
    found = asked.held.voice.find(asked.given["id"])
    if not isinstance(found, kind):
        raise BadInput(f"There is no {kind.table} {asked.given['id']} here any more.")
    return found


def many(group: str) -> str:
    """What to call a group in a sentence."""
    return PEOPLE[group][0] if group in PEOPLE else group


def speaker(group: str) -> str:
    """What to call one person of a group."""
    return PEOPLE[group][1] if group in PEOPLE else group


@dataclass(frozen=True)
class Bears:
    """What an entry bears on: the page that it links to, the id and its words."""

    page: str
    id: str
    words: str


def bears_on(asked: Asked, thing: Numbered) -> tuple[Bears, ...]:
    """The aims, actions and evidence of an entry that this person may read."""
    found = []
    pages = {"aims": "plan:aim", "actions": "plan:action", "evidence": "plan:evidence_of"}
    for name, page in pages.items():
        for id in getattr(thing, name, ()):
            if held := asked.held.plan.find(id):
                found.append(Bears(page, id, name_of(held)))
    return tuple(found)


def consent_words(quotation: Quotation) -> str:
    """How the consent to a quotation stands, in a sentence."""
    q = quotation
    if not (q.consent_by and q.consent_on):
        return "No consent is recorded: nobody outside those who keep these words may read them."
    given = f"Consent given by {q.consent_by}, {in_words(q.consent_on)}: {q.consent_for}."
    if q.withdrawn_on:
        return f"{given} The consent was withdrawn on {in_words(q.withdrawn_on)}."
    return given


def release_words(quotation: Quotation) -> str:
    """Whether a quotation is shown outside, and who released it when."""
    q = quotation
    if q.is_released and q.released_on:
        return f"Released by the {q.released_by} on {in_words(q.released_on)}."
    if q.released_on:
        return (
            f"Was released by the {q.released_by} on {in_words(q.released_on)}; it is shown no "
            "longer, because the consent was withdrawn."
        )
    if q.is_consented:
        return "Not released yet: somebody who may has to read it first."
    if q.consent_for and q.consent_for != PUBLIC:
        return "Not released: the consent is for learning inside the council only."
    return "Not released."


def period_words(starts_on: date, ends_on: date) -> str:
    """A period in words."""
    return f"{in_words(starts_on)} to {in_words(ends_on)}"
