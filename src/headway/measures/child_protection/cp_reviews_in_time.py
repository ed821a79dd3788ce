"""Child protection plans whose reviews were all held in time."""

from headway.measures.in_care import at_month_end
from headway.measures.published_as import percent
from headway.measures.value import Measure

MEASURE = Measure(
    id="cp_reviews_in_time",
    registry="CP-10",
    title="Child protection plans reviewed in time",
    says="Of the child protection plans open on 31 March for at least three months, the share "
    "whose every review was held in time: the first within three months, then every six months.",
    why="A review is where everyone involved checks that the child is safer. A late review leaves "
    "a plan that may not be working.",
    unit="% of plans open for three months or more",
    counts="children",
    timing="at 31 March",
    better="higher",
    published=(
        percent(
            "cin_d6/Reviewed_within_timescales_percent",
            "lait/RevCP/value",
            of={
                "reviewed": (
                    "cin_d6/Reviewed_within_timescales",
                    "lait/CPP_Reviewed_InReqTimeScl/value",
                ),
                "plans": ("cin_d6/CPP_At31_3Months", "lait/CPP_31March_3MnthorMore/value"),
            },
        ),
    ),
    recorded=at_month_end(
        "share",
        table="protection_plans_at_month_end",
        where="is_reviewed_in_time",
        out_of="is_reviewed_in_time IS NOT NULL AND reviews_are_known",
    ),
    source="Children in need (DfE), table D6; 2025 through the local authority interactive tool",
    caution="It says that reviews were held, not that they were any good. From the council's own "
    "returns: of plans for which the return of every year since they began is loaded.",
    reviewed="2026-11-21",
)
