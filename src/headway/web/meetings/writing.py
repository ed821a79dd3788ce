"""What every change to meetings goes through: things found whole, and nothing exempt let out.

A person who may not read Part 2 sees things without their exempt fields; what is written must have
them still, so it is taken from the whole programme once it is sure that the person may see it.
"""

from dataclasses import dataclass
from typing import TypeVar

from headway.meetings.leaking import leaks
from headway.meetings.value import Meeting
from headway.plan.fields import Numbered
from headway.vocabulary.errors import BadInput
from headway.web.site.form import Filled
from headway.web.site.held import held_by
from headway.web.site.page import Asked
from headway.web.site.revisions import Change, next_ids, save

N = TypeVar("N", bound=Numbered)


@dataclass(frozen=True, kw_only=True)
class Noted:
    """How a change stands in the audit trail: its verb and its sentence.

    The trail is read by people who may not read Part 2: it names ids, bodies and roles, no words.
    """

    did: str
    says: str
    why: str = ""


def seen(asked: Asked, id: str, kind: type[N]) -> N:
    """The thing of this id as this person may read it. Raises BadInput where it is not there."""
    found = asked.held.meetings.find(id)
    if not isinstance(found, kind):
        raise BadInput(f"There is no {kind.table.replace('_', ' ')} {id} here that you may see.")
    return found


def whole(asked: Asked, id: str, kind: type[N]) -> N:
    """The same thing with every field, to be changed. Raises BadInput where it may not be seen."""
    seen(asked, id, kind)
    found = held_by(asked.council).meetings.find(id)
    assert isinstance(found, kind)
    return found


def number_of(asked: Asked, id: str) -> dict[str, int]:
    """The revision of a thing, as a form carries it."""
    return {id: asked.held.numbers[id]}


def keep(asked: Asked, noted: Noted, *things: Numbered, given: Filled | None = None) -> None:
    """Save things as one change. Raises BadInput where words of Part 2 would come to stand in Part 1."""
    before = set(leaks(held_by(asked.council).meetings))
    after = save(
        asked.council,
        Change(
            by=asked.by,
            did=noted.did,
            says=noted.says,
            why=noted.why,
            things=things,
            expecting=given.numbers if given else None,
        ),
    )
    # Inside the action's own transaction: to refuse here undoes what was saved.
    let_out = [says for says in leaks(after.meetings) if says not in before]
    if let_out:
        raise BadInput("\n".join(let_out))


def new_id(asked: Asked, kind: type[Numbered]) -> str:
    """The next free id of a kind."""
    return next_ids(asked.council, kind.prefix)[0]


def where_held(asked: Asked, meeting: str) -> str:
    """A meeting in words, as `Cabinet, 8 December 2026`."""
    from headway.vocabulary.month import in_words

    found = seen(asked, meeting, Meeting)
    return f"{found.body}, {in_words(found.held_on)}"
