"""The whole plan as one value: the programme and every thing in it, found by kind or by id."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from headway.plan.actions import Action, Ask, Milestone
from headway.plan.aims import Aim, Objective, Target
from headway.plan.fields import Numbered
from headway.plan.findings import Evidence, Finding, Risk
from headway.plan.money import MoneyLine, PostsFilled
from headway.plan.programme import Change, Programme
from headway.plan.projects import Project
from headway.plan.roles import Attestation, Event, Owner
from headway.plan.versions import Version

N = TypeVar("N", bound=Numbered)
# Every kind of thing that a plan holds, in the order in which files and workbooks show them.
KINDS: tuple[type[Numbered], ...] = (
    Aim, Objective, Target, Action, Milestone, Ask, Risk, Finding, Evidence, Owner, Attestation,
    Event, Project, MoneyLine, PostsFilled, Version, Change,
)  # fmt: skip


@dataclass(frozen=True, kw_only=True)
class Plan:
    """A programme's plan. `things` stand kind by kind in the order of KINDS, then as in the file."""

    programme: Programme
    things: tuple[Numbered, ...] = ()

    def of(self, kind: type[N]) -> tuple[N, ...]:
        """Every thing of a kind: `plan.of(Action)`."""
        return tuple(thing for thing in self.things if type(thing) is kind)

    def find(self, id: str) -> Numbered | None:
        """The thing with this id, or None."""
        return next((thing for thing in self.things if thing.id == id), None)

    @property
    def actions(self) -> tuple[Action, ...]:
        """The actions, those given up among them."""
        return self.of(Action)

    @property
    def aims(self) -> tuple[Aim, ...]:
        """The aims in their order."""
        aims = self.of(Aim)
        return tuple(sorted(aims, key=lambda aim: aim.order or number_of(aim)[0]))

    def milestones(self, action: str) -> tuple[Milestone, ...]:
        """The milestones of an action, by date."""
        own = [m for m in self.of(Milestone) if m.action == action]
        return tuple(sorted(own, key=lambda m: (m.due_on, number_of(m))))


def plan_of(programme: Programme, things: Iterable[Numbered]) -> Plan:
    """A plan with its things set in the order of KINDS; within a kind they stay as they came."""
    placed = sorted(things, key=lambda thing: KINDS.index(type(thing)))
    return Plan(programme=programme, things=tuple(placed))


def number_of(thing: Numbered) -> tuple[int, ...]:
    """The number of an id, to sort by: (3, 2) for MIL-3.2."""
    return tuple(int(n) for n in thing.id.split("-")[1].split("."))


def name_of(thing: Numbered) -> str:
    """What to call a thing in a sentence: its title, or the words that come nearest to one."""
    for name in ("title", "words", "what", "event", "role", "measure", "why"):
        if words := getattr(thing, name, ""):
            return str(words)
    return thing.id
