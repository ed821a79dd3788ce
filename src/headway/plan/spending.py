"""What the plan's lines of money come to, by aim, beside the measures that would show what it brought.

Money is never shown alone. Nothing here counts a line twice.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from headway.plan.actions import Action
from headway.plan.aims import Aim
from headway.plan.coverage import aims_of, measures_of
from headway.plan.money import AVOIDED, CASHABLE, NOT_SHOWN, NOTHING, SAVINGS, MoneyLine, pounds
from headway.plan.whole import Plan


@dataclass(frozen=True, kw_only=True)
class Sums:
    """Pounds of some lines; None where no line gives any. Savings by sort, never added up.

    `variance` is of the lines that give both a budget and a forecast.
    """

    budget: Decimal | None
    forecast: Decimal | None
    actual: Decimal | None
    variance: Decimal | None
    cashable: Decimal | None
    avoided: Decimal | None
    not_shown: Decimal | None


def sums_of(lines: Iterable[MoneyLine]) -> Sums:
    """What some lines come to."""
    held = list(lines)
    saved = {s: [x.saving for x in held if x.sort_of_saving == s] for s in SAVINGS}
    return Sums(
        budget=_sum(x.budget for x in held),
        forecast=_sum(x.forecast for x in held),
        actual=_sum(x.actual for x in held),
        variance=_sum(x.variance for x in held),
        cashable=_sum(saved[CASHABLE]),
        avoided=_sum(saved[AVOIDED]),
        not_shown=_sum(saved[NOT_SHOWN]),
    )


def _sum(amounts: Iterable[Decimal | None]) -> Decimal | None:
    given = [amount for amount in amounts if amount is not None]
    return sum(given, NOTHING) if given else None


@dataclass(frozen=True, kw_only=True)
class AimMoney:
    """The money of one aim beside the measures that would show what it brought.

    `aim` is None for lines whose action serves no aim. No `measures`: nothing would show it.
    """

    aim: Aim | None
    measures: tuple[str, ...]
    lines: tuple[MoneyLine, ...]
    sums: Sums


def money_by_aim(plan: Plan) -> tuple[AimMoney, ...]:
    """Every line of money with its aim, in the order of aims; each line once.

    A line of an action that serves several aims stands with the first of them.
    """
    held: dict[str, list[MoneyLine]] = {}
    for line in plan.of(MoneyLine):
        held.setdefault(aim_of(plan, line), []).append(line)
    aims: list[Aim | None] = [*plan.aims, None]
    return tuple(
        AimMoney(
            aim=aim,
            measures=measures_of(plan, aim) if aim else (),
            lines=tuple(lines),
            sums=sums_of(lines),
        )
        for aim in aims
        if (lines := held.get(aim.id if aim else "", []))
    )


def aim_of(plan: Plan, line: MoneyLine) -> str:
    """The aim that a line of money serves, directly or first by its action; empty where none."""
    thing = plan.find(line.of)
    if isinstance(thing, Action):
        return next(iter(aims_of(plan, thing)), "")
    return line.of if isinstance(thing, Aim) else ""


def doubts_of_money(plan: Plan) -> tuple[str, ...]:
    """What to ask about the money: savings without a sort or evidence, amounts that disagree."""
    said = []
    for line in plan.of(MoneyLine):
        if line.saving is not None and not line.saving_is:
            said.append(
                f"{line.id}: nobody says whether its saving is cashable or avoided. It counts as "
                "not yet shown; give saving_is."
            )
        elif line.sort_of_saving in (CASHABLE, AVOIDED) and not line.evidence:
            said.append(
                f"{line.id}: its saving is called {line.saving_is} and no evidence shows it."
            )
    return (*said, *_disagreements(plan))


def _disagreements(plan: Plan) -> Iterable[str]:
    """Actions whose own amounts are not what their lines of money come to."""
    for action in plan.actions:
        lines = [line for line in plan.of(MoneyLine) if line.of == action.id]
        sums = sums_of(lines)
        for name in ("budget", "actual", "cashable", "avoided"):
            own, theirs = getattr(action, name), getattr(sums, name)
            if lines and own is not None and own != (theirs or NOTHING):
                yield (
                    f"{action.id}: its own {name} is {pounds(own)}, and its lines of money come to "
                    f"{pounds(theirs or NOTHING)}. Mend one of them."
                )
