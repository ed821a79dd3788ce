"""Social worker posts that stood vacant."""

from headway.measures.at_census import MONTHS, POSTS, measure_at_census, summed
from headway.measures.published_as import percent

MEASURE = measure_at_census(
    id="vacancy",
    registry="WF-01",
    title="Social worker vacancy rate",
    says="Vacant posts for children's social workers as a share of all such posts, filled and "
    "vacant, counted in full-time equivalents.",
    why="Empty posts mean larger caseloads, more agency workers and more changes of worker for "
    "children.",
    unit="% of posts",
    better="lower",
    published=(
        percent(
            "workforce/vacancy_rate_fte",
            of={"vacant": ("workforce/vacancy_fte",), "in_post": ("workforce/inpost_fte",)},
            denominator="vacant + in_post",
        ),
    ),
    recorded=summed("share", POSTS, MONTHS, counts="vacant", out_of=("vacant", "in post")),
    caution="A vacancy covered by an agency worker still counts as vacant. Kingston and Richmond, "
    "and the two Northamptonshires, are published together; the joint figure is given to neither.",
    reviewed="2026-11-21",
)
