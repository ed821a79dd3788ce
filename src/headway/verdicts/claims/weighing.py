"""Weighing a claim: every kind and comparator is looked at, and where they disagree both are said."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from headway.comparators.library import Library
from headway.measures.value import Measure
from headway.verdicts.claims.besides import beside_sides
from headway.verdicts.claims.changes import change_sides
from headway.verdicts.claims.denominators import twin_of
from headway.verdicts.claims.facts import ClaimFigure, Facts
from headway.verdicts.claims.given import read_given
from headway.verdicts.claims.notes import notes_on
from headway.verdicts.claims.published import published_facts
from headway.verdicts.claims.reading import read_claims
from headway.verdicts.claims.sides import Side
from headway.verdicts.claims.standing import amount_sides, asks_amount, flat_sides, past_sides
from headway.verdicts.claims.value import INVENTED, OWN_PAST, Claim, Way


class ClaimAnswer(StrEnum):
    """What the figures say of a claim."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DEPENDS = "depends on comparator"
    CANNOT = "cannot be tested"


# Of a sentence with several parts, the first of these that any part has.
WORST_FIRST = (
    ClaimAnswer.CONTRADICTED,
    ClaimAnswer.DEPENDS,
    ClaimAnswer.CANNOT,
    ClaimAnswer.SUPPORTED,
)
OPENINGS = {
    ClaimAnswer.SUPPORTED: "The figures bear this out.",
    ClaimAnswer.CONTRADICTED: "The figures say otherwise.",
    ClaimAnswer.DEPENDS: "It depends on which figure is meant and what it is set beside.",
    ClaimAnswer.CANNOT: "This cannot be tested.",
}


@dataclass(frozen=True, kw_only=True)
class Weighed:
    """A claim with its answer, the words that say it, and the figures that decide.

    `head` is the answer in a sentence, with the measure and the place; `sides` has one entry a kind looked at; `notes` are sentences that a reader must know with the
    answer; `parts` the answers to the further claims of the same sentence.
    """

    claim: Claim
    place: str
    answer: ClaimAnswer
    head: str
    sides: tuple[Side, ...] = ()
    notes: tuple[str, ...] = ()
    parts: tuple["Weighed", ...] = ()

    @property
    def said(self) -> tuple[str, ...]:
        """What decides, a sentence or two for each kind of figure."""
        return tuple(dict.fromkeys(s.says for s in self.sides if not s.is_aside))

    @property
    def sentence(self) -> str:
        """The answer and what decides it, in plain words, part by part."""
        return " ".join((self.head, *self.said, *(p.sentence for p in self.parts)))

    @property
    def figures(self) -> tuple[ClaimFigure, ...]:
        """Every figure looked at, once, those of the parts too."""
        own = [f for s in self.sides for f in s.figures]
        return tuple(dict.fromkeys([*own, *(f for p in self.parts for f in p.figures)]))

    @property
    def needs_someone(self) -> bool:
        """Whether a person must look: contradicted, or not to be tested."""
        return self.answer in (ClaimAnswer.CONTRADICTED, ClaimAnswer.CANNOT)

    def as_json(self) -> dict:
        """As plain values, dates as ISO text."""
        return {
            "id": self.claim.id,
            "text": self.claim.text,
            "said_at": self.claim.said_at.isoformat(),
            "council": self.claim.council,
            "place": self.place,
            "measure": self.claim.measure,
            "kind": self.claim.share_or_rate,
            "direction": self.claim.direction.value,
            "source": self.claim.source or "no source given",
            "answer": self.answer.value,
            "sentence": self.sentence,
            "sides": [
                {
                    "kind": s.kind,
                    "says": s.says,
                    "answers": list(s.answers),
                    "decides": not s.is_aside,
                }
                for s in self.sides
            ],
            "notes": list(self.notes),
            "figures": [f.as_json() for f in self.figures],
            "parts": [p.as_json() for p in self.parts],
        }


