"""Giving somebody a role at this council."""

from headway.plan.fields import Spec
from headway.vocabulary.errors import BadInput
from headway.web.site.action import Done, action
from headway.web.site.audit import note
from headway.web.site.form import Asks, Filled
from headway.web.site.models import Membership, User
from headway.web.site.page import Asked
from headway.web.site.roles import BY_ID, KEEP_PEOPLE, ROLES

_NAME = Asks(
    Spec(name="name", kind="text", says="the name of the account", required=True),
    "Name of the account",
    "As the council’s sign-in names them, usually their email address.",
)
ROLE = Asks(
    Spec(name="role", kind="text", says="the role", required=True),
    "Role",
    choices=tuple((role.id, role.name) for role in ROLES),
)
POST = Asks(
    Spec(name="post", kind="text", says="the owner’s role that the plan names"),
    "Post",
    "As the plan names the owner of actions. Leave empty where the plan names none.",
)
BODY = Asks(
    Spec(name="body", kind="text", says="the partner agency"),
    "Partner agency or board",
    "For a partner: the agency as the plan names it. They see its actions and nothing else.",
)


@action(
    route="people/give/",
    name="give_role",
    title="Give somebody a role",
    permission=KEEP_PEOPLE,
    says="gave a role",
    form=(_NAME, ROLE, POST, BODY),
)
def give_role(asked: Asked, given: Filled) -> Done:
    """Give the role; an account that has never signed in is made, without a password."""
    role, post, body = (given.values[name] for name in ("role", "post", "body"))
    if role == "partner" and not body:
        raise BadInput("Name the partner agency: a partner sees the actions of one agency only.")
    name = given.values["name"]
    user = User.objects.filter(name=name).first() or User.objects.create_user(name)
    Membership.objects.get_or_create(
        user=user, council=asked.council, role=role, post=post, body=body
    )
    says = f"made {name} {BY_ID[role].name}{f' ({post or body})' if post or body else ''}"
    note(asked.by, "give role", says, council=asked.council.slug, about=[name])
    return Done(f"{name} is now {BY_ID[role].name}.", to="site:people")
