"""Children who came back into care within 12 months of leaving it for a family from home on a care order."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="reentries_from_home_on_an_order",
    registry="CLA-30c",
    title="Children who came back into care within 12 months from home on a care order",
    says="Of the children who left care from home on a care order for home, for another relative, or under a child "
    "arrangements or special guardianship order, and whose 12 months after it ended in the last "
    "12 months, the share who were looked after again by then.",
    why="An order at home that is discharged too soon shows here. Look at it before and after discharging more of them.",
    unit="children",
    counts="children",
    timing="12 months after leaving ended in the 12 months before",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="leavers_watched",
            on="ended_on",
            stands="is_to_family AND was_at_home AND watched_12_day <= month_end_day "
            "AND watched_12_out_day > month_end_day AND known_to_day >= watched_12_day",
            each="child",
            counts="is_back_12",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns of all those months; it is not published by council",
    caution="A child who came back under another identifier is not known again.",
    reviewed="2026-11-22",
)
