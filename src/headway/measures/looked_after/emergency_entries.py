"""Children who started to be looked after under police protection or an emergency order."""

from headway.measures.value import Measure, Published, Recorded

STATUS = "cla_started/Legal status | "
POLICE = f"{STATUS}Police protection in LA accommodation/number"
COURT = f"{STATUS}Emergency protection order/number"

MEASURE = Measure(
    id="emergency_entries",
    registry="CLA-34",
    title="Children who started to be looked after in an emergency",
    says="Children who started to be looked after in the year under police protection or under "
    "an emergency protection order, added together. Where either number is suppressed "
    "there is no figure.",
    why="An emergency start means that harm was close and nothing else was in place. If fewer "
    "children are looked after but more of them start this way, ask why before relying on "
    "the fall.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(
            kind="count",
            of={"police": (POLICE,), "court": (COURT,)},
            numerator="police + court",
        ),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="periods_of_care",
            on="started_on",
            each="child",
            counts="start_is_known AND legal_status_at_start IN ('L1', 'L2')",
        ),
    ),
    source="Children looked after in England including adoptions (DfE): legal status of children "
    "who started in the year",
    caution="Both numbers are small and often suppressed, so many councils have no figure in many "
    "years. No figure is not zero.",
    reviewed="2026-11-21",
)
