"""Taking a role away; it is gone at that person's next click."""

from headway.vocabulary.errors import BadInput
from headway.web.site.action import Done, action
from headway.web.site.audit import note
from headway.web.site.form import Filled, Form
from headway.web.site.models import Membership
from headway.web.site.page import Asked
from headway.web.site.roles import BY_ID, KEEP_PEOPLE


def _member(asked: Asked) -> Membership:
    """The role named in the address, at this council and no other."""
    number = asked.given["number"]
    found = Membership.objects.filter(council=asked.council, pk=number if number.isdecimal() else 0)
    member = found.select_related("user").first()
    if member is None:
        raise BadInput("Nobody has that role here any more.")
    return member


def _form(asked: Asked) -> Form:
    member = _member(asked)
    role = BY_ID[member.role].name
    intro = f"{member.user.name} will no longer be {role} at {asked.council}."
    return Form(intro=(intro,), button="Take the role away", is_grave=True)


@action(
    route="people/<str:number>/take/",
    name="take_role",
    title="Take a role away",
    permission=KEEP_PEOPLE,
    says="took a role away",
    form=_form,
)
def take_role(asked: Asked, given: Filled) -> Done:
    """Take it away. Nobody takes away the last administrator's."""
    member = _member(asked)
    held = Membership.objects.filter(council=asked.council, role=member.role)
    if member.role == "administrator" and held.count() == 1:
        raise BadInput("This is the last administrator. Give the role to somebody else first.")
    says = f"{member.user.name} is no longer {BY_ID[member.role].name}"
    name = member.user.name
    member.delete()
    note(asked.by, "take role", says, council=asked.council.slug, about=[name])
    return Done(f"{says}.", to="site:people")
