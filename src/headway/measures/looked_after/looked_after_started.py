"""Children who started to be looked after in the year: number and rate."""

from headway.measures.published_as import whole_rate
from headway.measures.value import Measure, Published, Recorded

CHILDREN = (
    "cla_numbers/started/number",
    "cla_started/Legal status | Total/number",
    "sfr_started/CLA_started",
    "lait/LACnum_Start/value",
)

MEASURE = Measure(
    id="looked_after_started",
    registry="CLA-02",
    title="Children who started to be looked after in the year",
    says="Children who started to be looked after between 1 April and 31 March, and their rate "
    "per 10,000 children in the area. A child who started twice in the year is counted "
    "once.",
    why="Starts show what is happening now; the number looked after at 31 March also carries "
    "the decisions of earlier years. Fewer starts may mean earlier help, or that children "
    "at risk are not found.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=CHILDREN, release="children_looked_after"),
        whole_rate(
            "cla_numbers/started/rate", "lait/LAC_Start_Rate/value", of={"children": CHILDREN}
        ),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="periods_of_care",
            on="started_on",
            each="child",
            counts="start_is_known",
        ),
    ),
    source="Children looked after in England including adoptions (DfE): children who started in "
    "the year; 2010 to 2017 from that release's tables of each year",
    reviewed="2026-11-21",
)
