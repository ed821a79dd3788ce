"""Reviews of children's care held in time."""

from headway.measures.filed import LOOKED_AFTER
from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="care_reviews_in_time",
    registry="CLA-27",
    title="Reviews of children's care held in time",
    says="Of the reviews that fell due while the child was looked after, the share held "
    "by the day due: the first within 20 working days of the start of care, the second within 3 "
    "months of the first, each later one within 6 months of the one before.",
    why="At a review all who care for a child look together at whether the plan still fits. When it "
    "slips, so do the decisions that wait for it.",
    unit="% of reviews",
    counts="other",
    timing="in the year to 31 March",
    better="higher",
    recorded=(
        Recorded(
            kind="share",
            table="care_reviews_due",
            on="month_ends_on",
            counts="is_in_time",
            out_of="TRUE",
        ),
    ),
    source=LOOKED_AFTER,
    caution="Reviews due after one that no loaded return holds are not counted, so the first year "
    "loaded says little. Where care began before it, the second review counts as due after 6 months.",
    reviewed="2026-11-22",
)
