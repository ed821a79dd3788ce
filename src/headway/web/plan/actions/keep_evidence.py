"""Adding evidence to the locker, changing what is said of it, and using it for more."""

from typing import Any

from headway.meetings.value import Promise
from headway.plan.actions import Milestone
from headway.plan.aims import Objective
from headway.plan.fields import Numbered, Spec, spec_of
from headway.plan.findings import Evidence, Finding
from headway.vocabulary.errors import BadInput
from headway.web.plan.asking import choices
from headway.web.plan.changing import add, asked_for, edited, new_id
from headway.web.plan.naming import roles_to_choose
from headway.web.site.action import Done, action
from headway.web.site.evidence_files import PURPOSE
from headway.web.site.form import Asks, Filled, Form
from headway.web.site.held import held_by
from headway.web.site.page import Asked
from headway.web.site.roles import READ_PART_2, READ_PLAN, UPDATE_OWN, UPDATE_PLAN
from headway.web.site.uploads import ALLOWED, take

_FILE = ("file", "The file", f"{ALLOWED} Name no child in it unless it is Part 2.")
_ASKS = (
    ("title", "What is it called?", "As on its first page.", 1),
    ("dated", "Which day does it bear?", "The day of the audit or meeting, not today.", 1),
    ("type", "What sort of thing is it?", "", 1),
    ("says", "What does it show, in a sentence?", "", 2),
    ("of_voice", "Do children or families speak in it?", "", 1),
    ("owner", "Who keeps it?", "", 1),
    ("sensitivity", "Who may see it?", "Part 2 is exempt from publication.", 1),
)
# What an artefact may show, a question each; together they are its `shows`.
_SHOWS = (
    ("of_actions", "Which actions does it show?"),
    ("of_milestones", "Which milestones does it show?"),
    ("of_promises", "Which promises made at meetings does it show?"),
    ("of_others", "Which aims, objectives or findings does it bear on?"),
)


def _offered(asked: Asked) -> dict[str, list[Numbered]]:
    """What this person may say that it shows: their own, or everything for who keeps the plan."""
    plan, everything = asked.held.plan, asked.may(UPDATE_PLAN)
    actions = [a for a in plan.actions if a.is_live and (everything or asked.owns(a))]
    ids = {action.id for action in actions}
    promises = asked.held.meetings.of(Promise) if asked.may(READ_PLAN) else ()
    others = [*plan.aims, *plan.of(Objective), *plan.of(Finding)] if everything else []
    return {
        "of_actions": [*actions],
        "of_milestones": [m for m in plan.of(Milestone) if m.action in ids],
        "of_promises": [p for p in promises if everything or asked.owns(p)],
        "of_others": others,
    }


def _fields(asked: Asked, offered: dict[str, list[Numbered]], owner: str) -> tuple[Asks, ...]:
    made = []
    for name, label, hint, rows in _ASKS:
        if name == "sensitivity" and not asked.may(READ_PART_2):
            continue
        roles = roles_to_choose(asked.held.plan, owner) if name == "owner" else ()
        if name == "owner" and not asked.may(READ_PLAN):
            continue
        made.append(Asks(spec_of(Evidence, name), label, hint, choices=roles, rows=rows))
    made += [
        Asks(Spec(name=name, kind="ids", says=label), label, choices=choices(offered[name]))
        for name, label in _SHOWS
        if offered[name]
    ]
    return tuple(made)


def _shows(given: Filled) -> tuple[str, ...]:
    """All that was ticked, in the order of the questions."""
    return tuple(id for name, _ in _SHOWS for id in given.values.get(name, ()))


def _own_fields(given: Filled) -> dict[str, Any]:
    return {name: given.values[name] for name, *_ in _ASKS if name in given.values}