def weigh(claim: Claim, facts: Facts, known_at: date | None = None) -> Weighed:
    """Test a claim against facts, or against those of them that were public by a day."""
    held = facts.known(known_at) if known_at else facts
    first = _weighed(claim, held)
    if not claim.parts:
        return first
    parts = tuple(_weighed(p, held) for p in claim.parts)
    answers = {w.answer for w in (first, *parts)}
    return Weighed(
        claim=claim,
        place=first.place,
        answer=next(a for a in WORST_FIRST if a in answers),
        head=first.head,
        sides=first.sides,
        notes=first.notes,
        parts=parts,
    )


def weigh_file(
    path: Path,
    *,
    figures: Path | None = None,
    known_at: date | None = None,
    library: Library | None = None,
) -> list[Weighed]:
    """Test every claim of a `claims.toml`; those of an invented council against the file `figures`."""
    claims = read_claims(path)
    given = read_given(figures) if figures else None
    published = published_facts(measures_of(claims), library)
    return [
        weigh(c, given if given and c.council == INVENTED else published, known_at) for c in claims
    ]


def measures_of(claims: Iterable[Claim]) -> list[str]:
    """The measures that claims about real places need."""
    every = [p for c in claims if c.council != INVENTED for p in (c, *c.parts)]
    named = [p.measure for p in every if p.measure]
    return [*named, *(t for n in named if (t := twin_of(n)))]


def _weighed(claim: Claim, facts: Facts) -> Weighed:
    place = facts.place(claim.council)
    if not claim.measure:
        return _untested(claim, place, "No measure is held of what it says.")
    if place is None:
        return _untested(claim, place, "The council is invented, and no figures of it are given.")
    measure = facts.measure(claim.measure)
    if measure is None:
        return _untested(claim, place, f"No figure of {claim.measure} is held.")
    sides = _sides(claim, facts, measure)
    if sides is None:
        return _untested(claim, place, "It names nothing to set the figure beside, and no size.")
    answer = combined(sides)
    return Weighed(
        claim=claim,
        place=place,
        answer=answer,
        head=_head(answer, measure, place, sides),
        sides=tuple(sides),
        notes=tuple(notes_on(claim, facts, measure, sides, answer.value)),
    )


def _sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side] | None:
    """The sides of a claim by what it says; None where it says nothing that can be compared."""
    if claim.is_change:
        return change_sides(claim, facts, measure)
    if claim.beside:
        return beside_sides(claim, facts, measure)
    if asks_amount(claim):
        return amount_sides(claim, facts, measure)
    if claim.direction is Way.LEVEL:
        return flat_sides(claim, facts, measure)
    if claim.comparator.lower() == OWN_PAST:
        return past_sides(claim, facts, measure)
    return None


def combined(sides: Iterable[Side]) -> ClaimAnswer:
    """All agree, all disagree, or it depends. A side short of the line keeps others from deciding."""
    of = [s for s in sides if not s.is_aside]
    answers = {a for s in of for a in s.answers}
    if answers == {True}:
        return ClaimAnswer.DEPENDS if any(s.is_short for s in of) else ClaimAnswer.SUPPORTED
    if answers == {False}:
        return ClaimAnswer.CONTRADICTED
    return ClaimAnswer.DEPENDS if answers else ClaimAnswer.CANNOT


def _untested(claim: Claim, place: str | None, why: str) -> Weighed:
    return Weighed(
        claim=claim,
        place=place or claim.council,
        answer=ClaimAnswer.CANNOT,
        head=f"{OPENINGS[ClaimAnswer.CANNOT]} {why}",
    )


def _head(answer: ClaimAnswer, measure: Measure, place: str, sides: list[Side]) -> str:
    opening = OPENINGS[answer]
    if answer is ClaimAnswer.CANNOT and any(s.is_short for s in sides):
        opening = "The figures cannot tell yet."
    return f"{opening} {measure.title}, {place}."
