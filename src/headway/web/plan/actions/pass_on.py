"""Passing on all that a leaver answers for, in one act that is noted thing by thing."""

from dataclasses import replace

from headway.plan.fields import Numbered, Spec
from headway.plan.handover import hand_over, is_open
from headway.plan.programme import Change as Noted
from headway.plan.whole import Plan, name_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.naming import roles_to_choose
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.models import Council
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, next_ids, save
from headway.web.site.roles import UPDATE_PLAN

# The longest list above the form; what is beyond is counted.
MOST_NAMED = 40


def owned_by(plan: Plan, role: str) -> list[Numbered]:
    """All that is open and stands under a role."""
    return [t for t in plan.things if getattr(t, "owner", "") == role and is_open(t)]


def _form(asked: Asked) -> Form:
    leaver = asked.request.GET.get("leaver", "")
    whole, seen = held_by(asked.council).plan, asked.held.plan
    everything = owned_by(whole, leaver)
    if not everything:
        raise BadInput(
            f"“{leaver}” answers for nothing that is open. Choose a role on the page of owners."
        )
    told = [f"{t.id} {name_of(t)}" for t in owned_by(seen, leaver)]
    more = len(everything) - min(len(told), MOST_NAMED)
    to = roles_to_choose(seen)
    roles = tuple(role for role in to if role[0] != leaver)
    spec = Spec(name="to", kind="text", says="the role that takes it on", required=True)
    why = Spec(name="why", kind="text", says="the reason", required=True)
    return Form(
        fields=(
            Asks(spec, "Which role takes it on?", choices=roles),
            Asks(why, "Why?", "It is noted with each thing, and shown as drift explained.", rows=2),
        ),
        values={"to": "", "why": ""},
        intro=(
            f"{leaver} answers for {len(everything)} open things. All of them pass to one role:",
            *told[:MOST_NAMED],
            *((f"and {more} more.",) if more else ()),
            "What is finished stays where it was.",
        ),
        button=f"Pass on all {len(everything)}",
        numbers={t.id: asked.held.numbers[t.id] for t in owned_by(seen, leaver)},
        back=link(asked.council, "plan:owners"),
        is_grave=True,
    )


@action(
    route="plan/owners/pass-on/",
    name="pass_on",
    title="Pass on what a leaver answers for",
    permission=UPDATE_PLAN,
    says="passed on what a leaver answers for",
    form=_form,
)
def pass_on(asked: Asked, given: Filled) -> Done:
    """Every open action, risk and aim of the leaver, those of Part 2 among them, in one change."""
    leaver, to = asked.request.GET.get("leaver", ""), given["to"]
    # Who else passes something on waits here, so that no number is given twice.
    Council.objects.select_for_update().get(pk=asked.council.pk)
    before = held_by(asked.council).plan
    after = hand_over(
        before, leaver=leaver, to=to, on=asked.day, by=asked.role_name or asked.by, why=given["why"]
    )
    old = {thing.id: thing for thing in before.things}
    moved = [t for t in after.things if t.id in old and t != old[t.id]]
    noted = [t for t in after.things if t.id not in old]
    ids = next_ids(asked.council, Noted.prefix, len(noted))
    notes = [replace(note, id=id) for note, id in zip(noted, ids, strict=True)]
    says = f"passed {len(moved)} things from {leaver} to {to}: {given['why']}"
    change = Change(
        by=asked.by, did="pass on", says=says, things=(*moved, *notes), why=given["why"],
        expecting={**given.numbers, **dict.fromkeys(ids, 0)},
    )  # fmt: skip
    save(asked.council, change)
    return Done(
        f"{len(moved)} things passed from {leaver} to {to}.",
        "plan:owners",
        about=tuple(t.id for t in moved),
    )
