"""Taking a thing of the plan back to an earlier state. Nothing is lost: undoing is a new state."""

from headway.plan.codec import Place, thing_of
from headway.plan.fields import Numbered
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import WHY
from headway.web.plan.changing import keep, noted
from headway.web.plan.history import State, states_of
from headway.web.plan.ways import way_to
from headway.web.site import kinds
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.models import Revision
from headway.web.site.page import Asked
from headway.web.site.revisions import as_before
from headway.web.site.roles import READ_PART_2, UPDATE_PLAN


def _earlier(asked: Asked) -> tuple[State, Numbered]:
    """The state to go back to, and the thing as it was then."""
    id, number = asked.given["id"], int(asked.given["number"])
    may_see = asked.may(READ_PART_2) or asked.held.plan.find(id) is not None
    found = next((s for s in states_of(asked, id) if s.number == number), None) if may_see else None
    if found is None or found.is_gone:
        raise BadInput(f"No state {number} of {id} is kept that it could go back to.")
    try:
        kind, thing, body = as_before(asked.council, id, number)
    except Revision.DoesNotExist as fault:
        raise BadInput(f"No state {number} of {id} is kept.") from fault
    if kind not in kinds.PLAN:
        raise BadInput(f"{id} is no thing of the plan. Change it on its own page.")
    return found, thing_of(kinds.PLAN[kind], body, Place(file="its history", id=thing))


def _form(asked: Asked) -> Form:
    state, _ = _earlier(asked)
    newest = states_of(asked, state.id)
    later = [s for s in newest if s.number > state.number]
    lines = [
        f"{field}: “{after}” was “{before}” before"
        for s in later
        for field, before, after in s.changes
    ]
    return Form(
        fields=(WHY,),
        intro=(
            f"{state.id} {state.name} goes back to what {state.by} saved.",
            "What was changed since, newest first:",
            *(lines or ["nothing that shows"]),
        ),
        button="Take it back",
        numbers={state.id: newest[0].number},
        back=link(asked.council, "plan:history", id=state.id),
        is_grave=True,
    )


@action(
    route="plan/history/<str:id>/<int:number>/undo/",
    name="undo",
    title="Take it back to this state",
    permission=UPDATE_PLAN,
    says="took {id} back to state {number}",
    form=_form,
)
def undo(asked: Asked, given: Filled) -> Done:
    """Save the earlier state as the newest one, with its reason where the plan was agreed."""
    state, old = _earlier(asked)
    now = held_by(asked.council).plan.find(old.id)
    if now == old:
        raise BadInput(f"{old.id} stands as it did then. There is nothing to take back.")
    notes = noted(asked, [(now, old)], given["because"])
    says = f"took {old.id} back to state {state.number}"
    keep(asked, (old, *notes), says, "undo", given["because"], given.numbers)
    to = f"plan:history id={old.id}"
    if way_to(asked, old.id) and old.id[:3] in ("ACT", "AIM"):
        to = f"plan:{'action' if old.id[:3] == 'ACT' else 'aim'} id={old.id}"
    return Done(f"{old.id} stands as it did then.", to=to, about=(old.id,))
