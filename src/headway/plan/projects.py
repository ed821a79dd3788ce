"""Projects: a service re-design with its stages, teams old and new, and what must come with it."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar

from headway.plan.fields import Numbered, field_of

STAGES = ("idea", "design", "consultation", "decision", "change", "live", "closed")
RAID = ("risk", "assumption", "issue", "dependency")


@dataclass(frozen=True, kw_only=True)
class Stage:
    """One stage of a project: planned and reached."""

    name: str = field_of("choice", "the stage", one_of=STAGES, required=True)
    due_on: date = field_of("date", "by when", required=True)
    reached_on: date | None = field_of("date", "when it was reached")


@dataclass(frozen=True, kw_only=True)
class Raid:
    """A line of the log of risks, assumptions, issues and dependencies."""

    type: str = field_of("choice", "which of the four", one_of=RAID, required=True)
    says: str = field_of("text", "what it is", required=True)
    owner: str = field_of("text", "the role that answers for it")
    raised_on: date | None = field_of("date", "when it was raised")
    closed_on: date | None = field_of("date", "when it was settled")


@dataclass(frozen=True, kw_only=True)
class Team:
    """An old team and the new one that its work went to, so that measures survive."""

    old: str = field_of("text", "the team before")
    new: str = field_of("text", "the team after")
    share: float | None = field_of("number", "percent of the old team's work, where it was split")


@dataclass(frozen=True, kw_only=True)
class Consultation:
    """Who was consulted, from when to when, and what was heard."""

    who: str = field_of("text", "who was consulted", required=True)
    starts_on: date = field_of("date", "the first day", required=True)
    ends_on: date | None = field_of("date", "the last day")
    heard: str = field_of("text", "what was heard, and what changed for it")


@dataclass(frozen=True, kw_only=True)
class Benefit:
    """What the project should bring, and what it brought."""

    says: str = field_of("text", "the benefit", required=True)
    measure: str = field_of("text", "the measure that would show it")
    expected_by: date | None = field_of("date", "by when")
    expected_pounds: Decimal | None = field_of("money", "pounds expected")
    actual_pounds: Decimal | None = field_of("money", "pounds that came")
    is_cashable: bool | None = field_of("yes_no", "true where the money leaves the budget")


@dataclass(frozen=True, kw_only=True)
class Project(Numbered):
    """A re-design of the service: stages, teams, consultation, equality impact, going live."""

    table: ClassVar[str] = "project"
    prefix: ClassVar[str] = "PRJ"

    title: str = field_of("text", "what the project is called", required=True)
    why: str = field_of("text", "what it is for")
    aims: tuple[str, ...] = field_of("ids", "the aims it serves", of=("AIM",))
    owner: str = field_of("text", "the role that answers for it")
    starts_on: date | None = field_of("date", "when it starts")
    go_live_on: date | None = field_of("date", "when the new service opens")
    went_live_on: date | None = field_of("date", "when it did open")
    equality_impact_on: date | None = field_of("date", "when the equality impact was assessed")
    equality_impact: str = field_of("text", "what the assessment found")
    equality_evidence: str = field_of("id", "the assessment itself", of=("EVD",))
    stages: tuple[Stage, ...] = field_of("parts", "stages", part=Stage)
    raid: tuple[Raid, ...] = field_of(
        "parts", "risks, assumptions, issues, dependencies", part=Raid
    )
    teams: tuple[Team, ...] = field_of("parts", "old and new teams", part=Team)
    consultations: tuple[Consultation, ...] = field_of("parts", "who was asked", part=Consultation)
    benefits: tuple[Benefit, ...] = field_of("parts", "what it brings", part=Benefit)
