"""Social workers who left in the year."""

from headway.measures.at_census import WORKERS, measure_at_census, summed
from headway.measures.published_as import percent

MEASURE = measure_at_census(
    id="turnover",
    registry="WF-03",
    title="Social worker turnover rate",
    says="Children's social workers who left the council's service in the year, as a share of "
    "those in post at the end of it, counted in full-time equivalents.",
    why="When workers leave, children lose someone who knows them, and the council loses what it "
    "spent on training them.",
    unit="% of social workers in post",
    timing="in the year to 30 September",
    better="lower",
    published=(
        percent(
            "workforce/turnover_rate_fte",
            of={"leavers": ("workforce/leavers_fte",), "in_post": ("workforce/inpost_fte",)},
        ),
    ),
    recorded=summed("share", WORKERS, counts="left", out_of=("in post",)),
    caution="In a small service three people can move it by several points. Agency workers who "
    "leave are not counted.",
    reviewed="2026-11-21",
)
