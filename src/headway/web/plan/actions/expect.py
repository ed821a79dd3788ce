"""Saying what an action should do to a measure, locked on the day before anybody has the figure."""

from headway.measures.finding import measure_named
from headway.plan.actions import Action, Expect
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import WHY
from headway.web.plan.changing import asked_for, edited
from headway.web.plan.ways import measure_choices
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN

_FIELDS = ("measure", "kind", "direction", "size", "lag_years")


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Action)
    measure = Asks(spec_of(Expect, "measure"), "Which measure?", choices=measure_choices())
    return Form(
        fields=(
            measure,
            Asks(spec_of(Expect, "kind"), "Which kind of figure?"),
            Asks(spec_of(Expect, "direction"), "Which way should it go?"),
            Asks(spec_of(Expect, "size"), "By how many percent at least?"),
            Asks(spec_of(Expect, "lag_years"), "After how many years should it first show?"),
            WHY,
        ),
        intro=(
            f"{found.id}: {found.title}",
            "It is locked today and stays on record: whether the change is ours can only be told "
            "where it was said before.",
        ),
        button="Lock it",
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:action", id=found.id),
    )


@action(
    route="plan/actions/<str:id>/expect/",
    name="expect",
    title="Say what the action should do to a measure",
    permission=UPDATE_PLAN,
    says="locked what {id} should do",
    form=_form,
)
def expect(asked: Asked, given: Filled) -> Done:
    """Lock what is expected as of today."""
    found = asked_for(asked, Action)
    values = {name: given[name] for name in _FIELDS}
    new = Expect(**values, locked_on=asked.day)
    kinds = measure_named(new.measure).kinds
    if new.kind not in kinds:
        raise BadInput(
            f"That measure is not published as a {new.kind}. It has: {', '.join(kinds)}."
        )
    if any((e.measure, e.kind) == (new.measure, new.kind) for e in found.expects):
        raise BadInput("What it should do to this measure is locked already, and stays so.")
    more = {"expects": (*found.expects, new)}
    edited(asked, found, more, "locked what to expect of", given["because"], given.numbers)
    return Done("It is locked as of today.", to=f"plan:action id={found.id}", about=(found.id,))
