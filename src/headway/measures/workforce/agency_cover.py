"""Vacant social worker posts that an agency worker covered."""

from headway.measures.at_census import POSTS, measure_at_census, summed
from headway.measures.published_as import percent

MEASURE = measure_at_census(
    id="agency_cover",
    registry="WF-06",
    title="Vacant posts covered by agency workers",
    says="Of the vacant posts for children's social workers, the share covered by an agency "
    "worker, counted in full-time equivalents.",
    why="It shows how much of the gap is filled for now, and how much work has nobody to do it.",
    unit="% of vacant posts",
    better="neither",
    published=(
        percent(
            "workforce/vacancy_agency_cover_rate_fte",
            of={"covered": ("workforce/agency_cover_fte",), "vacant": ("workforce/vacancy_fte",)},
        ),
    ),
    recorded=summed("share", POSTS, counts="covered", out_of=("vacant",)),
    caution="The department marks shares above 100, where more agency workers were said to cover "
    "vacancies than there were vacancies, as not reliable; headway shows none then.",
    reviewed="2026-11-21",
)
