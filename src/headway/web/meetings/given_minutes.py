"""What both ways of putting in minutes share: the day and body to give where the text lacks them."""

from dataclasses import dataclass, replace

from headway.meetings.value import Meeting
from headway.plan.fields import spec_of
from headway.web.meetings.drafts import Draft, proposal_of
from headway.web.site.action import Done
from headway.web.site.form import Asks, Form

_DAY = replace(spec_of(Meeting, "held_on"), kind="date", required=False)
WHEN = (
    Asks(_DAY, "Day of the meeting", "Only where the minutes do not say it."),
    Asks(
        spec_of(Meeting, "body"), "Body", "Only where the minutes do not name it.", required=False
    ),
)


@dataclass(frozen=True, kw_only=True)
class MinutesForm(Form):
    """The form of either way; `is_file` where a file is asked for."""

    is_file: bool


def begun(draft: Draft) -> Done:
    """The way on, with how much was found."""
    found = len(proposal_of(draft).elements)
    says = f"{found} thing{'' if found == 1 else 's'} found. Look through and confirm."
    return Done(says, to=f"meetings:confirm id={draft.id}")
