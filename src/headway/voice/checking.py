"""What no record of voice may say: each fault a sentence with the entry and what to do."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from headway.plan.codec import ID
from headway.plan.fields import Numbered, specs
from headway.plan.programme import Programme
from headway.plan.whole import KINDS as PLAN_KINDS
from headway.plan.whole import Plan
from headway.voice.telling_who import tells_who
from headway.voice.value import (
    KINDS,
    PUBLIC,
    Advocacy,
    Quotation,
    Request,
    Result,
    Survey,
    Theme,
)

# Two days of one thing of which the second cannot come before the first, and how to say it.
DAYS: tuple[tuple[type, str, str, str], ...] = (
    (Survey, "asked_on", "closed_on", "closed on {late}, before it was asked on {early}"),
    (Request, "asked_on", "did_on", "was answered on {late}, before it was asked on {early}"),
    (Advocacy, "starts_on", "ends_on", "ends on {late}, before it starts on {early}"),
    (Theme, "starts_on", "ends_on", "ends on {late}, before it starts on {early}"),
    (Quotation, "said_on", "released_on", "was released on {late}, before it was said on {early}"),
    (Quotation, "consent_on", "released_on", "was released on {late}, before the consent of {early}"),
    (Quotation, "consent_on", "withdrawn_on", "lost its consent on {late}, before it had it on {early}"),
)  # fmt: skip
COUNTS = ("asked", "answered", "children", "count")
ROUNDING = 1  # of a share in 100 beside its count: shares are often given whole
_OURS = frozenset(kind.prefix for kind in KINDS)
_PLANS = frozenset(kind.prefix for kind in PLAN_KINDS)


def faults(things: Sequence[Numbered], plan: Plan | None = None) -> tuple[str, ...]:
    """Every fault, a sentence each. Ids of the plan are looked for where the plan is given."""
    return (
        *_twice(things),
        *_nowhere(things, plan),
        *_backwards(things),
        *_counted(things),
        *(f for t in things if isinstance(t, Survey) for f in _survey(t)),
        *(f for t in things if isinstance(t, Request) for f in _request(t)),
        *(f for t in things if isinstance(t, Quotation) for f in _quotation(t)),
        *(_sourceless(things, plan.programme) if plan else ()),
    )


def _twice(things: Sequence[Numbered]) -> Iterator[str]:
    for id, times in Counter(t.id for t in things).items():
        if times > 1:
            yield f"{id}: stands {times} times. Give each its own number; never use one again."


def _nowhere(things: Sequence[Numbered], plan: Plan | None) -> Iterator[str]:
    here = {t.id for t in things} | ({t.id for t in plan.things} if plan else set())
    looked_for = _OURS | _PLANS if plan else _OURS
    for thing in things:
        for spec in specs(type(thing)):
            if spec.kind != "ids":
                continue
            for id in getattr(thing, spec.name):
                named = ID.fullmatch(id)
                if named and named[1] in looked_for and id not in here:
                    yield (
                        f"{thing.id}: '{spec.name}' names {id}, which the plan does not have. "
                        "Name one that it has, or take it out."
                    )


def _backwards(things: Sequence[Numbered]) -> Iterator[str]:
    for thing in things:
        for kind, early_name, late_name, says in DAYS:
            early: date | None = getattr(thing, early_name) if type(thing) is kind else None
            late: date | None = getattr(thing, late_name) if type(thing) is kind else None
            if early and late and late < early:
                yield f"{thing.id}: {says.format(early=early, late=late)}. Put the dates right."


def _counted(things: Sequence[Numbered]) -> Iterator[str]:
    for thing in things:
        for name in COUNTS:
            value = getattr(thing, name, None)
            if value is not None and not _is_count(value):
                yield f"{thing.id}: {name} is {value}. Give a whole number, 0 or more."


def _is_count(value: Any) -> bool:
    return value is not None and value >= 0 and int(value) == value


def _survey(survey: Survey) -> Iterator[str]:
    if survey.answered is not None and survey.asked is None:
        yield f"{survey.id}: says how many answered and not how many were asked. Give 'asked'."
    if (survey.answered or 0) > (survey.asked or 0) and survey.asked is not None:
        yield (
            f"{survey.id}: {survey.answered} answered, but only {survey.asked} were asked. "
            "Put the numbers right."
        )
    if survey.results and survey.answered is None:
        yield f"{survey.id}: has results without how many answered. Give 'asked' and 'answered'."
    for (question, answer), times in Counter(
        (r.question, r.answer) for r in survey.results
    ).items():
        if times > 1:
            yield f"{survey.id}: “{answer}” to “{question}” stands {times} times. Keep one."
    for result in survey.results:
        for says in _result(survey, result):
            yield f"{survey.id}: “{result.answer}” to “{result.question}” {says}"


def _result(survey: Survey, result: Result) -> Iterator[str]:
    of, count, share = result.of, result.count, result.share
    if count is None and share is None:
        yield "has neither a count nor a share. Give one of them."
    if of is None or not _is_count(of) or (count is not None and not _is_count(count)):
        yield f"is {count} of {of}. Give whole numbers, 0 or more."
        return
    if survey.answered is not None and of > survey.answered:
        yield f"is of {of}, but only {survey.answered} answered the survey. Put the numbers right."
    if count is not None and count > of:
        yield f"is {count} of {of}. The first cannot be larger than the second."
    elif share is not None and not 0 <= share <= 100:
        yield f"has a share of {share}. Give how many in 100: 0 to 100."
    elif None not in (count, share) and of and abs(100 * count / of - share) > ROUNDING:  # type: ignore[operator]
        yield f"is {count} of {of}, which is not {share} in 100. Put one of them right."


def _request(request: Request) -> Iterator[str]:
    given = (bool(request.outcome), bool(request.did), bool(request.did_on))
    if any(given) and not all(given):
        yield (
            f"{request.id}: give outcome, did and did_on together, or none of them while it is open."
        )


def _quotation(quotation: Quotation) -> Iterator[str]:
    q = quotation
    if bool(q.released_by) != bool(q.released_on):
        yield f"{q.id}: give released_by, a role, and released_on together, or neither."
    given = (bool(q.consent_by), bool(q.consent_on), bool(q.consent_for))
    if any(given) and not all(given):
        yield f"{q.id}: give consent_by, a role, consent_on and consent_for together, or none."
    if q.withdrawn_on and not q.consent_on:
        yield f"{q.id}: has lost a consent that it never had. Give consent_on, or take the day out."
    # A consent withdrawn since is no fault of the release; it is shown no longer: is_released.
    if (q.released_by or q.released_on) and not (all(given) and q.consent_for == PUBLIC):
        yield (
            f"{q.id}: cannot be released without consent. Record who consented, on what day, and "
            f"consent_for = “{PUBLIC}”; or take released_by and released_on out."
        )
    if q.released_on and q.withdrawn_on and q.withdrawn_on <= q.released_on:
        yield f"{q.id}: was released on {q.released_on}, after consent was withdrawn. Take it back."
    for piece, what in tells_who(q.words):
        yield (
            f"{q.id}: “{piece}” is {what}, and may tell who spoke. Take it out, or say it in "
            "square brackets without a capital: [my sister], [the town]."
        )


def _sourceless(things: Sequence[Numbered], programme: Programme) -> Iterator[str]:
    for thing in things:
        if programme.is_demonstration and thing.source is None:
            yield (
                f"{thing.id}: has no source. In a programme made of a real council from published "
                'documents every entry says where it stands: source = {publication = "…", '
                "date = 2026-04-01}."
            )
