"""What the placements that are open cost a week, on average: a local figure."""

from headway.measures.value import Measure, Recorded

# A row is of one year's list of costs, and stands for the months of that year alone.
_OPEN = (
    "month_end >= year_starts_on AND counted_to >= month_end "
    "AND (ended_on IS NULL OR ended_on > month_end)"
)

MEASURE = Measure(
    id="open_placement_weekly_cost",
    registry="FIN-06",
    title="Average weekly cost of the placements that are open (local)",
    says="What the placements that are open at the end of the month cost a week, added up and divided "
    "by how many they are. The cost of one is what was committed in the year so far, over the days "
    "that it is for, times seven.",
    why="By kind of placement and provider it shows where the money goes, and what a move from one "
    "to another would change.",
    unit="£ a week",
    # Of fewer than six placements an average tells what one child's costs.
    counts="children",
    timing="at the end of the month",
    better="neither",
    year_ends="financial",
    recorded=(
        Recorded(
            kind="value",
            table="priced_placements",
            on="started_on",
            stands=_OPEN,
            counts="what = 'price'",
            out_of="what = 'placement'",
            amount="number",
        ),
    ),
    source="The council's own placement costs",
    caution="Local, not the department's: placements without a price are left out, and staff, "
    "buildings and support are in it only where the council counts them as the placement's.",
    reviewed="2026-11-22",
)
