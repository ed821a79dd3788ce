"""Reviews of the whole plan: who attested it, when, and the stretches in which nobody did."""

from headway.plan.progress import attestation_gaps
from headway.plan.roles import Attestation
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import ATTEST, READ_PLAN


@page(
    route="plan/reviews/",
    name="attested",
    title="Reviews of the whole plan",
    permission=READ_PLAN,
    menu=Menu("Reviews", under="plan", order=75),
)
def show(asked: Asked) -> Shown:
    """Every attestation, newest first, and every stretch that was longer than promised."""
    plan = asked.held.plan
    said = sorted(plan.of(Attestation), key=lambda a: a.reviewed_on, reverse=True)
    last = said[0].reviewed_on if said else None
    return {
        "programme": plan.programme,
        "said": said,
        "days_since": (asked.day - last).days if last else None,
        "gaps": attestation_gaps(plan, asked.day)[::-1],
        "may_attest": asked.may(ATTEST),
    }
