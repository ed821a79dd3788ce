"""Minutes put in by pasting them: read at once, kept only when they are confirmed."""

from headway.plan.fields import Spec
from headway.web.meetings.drafts import PASTED, begin
from headway.web.meetings.given_minutes import WHEN, MinutesForm, begun
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.page import Asked, Menu
from headway.web.site.roles import KEEP_MEETINGS

_TEXT = Asks(
    Spec(name="text", kind="text", says="the minutes", required=True),
    "Paste the minutes",
    "Copy the whole page or document, with its heading: the body and the day are read from it.",
    rows=14,
)


def _form(asked: Asked) -> Form:
    return MinutesForm(
        fields=(_TEXT, *WHEN),
        values={"text": "", "held_on": None, "body": ""},
        intro=(
            "headway finds what was said, asked, promised and resolved, each with the words it came "
            "from. You look through it, put right what is wrong and confirm. Until then nothing is "
            "kept, and nobody else but a clerk sees it.",
        ),
        button="Read the minutes",
        is_file=False,
    )


@action(
    route="meetings/minutes/",
    name="minutes",
    title="Put in minutes",
    permission=KEEP_MEETINGS,
    says="put in minutes",
    form=_form,
    menu=Menu("Put in minutes", under="meetings", order=60),
    template="meetings/minutes.html",
)
def minutes(asked: Asked, given: Filled) -> Done:
    """Read the text and show what was found, to be confirmed."""
    draft = begin(asked, given["text"], PASTED, given["held_on"], given["body"])
    return begun(draft)
