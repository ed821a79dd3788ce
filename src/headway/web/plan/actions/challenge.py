"""A councillor or chair challenges how something is said to stand; its owner has to reply."""

from headway.meetings.value import Challenge, Meeting
from headway.plan.fields import Numbered, spec_of
from headway.plan.findings import SENSITIVITIES
from headway.plan.whole import name_of
from headway.vocabulary.errors import BadInput
from headway.vocabulary.month import in_words
from headway.web.plan.changing import new_id
from headway.web.plan.naming import address_of
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, save
from headway.web.site.roles import CHALLENGE

_WORDS = Asks(
    spec_of(Challenge, "words"),
    "What do you doubt, and why?",
    "A sentence or two. Name no child and no worker.",
    rows=4,
)
PART_2 = SENSITIVITIES[1]


def _challenged(asked: Asked) -> Numbered:
    """What is challenged: something of the plan that says how it stands."""
    found = asked.held.plan.find(asked.given["of"])
    if found is None:
        raise BadInput(
            f"There is no {asked.given['of']} in the plan, or it is not for you to read."
        )
    return found


def _last_meeting(asked: Asked) -> Meeting:
    """The meeting to whose papers it belongs: the last one held, of the person's body if any."""
    held = [m for m in asked.held.meetings.of(Meeting) if m.held_on <= asked.day]
    bodies = {post.body.casefold() for post in asked.posts if post.body}
    own = [m for m in held if m.body.casefold() in bodies]
    if not held:
        raise BadInput(
            "No meeting is in the calendar yet, so there is none to challenge at. Ask democratic "
            "services to put the last one in."
        )
    return max(own or held, key=lambda m: (m.held_on, m.id))


def _form(asked: Asked) -> Form:
    of = _challenged(asked)
    meeting = _last_meeting(asked)
    status = getattr(of, "status", "")
    stands = f"It is said to be “{status}”." if status else "Nobody has said how it stands."
    day = in_words(meeting.held_on)
    return Form(
        fields=(_WORDS,),
        values={"words": ""},
        intro=(
            f"{of.id} {name_of(of)}",
            stands if hasattr(of, "status") else "",
            f"It is noted beside the meeting of the {meeting.body} on {day}, and shown to everybody "
            "who reads the plan until it is answered.",
        ),
        button="Challenge it",
        back=address_of(asked, of.id),
    )


@action(
    route="plan/challenge/<str:of>/",
    name="challenge",
    title="Challenge how it is said to stand",
    permission=CHALLENGE,
    says="challenged {of}",
    form=_form,
)
def challenge(asked: Asked, given: Filled) -> Done:
    """Note the challenge under the role that makes it; what is Part 2 is challenged in Part 2."""
    of = _challenged(asked)
    new = Challenge(
        id=new_id(asked.council, Challenge),
        meeting=_last_meeting(asked).id,
        part=2 if getattr(of, "sensitivity", "") == PART_2 else None,
        of=of.id,
        words=given["words"],
        by=asked.role_name,
        made_on=asked.day,
    )
    says = f"challenged {of.id} ({new.id})"
    save(
        asked.council,
        Change(by=asked.by, did="challenge", says=says, things=(new,), expecting={new.id: 0}),
    )
    owner = getattr(of, "owner", "") or "whoever answers for the plan"
    return Done(f"{new.id} is noted. {owner} has to reply.", "plan:challenges", about=(of.id,))