def _file_given(asked: Asked, given: Filled, is_part_2: bool) -> dict[str, Any]:
    """The name and hash of the file, kept in the archive; nothing where none was given."""
    if "file" not in given.files:
        return {}
    part = 2 if is_part_2 else 1
    kept = take(asked.council, given.files["file"], by=asked.by, purpose=PURPOSE, part=part)
    # Whoever may not see the locker is not told what is in it: the file is kept once all the same.
    locker = asked.held.plan.of(Evidence) if asked.may(READ_PLAN) else ()
    same = [e for e in locker if e.sha256 == kept.sha256]
    if same and same[0].id != asked.given.get("id"):
        raise BadInput(
            f"The same file is in the locker already as {same[0].id}, {same[0].title}. Open that "
            "one and use it for more: evidence is kept once."
        )
    return {"file": _own_name(asked, kept.name, kept.sha256), "sha256": kept.sha256}


def _own_name(asked: Asked, name: str, sha256: str) -> str:
    """A name that no other file of the locker has: in an exported folder they stand side by side."""
    others = {e.file for e in held_by(asked.council).plan.of(Evidence) if e.sha256 != sha256}
    return f"{sha256[:8]}-{name}" if name in others else name


def _empty(asked: Asked) -> Form:
    offered = _offered(asked)
    if not any(offered.values()):
        raise BadInput("The plan names no action of yours, so there is nothing to show yet.")
    of = asked.request.GET.get("of", "")
    ticked = {
        name: tuple(thing.id for thing in offered[name] if thing.id == of) for name, _ in _SHOWS
    }
    return Form(
        fields=_fields(asked, offered, asked.role_name),
        values={"sensitivity": "public", "owner": asked.role_name, **ticked},
        intro=("A dated thing that shows something: what somebody felt or believes is none.",),
        button="Add it",
        files=(_FILE,),
        needs_files=False,
    )


@action(
    route="plan/add/evidence/",
    name="add_evidence",
    title="Add evidence",
    permission=UPDATE_OWN,
    says="added evidence",
    form=_empty,
)
def add_evidence(asked: Asked, given: Filled) -> Done:
    """The artefact, its file by hash, and what it shows; used for at least one thing."""
    shows = _shows(given)
    if not shows:
        raise BadInput("Say at least one thing that it shows: nobody finds evidence of nothing.")
    own = _own_fields(given)
    file = _file_given(asked, given, own.get("sensitivity") == "Part 2")
    own.setdefault("owner", asked.role_name)
    new = Evidence(id=new_id(asked.council, Evidence), shows=shows, **own, **file)
    add(asked, given, new)
    to = f"plan:evidence_of id={new.id}" if asked.may(READ_PLAN) else "plan:mine"
    return Done(f"{new.id} is in the locker.", to, about=(new.id,))


def _owned(asked: Asked) -> Evidence:
    found = asked_for(asked, Evidence)
    if not asked.may(READ_PLAN) or not (asked.owns(found) or asked.may(UPDATE_PLAN)):
        raise BadInput(f"{found.id} is kept by somebody else: {found.owner or 'nobody yet'}.")
    return found


def _form(asked: Asked) -> Form:
    found, offered = _owned(asked), _offered(asked)
    ticked = {name: tuple(t.id for t in offered[name] if t.id in found.shows) for name, _ in _SHOWS}
    return Form(
        fields=_fields(asked, offered, found.owner),
        values={**vars(found), **ticked},
        numbers={found.id: asked.held.numbers[found.id]},
        files=(_FILE,),
        needs_files=False,
    )


@action(
    route="plan/evidence/<str:id>/edit/",
    name="edit_evidence",
    title="Change evidence, or use it for more",
    permission=UPDATE_OWN,
    says="changed {id}",
    form=_form,
)
def edit_evidence(asked: Asked, given: Filled) -> Done:
    """What was not offered on the form stays shown: only what was there to tick is changed."""
    found, offered = _owned(asked), _offered(asked)
    could = {thing.id for things in offered.values() for thing in things}
    shows = (*(id for id in found.shows if id not in could), *_shows(given))
    own = _own_fields(given)
    file = _file_given(asked, given, own.get("sensitivity", found.sensitivity) == "Part 2")
    edited(asked, found, {**own, **file, "shows": shows}, "changed", "", given.numbers)
    return Done(f"{found.id} is changed.", f"plan:evidence_of id={found.id}", about=(found.id,))
