"""Challenges: what councillors and chairs doubted, and what was answered."""

from headway.web.plan.challenged import challenges
from headway.web.plan.naming import named
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import CHALLENGE, READ_PLAN


@page(
    route="plan/challenges/",
    name="challenges",
    title="Challenges",
    permission=READ_PLAN,
    menu=Menu("Challenges", under="plan", order=75),
)
def show(asked: Asked) -> Shown:
    """Every challenge, or those of one thing (`?of=ACT-3`); each stands here until answered."""
    of = asked.request.GET.get("of", "")
    rows = challenges(asked, of)
    return {
        "rows": rows,
        "of": named(asked, of) if of else None,
        "waiting": sum(row.challenge.is_open for row in rows),
        "may_challenge": asked.may(CHALLENGE),
    }
