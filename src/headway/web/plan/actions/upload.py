"""Giving a changed workbook back. Nothing is changed until its differences are agreed to."""

from headway.web.plan.incoming import incoming, received
from headway.web.site.action import Done, action
from headway.web.site.audit import note
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN


def _form(asked: Asked) -> Form:
    return Form(
        intro=("Nothing is changed yet: the next page shows every difference and asks.",),
        files=(("workbook", "The changed workbook", "An .xlsx file of at most 10 MB."),),
        button="Show what it would change",
        back=link(asked.council, "plan:workbook"),
    )


@action(
    route="plan/workbook/give/",
    name="upload",
    title="Give the changed workbook",
    permission=UPDATE_PLAN,
    says="gave a workbook",
    form=_form,
)
def upload(asked: Asked, given: Filled) -> Done:
    """Keep the workbook as it came, and show what it would change."""
    kept = received(asked, given.files["workbook"])
    found = incoming(asked, kept.pk)
    note(asked.by, "give workbook", f"gave the workbook {kept.name}", council=asked.council.slug)
    if not found.edits:
        return Done("Nothing differs from the plan. Nothing was changed.", to="plan:workbook")
    return Done(
        "The workbook is read. Look at what it would change.", to=f"plan:take_in id={kept.pk}"
    )
