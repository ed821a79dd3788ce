"""Children who came back into care within 3 months of leaving it for a family."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="reentries_within_3_months",
    registry="CLA-30a",
    title="Children who came back into care within 3 months",
    says="Of the children who left care for home, for another relative, or under a child "
    "arrangements or special guardianship order, and whose 3 months after it ended in the last "
    "12 months, the share who were looked after again by then.",
    why="A return home that breaks down within weeks often means that help ended with the order, or that it began too late.",
    unit="children",
    counts="children",
    timing="3 months after leaving ended in the 12 months before",
    better="lower",
    recorded=(
        Recorded(
            kind="share",
            table="leavers_watched",
            on="ended_on",
            stands="is_to_family AND watched_3_day <= month_end_day "
            "AND watched_3_out_day > month_end_day AND known_to_day >= watched_3_day",
            each="child",
            counts="is_back_3",
            out_of="TRUE",
        ),
    ),
    source="The council's own looked-after returns of all those months; it is not published by council",
    caution="A child who came back under another identifier is not known again.",
    reviewed="2026-11-22",
)
