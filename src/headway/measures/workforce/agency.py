"""Agency workers among children's social workers."""

from headway.measures.at_census import MONTHS, WORKERS, measure_at_census, summed
from headway.measures.published_as import percent

MEASURE = measure_at_census(
    id="agency",
    registry="WF-02",
    title="Agency social worker rate",
    says="Agency workers as a share of all children's social workers, employed and agency, "
    "counted in full-time equivalents.",
    why="Agency workers cost more and leave sooner, so children have more changes of worker. They "
    "also keep a service going while it recruits.",
    unit="% of social workers",
    better="lower",
    published=(
        percent(
            "workforce/agency_rate_fte",
            of={"agency": ("workforce/agency_fte",), "in_post": ("workforce/inpost_fte",)},
            denominator="agency + in_post",
        ),
    ),
    recorded=summed("share", WORKERS, MONTHS, counts="agency", out_of=("agency", "in post")),
    caution="One day in the year. Kingston and Richmond, and the two Northamptonshires, are "
    "published together; the joint figure is given to neither.",
    reviewed="2026-11-21",
)
