"""Children who left care to live with a parent, planned or not: share and number."""

from headway.measures.leaving import left_because
from headway.measures.published_as import percent
from headway.measures.value import Measure, Published

REASON = "cla_ceased/Reason episode ceased | "
HOME = f"{REASON}Returned home to live with parents or other person with parental responsibility"
PLANNED = (
    f"{HOME} which was part of the care planning process/number",
    "sfr_ceased/CLA_ceaParPlan",
    "sfr_ceased/CEA_ParPlan",
)
UNPLANNED = (
    f"{HOME} which was not part of the care planning process/number",
    "sfr_ceased/CLA_ceaParNPlan",
    "sfr_ceased/CEA_ParNPlan",
)
CEASED = (f"{REASON}Total/number", "sfr_ceased/CLA_cease")

MEASURE = Measure(
    id="returned_home",
    registry="CLA-29",
    title="Children who left care and returned home",
    says="Children who ceased to be looked after in the year and returned to a parent or "
    "another person with parental responsibility, as planned or not as planned, added "
    "together, as a share of all who ceased. Where either number is suppressed there is "
    "no figure.",
    why="For many children home is the right place once it is safe. Whether they stay there "
    "is not published: ask how many come back into care.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        percent(
            of={"planned": PLANNED, "unplanned": UNPLANNED, "ceased": CEASED},
            numerator="planned + unplanned",
        ),
        Published(
            kind="count",
            of={"planned": PLANNED, "unplanned": UNPLANNED},
            numerator="planned + unplanned",
        ),
    ),
    recorded=left_because("E4A", "E4B"),
    source="Children looked after in England including adoptions (DfE): reason for ceasing; 2015 "
    "to 2017 from that release's counts",
    caution="The tables before 2015 part the reasons for leaving differently: those years are not "
    "joined.",
    reviewed="2026-11-21",
)
