"""Versions of the plan on their way: draft, consulted, refined, final, agreed, superseded.

A version goes one step at a time, each with its day and who took it; comments are kept beside the
steps. What is agreed is frozen as a baseline of that day; agreeing the next version supersedes it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import ClassVar

from headway.plan.codec import Place, checked
from headway.plan.fields import Numbered, field_of

DRAFT, CONSULTED, REFINED, FINAL = "draft", "consulted", "refined", "final"
AGREED, SUPERSEDED = "agreed", "superseded"
STEPS = (DRAFT, CONSULTED, REFINED, FINAL, AGREED, SUPERSEDED)


@dataclass(frozen=True, kw_only=True)
class Step:
    """A step that a version took: which, when, and the role or body that took it."""

    to: str = field_of("choice", "the step", one_of=STEPS, required=True)
    on: date = field_of("date", "the day", required=True)
    by: str = field_of("text", "the role or body", required=True)
    says: str = field_of("text", "what came of it")


@dataclass(frozen=True, kw_only=True)
class Comment:
    """What somebody said of a version, and when."""

    on: date = field_of("date", "the day", required=True)
    by: str = field_of("text", "the role or body that says it", required=True)
    says: str = field_of("text", "what it says", required=True)


@dataclass(frozen=True, kw_only=True)
class Version(Numbered):
    """A version of the plan, the steps that it took and what was said of it."""

    table: ClassVar[str] = "version"
    prefix: ClassVar[str] = "VER"

    title: str = field_of("text", "what it is called, as Plan 2026 to 2029", required=True)
    steps: tuple[Step, ...] = field_of("parts", "the steps that it took, in order", part=Step)
    comments: tuple[Comment, ...] = field_of("parts", "what was said of it", part=Comment)

    @property
    def stage(self) -> str:
        """The last step that it took; a draft, where none is noted."""
        return self.steps[-1].to if self.steps else DRAFT

    def stage_on(self, day: date) -> str:
        """The last step that it had taken by a day; nothing where it had taken none."""
        taken = [step.to for step in self.steps if step.on <= day]
        return taken[-1] if taken else ""

    def reached(self, stage: str) -> Step | None:
        """The step by which it reached a stage, or None."""
        return next((step for step in self.steps if step.to == stage), None)


def out_of_order(version: Version) -> Iterator[str]:
    """What is wrong with the steps of a version, a sentence each."""
    if not version.steps:
        yield "has taken no step. Give [[version.steps]], the first to 'draft'."
    elif version.steps[0].to != DRAFT:
        yield f"begins as '{version.steps[0].to}'. Every version begins as 'draft'."
    for before, after in pairwise(version.steps):
        if says := wrong_step(before.to, after.to):
            yield says
        elif after.on < before.on:
            yield (
                f"was '{after.to}' on {after.on}, before it was '{before.to}' on {before.on}. "
                "Put the dates right."
            )


def wrong_step(before: str, after: str) -> str:
    """Why a version may not go from one stage to another; nothing where it may."""
    if before == SUPERSEDED:
        return f"was superseded, and cannot become '{after}'. Begin a new version as 'draft'."
    due = STEPS[STEPS.index(before) + 1]
    if after == due:
        return ""
    goes = "back" if STEPS.index(after) <= STEPS.index(before) else "past a step,"
    return f"cannot go {goes} from '{before}' to '{after}'. The next step is '{due}'."


def agreed_at_once(versions: tuple[Version, ...]) -> tuple[Version, ...]:
    """The versions that stand as agreed, where there is more than one."""
    standing = tuple(v for v in versions if v.stage == AGREED)
    return standing if len(standing) > 1 else ()


def under_way(versions: tuple[Version, ...]) -> Version | None:
    """The newest version that is not agreed yet, or None."""
    return next((v for v in versions[::-1] if v.stage not in (AGREED, SUPERSEDED)), None)


def with_step(versions: tuple[Version, ...], step: Step, title: str) -> tuple[Version, ...]:
    """The versions with one step more: of the one under way, or of a new one that begins as draft.

    Agreeing a version supersedes the one agreed before. Raises BadInput for a step out of order.
    """
    place, current = Place("the plan"), under_way(versions)
    checked(step, place)
    if step.to == SUPERSEDED:
        raise place.fault("a version is superseded when the next one is agreed. Agree that one.")
    if current is None:
        if step.to != DRAFT:
            raise place.fault(
                f"no version is under way, so none can be '{step.to}'. Begin a draft."
            )
        number = 1 + max((int(v.id.split("-")[1]) for v in versions), default=0)
        return (*versions, Version(id=f"VER-{number}", title=title, steps=(step,)))
    if says := wrong_step(current.stage, step.to):
        raise place.fault(f"{current.id} {says}")
    ends = replace(step, to=SUPERSEDED, says=f"{current.id} was agreed in its place.")
    return tuple(
        replace(v, steps=(*v.steps, step))
        if v is current
        else replace(v, steps=(*v.steps, ends))
        if step.to == AGREED and v.stage == AGREED
        else v
        for v in versions
    )


def with_comment(versions: tuple[Version, ...], comment: Comment) -> tuple[Version, ...]:
    """The versions with a comment on the one under way. Raises BadInput where none is."""
    checked(comment, Place("the plan"))
    current = under_way(versions)
    if current is None:
        raise Place("the plan").fault("no version is under way to comment on. Begin a draft.")
    said = replace(current, comments=(*current.comments, comment))
    return tuple(said if v is current else v for v in versions)
