"""Keeping the plan's lines of money, and giving the ledger that they are compared with."""

from typing import Any

from django.utils import timezone

from headway.plan.fields import spec_of
from headway.plan.findings import Evidence
from headway.plan.money import MoneyLine
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import choices
from headway.web.plan.beside_ledger import PURPOSE, rows_of
from headway.web.plan.changing import asked_for, edited, keep, new_id
from headway.web.plan.pages.money import may_keep
from headway.web.site.action import Done, action
from headway.web.site.audit import note
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2, READ_PLAN, UPDATE_OWN
from headway.web.site.uploads import path_of, take

_ASKS = (
    ("title", "What is the money for?", ""),
    ("of", "Which action or aim is it for?", "One alone, so that no pound is counted twice."),
    ("code", "Its code in the ledger", "As finance writes it."),
    ("year", "The financial year", "As 2026-27."),
    ("grant", "The grant that pays for it", "Empty where the council pays."),
    ("budget", "Pounds set aside", ""),
    ("forecast", "Pounds expected by the year’s end", ""),
    ("actual", "Pounds spent so far", ""),
    ("saving", "Pounds saved", ""),
    ("saving_is", "What sort of saving is it?", "Cashable leaves the budget; avoided never came."),
    ("saving_why", "How was the saving counted?", ""),
    ("evidence", "What shows the saving?", ""),
)


def _fields(asked: Asked) -> tuple[Asks, ...]:
    plan = asked.held.plan
    live = [a for a in plan.actions if a.is_live]
    offered: dict[str, Any] = {
        "of": choices([*live, *plan.aims]),
        "evidence": choices(plan.of(Evidence)),
    }
    return tuple(
        Asks(spec_of(MoneyLine, name), label, hint, choices=offered.get(name, ()))
        for name, label, hint in _ASKS
    )


def _refuse_others(asked: Asked) -> None:
    if not may_keep(asked) or not asked.may(READ_PLAN):
        raise BadInput("The plan’s money is kept by finance and by whoever keeps the plan.")


def _empty(asked: Asked) -> Form:
    _refuse_others(asked)
    return Form(fields=_fields(asked), values={}, back=link(asked.council, "plan:money"))


@action(
    route="plan/add/money/",
    name="add_money",
    title="Add a line of money",
    permission=UPDATE_OWN,
    says="added a line of money",
    form=_empty,
)
def add_money(asked: Asked, given: Filled) -> Done:
    """A new line, for one action or one aim."""
    _refuse_others(asked)
    new = MoneyLine(id=new_id(asked.council, MoneyLine), **given.values)
    keep(asked, (new,), f"added {new.id} for {new.of}", "add", expecting={new.id: 0})
    return Done(f"{new.id} is added.", "plan:money", about=(new.id,))


def _form(asked: Asked) -> Form:
    _refuse_others(asked)
    found = asked_for(asked, MoneyLine)
    return Form(
        fields=_fields(asked),
        values=dict(vars(found)),
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:money"),
    )


@action(
    route="plan/money/<str:id>/edit/",
    name="edit_money",
    title="Change a line of money",
    permission=UPDATE_OWN,
    says="changed {id}",
    form=_form,
)
def edit_money(asked: Asked, given: Filled) -> Done:
    """The line as it is now; what it was stands in its history."""
    _refuse_others(asked)
    values = {name: given.values[name] for name, *_ in _ASKS}
    found = edited(asked, asked_for(asked, MoneyLine), values, "changed", "", given.numbers)
    return Done(f"{found.id} is changed.", "plan:money", about=(found.id,))


def _file(asked: Asked) -> Form:
    return Form(
        intro=(
            "A CSV with the columns code, description, budget, forecast and actual, in pounds. It "
            "is compared with the plan and changes nothing in it.",
        ),
        button="Compare it",
        files=(("ledger", "The ledger", "As the finance system exports it."),),
        back=link(asked.council, "plan:money"),
    )


@action(
    route="plan/money/ledger/",
    name="give_ledger",
    title="Give the ledger",
    permission=READ_PART_2,
    says="gave the ledger",
    form=_file,
)
def give_ledger(asked: Asked, given: Filled) -> Done:
    """Keep the file apart from the plan, once it can be read."""
    if not asked.may(UPDATE_OWN):
        raise BadInput("The ledger is given by finance, or by whoever answers for actions.")
    file = take(asked.council, given.files["ledger"], by=asked.by, purpose=PURPOSE, part=2)
    path = path_of(file)
    try:
        rows = rows_of(path)
    except BadInput as fault:
        # A reader is told the file's own name, never where it stands here.
        raise BadInput(str(fault).replace(str(path), file.name)) from fault
    # A ledger that was given before is the newest again.
    type(file).objects.filter(pk=file.pk).update(at=timezone.now(), by=asked.by)
    says = f"gave the ledger {file.name}, {len(rows)} rows"
    note(asked.by, "give ledger", says, council=asked.council.slug)
    return Done(f"The ledger is read: {len(rows)} rows.", "plan:money")
