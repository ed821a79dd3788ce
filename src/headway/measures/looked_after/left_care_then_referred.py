"""Children in need again within a year of leaving care."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="left_care_then_referred",
    registry="CLA-37b",
    title="Children in need again within a year of leaving care",
    says="Of the children who left care twelve months before other than by adoption, the "
    "share for whom an episode of need with further action began in those twelve "
    "months.",
    why="Families need help after care too: a referral may be that help, or come because "
    "there was none.",
    unit="children",
    counts="children",
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
    source="The council's own census and looked-after returns, by its own identifier; it is "
    "not published",
    caution="It needs both returns of the year. A child who has another identifier in the "
    "census is not known again; see the table known_in_one_return.",
    reviewed="2026-11-22",
)
