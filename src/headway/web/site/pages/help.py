"""Help: what each role can do here in three steps, how to read a verdict, and whom to ask."""

from headway.verdicts.words import QUESTIONS
from headway.web.site.first_steps import FIRST_STEPS, Step
from headway.web.site.linking import link
from headway.web.site.models import Membership
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.places import places
from headway.web.site.roles import READ_FIGURES, READ_PART_2, ROLES, SIGNED_IN


@page(
    route="help/",
    name="help",
    title="Help",
    permission=SIGNED_IN,
    menu=Menu("Help", order=99),
)
def show(asked: Asked) -> Shown:
    """The three steps of one's own role, then everybody else's; the verdict; the two parts."""
    own = {post.role.id for post in asked.posts}
    return {
        "own": [(role, _linked(asked, role.id)) for role in ROLES if role.id in own],
        "others": [(role, FIRST_STEPS[role.id]) for role in ROLES if role.id not in own],
        "permissions": sorted((p.says for p in asked.permissions), key=str.casefold),
        "questions": QUESTIONS,
        "reads_figures": asked.may(READ_FIGURES),
        "reads_part_2": asked.may(READ_PART_2),
        "administrators": _administrators(asked),
    }


def _linked(asked: Asked, role: str) -> list[tuple[Step, str]]:
    """The steps of a role, each with the address of its page where the person may see it."""
    return [(step, _address(asked, step.to)) for step in FIRST_STEPS[role]]


def _address(asked: Asked, name: str) -> str:
    place = places().get(name)
    if place is None or place.takes or not asked.may(place.of.permission):
        return ""
    return link(asked.council, name)


def _administrators(asked: Asked) -> list[str]:
    """Who gives roles at this council, as the service calls them."""
    held = Membership.objects.filter(
        council=asked.council,
        role="administrator",
        user__is_active=True,
        user__is_break_glass=False,
    )
    return sorted({str(one.user) for one in held.select_related("user")})
