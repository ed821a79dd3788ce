"""Child protection plans started in the year for neglect."""

from headway.measures.value import Measure, Published, Recorded

MEASURE = Measure(
    id="cp_neglect_started",
    registry="CP-06",
    title="Child protection plans started for neglect",
    says="Child protection plans that began between 1 April and 31 March and gave neglect as the "
    "cause when they began.",
    why="Neglect is the most common cause of a plan and the easiest to overlook, because it shows "
    "over months. A fall may mean less neglect, or that less of it is recognised.",
    unit="plans",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(Published(kind="count", series=("cin_d2/Neglect_Initial",)),),
    recorded=(
        Recorded(
            kind="count",
            table="protection_plans",
            on="started_on",
            counts="InitialCategoryOfAbuse = 'NEG'",
        ),
    ),
    source="Children in need (DfE), table D2: plans starting in the year by initial cause",
    caution="A plan may give several causes together; those are counted apart, as multiple. The "
    "table by council that headway holds ends with the year to March 2024.",
    reviewed="2026-11-21",
)
