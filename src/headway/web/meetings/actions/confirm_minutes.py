"""Minutes confirmed: what the clerk kept becomes entries of the meeting, in one change."""

from headway.meetings.awaited import is_awaited, laid_onto
from headway.meetings.confirming import confirmed
from headway.meetings.minutes.value import Proposal
from headway.meetings.value import Item, Meeting
from headway.meetings.whole import KINDS, Meetings
from headway.plan.fields import Numbered
from headway.vocabulary.errors import BadInput
from headway.web.meetings.drafts import draft, end, keep_text, proposal_of
from headway.web.meetings.proposed import Proposed, as_confirmed, fields_of, private_line, values_of
from headway.web.meetings.writing import Noted, keep
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.held import held_by
from headway.web.site.page import Asked
from headway.web.site.revisions import next_ids
from headway.web.site.roles import KEEP_MEETINGS


def _form(asked: Asked) -> Form:
    given = draft(asked, asked.given["id"])
    proposal = proposal_of(given)
    private_from = private_line(given.text)
    return Proposed(
        fields=fields_of(proposal),
        values=values_of(proposal, given.body, given.held_on, private_from),
        button="Confirm and keep what is ticked",
        proposal=proposal,
        name=given.name,
        id=given.id,
        private_from=private_from,
    )


@action(
    route="meetings/minutes/<str:id>/confirm/",
    name="confirm",
    title="Confirm the minutes",
    permission=KEEP_MEETINGS,
    says="confirmed minutes",
    form=_form,
    template="meetings/proposal.html",
)
def confirm_minutes(asked: Asked, given: Filled) -> Done:
    """Keep what is ticked, as the clerk left it, and the text beside it."""
    held = draft(asked, asked.given["id"])
    proposal, kept = as_confirmed(proposal_of(held), given)
    meetings = held_by(asked.council).meetings
    used = tuple(Numbered(id=_last_used(asked, kind)) for kind in KINDS)
    made = confirmed(
        proposal, kept, by=asked.role_name, sha256=held.sha256,
        before=Meetings(things=(*meetings.things, *used)),
    )  # fmt: skip
    things = _laid(meetings, proposal, made)
    [meeting] = [t for t in things if isinstance(t, Meeting)]
    new = [t for t in things if t != meetings.find(t.id)]
    says = f"confirmed the minutes of {meeting.body} on {meeting.held_on}: {len(kept)} entries"
    keep(asked, Noted(did="confirm minutes", says=says), *new)
    # Where the text tells of Part 2, it is not for everybody, whatever the items are.
    is_exempt = private_line(held.text) or any(isinstance(t, Item) and t.part == 2 for t in things)
    keep_text(asked, held, part=2 if is_exempt else 1)
    end(asked, held.id)
    told = (
        f"{len(kept)} entries of {meeting.body} are kept. This is what its next meeting takes up."
    )
    return Done(told, to=f"meetings:matters meeting={meeting.id}", about=(meeting.id,))


def _last_used(asked: Asked, kind: type[Numbered]) -> str:
    """The last id of a kind that was ever used, so that none is used again; the first is 0."""
    [following] = next_ids(asked.council, kind.prefix)
    return f"{kind.prefix}-{int(following.partition('-')[2]) - 1}"


def _laid(
    meetings: Meetings, proposal: Proposal, made: tuple[Numbered, ...]
) -> tuple[Numbered, ...]:
    """The entries laid onto the meeting's agenda, where it was on record before it was held."""
    for meeting in meetings.of(Meeting):
        is_same = meeting.body.casefold() == proposal.body.casefold()
        if is_same and meeting.held_on == proposal.held_on:
            if not is_awaited(meetings, meeting):
                raise BadInput(
                    f"The meeting of {meeting.body} on {meeting.held_on} has its entries already "
                    f"({meeting.id}). Change them there, or throw these minutes away."
                )
            return laid_onto(meetings, meeting, made)
    return made
