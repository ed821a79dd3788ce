"""Care leavers aged 19 and 20 still with their foster carers."""

from headway.measures.after_care import measure_of_care_leavers, of_care_leavers
from headway.measures.published_as import whole_percent

GROUP = "care_leavers_staying_put/Aged 19 to 20 | "
STAYED = f"{GROUP}Total living with former foster carers in the current year"
ELIGIBLE = (
    f"{GROUP}Young people who ceased to be looked after in a foster placement on their 18th "
    "birthday and were eligible for care leavers support"
)

MEASURE = measure_of_care_leavers(
    id="staying_put",
    registry="CL-07",
    title="Care leavers aged 19 and 20 still with their foster carers",
    says="Of the care leavers who turned 19 or 20 in the year and left care from a foster "
    "placement on their 18th birthday, the share who still live with those foster carers.",
    why="Few young people leave home at 18. Staying put gives care leavers the same chance.",
    better="higher",
    published=(
        whole_percent(
            f"{STAYED}/percent",
            "lait/StayingPut/value",
            of={
                "stayed": (f"{STAYED}/number", "sfr_care_leavers/CL_StayPut_FFC_19&20"),
                "eligible": (f"{ELIGIBLE}/number", "sfr_care_leavers/CL_StayPut_19&20"),
            },
        ),
    ),
    recorded=of_care_leavers("ACCOM IN ('Z1', 'Z2')", "age IN (19, 20)", "left_foster_care_at_18"),
    source="Children looked after in England including adoptions (DfE), care leavers; 2016 to "
    "2019 and 2025 through LAIT (DfE)",
    caution="LAIT describes its figure as ages 18 to 20; it equals the release's figure for 19 "
    "and 20. At 18 about twice as many stay.",
    reviewed="2026-11-21",
)
