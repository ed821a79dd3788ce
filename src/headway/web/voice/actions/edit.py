"""Changing what was kept of what people said; a quotation that is reworded has to be released anew."""

from headway.plan.fields import Numbered
from headway.voice.value import Quotation
from headway.web.site.action import Action, Done, action
from headway.web.site.form import Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import KEEP_VOICE
from headway.web.voice.actions.add import NEXT
from headway.web.voice.asking import fields_of, values_of
from headway.web.voice.hearing import KINDS, NOUNS, asked_for
from headway.web.voice.keeping import change, entered

REWORDED = "Where the words change, the release is taken back: somebody has to read them again."


def _editing(name: str, kind: type[Numbered]) -> Action:
    """The action that changes entries of one kind."""

    def form(asked: Asked) -> Form:
        found = asked_for(asked, kind)
        page = NEXT.get(name)
        return Form(
            fields=fields_of(kind, asked.held.plan, found),
            values=values_of(found),
            intro=(REWORDED,) if kind is Quotation else (),
            numbers={found.id: asked.held.numbers[found.id]},
            back=link(asked.council, page, id=found.id)
            if page
            else link(asked.council, "voice:said"),
        )

    @action(
        route=f"voice/{name}/<str:id>/edit/",
        name=f"edit_{name}",
        title=f"Change {NOUNS[kind]}",
        permission=KEEP_VOICE,
        says="changed {id}",
        form=form,
    )
    def edit_entry(asked: Asked, given: Filled) -> Done:
        found = asked_for(asked, kind)
        values = {n: v for n, v in entered(given, kind).items() if n in _own(kind)}
        if isinstance(found, Quotation) and values["words"] != found.words:
            values |= {"released_by": "", "released_on": None}
        change(asked, found, values, f"changed {found.id}", given.numbers)
        page = f"{NEXT[name]} id={found.id}" if name in NEXT else "voice:said"
        return Done(f"{found.id} is changed.", to=page, about=(found.id,))

    return edit_entry


def _own(kind: type[Numbered]) -> frozenset[str]:
    """The fields that a form of a kind may change; consent and release have actions of their own."""
    apart = {"id", "source"}
    if kind is Quotation:
        apart |= {"consent_by", "consent_on", "consent_for", "withdrawn_on"}
        apart |= {"released_by", "released_on"}
    return frozenset(kind.__dataclass_fields__) - apart


edit_survey, edit_request, edit_advocacy, edit_theme, edit_quotation = (
    _editing(name, kind) for name, kind in KINDS.items()
)
