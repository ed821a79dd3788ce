"""Assessments completed within 45 working days."""

from headway.measures.published_as import percent
from headway.measures.value import Measure, Recorded

# The bands of table C2 that end within 45 working days.
IN_TIME = {
    "same_day": ("cin_c2/Same_day",),
    "to_10": ("cin_c2/1-10_days",),
    "to_20": ("cin_c2/11-20_days",),
    "to_30": ("cin_c2/21-30_days",),
    "to_40": ("cin_c2/31-40_days",),
    "to_45": ("cin_c2/41-45_days",),
}

MEASURE = Measure(
    id="assessments_in_time",
    registry="CIN-07",
    title="Assessments completed in time",
    says="Of the assessments completed in the year, the share completed within 45 working days.",
    why="Until the assessment ends a family does not know what help it will get. 45 working days "
    "is the longest that the national guidance allows.",
    unit="% of assessments completed",
    counts="children",
    timing="in the year to 31 March",
    better="higher",
    published=(
        percent(
            "lait/Continue_Assess_Comp/value",
            of={**IN_TIME, "assessments": ("cin_c2/Assessments_completed",)},
            numerator=" + ".join(IN_TIME),
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="assessments",
            on="authorised_on",
            counts="working_days <= 45",
            out_of="TRUE",
        ),
    ),
    source="Children in need (DfE), table C2: from 2016 the share through the local authority "
    "interactive tool, before that worked out from the table's bands",
    caution="Fast is not the same as thorough. In 2014 the single assessment was new: 44 rows "
    "of that year show 0 for councils that did not report, and are not counted as figures.",
    reviewed="2026-11-21",
)
