"""Putting a finding into the plan, and changing one: word for word, with where it stands."""

from headway.plan.fields import spec_of
from headway.plan.findings import Evidence, Finding
from headway.web.plan.asking import WHY, choices
from headway.web.plan.changing import add, asked_for, edit, fields_of, new_id
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.roles import UPDATE_PLAN

# Each field with its label and hint, in the order in which a form asks.
_ASKS = (
    ("words", "The finding, word for word", "Copy it from the report. Change nothing.", 4),
    ("found_by", "Who found it", "For example Ofsted, internal audit, the parents’ forum.", 1),
    ("nature", "Is it praise or fault?", "", 1),
    ("document", "The report or letter it stands in", "", 1),
    ("paragraph", "Its paragraph there", "", 1),
    ("framework", "The framework and its year", "For example ILACS 2024.", 1),
    ("theme", "What it is about", "The same word each time, so that it is known again.", 1),
    ("how_identified", "How did it come to light?", "", 1),
    ("identified_by", "Which role or body saw it first?", "", 1),
    ("occurred_on", "When it began, as far as is known", "", 1),
    ("identified_on", "When somebody first saw it", "For an inspection, its first day.", 1),
    ("published_on", "When the report came out", "", 1),
    ("known_before", "Evidence that it was known before the visit", "", 1),
    ("differs", "What is different this time?", "Only where the same was found before.", 3),
    ("in_scope", "Does the plan answer it?", "", 1),
    ("scope_reason", "If not, why not?", "", 2),
    ("scope_decided_on", "If not, when was that decided?", "", 1),
)


def _fields(asked: Asked) -> tuple[Asks, ...]:
    made = []
    for name, label, hint, rows in _ASKS:
        known = choices(asked.held.plan.of(Evidence)) if name == "known_before" else ()
        made.append(Asks(spec_of(Finding, name), label, hint, choices=known, rows=rows))
    return (*made, WHY)


def _empty(asked: Asked) -> Form:
    return Form(
        fields=_fields(asked),
        values={"identified_on": None, "in_scope": True},
        intro=("One finding at a time. Name no child, no parent and no worker.",),
        back=link(asked.council, "plan:findings"),
    )


@action(
    route="plan/add/finding/",
    name="add_finding",
    title="Put a finding in",
    permission=UPDATE_PLAN,
    says="put a finding in",
    form=_empty,
)
def add_finding(asked: Asked, given: Filled) -> Done:
    """A new finding, with a number that was never used."""
    new = Finding(id=new_id(asked.council, Finding), **fields_of(given))
    add(asked, given, new)
    says = f"{new.id} is in the plan. Now name the action that answers it."
    return Done(says, f"plan:finding id={new.id}", about=(new.id,))


def _form(asked: Asked) -> Form:
    found = asked_for(asked, Finding)
    return Form(
        fields=_fields(asked),
        values={**vars(found), "because": ""},
        numbers={found.id: asked.held.numbers[found.id]},
        back=link(asked.council, "plan:finding", id=found.id),
    )


@action(
    route="plan/findings/<str:id>/edit/",
    name="edit_finding",
    title="Change a finding",
    permission=UPDATE_PLAN,
    says="changed {id}",
    form=_form,
)
def edit_finding(asked: Asked, given: Filled) -> Done:
    """The finding as it was given now; what is not on the form stays."""
    found = edit(asked, given, asked_for(asked, Finding), "changed")
    return Done(f"{found.id} is changed.", f"plan:finding id={found.id}", about=(found.id,))
