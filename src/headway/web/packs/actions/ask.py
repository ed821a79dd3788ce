"""Asking for a pack: which one, for which meeting, as at which day."""

from headway.meetings.value import Meeting
from headway.plan.fields import Spec
from headway.reports.packs import all_packs
from headway.vocabulary.errors import BadInput
from headway.web.packs.keeping import VERB, meeting_words
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.jobs import ask_for
from headway.web.site.page import Asked
from headway.web.site.roles import MAKE_PACKS

NO_MEETING = ("", "No meeting: as the plan stands")
_PACK = Spec(name="pack", kind="text", says="which pack", required=True)
_MEETING = Spec(name="meeting", kind="text", says="the meeting that it is for")
_DAY = Spec(name="day", kind="date", says="the day on which it stands")


def _form(asked: Asked) -> Form:
    is_real = bool(asked.held.plan.programme.council)
    packs = [p for p in all_packs().values() if p.of == "programme" or is_real]
    meetings = sorted(asked.held.meetings.of(Meeting), key=lambda m: m.held_on, reverse=True)
    choices = ((m.id, f"{meeting_words(m)} ({m.id})") for m in meetings)
    return Form(
        fields=(
            Asks(_PACK, "Which pack?", choices=tuple((p.id, f"{p.title} ({p.id})") for p in packs)),
            Asks(
                _MEETING,
                "For which meeting?",
                "A pack for a meeting that is over stands on its day.",
                choices=(NO_MEETING, *choices),
                required=False,
            ),
            Asks(_DAY, "As at which day?", "Leave it empty for today, or for the meeting’s day."),
        ),
        values={"pack": "cabinet", "meeting": "", "day": None},
        intro=(
            "The pack is made as web pages, PDF and Word from the programme as it stands now, and "
            "is then frozen. It holds nothing that is exempt from publication (Part 2).",
        ),
        button="Make the pack",
    )


@action(
    route="packs/ask/",
    name="ask",
    title="Make a pack",
    permission=MAKE_PACKS,
    says="asked for a pack",
    form=_form,
)
def ask(asked: Asked, given: Filled) -> Done:
    """Put the work in the queue: it takes a few seconds."""
    day = given["day"]
    if day and day > asked.day:
        raise BadInput("The day lies ahead. A pack cannot say what will be true then.")
    wanted = {
        "pack": given["pack"],
        "meeting": given["meeting"] or "",
        "day": day.isoformat() if day else "",
        "by": asked.by,
    }
    job = ask_for(asked.council, VERB, wanted, asked.by)
    return Done(
        "The pack is being made. Load this page again in half a minute.", f"packs:pack id={job.pk}"
    )
