"""Children who went home without a plan."""

from headway.measures.value import Measure, Recorded

# Of a child who left twice in the period, the last time counts.
_LAST_END = "COALESCE(next_ended_on > month_end, TRUE)"
_COUNTED = f"REC = 'E4B' AND {_LAST_END}"

MEASURE = Measure(
    id="unplanned_returns_home",
    registry="CLA-29f",
    title="Children who went home without a plan",
    says="Children who ceased to be looked after because they went to live with a parent, "
    "not as part of the care plan (E4B), as a share of all who ceased and as a number.",
    why="A return that nobody planned is more likely to end in coming back.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="periods_of_care",
            on="ended_on",
            each="child",
            counts=_COUNTED,
            out_of=_LAST_END,
        ),
        Recorded(
            kind="count",
            table="periods_of_care",
            on="ended_on",
            each="child",
            counts=_COUNTED,
        ),
    ),
    source="The council's own looked-after returns; it is not published by council",
    reviewed="2026-11-22",
)
