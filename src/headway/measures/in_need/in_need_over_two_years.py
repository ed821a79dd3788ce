"""Children in need at 31 March whose case has been open for two years or more."""

from headway.measures.need import in_need_now
from headway.measures.published_as import percent
from headway.measures.value import Measure

MEASURE = Measure(
    id="in_need_over_two_years",
    registry="CIN-08",
    title="Children in need for two years or more",
    says="Of the episodes of need open on 31 March, the share that had been open for two years or "
    "more.",
    why="Children looked after and disabled children rightly stay for years. Beyond them, long "
    "cases can mean help that does not help.",
    unit="% of children in need",
    counts="children",
    timing="at 31 March",
    better="neither",
    published=(
        percent(
            "cin_b4/2years+_percent",
            "lait/CINTime2more/value",
            of={"lasting": ("cin_b4/2_years_or_more",), "episodes": ("cin_b4/At31_episodes",)},
        ),
    ),
    recorded=in_need_now("share", where="month_end_day - referred_day > 729"),
    source="Children in need (DfE), table B4; 2025 through the local authority interactive tool",
    caution="A council with many children looked after has a high share for that reason alone.",
    reviewed="2026-11-21",
)
