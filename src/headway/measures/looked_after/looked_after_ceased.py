"""Children who ceased to be looked after in the year: number and rate."""

from headway.measures.published_as import whole_rate
from headway.measures.value import Measure, Published, Recorded

CHILDREN = (
    "cla_numbers/ceased/number",
    "cla_ceased/Reason episode ceased | Total/number",
    "sfr_ceased/CLA_cease",
    "lait/LACceased/value",
)

MEASURE = Measure(
    id="looked_after_ceased",
    registry="CLA-03",
    title="Children who ceased to be looked after in the year",
    says="Children who ceased to be looked after between 1 April and 31 March, and their rate "
    "per 10,000 children in the area. A child who left twice in the year is counted once, "
    "by the last time; turning 18 counts as leaving.",
    why="The number looked after falls only when more children leave than start. Leaving "
    "well, to a family that lasts, matters more than leaving soon.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=CHILDREN, release="children_looked_after"),
        whole_rate(
            "cla_numbers/ceased/rate", "lait/LAC_Cease_Rate/value", of={"children": CHILDREN}
        ),
    ),
    recorded=(Recorded(kind="count", table="periods_of_care", on="ended_on", each="child"),),
    source="Children looked after in England including adoptions (DfE): children who ceased in "
    "the year; 2010 to 2017 from that release's tables of each year",
    reviewed="2026-11-21",
)
