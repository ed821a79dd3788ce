"""A sign-off asked for, so that the days until it comes are counted."""

from dataclasses import replace

from headway.meetings.value import Report, SignOff
from headway.plan.fields import spec_of
from headway.web.meetings.signing import lacking
from headway.web.meetings.writing import Noted, keep, number_of, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import DRAFT_REPORTS


def _form(asked: Asked) -> Form:
    report = whole(asked, asked.given["id"], Report)
    kinds = dict.fromkeys((*lacking(asked, report), "other"))
    choices = tuple((kind, kind.capitalize()) for kind in kinds)
    role = Asks(
        spec_of(SignOff, "role"), "Role that signs", "Left empty: as named before.", required=False
    )
    return Form(
        fields=(Asks(spec_of(SignOff, "kind"), "Which sign-off?", choices=choices), role),
        values={"kind": "", "role": ""},
        intro=(
            report.title,
            "The day on which you ask is noted. Send the draft in your usual way.",
        ),
        button="Note that it is asked for",
        numbers=number_of(asked, report.id),
        back=link(asked.council, "meetings:report", id=report.id),
    )


@action(
    route="meetings/report/<str:id>/ask-sign-off/",
    name="ask_sign_off",
    title="Ask for a sign-off",
    permission=DRAFT_REPORTS,
    says="asked for a sign-off of {id}",
    form=_form,
)
def ask_sign_off(asked: Asked, given: Filled) -> Done:
    """Note today as the day of asking, in the chain's own order."""
    report = whole(asked, asked.given["id"], Report)
    kind, role = given["kind"], given["role"]
    held = next((s for s in report.sign_offs if s.kind == kind and not s.signed_on), None)
    if held:
        asked_for = replace(held, role=role or held.role, asked_on=asked.day)
        chain = tuple(asked_for if s is held else s for s in report.sign_offs)
    else:
        asked_for = SignOff(kind=kind, role=role or kind.capitalize(), asked_on=asked.day)
        chain = (*report.sign_offs, asked_for)
    says = f"asked for the {kind} sign-off of {report.id}"
    noted = Noted(did="ask for sign-off", says=says)
    keep(asked, noted, replace(report, sign_offs=chain), given=given)
    return Done(f"{asked_for.role} is asked, today.", to=f"meetings:report id={report.id}")
