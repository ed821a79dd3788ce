"""Episodes of need that began in the year."""

from headway.measures.need import IN_NEED
from headway.measures.published_as import rate
from headway.measures.value import Measure, Published, Recorded

EPISODES = ("cin_b1/Started_episodes",)

MEASURE = Measure(
    id="in_need_started",
    registry="CIN-12",
    title="Children newly in need in the year",
    says="Episodes of need that began between 1 April and 31 March. A child whose case closed "
    "and opened again in the year counts twice.",
    why="It shows how many children newly come to social care's help, whatever happens to the "
    "number already helped.",
    unit="episodes of need",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=EPISODES),
        # England's rate is published, councils' are not. All are worked out alike, so that a
        # council and its comparators stand on one population.
        rate(of={"episodes": EPISODES}),
    ),
    recorded=(Recorded(kind="count", table="referrals", on="referred_on", counts=IN_NEED),),
    source="Children in need (DfE), table B1: episodes starting in the year; the rate is worked "
    "out by headway",
    caution="Referrals that ended with no further action are not counted.",
    reviewed="2026-11-21",
)
