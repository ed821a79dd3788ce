"""What the plan leaves open: findings nobody answers, aims nothing shows, actions that serve none."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from headway.plan.actions import Action
from headway.plan.aims import Aim, Objective, Target
from headway.plan.findings import Evidence, Finding
from headway.plan.whole import Plan, name_of

FINDING, MEASURE, AIM, VOICE = (
    "finding with no live action",
    "aim with no measure: unevidenced",
    "action with no aim",
    "aim with no voice of children or families",
)
ACTION, OWNER, DAY, UNKNOWN = (
    "aim with no action",
    "action with no owner",
    "action with no date",
    "measure that headway does not hold",
)


@dataclass(frozen=True, kw_only=True)
class Gap:
    """Something that is missing: the thing, what it is called, and what it lacks."""

    id: str
    name: str
    lacks: str


def gaps(
    plan: Plan, *, voice_since: date | None = None, is_known: Callable[[str], bool] | None = None
) -> tuple[Gap, ...]:
    """Every gap of the plan, the gravest kind first.

    `voice_since`: voice evidence must be dated on or after it; `is_known` says whether headway
    holds a measure of that name.
    """
    found = [
        *(() if is_partly_held(plan) else uncovered_findings(plan)),
        *aims_without_measure(plan),
        *actions_without_aim(plan),
        *aims_without_voice(plan, voice_since),
        *(() if is_partly_held(plan) else aims_without_action(plan)),
        *_actions_half_said(plan),
    ]
    if is_known:
        found += _unknown_measures(plan, is_known)
    return tuple(found)


def is_partly_held(plan: Plan) -> bool:
    """Whether a demonstration holds no action of a real council: then nobody may say that a
    finding is unanswered, since what is not published here may well be done."""
    return plan.programme.is_demonstration and not plan.actions


def uncovered_findings(plan: Plan) -> Iterator[Gap]:
    """Findings in scope that no live action answers; a strength needs none."""
    answered = {id for action in plan.actions if action.is_live for id in action.answers}
    for finding in plan.of(Finding):
        is_asked = finding.in_scope is not False and not finding.is_strength
        if is_asked and finding.id not in answered:
            yield Gap(id=finding.id, name=finding.words, lacks=FINDING)


def aims_of(plan: Plan, action: Action) -> tuple[str, ...]:
    """The aims that an action serves, directly or by its objectives; in order, each once."""
    by_objective = {o.id: o.aims for o in plan.of(Objective)}
    through = [aim for id in action.objectives for aim in by_objective.get(id, ())]
    return tuple(dict.fromkeys([*action.aims, *through]))


def measures_of(plan: Plan, aim: Aim) -> tuple[str, ...]:
    """The measures that would show an aim: its own, its objectives' and its targets'."""
    objectives = [m for o in plan.of(Objective) if aim.id in o.aims for m in o.measures]
    targets = [t.measure for t in plan.of(Target) if aim.id in t.aims]
    return tuple(dict.fromkeys([*aim.measures, *objectives, *targets]))


def aims_without_measure(plan: Plan) -> Iterator[Gap]:
    """Aims that no measure would show: they are called unevidenced."""
    for aim in plan.aims:
        if not measures_of(plan, aim):
            yield Gap(id=aim.id, name=aim.title, lacks=MEASURE)


def actions_without_aim(plan: Plan) -> Iterator[Gap]:
    """Live actions that serve no aim, neither directly nor by an objective."""
    for action in plan.actions:
        if action.is_live and not aims_of(plan, action):
            yield Gap(id=action.id, name=action.title, lacks=AIM)


def aims_without_voice(plan: Plan, since: date | None = None) -> Iterator[Gap]:
    """Aims on which no evidence lets children or families speak (since a day, if given)."""
    heard = {
        id
        for e in plan.of(Evidence)
        if e.is_voice and (since is None or e.dated >= since)
        for id in e.shows
    }
    for aim in plan.aims:
        serving = {a.id for a in plan.actions if aim.id in aims_of(plan, a)}
        if not heard & {aim.id, *serving}:
            yield Gap(id=aim.id, name=aim.title, lacks=VOICE)


def aims_without_action(plan: Plan) -> Iterator[Gap]:
    """Aims that no live action serves."""
    served = {aim for action in plan.actions if action.is_live for aim in aims_of(plan, action)}
    for aim in plan.aims:
        if aim.id not in served:
            yield Gap(id=aim.id, name=aim.title, lacks=ACTION)


def _actions_half_said(plan: Plan) -> Iterator[Gap]:
    for action in plan.actions:
        if not action.is_live or action.is_finished:
            continue
        if not action.owner:
            yield Gap(id=action.id, name=action.title, lacks=OWNER)
        if not action.due_on:
            yield Gap(id=action.id, name=action.title, lacks=DAY)


def _unknown_measures(plan: Plan, is_known: Callable[[str], bool]) -> Iterator[Gap]:
    for thing in plan.things:
        named = getattr(thing, "measures", ()) or (getattr(thing, "measure", ""),)
        for measure in named:
            if measure and not is_known(measure):
                yield Gap(id=thing.id, name=name_of(thing), lacks=f"{UNKNOWN}: {measure}")
