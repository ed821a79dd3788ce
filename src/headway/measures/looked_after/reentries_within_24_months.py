"""Children who came back into care within 24 months of leaving it for a family."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="reentries_within_24_months",
    registry="CLA-30b",
    title="Children who came back into care within 24 months",
    says="Of the children who left care for home, for another relative, or under a child "
    "arrangements or special guardianship order, and whose 24 months after it ended in the last "
    "12 months, the share who were looked after again by then.",
    why="Some returns home hold for a year and break down in the next. Help that ends after a year is then too short.",
    unit="children",
    counts="children",
    timing="24 months after leaving ended in the 12 months before",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="leavers_watched",
            on="ended_on",
            stands="is_to_family AND watched_24_day <= month_end_day "
            "AND watched_24_out_day > month_end_day AND known_to_day >= watched_24_day",
            each="child",
            counts="is_back_24",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns of all those months; it is not published by council",
    caution="A child who came back under another identifier is not known again.",
    reviewed="2026-11-22",
)
