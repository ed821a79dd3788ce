"""What the years of the looked-after return do not say alike, or do not say, and what was made of it."""

from collections.abc import Iterator

from headway.record import cases
from headway.record.cases import case
from headway.record.looked_after.things import BELIEVED, SAID_AGAIN, SHAPE, THINGS, held
from headway.record.table import RecordTable

# Kinds of case, each with what the record does.
KINDS = cases.KINDS | {
    "gap between episodes": "An episode ended and said that care goes on, and the next began later; "
    "a new period of care begins with it.",
    "nothing follows": "An episode ended and said that care goes on, and no return holds another; "
    "care is taken to have ended that day.",
    "outside care": "A review, or a time missing, on a day on which no episode was open; it is in no "
    "figure of children looked after.",
}
# Of an adoption the last episode says so. What follows under the identifier is another person's.
_ADOPTED = "('E11', 'E12')"
# A decision for adoption, and a worker, go without an end when the child leaves care.
_END_WITH_CARE = ("sw_episodes", "placed_for_adoption")
# In no sentence, for a snapshot holds no postcode; what follows from one is not told again.
_UNSAID = frozenset({"HOME_POST", "PL_POST", "DOB"})
_FOLLOWS = {"PL_LA", "PL_LOCATION", "PL_DISTANCE", "home_known", "pl_known"}

_EPISODES = next(thing for thing in THINGS if thing.table == "episodes")
_MISSING = next(thing for thing in THINGS if thing.table == "missing")
_IN_TURN = f"""
    SELECT c.*, b.DECOM_raw, b.DEC_raw,
        COUNT(CASE WHEN c.REC IN {_ADOPTED} AND c.ended_on IS NOT NULL THEN 1 END) OVER (
            PARTITION BY c.child ORDER BY c.number
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS adoptions,
        LAG(c.REC) OVER (PARTITION BY c.child ORDER BY c.number) AS before_rec,
        LAG(c.counted_to) OVER (PARTITION BY c.child ORDER BY c.number) AS before_to,
        LEAD(c.number) OVER (PARTITION BY c.child ORDER BY c.number) AS next_number
    FROM care_episodes AS c JOIN believed_episodes AS b
        ON b.child = c.child AND b.started_day = c.started_day AND b.copy = c.copy
"""
_PLAIN = {"year": "b.last_year", "child": "b.child", "row": "b.row"}


def _of_episodes() -> Iterator[str]:
    yield cases.overlap(_EPISODES, _IN_TURN, "child, adoptions", "number")
    yield case(
        "gap between episodes",
        table="episodes",
        says="'The episode of care before that of ' || b.DECOM_raw || ' says that care went on, and "
        "this one began later. A new period of care begins with it.'",
        of=f"({_IN_TURN}) AS b WHERE b.before_rec = 'X1' AND b.before_to < b.started_on",
        **_PLAIN,
    )
    yield case(
        "nothing follows",
        table="episodes",
        says="'The episode of care of ' || b.DECOM_raw || ' ended on ' || b.DEC_raw || ' and says that "
        "care went on; no return holds another. Care is taken to have ended that day.'",
        of=f"({_IN_TURN}) AS b JOIN cla_years AS y ON y.is_latest WHERE b.REC = 'X1' "
        "AND b.ended_on < y.last_on AND b.next_number IS NULL",
        **_PLAIN,
    )
    yield case(
        "after an adoption",
        table="episodes",
        says="'The episode of care of ' || b.DECOM_raw || ' came after this child was adopted. "
        "It is taken for another person, and nothing is joined across the adoption.'",
        of=f"({_IN_TURN}) AS b WHERE b.adoptions > 0",
        **_PLAIN,
    )


def _outside_care() -> Iterator[str]:
    for thing, last in ((_MISSING, "counted_to"), (THINGS[1], "started_on")):
        # One that is missing and one that is away may begin on one day: the whole key tells them apart.
        more = [name for name in thing.key if name != thing.start]
        own = ", ".join(f"m.{name}" for name in ("child", "started_on", "copy", *more))
        same = "".join(f" AND COALESCE(k.{name}, '') = COALESCE(b.{name}, '')" for name in more)
        yield case(
            "outside care",
            table=thing.table,
            says=f"'On the days of the {thing.noun} of ' || b.{thing.start}_raw || ' no episode of care "
            "of the child was open.'",
            of=f"believed_{thing.table} AS b LEFT JOIN (SELECT {own}, COUNT(*) AS many "
            f"FROM believed_{thing.table} AS m JOIN believed_episodes AS e ON e.child = m.child "
            f"AND e.started_on <= m.{last} AND e.counted_to >= m.started_on GROUP BY {own}) AS k "
            f"ON k.child = b.child AND k.started_on = b.started_on AND k.copy = b.copy{same} "
            "WHERE k.many IS NULL",
            **_PLAIN,
        )


# A child may be said to be missing and away from one day: by the kind, so that it is one order.
_IN_ORDER = "started_day, copy, COALESCE(MISSING, '')"


def _every() -> Iterator[str]:
    for thing in THINGS:
        table = held(thing, but=_FOLLOWS)
        yield from cases.of_one_return(SHAPE, thing)
        yield from cases.restated(thing, table, unsaid=_UNSAID)
        yield cases.between(SHAPE, thing)
        if thing.end and thing.table not in _END_WITH_CARE:
            yield from cases.ends(SHAPE, thing)
    yield from _of_episodes()
    yield cases.overlap(_MISSING, "SELECT * FROM believed_missing", "child", _IN_ORDER)
    yield from _outside_care()
    yield from (cases.nobody(SHAPE, "header"), cases.gaps(SHAPE))


LOOKED_AFTER_CASES = RecordTable(
    name="looked_after_cases",
    title="Cases in which the looked-after years do not agree or do not say, and what was made of "
    "each",
    columns=cases.columns(KINDS),
    select=cases.every(_every()),
    after=(
        "care_episodes",
        *(table.name for table in BELIEVED),
        *(table.name for table in SAID_AGAIN),
    ),
)
