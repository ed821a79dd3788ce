"""Open child protection plans for neglect."""

from headway.measures.counting import rows_counted
from headway.measures.standing_open import OPEN
from headway.measures.value import Measure

MEASURE = Measure(
    id="neglect_open",
    registry="CP-06c",
    title="Open child protection plans for neglect",
    says="Child protection plans open at the end of the month whose latest category is "
    "neglect, as a number and as a share of all open plans.",
    why="Neglect is seldom one event: plans for it last, and come back.",
    unit="plans",
    counts="children",
    timing="at the end of the month",
    better="neither",
    recorded=rows_counted(
        "count",
        "share",
        table="protection_plans",
        on="started_on",
        stands=OPEN,
        where="LatestCategoryOfAbuse = 'NEG'",
    ),
    source="The council's own returns of the census; published in Children in need (DfE), table D4",
    caution="The latest category is the one that the latest return loaded gives, so of past "
    "months it may be a later one.",
    reviewed="2026-11-22",
)
