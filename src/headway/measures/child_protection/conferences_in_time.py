"""Initial child protection conferences held within 15 working days."""

from headway.measures.published_as import percent
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="conferences_in_time",
    registry="CP-02",
    title="Initial child protection conferences held in time",
    says="Of the initial child protection conferences in the year, the share held within 15 "
    "working days of the start of the section 47 enquiry.",
    why="Until the conference meets there is no plan that all who work with the child have agreed.",
    unit="% of conferences",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        percent(
            "lait/CP_conf_15days/value",
            of={
                "within_10": ("cin_c4/Duration_0-10_days",),
                "within_15": ("cin_c4/Duration_11-15_days",),
                "conferences": ("cin_c4/ICPC",),
            },
            numerator="within_10 + within_15",
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="conferences",
            on="held_on",
            counts="working_days <= 15",
            out_of="working_days IS NOT NULL",
        ),
    ),
    source="Children in need (DfE), table C4: from 2016 the share through the local authority "
    "interactive tool, before that worked out from the table's bands",
    caution="In a few councils before 2018 the tool's share lies up to half a point from the one "
    "that the bands give. Shares of regions differ a little, because their bands are rounded.",
    reviewed="2026-11-21",
)
