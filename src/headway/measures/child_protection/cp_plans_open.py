"""Child protection plans open at 31 March."""

from headway.measures.published_as import rate
from headway.measures.standing_open import OPEN
from headway.measures.value import Measure, Published, Recorded

# The later release holds the same counts and restates England's of 2013 (43,140 for 43,190).
PLANS = ("cin_d5/CPP_At31", "cin_d1/CPP_At31")

MEASURE = Measure(
    id="cp_plans_open",
    registry="CP-04",
    title="Child protection plans open at 31 March",
    says="Children with a child protection plan on 31 March, and how many that is for every "
    "10,000 children who live in the area.",
    why="It shows how many children the council and its partners now protect through a plan. A "
    "high or low rate is neither good nor bad: it depends on need and on where the line is drawn.",
    unit="children with a plan",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        # LAIT carries the rates as restated with the newest population; the older table has the
        # years before 2016.
        rate("lait/CPP_rate/value", "cin_d1/CPP_At31_rate", of={"plans": PLANS}),
        Published(kind="count", series=PLANS),
    ),
    recorded=(
        Recorded(
            kind="count", table="protection_plans", on="started_on", stands=OPEN, each="child"
        ),
    ),
    source="Children in need (DfE), tables D1 and D5; rates from 2016 through the local authority "
    "interactive tool",
    caution="Rates of 2023 and 2024 were restated in 2025, when new population estimates came.",
    reviewed="2026-11-21",
)
