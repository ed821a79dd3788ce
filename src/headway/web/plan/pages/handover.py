"""The brief for whoever takes up a role: what it answers for, what is late, what waits."""

from collections.abc import Iterable

from headway.meetings.value import Promise
from headway.plan.actions import DONE
from headway.plan.checking import evidence_for
from headway.plan.coverage import gaps
from headway.plan.handover import Handover, brief, roles_in
from headway.vocabulary.errors import BadInput
from headway.web.plan.challenged import Challenged, challenges
from headway.web.plan.naming import all_named
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN

# The newest of what happened that are named; the rest are counted.
MOST_HAPPENED = 12


@page(
    route="plan/handover/",
    name="handover",
    title="Hand-over brief",
    permission=READ_PLAN,
    menu=Menu("Hand-over", under="plan", order=65),
)
def show(asked: Asked) -> Shown:
    """The brief of one role, or which roles there are; the accountable role's is of the whole plan."""
    plan = asked.held.plan
    roles = roles_in(plan)
    chosen = asked.request.GET.get("role", "")
    if not chosen:
        return {"roles": roles, "brief": None}
    if chosen not in roles:
        raise BadInput(f"The plan names no role “{chosen}”. Choose one of those that it names.")
    told = brief(plan, chosen, asked.day)
    own = {a.id for a in told.actions}
    return {
        "title": f"Hand-over brief: {chosen}",
        "roles": roles,
        "brief": told,
        "is_accountable": chosen == plan.programme.accountable,
        "promises": _promises(asked, told),
        "challenges": _open_challenges(asked, own),
        "waits_for": all_named(asked, told.waits_for),
        "gaps": [gap for gap in gaps(plan) if gap.id in own],
        "unshown": [a for a in told.actions if a.status == DONE and not evidence_for(plan, a)],
        "happened": told.happened[::-1][:MOST_HAPPENED],
    }


def _promises(asked: Asked, told: Handover) -> list[Promise]:
    """What the role owes to a body and nobody has closed; all of it, for the accountable role."""
    everything = told.role == asked.held.plan.programme.accountable
    return [
        p
        for p in asked.held.meetings.of(Promise)
        if not p.outcome and (everything or told.role in (p.owner, p.by))
    ]


def _open_challenges(asked: Asked, own: Iterable[str]) -> list[Challenged]:
    ids = set(own)
    return [c for c in challenges(asked) if c.challenge.is_open and c.challenge.of in ids]
