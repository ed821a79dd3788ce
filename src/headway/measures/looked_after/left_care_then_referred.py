"""Children in need again within a year of leaving care."""

from headway.measures.across_returns import measure_across_returns
from headway.measures.value import Recorded

MEASURE = measure_across_returns(
    id="left_care_then_referred",
    registry="CLA-37b",
    title="Children in need again within a year of leaving care",
    says="Of the children who left care twelve months before other than by adoption, the "
    "share for whom an episode of need with further action began in those twelve "
    "months.",
    why="Families need help after care too: a referral may be that help, or come because "
    "there was none.",
    timing="left in the same period of the year before, followed for 12 months",
    better="neither",
    recorded=(
        Recorded(
            kind="share",
            table="care_ends_followed",
            on="month_ends_on",
            each="child",
            counts="is_referred",
            out_of="TRUE",
        ),
    ),
    reviewed="2026-11-22",
)
