"""Care leavers aged 19 to 21 in touch with the council."""

from headway.measures.value import Measure, Published, Recorded

GROUP = "care_leavers_in_touch/Aged 19 to 21 | "
IN_TOUCH = f"{GROUP}Local authority in touch with care leaver"

MEASURE = Measure(
    id="care_leavers_in_touch",
    registry="CL-01",
    title="Care leavers aged 19 to 21 in touch with the council",
    says="Of the care leavers who turned 19, 20 or 21 in the year, the share with whom the "
    "council was in touch around their birthday. Those who refused or need no service "
    "count as not in touch. Those who died or went back to a parent for at least six "
    "months are left out.",
    why="Support that nobody can reach is no support: everything else on this page depends on it.",
    unit="care leavers",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        Published(
            kind="share",
            series=(f"{IN_TOUCH}/percent",),
            of={
                "in_touch": (f"{IN_TOUCH}/number", "sfr_care_leavers/CL_InTouch_IT19to21"),
                "leavers": (f"{GROUP}Total/number", "sfr_care_leavers/CL_All_19to21"),
            },
            numerator="in_touch",
            denominator="leavers",
            times=100,
            computed_decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="care_leavers",
            on="year_ends_on",
            counts="IN_TOUCH = 'YES'",
            out_of="is_followed AND age IN (19, 20, 21)",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), care leavers; 2017 "
    "worked out from that release's counts",
    caution="Not held for 2018, 2019 and 2025.",
    reviewed="2026-11-21",
)
