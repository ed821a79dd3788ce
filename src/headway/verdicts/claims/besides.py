"""Claims of more or fewer than elsewhere: each kind beside each comparator.

A share and a rate may point different ways, and so may England and the neighbours: every one is
printed. A number by itself follows the council's size; it decides only where the word is about the
number ("fewer"), or where nothing else is published.
"""

from headway.measures.value import Measure
from headway.verdicts import words
from headway.verdicts.claims.facts import HERE, ClaimFigure, Facts, Ranked
from headway.verdicts.claims.sides import (
    BY,
    Side,
    aside,
    is_total,
    last_year,
    missing,
    no_year,
    percent_change,
)
from headway.verdicts.claims.sizes import change_holds, is_near, size_word
from headway.verdicts.claims.value import NEIGHBOURS, OTHERS, Claim, Size, Way

SHORT = {NEIGHBOURS: "its statistical neighbours", OTHERS: "most councils"}


def beside_sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side]:
    """What each kind says of a claim that sets the place beside others."""
    sides = []
    named = _deciding(claim, measure)
    for kind in sorted(measure.kinds, key=("rate", "share", "value", "count").index):
        side = _side(claim, facts, measure, kind)
        sides.append(side if kind in named else aside(side))
    return sides


def _deciding(claim: Claim, measure: Measure) -> tuple[str, ...]:
    if claim.share_or_rate in measure.kinds:
        return (claim.share_or_rate,)
    fair = tuple(k for k in measure.kinds if not is_total(measure, k))
    word = size_word(claim.size)
    return measure.kinds if not fair or (word and word.counts) else fair


def _side(claim: Claim, facts: Facts, measure: Measure, kind: str) -> Side:
    last = last_year(claim, facts, measure, kind)
    if last is None:
        return no_year(measure, kind, claim)
    own = facts.figure(measure, kind, claim.council, last)
    if own.value is None:
        return Side(kind=kind, says=missing(own), figures=(own,))
    held = [f for f in facts.beside(measure, kind, claim.council, last) if f.value is not None]
    rank = facts.rank(measure, kind, claim.council, last)
    if is_total(measure, kind):  # a region's number is no yardstick for a council's
        held, rank = [f for f in held if f.against == NEIGHBOURS], None
    answers = {f.against: _holds(claim, own.value, f.value or 0.0, kind) for f in held}
    if rank and claim.direction is not Way.LEVEL:
        answers[OTHERS] = _is_outer(rank, claim)
    asked = {a: held for a, held in answers.items() if a in claim.beside}
    text = f"{BY[kind]}: {own.shown} {own.when}"
    if held:
        text += f", beside {words.listed([_beside(f) for f in held])}"
    text += f"; {ordinal(rank.rank)} highest of {rank.of} councils" if rank else ""
    text += f". {_summed(claim, asked, held)}" if asked else ". Nothing to set it beside is held."
    return Side(kind=kind, says=text, answers=tuple(asked.values()), figures=(own, *held))


def _beside(figure: ClaimFigure) -> str:
    """`39 for England`: the number without its noun, which stands before."""
    return f"{figure.shown.partition(' ')[0]} for {figure.place}"


def _holds(claim: Claim, own: float, other: float, kind: str) -> bool:
    if claim.direction is Way.LEVEL:
        return is_near(own, other, kind)
    is_that_way = (own - other) * claim.direction.sign > 0
    if is_that_way and claim.size != Size() and not claim.size.word:
        return change_holds(claim.size, abs(percent_change(other, own) or 0.0))
    return is_that_way


def _is_outer(rank: Ranked, claim: Claim) -> bool:
    """Above (or below) more than half of all councils."""
    if claim.direction is Way.HIGH:
        return rank.rank <= rank.of / 2
    return rank.rank > rank.of / 2


def _summed(claim: Claim, asked: dict[str, bool], held: list[ClaimFigure]) -> str:
    """`Higher than England, not than its statistical neighbours.`"""
    names = {f.against: f.place for f in held if f.against != HERE} | SHORT
    yes = [names[a] for a, holds in asked.items() if holds]
    no = [names[a] for a, holds in asked.items() if not holds]
    word = {Way.HIGH: "Higher than", Way.LOW: "Lower than", Way.LEVEL: "In line with"}
    head, link = word[claim.direction], "with" if claim.direction is Way.LEVEL else "than"
    if not no:
        return f"{head} {words.listed(yes)}."
    if not yes:
        return f"Not {words.lower(head)} {words.listed(no).replace(' and ', ' or ')}."
    return f"{head} {words.listed(yes)}, not {link} {' or '.join(no)}."


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    if 10 <= n % 100 <= 20:
        return f"{n}th"
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th') }"
