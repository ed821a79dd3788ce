"""Minutes approved as a correct record, with the corrections that were made kept beside them."""

from dataclasses import replace

from headway.meetings.value import Meeting
from headway.plan.fields import Spec
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.meetings.writing import Noted, keep, number_of, seen, where_held, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_MEETINGS

_RIGHT = Asks(
    Spec(name="is_right", kind="yes_no", says="whether it is approved", required=True),
    "Did the body approve the minutes as a correct record?",
)
_CORRECTION = Asks(
    Spec(name="correction", kind="text", says="a correction"),
    "Correction",
    "What was put right, in the body's words. Everybody can read it: nothing of an exempt item.",
    rows=3,
)


def _form(asked: Asked) -> Form:
    meeting = seen(asked, asked.given["id"], Meeting)
    if not meeting.minutes_status:
        raise BadInput("There are no minutes of this meeting yet. Put them in first.")
    return Form(
        fields=(_RIGHT, _CORRECTION),
        values={"is_right": meeting.minutes_status != "draft" or None, "correction": ""},
        intro=(
            f"{where_held(asked, meeting.id)}. The minutes are {meeting.minutes_status}.",
            "The words of the minutes are never altered; a correction stands beside them for good.",
        ),
        numbers=number_of(asked, meeting.id),
        back=link(asked.council, "meetings:meeting", id=meeting.id),
    )


@action(
    route="meetings/meeting/<str:id>/approve/",
    name="approve",
    title="Approve or correct the minutes",
    permission=KEEP_MEETINGS,
    says="approved the minutes of {id}",
    form=_form,
)
def approve_minutes(asked: Asked, given: Filled) -> Done:
    """Note the approval; add the correction with today's day to those made before."""
    meeting = whole(asked, asked.given["id"], Meeting)
    corrections = meeting.corrections
    if given["correction"]:
        line = " ".join(given["correction"].split())
        corrections = (*corrections, f"{line} ({in_words(asked.day)})")
    elif not given["is_right"]:
        raise BadInput("Say what is to be corrected, or that the minutes were approved.")
    status = "draft" if not given["is_right"] else "corrected" if corrections else "approved"
    new = replace(meeting, minutes_status=status, corrections=corrections)
    noted = Noted(did="approve minutes", says=f"noted the minutes of {meeting.id} as {status}")
    keep(asked, noted, new, given=given)
    return Done(f"The minutes are {status}.", to=f"meetings:meeting id={meeting.id}")
