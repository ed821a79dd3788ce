"""What the looked-after return holds year after year, and how each is known again.

An episode is known by child and first day, whatever a later return says of its legal status or
placement: the latest return is believed. A time missing, a review, a social worker and a decision
for adoption are known by child and first day too.
"""

from collections.abc import Container
from dataclasses import replace

from headway.record.joining import Shape
from headway.record.table import RecordTable
from headway.record.things import Thing, believed, said_again
from headway.returns.ssda903.spec import RETURN
from headway.returns.ssda903.tables import BY_NAME
from headway.validation.table import Table

THINGS = (
    Thing(
        table="episodes",
        noun="episode of care",
        nouns="episodes of care",
        key=("DECOM",),
        start="DECOM",
        end="DEC",
    ),
    Thing(
        table="reviews",
        noun="review of care",
        nouns="reviews of children's care",
        key=("REVIEW",),
        start="REVIEW",
    ),
    Thing(
        table="missing",
        noun="time missing or away",
        nouns="times missing or away",
        key=("MISSING", "MIS_START"),
        start="MIS_START",
        end="MIS_END",
    ),
    Thing(
        table="sw_episodes",
        noun="time with a social worker",
        nouns="times with a social worker",
        key=("SW_ID", "SW_DECOM"),
        start="SW_DECOM",
        end="SW_DEC",
    ),
    Thing(
        table="placed_for_adoption",
        noun="decision for adoption",
        nouns="decisions for adoption",
        key=("DATE_PLACED",),
        start="DATE_PLACED",
        end="DATE_PLACED_CEASED",
    ),
)
SHAPE = Shape(spec=RETURN, prefix="cla", keys={thing.table: thing.key for thing in THINGS})


def held(thing: Thing, but: Container[str] = ()) -> Table:
    """The table of a thing without CHILD, which every row has as `child`: no engine parts the two.

    Without the columns named in `but` either."""
    table = BY_NAME[thing.table]
    kept = (c for c in table.columns if c.name != RETURN.child and c.name not in but)
    return replace(table, columns=tuple(kept))


BELIEVED: tuple[RecordTable, ...] = tuple(
    believed(thing, held(thing), SHAPE.prefix) for thing in THINGS
)
SAID_AGAIN: tuple[RecordTable, ...] = tuple(
    said_again(thing, held(thing), SHAPE.prefix) for thing in THINGS
)
