"""Having the figures worked out again."""

from headway.web.figures.held import JOB
from headway.web.site import audit
from headway.web.site.action import Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.jobs import ask_for
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    return Form(
        intro=("This takes about half a minute. The pages can be read in the meantime.",),
        button="Work the figures out again",
    )


@action(
    route="figures/work-out/again/",
    name="prepare",
    title="Work the figures out again",
    permission=UPDATE_PLAN,
    says="asked for the figures to be worked out again",
    form=_form,
)
def prepare(asked: Asked, given: Filled) -> Done:
    """Put the work in the queue."""
    ask_for(asked.council, JOB, {}, asked.by)
    says = "asked for the figures to be worked out again"
    audit.note(asked.by, "ask for figures", says, council=asked.council.slug)
    return Done(
        "The figures are being worked out. Load the page again in a minute.", "figures:measures"
    )
