"""Who has which role at this council, and which groups of the council's sign-in give one."""

from headway.web.site.models import GroupRole, Membership
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import BY_ID, KEEP_PEOPLE


@page(
    route="people/",
    name="people",
    title="People and roles",
    permission=KEEP_PEOPLE,
    menu=Menu("Service", order=90),
)
def show(asked: Asked) -> Shown:
    """Everybody with a role here, by role; and the groups that give one."""
    held = Membership.objects.filter(council=asked.council).select_related("user")
    groups = GroupRole.objects.filter(council=asked.council).order_by("group")
    return {
        "members": sorted(held, key=lambda m: (m.role, m.user.name)),
        "groups": groups,
        "roles": BY_ID,
    }
