"""A report signed off, or sent back with what is wrong in it."""

from dataclasses import replace

from headway.meetings.value import Remark, Report, SignOff
from headway.plan.fields import Spec, spec_of
from headway.vocabulary.errors import BadInput
from headway.web.meetings.signing import signable
from headway.web.meetings.writing import Noted, keep, number_of, whole
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import SIGN_OFF

_SIGNS = Asks(Spec(name="signs", kind="yes_no", says="signs", required=True), "Do you sign it?")
_SAYS = Asks(spec_of(SignOff, "says"), "What do you say?", "Needed where you do not sign.", rows=3)


def _form(asked: Asked) -> Form:
    report = whole(asked, asked.given["id"], Report)
    kinds = signable(asked, report)
    if not kinds:
        raise BadInput("No sign-off of this report is yours to give, or you have given it already.")
    choices = tuple((kind, kind.capitalize()) for kind in kinds)
    return Form(
        fields=(Asks(spec_of(SignOff, "kind"), "As what?", choices=choices), _SIGNS, _SAYS),
        values={"kind": kinds[0] if len(kinds) == 1 else "", "signs": None, "says": ""},
        intro=(report.title,),
        numbers=number_of(asked, report.id),
        back=link(asked.council, "meetings:report", id=report.id),
    )


@action(
    route="meetings/report/<str:id>/sign-off/",
    name="sign_off",
    title="Sign a report off",
    permission=SIGN_OFF,
    says="signed {id} off",
    form=_form,
)
def sign_off(asked: Asked, given: Filled) -> Done:
    """Note the signature with today's day; or the comment with which it goes back."""
    report = whole(asked, asked.given["id"], Report)
    kind, says = given["kind"], given["says"]
    if not given["signs"]:
        if not says:
            raise BadInput("Say what is wrong, so that its author can put it right.")
        remark = Remark(on=asked.day, says=f"{kind.capitalize()}: {says}", by=asked.role_name)
        new = replace(report, comments=(*report.comments, remark))
        noted = Noted(did="send report back", says=f"did not sign {report.id} ({kind})")
        keep(asked, noted, new, given=given)
        return Done("It goes back to its author.", to=f"meetings:report id={report.id}")
    held = next((s for s in report.sign_offs if s.kind == kind and not s.signed_on), None)
    base = held or SignOff(kind=kind, role=asked.role_name, asked_on=asked.day)
    signed = replace(base, signed_on=asked.day, says=says)
    chain = tuple(signed if s is held else s for s in report.sign_offs)
    new = replace(report, sign_offs=chain if held else (*chain, signed))
    noted = Noted(did="sign off", says=f"signed {report.id} off ({kind})")
    keep(asked, noted, new, given=given)
    return Done(f"The {kind} sign-off is given.", to=f"meetings:report id={report.id}")
