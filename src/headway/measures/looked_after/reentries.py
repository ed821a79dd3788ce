"""Children who came back into care within a year of leaving it for a family."""

from headway.measures.filed import NOT_KNOWN_AGAIN
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="reentries",
    registry="CLA-30",
    title="Children who came back into care within a year",
    says="Of the children who in the year before left care for home, for another relative, or under "
    "a child arrangements or special guardianship order, the share who started to be looked after "
    "again within 365 days.",
    why="A return home that does not last hurts the child twice. It shows whether families had the "
    "help that they needed once care had ended.",
    unit="children",
    counts="children",
    timing="left in the year before, followed for 365 days",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="leavers_followed",
            on="month_ends_on",
            each="child",
            counts="is_back_within_a_year",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns of both years; it is not published by council",
    caution=NOT_KNOWN_AGAIN,
    reviewed="2026-11-22",
)
