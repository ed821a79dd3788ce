"""A visit noted: who went, what was learnt, and the aim on which it bears."""

from dataclasses import replace

from headway.meetings.value import Invitation
from headway.plan.aims import Aim
from headway.plan.fields import spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.writing import Noted, keep, number_of, seen, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_FIELDS = (
    Asks(spec_of(Invitation, "went_on"), "Day of the visit"),
    Asks(spec_of(Invitation, "went"), "Who went?", "Roles, one a line; no names.", rows=3),
    Asks(spec_of(Invitation, "learnt"), "What was learnt?", rows=4),
)


def _form(asked: Asked) -> Form:
    invitation = seen(asked, asked.given["id"], Invitation)
    aims = tuple((aim.id, aim.title) for aim in asked.held.plan.of(Aim))
    own = (Asks(spec_of(Invitation, "aims"), "On which aim does it bear?", choices=aims),)
    return Form(
        fields=(*_FIELDS, *(own if aims else ())),
        values={n: getattr(invitation, n) for n in ("went_on", "went", "learnt", "aims")},
        intro=(f"“{invitation.words}”",),
        numbers=number_of(asked, invitation.id),
        back=link(asked.council, "meetings:visits"),
    )


@action(
    route="meetings/visits/<str:id>/note/",
    name="visit",
    title="Note a visit",
    permission=KEEP_MEETINGS,
    says="noted a visit",
    form=_form,
)
def note_visit(asked: Asked, given: Filled) -> Done:
    """Keep what is known of it."""
    if given["went_on"] and given["went_on"] > asked.day:
        raise BadInput("The visit is still to come. Note it once somebody has been there.")
    new = replace(whole(asked, asked.given["id"], Invitation), **given.values)
    keep(asked, Noted(did="note visit", says=f"noted the visit of {new.id}"), new, given=given)
    return Done("The visit is noted.", to="meetings:visits", about=(new.id,))
