"""Legal hold: what must not be removed from a store, of whom, why and until it is lifted.

`holds.jsonl` keeps every hold and every lifting, oldest first; a child stands there as a pseudonym.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from headway.archive.snapshots import writing
from headway.store.held import told_of
from headway.store.pseudonyms import pseudonym, read_key
from headway.store.removing import plain_child
from headway.store.tombstones import append, lines_of
from headway.vocabulary.errors import BadInput

HOLDS = "holds.jsonl"
ALL = "all"


@dataclass(frozen=True, kw_only=True)
class Hold:
    """One hold in force: `child` is a pseudonym, or `all`."""

    child: str
    reason: str
    by: str
    at: str

    @property
    def says(self) -> str:
        """The hold in words."""
        whom = "everything in the store" if self.child == ALL else "this child"
        return f"a legal hold on {whom} since {self.at[:10]}, by {self.by}: {self.reason}"


def holds(store: Path) -> dict[str, Hold]:
    """The holds in force, by the pseudonym that each is on."""
    found: dict[str, Hold] = {}
    for line in lines_of(store / HOLDS):
        if line["lifted"]:
            found.pop(line["child"], None)
        else:
            said = {name: line[name] for name in ("child", "reason", "by", "at")}
            found[line["child"]] = Hold(**said)
    return found


def hold(store: Path, child: str, *, reason: str, by: str, lift: bool = False) -> Hold:
    """Put a hold on a child, by the council's own identifier, or on `all`; or lift the one there is.

    Raises BadInput without a reason, where there is one already, or where there is none to lift.
    """
    if not reason.strip():
        raise BadInput("A hold, and the lifting of one, needs a reason: give --reason.")
    whom = child if child == ALL else pseudonym(plain_child(child), read_key(told_of(store)["id"]))
    with writing(store):
        now = holds(store).get(whom)
        if lift and now is None:
            raise BadInput("There is no such hold. See them with: headway hold STORE --list")
        if not lift and now is not None:
            raise BadInput(f"There is {now.says}. Nothing was changed.")
        made = Hold(
            child=whom,
            reason=reason.strip(),
            by=by,
            at=datetime.now(UTC).isoformat(timespec="seconds"),
        )
        append(store / HOLDS, {**vars(made), "lifted": lift})
    return made


def refuse_held(store: Path, whose: Callable[[], set[str]]) -> None:
    """Refuse to remove what is held; `whose` gives the pseudonyms of all whose rows would go, and is
    asked only where a hold is in force. Raises BadInput with the hold's own words."""
    inforce = holds(store)
    if not inforce:
        return
    for whom in (ALL, *sorted(whose())):
        if whom in inforce:
            raise BadInput(
                f"There is {inforce[whom].says}. Nothing was removed. If the hold is over, lift it "
                "first, with: headway hold STORE --lift"
            )
