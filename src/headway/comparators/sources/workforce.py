"""Children's social work workforce (DfE), at 30 September: one long history and its first form."""

from headway.comparators.source import Layout

PUBLICATION = "Children's social work workforce"
RELEASE = "workforce"

# The 2017 to 2022 table's names, turned into those of the later one.
OLDER = {
    "social_worker_fte": "inpost_fte",
    "social_worker_headcount": "inpost_headcount",
    "leaver_fte": "leavers_fte",
    "leaver_headcount": "leavers_headcount",
    "turnover_rate_fte_%": "turnover_rate_fte",
    "turnover_rate_headcount_%": "turnover_rate_headcount",
    "absence_rate_fte_%": "absence_rate_fte",
    "agency_worker_rate_fte_%": "agency_rate_fte",
    "agency_worker_rate_headcount_%": "agency_rate_headcount",
    "agency_cover_rate_fte_%": "agency_cover_rate_fte",
    "vacancy_rate_fte_%": "vacancy_rate_fte",
    "vacancy_agency_cover_rate_fte_%": "vacancy_agency_cover_rate_fte",
}

SOURCES = (
    Layout(
        name="workforce",
        publication=PUBLICATION,
        release=RELEASE,
        needs=("old_la_code", "inpost_fte", "vacancy_rate_fte", "caseload_fte"),
    ),
    Layout(
        name="workforce",
        publication=PUBLICATION,
        release=RELEASE,
        needs=("old_la_code", "social_worker_fte", "vacancy_rate_fte_%", "caseload_fte"),
        renames=OLDER,
    ),
)
