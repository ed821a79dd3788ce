"""What the forms of the plan ask: the fields of each kind, their labels, and what may be chosen."""

from collections.abc import Iterable
from dataclasses import replace

from headway.plan.actions import Action, Milestone
from headway.plan.aims import Aim, Objective, Target
from headway.plan.fields import Numbered, Spec, spec_of
from headway.plan.findings import Evidence, Finding
from headway.plan.projects import Project
from headway.plan.whole import Plan, name_of
from headway.web.plan.ways import measure_choices
from headway.web.site.form import Asks

# The longest words of a thing in a choice.
LETTERS = 110
ROLE = "One role, as the plan names it. No person’s name."
LINES = "One on each line."
WHY = Asks(
    Spec(name="because", kind="text", says="the reason"),
    "Why is it changed?",
    "Needed where an agreed plan is changed: a date, an owner, the words. It is shown as drift "
    "beside your role.",
    rows=2,
)


def choices(things: Iterable[Numbered]) -> tuple[tuple[str, str], ...]:
    """Things to choose from: the id, then the id and its words."""
    return tuple((thing.id, f"{thing.id} {_short(name_of(thing))}") for thing in things)


def _short(words: str) -> str:
    return words if len(words) <= LETTERS else f"{words[:LETTERS].rsplit(' ', 1)[0]} …"


def _asks(kind: type, plan: Plan, rows: tuple[tuple, ...]) -> tuple[Asks, ...]:
    """Fields from rows of name, label, hint and, perhaps, what may be chosen or how many lines."""
    made = []
    for name, label, hint, *more in rows:
        extra = more[0] if more else ()
        asks = Asks(spec_of(kind, name), label, hint)
        if isinstance(extra, int):
            asks = Asks(asks.spec, label, hint, rows=extra)
        elif extra:
            asks = Asks(asks.spec, label, hint, choices=choices(extra))
        made.append(_with_none(asks))
    # Where the plan has nothing yet to choose from, the question is left out.
    return tuple(a for a in made if a.spec.kind not in ("id",) or a.choices)


def _with_none(asks: Asks) -> Asks:
    """One choice of several that need not be made can be taken back too."""
    if asks.is_required or asks.spec.kind not in ("choice", "id") or not asks.options:
        return asks
    return replace(asks, choices=(("", "Not said"), *asks.options))


def of_action(plan: Plan) -> tuple[Asks, ...]:
    """An action: what, why, who and when. How it stands is said by updating it."""
    rows = (
        ("title", "What will be done?", "", 2),
        ("how", "How will it be done?", "", 3),
        ("success", "How shall we know that it is done?", "", 3),
        ("aims", "Which aims does it serve?", "", plan.aims),
        ("objectives", "Which objectives does it serve?", "", plan.of(Objective)),
        ("answers", "Which findings does it answer?", "", plan.of(Finding)),
        ("owner", "Who answers for it?", ROLE),
        ("helpers", "Who helps?", LINES),
        ("partner", "Which partner outside the council does it?", ""),
        ("measures", "Which measures should it move?", f"{LINES} Names, as rereferrals."),
        ("starts_on", "When should it start?", ""),
        ("started_on", "When did it start?", ""),
        ("due_on", "When should it be finished?", ""),
        ("due_said", "What was written where there is no one day?", "As Ongoing."),
        ("priority", "How pressing is it?", ""),
        ("raised_on", "When was it first asked for?", ""),
        ("urgent_until", "When is its urgency looked at again?", ""),
        ("depends_on", "Which actions must come first?", f"{LINES} As ACT-3."),
        ("project", "Which project does it belong to?", "", plan.of(Project)),
        ("evidence", "Which evidence shows that it is done?", f"{LINES} As EVD-3."),
        ("outcome", "What came of it?", "", 2),
        ("budget", "Pounds set aside", ""),
        ("actual", "Pounds spent", ""),
        ("grant", "Which grant pays for it?", ""),
    )
    return _asks(Action, plan, rows)


def of_aim(plan: Plan) -> tuple[Asks, ...]:
    """An aim: why the plan is there."""
    rows = (
        ("title", "What is the aim, in a few words?", ""),
        ("why", "Why does it matter to a child?", "", 3),
        ("voice", "How are children and families heard on it?", "", 3),
        ("measures", "Which measures would show it?", f"{LINES} Names, as rereferrals."),
        ("owner", "Who answers for it?", ROLE),
        ("order", "Its place among the aims", "A whole number; empty keeps it where it is."),
    )
    return _asks(Aim, plan, rows)


def of_objective(plan: Plan) -> tuple[Asks, ...]:
    """An objective: what will be true."""
    rows = (
        ("title", "What will be true?", "", 2),
        ("aims", "Which aims does it serve?", "", plan.aims),
        ("measures", "Which measures would show it?", f"{LINES} Names, as rereferrals."),
        ("owner", "Who answers for it?", ROLE),
    )
    return _asks(Objective, plan, rows)


def of_milestone(plan: Plan) -> tuple[Asks, ...]:
    """A milestone: a dated point on the way."""
    rows = (
        ("title", "What will have happened?", "", 2),
        ("due_on", "By when?", ""),
    )
    return _asks(Milestone, plan, rows)


def of_target(plan: Plan) -> tuple[Asks, ...]:
    """A target: how far a measure should go, and why that far."""
    rows = (
        ("aims", "Which aims does it serve?", "", plan.aims),
        ("kind", "Which kind of figure?", "A share is of 100; a rate is of 10,000 children."),
        ("value", "What should be reached?", ""),
        ("better", "Which way is meant?", ""),
        ("by", "By which day?", ""),
        ("level", "How far does it reach?", "A stretch aims beyond the neighbours’ best quarter."),
        ("reason", "Why this value?", "", 3),
        ("comparator", "What was it set beside?", "As England, or our own last three years."),
    )
    measure = Asks(
        spec_of(Target, "measure"),
        "Which measure?",
        "Choose one that headway holds.",
        choices=measure_choices(),
    )
    return (measure, *_asks(Target, plan, rows))


def evidence_choices(plan: Plan, named: tuple[str, ...], most: int = 15) -> tuple:
    """Evidence to name: what is named already, then the newest."""
    newest = sorted(plan.of(Evidence), key=lambda e: e.dated, reverse=True)
    own = [e for e in newest if e.id in named]
    rest = [e for e in newest if e.id not in named]
    return choices([*own, *rest[: max(0, most - len(own))]])
