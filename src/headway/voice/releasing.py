"""What of a record of voice anybody may read: nothing in Part 2, nothing unreleased, no small count.

A small count is 1 to 5, as everywhere in headway. What would give it away by subtraction goes with
it: the other answers to the same question, and a longer period that holds the short one. How many
did *not* answer is said of nobody's life, and is not hidden.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

from headway.disclosure.small import is_small
from headway.plan.fields import Numbered, specs
from headway.voice.value import Advocacy, Quotation, Result, Survey, Theme

PART_2 = "Part 2"


def kept_back(things: Iterable[Numbered]) -> frozenset[str]:
    """The ids of what nobody outside may read at all."""
    return frozenset(thing.id for thing in things if not _is_shown(thing))


def released_of(things: Sequence[Numbered], hidden: Collection[str] = ()) -> tuple[Numbered, ...]:
    """What anybody may read. `hidden` are ids of the plan that they may not: links to them go too."""
    out = {*kept_back(things), *hidden}
    shown = [_without_links(t, out) for t in things if t.id not in out]
    # Small counts are looked for in everything: what is kept back can be subtracted from too.
    small = _small_periods(things)
    return tuple(_without_small(t, small) for t in shown)


def _is_shown(thing: Numbered) -> bool:
    if getattr(thing, "sensitivity", "") == PART_2:
        return False
    return thing.is_released if isinstance(thing, Quotation) else True


def _without_links(thing: Numbered, out: set[str]) -> Numbered:
    changed: dict[str, Any] = {}
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if spec.kind == "ids" and out & set(value):
            changed[spec.name] = tuple(id for id in value if id not in out)
    return replace(thing, **changed) if changed else thing


def _without_small(thing: Numbered, small: frozenset[str]) -> Numbered:
    if isinstance(thing, Survey):
        return _survey(thing)
    if isinstance(thing, Advocacy) and thing.id in small:
        # What so few children spoke of may tell who they are.
        few = _few(thing.children)
        return replace(thing, children=None, themes=() if few else thing.themes)
    if isinstance(thing, Theme) and thing.id in small:
        return replace(thing, count=None)
    return thing


def _few(count: float | None) -> bool:
    return is_small(count, "children")


def _survey(survey: Survey) -> Survey:
    if _few(survey.asked):
        return replace(survey, asked=None, answered=None, results=())
    if _few(survey.answered):
        return replace(survey, answered=None, results=())
    small = {r.question for r in survey.results if _gives_away(r)} | set(_by_rest(survey.results))
    return replace(survey, results=tuple(r for r in survey.results if r.question not in small))


def _gives_away(result: Result) -> bool:
    """Whether few gave this answer, or few gave any other, by the count or by the share."""
    if result.of is None or _few(result.of):
        return True
    counts = [result.count] if result.count is not None else []
    if result.share is not None:
        counts.append(round(result.share * result.of / 100))
    return any(_few(count) or _few(result.of - count) for count in counts)


def _by_rest(results: Iterable[Result]) -> Iterator[str]:
    """Questions of which few gave the answer that is not listed: what all the others leave."""
    answers: dict[str, list[Result]] = defaultdict(list)
    for result in results:
        answers[result.question].append(result)
    for question, held in answers.items():
        counts = [
            r.count if r.count is not None else round((r.share or 0) * (r.of or 0) / 100)
            for r in held
        ]
        if _few(max(r.of or 0 for r in held) - sum(counts)):
            yield question


def _small_periods(things: Iterable[Numbered]) -> frozenset[str]:
    """Advocacy and themes with a small count, and those whose longer period would give one away."""
    alike: dict[tuple, list[Advocacy | Theme]] = defaultdict(list)
    for thing in things:
        if isinstance(thing, Advocacy):
            alike[(Advocacy, thing.group)].append(thing)
        elif isinstance(thing, Theme):
            alike[(Theme, thing.kind, thing.title.casefold(), thing.group)].append(thing)
    found: set[str] = set()
    for held in alike.values():
        few = [t for t in held if _few(t.children if isinstance(t, Advocacy) else t.count)]
        for t in held:
            if any(t.starts_on <= f.starts_on and f.ends_on <= t.ends_on for f in few):
                found.add(t.id)
    return frozenset(found)
