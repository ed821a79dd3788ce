"""Care leavers aged 19 to 21 in touch with the council."""

from headway.measures.after_care import AGED_19_TO_21, measure_of_care_leavers, of_care_leavers
from headway.measures.published_as import whole_percent

GROUP = "care_leavers_in_touch/Aged 19 to 21 | "
IN_TOUCH = f"{GROUP}Local authority in touch with care leaver"

MEASURE = measure_of_care_leavers(
    id="care_leavers_in_touch",
    registry="CL-01",
    title="Care leavers aged 19 to 21 in touch with the council",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share with whom the "
    "council was in touch around their birthday. Those who refused or need no service "
    "count as not in touch. Those who died or went back to a parent for at least six "
    "months are left out.",
    why="Support that nobody can reach is no support: everything else on this page depends on it.",
    better="higher",
    published=(
        whole_percent(
            f"{IN_TOUCH}/percent",
            of={
                "in_touch": (f"{IN_TOUCH}/number", "sfr_care_leavers/CL_InTouch_IT19to21"),
                "leavers": (f"{GROUP}Total/number", "sfr_care_leavers/CL_All_19to21"),
            },
        ),
    ),
    recorded=of_care_leavers("IN_TOUCH = 'YES'", AGED_19_TO_21),
    source="Children looked after in England including adoptions (DfE), care leavers; 2017 "
    "worked out from that release's counts",
    caution="Not held for 2018, 2019 and 2025.",
    reviewed="2026-11-21",
)
