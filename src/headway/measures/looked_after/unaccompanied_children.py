"""Unaccompanied asylum-seeking children looked after at 31 March: share, number and rate."""

from headway.measures.standing_open import OPEN
from headway.measures.value import POPULATION, Measure, Published, Recorded

GROUP = "cla_on_31_march/Unaccompanied asylum-seeking children | "
UNACCOMPANIED = (f"{GROUP}UASC/number", "sfr_cla/CLA_UASC")
CHILDREN = (f"{GROUP}Total/number", "sfr_cla/CLA_Mar")

MEASURE = Measure(
    id="unaccompanied_children",
    registry="CLA-05",
    title="Unaccompanied asylum-seeking children looked after",
    says="Children looked after at 31 March who came to this country to seek asylum without a "
    "parent or guardian, as a share of all children looked after and per 10,000 children "
    "in the area.",
    why="Their number follows arrivals and the national transfer scheme more than local "
    "practice: look at growth with and without them.",
    unit="children",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        Published(
            kind="share",
            series=(f"{GROUP}UASC/percent",),
            of={"unaccompanied": UNACCOMPANIED, "children": CHILDREN},
            numerator="unaccompanied",
            denominator="children",
            times=100,
            computed_decimals=1,
        ),
        Published(kind="count", series=UNACCOMPANIED),
        Published(
            kind="rate",
            of={"unaccompanied": UNACCOMPANIED, "population": POPULATION},
            numerator="unaccompanied",
            denominator="population",
            times=10_000,
            decimals=1,
        ),
    ),
    recorded=(
        Recorded(
            kind="count",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="is_listed_uasc AND (asylum_to IS NULL OR asylum_to > month_end)",
        ),
        Recorded(
            kind="share",
            table="care_episodes",
            on="started_on",
            stands=OPEN,
            each="child",
            counts="is_listed_uasc AND (asylum_to IS NULL OR asylum_to > month_end)",
            out_of="TRUE",
        ),
    ),
    source="Children looked after in England including adoptions (DfE), unaccompanied "
    "asylum-seeking children at 31 March; 2011 to 2017 worked out from that release's "
    "counts",
    reviewed="2026-11-21",
)
