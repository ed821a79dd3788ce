"""Children who went home as planned."""

from headway.measures.value import Measure, Recorded

# Of a child who left twice in the period, the last time counts.
_LAST_END = "COALESCE(next_ended_on > month_end, TRUE)"
_COUNTED = f"REC = 'E4A' AND {_LAST_END}"

MEASURE = Measure(
    id="planned_returns_home",
    registry="CLA-29e",
    title="Children who went home as planned",
    says="Children who ceased to be looked after because they went to live with a parent, as "
    "part of the care plan (E4A), as a share of all who ceased and as a number.",
    why="A return that was planned had a family made ready for it.",
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
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
