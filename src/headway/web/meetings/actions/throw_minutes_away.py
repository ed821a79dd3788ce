"""Minutes that nobody confirmed, thrown away with their text."""

from headway.web.meetings.drafts import draft, end
from headway.web.site.action import Done, action
from headway.web.site.audit import note
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS


def _form(asked: Asked) -> Form:
    held = draft(asked, asked.given["id"])
    return Form(
        intro=(
            f"{held.name}, put in by {held.by}. Nothing of it was kept, and the text goes too.",
        ),
        button="Throw them away",
        back=link(asked.council, "meetings:confirm", id=held.id),
        is_grave=True,
    )


@action(
    route="meetings/minutes/<str:id>/throw-away/",
    name="throw_away",
    title="Throw these minutes away?",
    permission=KEEP_MEETINGS,
    says="threw minutes away",
    form=_form,
)
def throw_minutes_away(asked: Asked, given: Filled) -> Done:
    """Take the draft out."""
    held = draft(asked, asked.given["id"])
    end(asked, held.id)
    says = "threw unconfirmed minutes away"
    note(asked.by, "throw minutes away", says, council=asked.council.slug)
    return Done("The minutes are thrown away.", to="meetings:calendar")
