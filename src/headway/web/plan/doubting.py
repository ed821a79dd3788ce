"""Targets as they are set on a form: looked at beside the figures, and confirmed where doubted."""

from headway.plan.aims import Target
from headway.plan.fields import Spec
from headway.plan.targets import doubts_of
from headway.vocabulary.errors import BadInput
from headway.web.plan.known import figures_held
from headway.web.site.form import Asks
from headway.web.site.page import Asked

SURE = Asks(
    Spec(name="sure", kind="texts", says="that doubts were looked at"),
    "Keep it all the same?",
    "Only needed where headway has asked about this target.",
    choices=(("yes", "I have read what headway asks, and this is what we mean"),),
)


def doubts(asked: Asked, target: Target) -> tuple[str, ...]:
    """What to ask about a target, in sentences."""
    figures = figures_held(asked)
    if figures is None:
        return ("the published figures are being set out; whether it stretches is not known yet.",)
    return tuple(doubt.says for doubt in doubts_of(target, figures(target)))


def confirm(asked: Asked, target: Target, sure: tuple[str, ...]) -> None:
    """Ask for a second look where headway doubts a target. Raises BadInput until it is given."""
    found = doubts(asked, target)
    if found and "yes" not in sure:
        lines = "\n".join(f"{one[:1].upper()}{one[1:]}" for one in found)
        raise BadInput(f"{lines}\nChange it, or tick the box at the end to keep it all the same.")
