"""Promises in a few words that anybody can read: how many were kept, broken, late."""

from collections.abc import Sequence

from headway.meetings.ledger import Owed, Standing

NONE = "No promise was written down at the meetings whose minutes are held here."
# How each standing is said to a reader who knows no ledger.
SAID = {
    Standing.KEPT: "kept",
    Standing.BROKEN: "broken",
    Standing.OVERDUE: "late",
    Standing.DUE: "due soon",
    Standing.OPEN: "still to be done",
    Standing.UNDATED: "without a date",
    Standing.SUPERSEDED: "replaced by another",
    Standing.WITHDRAWN: "taken back",
}


def promises_in_short(owed: Sequence[Owed]) -> str:
    """How many promises were made and what became of them, in two sentences."""
    if not owed:
        return NONE
    made = "1 promise was" if len(owed) == 1 else f"{len(owed)} promises were"
    counts = {standing: sum(o.standing is standing for o in owed) for standing in SAID}
    parts = [
        f"{count} {'is' if count == 1 else 'are'} {SAID[standing]}"
        for standing, count in counts.items()
        if count
    ]
    *first, last = parts
    said = f"{', '.join(first)} and {last}" if first else last
    return f"{made} made at meetings. {said}."
