"""Taking in what a workbook changes: each difference is ticked, or left as it is."""

from headway.plan.fields import Numbered, Spec
from headway.plan.merging import Edit, merged
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import WHY
from headway.web.plan.changing import noted
from headway.web.plan.incoming import Incoming, incoming
from headway.web.site.action import Done, action
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, save
from headway.web.site.roles import UPDATE_PLAN

_LISTS = ("edits", "over", "out")


def _form(asked: Asked) -> Form:
    found = incoming(asked, int(asked.given["id"]))
    fields = tuple(asks for asks in _lists(found) if asks.choices)
    numbers = {e.id: asked.held.numbers.get(e.id, 0) for e in found.edits}
    return Form(
        fields=(*fields, WHY),
        values={"edits": tuple(e.key for e in found.plain), "over": (), "out": (), "because": ""},
        intro=tuple(_intro(found)),
        button="Change the plan",
        numbers=numbers,
        back=link(asked.council, "plan:workbook"),
    )


def _intro(found: Incoming) -> list[str]:
    count = len(found.edits)
    says = [
        f"{found.upload.name} would change {count} thing{'' if count == 1 else 's'} in the plan."
    ]
    if found.changes_since:
        times = "once" if found.changes_since == 1 else f"{found.changes_since} times"
        says.append(
            f"The plan has been changed {times} since this workbook was downloaded. What somebody "
            "else changed stays, unless you tick it below."
        )
    return says


def _lists(found: Incoming) -> tuple[Asks, ...]:
    return (
        _ticks(
            "edits", "What the workbook changes", "Untick what should stay as it is.", found.plain
        ),
        _ticks(
            "over",
            "What somebody else changed meanwhile",
            "Ticked, yours is written over theirs. Their state stays in the history.",
            found.moved_on,
        ),
        _ticks(
            "out",
            "What is missing from the workbook",
            "Ticked, it is taken out of the plan. An action is better given up, with its reason.",
            found.taken_out,
        ),
    )


def _ticks(name: str, label: str, hint: str, found: tuple[Edit, ...]) -> Asks:
    spec = Spec(name=name, kind="texts", says=label)
    return Asks(spec, label, hint, choices=tuple((e.key, e.says) for e in found), required=False)


@action(
    route="plan/workbook/<int:id>/",
    name="take_in",
    title="What the workbook would change",
    permission=UPDATE_PLAN,
    says="took in a workbook",
    form=_form,
)
def take_in(asked: Asked, given: Filled) -> Done:
    """Keep what is ticked, whole or not at all, with its reason where the plan was agreed."""
    found = incoming(asked, int(asked.given["id"]))
    keys = {key for name in _LISTS for key in given.values.get(name, ())}
    chosen = [e for e in found.edits if e.key in keys]
    if not chosen:
        raise BadInput("Nothing is ticked, so nothing would change. Tick what should be kept.")
    whole = held_by(asked.council).plan
    kept = merged(whole, found.now, chosen)
    things = [t for t in kept.things if isinstance(t, Numbered)]
    pairs: list[tuple[Numbered | None, Numbered | None]] = [
        *((whole.find(t.id), t) for t in things),
        *((whole.find(id), None) for id in kept.gone),
    ]
    notes = noted(asked, pairs, given["because"])
    touched = {e.id for e in chosen}
    count = len(chosen)
    change = Change(
        by=asked.by,
        did="take in workbook",
        says=f"took {count} changes in from {found.upload.name}",
        things=(*kept.things, *notes),
        gone=kept.gone,
        why=given["because"],
        expecting={id: number for id, number in given.numbers.items() if id in touched},
    )
    save(asked.council, change)
    return Done(
        f"{count} change{'' if count == 1 else 's'} kept.", to="plan:changes", about=tuple(touched)
    )
