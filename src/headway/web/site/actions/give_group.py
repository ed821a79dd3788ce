"""Letting a group of the council's sign-in give a role."""

from headway.plan.fields import Spec
from headway.vocabulary.errors import BadInput
from headway.web.site.action import Done, action
from headway.web.site.actions.give_role import BODY, POST, ROLE
from headway.web.site.audit import note
from headway.web.site.form import Asks, Filled
from headway.web.site.models import GroupRole
from headway.web.site.page import Asked
from headway.web.site.roles import BY_ID, KEEP_PEOPLE

_GROUP = Asks(
    Spec(name="group", kind="text", says="the group", required=True),
    "Group",
    "The group’s id as the council’s sign-in sends it.",
)


@action(
    route="people/group/",
    name="give_group",
    title="Let a group give a role",
    permission=KEEP_PEOPLE,
    says="let a group give a role",
    form=(_GROUP, ROLE, POST, BODY),
)
def give_group(asked: Asked, given: Filled) -> Done:
    """Whoever is in the group has the role from their next sign-in on, and loses it with the group."""
    group, role, post, body = (given.values[name] for name in ("group", "role", "post", "body"))
    if role == "partner" and not body:
        raise BadInput("Name the partner agency: a partner sees the actions of one agency only.")
    GroupRole.objects.get_or_create(
        council=asked.council, group=group, role=role, post=post, body=body
    )
    says = f"the group {group} gives the role {BY_ID[role].name}"
    note(asked.by, "give role", says, council=asked.council.slug, about=[group])
    return Done(f"From now on {says}.", to="site:people")
