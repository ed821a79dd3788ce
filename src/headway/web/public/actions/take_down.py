"""Taking the public view down: nothing is shown until somebody publishes again."""

from dataclasses import replace

from headway.vocabulary.errors import BadInput
from headway.web.public.actions.publish import KEY, keep
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import PUBLISH


def _form(asked: Asked) -> Form:
    return Form(
        intro=(
            "Nothing of the plan is shown to the public until somebody publishes again. A browser "
            "may show what it has already for five minutes.",
        ),
        button="Take it down",
        numbers={KEY: asked.held.numbers.get(KEY, 0)},
        back=link(asked.council, "public:publication"),
        is_grave=True,
    )


@action(
    route="publication/take-down/",
    name="take_down",
    title="Take the public view down",
    permission=PUBLISH,
    says="took the public view down",
    form=_form,
)
def take_down(asked: Asked, given: Filled) -> Done:
    """Possible at any time, locked or not. What was chosen is kept for the next time."""
    own = asked.held.published
    if not own.is_shown:
        raise BadInput("Nothing is published.")
    keep(asked, replace(own, state=None), "take down", "took the public view down", given)
    return Done("The public view shows nothing now.", to="public:publication")
