"""What a reader must know beside the answer to a claim."""

from collections.abc import Iterator
from datetime import date

from headway.measures.value import Measure
from headway.verdicts import words
from headway.verdicts.claims.changes import asks_chance
from headway.verdicts.claims.facts import ClaimFigure, Facts
from headway.verdicts.claims.published import NOT_OUT
from headway.verdicts.claims.sides import Side
from headway.verdicts.claims.sizes import size_word
from headway.verdicts.claims.standing import asks_amount, named, newest_sides
from headway.verdicts.claims.value import ENGLAND, INVENTED, Claim
from headway.vocabulary.month import in_words


def notes_on(
    claim: Claim, facts: Facts, measure: Measure, sides: list[Side], answer: str
) -> Iterator[str]:
    """The notes on one claim, in the order in which they are read."""
    yield from _asides(sides, answer)
    word = size_word(claim.size)
    if word and word.judges:
        yield f"No figure says how many are {word.word}: figures say how many there are elsewhere."
    if claim.is_change and answer == "supported" and measure.better == "neither":
        yield _harm(claim, facts, sides)
    if not claim.is_change and asks_amount(claim):
        yield from _newest(claim, facts, measure)
    yield from _newest_known(claim, facts, measure, sides)
    yield from _read_from(sides)
    yield from _later_than_said(claim, sides)


def _asides(sides: list[Side], answer: str) -> Iterator[str]:
    """Kinds that the words do not name, and which say otherwise."""
    said = {"supported": True, "contradicted": False}.get(answer)
    for side in sides:
        if side.is_aside and side.leans and said is not None and (not said) in side.leans:
            yield f"Looked at another way it differs. {side.says}"


def _harm(claim: Claim, facts: Facts, sides: list[Side]) -> str:
    text = "This says nothing on whether there is harm in it, or who brought it about"
    if claim.council in (ENGLAND, INVENTED):
        return f"{text}."
    last = max(f.as_at for s in sides for f in s.figures)
    asked = f'"{facts.place(claim.council)}" -m {claim.measure} --as-at {last.isoformat()}'
    return f"{text}: ask headway judge {asked}"


def _newest(claim: Claim, facts: Facts, measure: Measure) -> Iterator[str]:
    sides = newest_sides(claim, facts, measure)
    if not sides:
        return
    holds = {a for s in sides for a in s.answers}
    tail = {True: "It still holds.", False: "It no longer holds."}
    end = tail[holds.pop()] if len(holds) == 1 else "Whether it holds depends on the source."
    texts = [f"{named(f)}" for s in sides for f in s.figures]
    yield f"Newest, {sides[0].figures[0].when}: {'; '.join(texts)}. {end}"


def _newest_known(claim: Claim, facts: Facts, measure: Measure, sides: list[Side]) -> Iterator[str]:
    """What was the newest figure by the day asked about, where the one claimed was not out."""
    if not any(f.state == NOT_OUT for s in sides for f in s.figures):
        return
    for kind in dict.fromkeys(s.kind for s in sides if not s.is_aside):
        years = facts.years(measure, kind, claim.council)
        if not years:
            continue
        text = (
            f"The newest figure then published: {_shown(claim, facts, measure, kind, years[-1])}."
        )
        signal = facts.signal(measure, kind, claim.council, years[-1])
        if signal and signal.z is not None and claim.is_change and asks_chance(claim):
            text = f"The newest figure then published. {words.real_words(measure, kind, signal)}"
        yield text
        return


def _shown(claim: Claim, facts: Facts, measure: Measure, kind: str, year: int) -> str:
    figure = facts.figure(measure, kind, claim.council, year)
    return f"{figure.shown} {figure.when}"


def _read_from(sides: list[Side]) -> Iterator[str]:
    """That the values are of a release later than the day asked about."""
    later = {f.later_release for s in sides for f in s.figures if f.later_release}
    if later:
        yield (
            f"Read from the release of {words.listed([str(y) for y in sorted(later)])}, the "
            "earliest held; the figures published then may have differed."
        )


def _later_than_said(claim: Claim, sides: list[Side]) -> Iterator[str]:
    """That the deciding figure came out after the claim was made."""
    later = [
        f for s in sides for f in s.figures if f.value is not None and _came_out(f) > claim.said_at
    ]
    if later:
        newest = max(later, key=_came_out)
        yield (
            f"The figure {newest.when} came out on {in_words(_came_out(newest))}, after this was "
            "said: nobody could have checked it then from what was published."
        )


def _came_out(figure: ClaimFigure) -> date:
    return date.fromisoformat(figure.released_on) if figure.released_on else date.min
