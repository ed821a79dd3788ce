"""Money: what each aim costs and saves, beside the measures that would show what it brought."""

from headway.plan.actions import Action
from headway.plan.money import AN_ESTIMATE, NEVER_ADDED, MoneyLine, PostsFilled
from headway.plan.progress import money_of
from headway.plan.spending import doubts_of_money, money_by_aim, sums_of
from headway.web.plan.beside_ledger import ledger_of
from headway.web.plan.naming import named
from headway.web.plan.ways import measure_words
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PART_2, READ_PLAN, SIGN_OFF, UPDATE_OWN, UPDATE_PLAN


def may_keep(asked: Asked) -> bool:
    """Whether somebody keeps the plan's money: who keeps the plan, and finance."""
    return asked.may(UPDATE_PLAN) or (asked.may(UPDATE_OWN) and asked.may(SIGN_OFF))


@page(
    route="plan/money/",
    name="money",
    title="Money",
    permission=READ_PLAN,
    menu=Menu("Money", under="plan", order=72),
)
def show(asked: Asked) -> Shown:
    """Lines of money by aim, never without their measures; savings of three sorts, never added up."""
    plan = asked.held.plan
    lines = plan.of(MoneyLine)
    ledger = ledger_of(asked)
    return {
        "aims": money_by_aim(plan),
        "sums": sums_of(lines),
        "lines": lines,
        "posts": plan.of(PostsFilled),
        "doubts": doubts_of_money(plan),
        "without": _without_lines(plan.actions, lines),
        "own": money_of(a for a in plan.actions if a.is_live),
        "ledger": ledger[0] if ledger else None,
        "agrees": ledger[1] if ledger else None,
        "measure_words": measure_words,
        "of": {line.of: named(asked, line.of) for line in lines},
        "never_added": NEVER_ADDED,
        "an_estimate": AN_ESTIMATE,
        "may_change": may_keep(asked),
        "may_give": asked.may(READ_PART_2) and asked.may(UPDATE_OWN),
    }


def _without_lines(actions: tuple[Action, ...], lines: tuple[MoneyLine, ...]) -> list[Action]:
    """Actions that say an amount of their own and have no line of money."""
    lined = {line.of for line in lines}
    return [
        a
        for a in actions
        if a.is_live and a.id not in lined and (a.budget is not None or a.actual is not None)
    ]
