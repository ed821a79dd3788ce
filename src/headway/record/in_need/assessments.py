"""Assessments of children, and the factors that they found."""

from headway.record.in_need.adoptions import AFTER_ADOPTION, IS_AFTER, WITH_ADOPTIONS
from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED
from headway.record.table import RecordColumn, RecordTable
from headway.record.things import CHILD, COPY, HELD

_REFERRED = RecordColumn(
    name="referred_on", kind="date", says="The day of the referral that it came of."
)
_STARTED = RecordColumn(name="started_on", kind="date", says="The day on which it began.")

ASSESSMENTS = RecordTable(
    name="assessments",
    title="Assessments",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        COPY,
        _REFERRED,
        _STARTED,
        RecordColumn(
            name="started_workday", kind="number", says="Its first day, in working days since 1970."
        ),
        RecordColumn(name="authorised_on", kind="date", says="The day on which it was authorised."),
        RecordColumn(
            name="year",
            kind="number",
            says="The collection year in which it was authorised; blank where it was not.",
        ),
        RecordColumn(
            name="working_days",
            kind="number",
            says="Working days in England from the first day to the authorisation: the next working "
            "day is 1.",
        ),
        RecordColumn(
            name="bank_holidays_are_known",
            kind="flag",
            says="No where one of the two days is in a year whose bank holidays headway does not "
            "know; weekdays are then counted.",
        ),
        RecordColumn(
            name="is_open", kind="flag", says="Not authorised at the end of the latest year."
        ),
        RecordColumn(
            name="end_is_known",
            kind="flag",
            says="No where it was not authorised, and no later return holds it.",
        ),
        RecordColumn(
            name="counted_to", kind="date", says="The last day on which it counts as under way."
        ),
        RecordColumn(name="AssessmentFactors", kind="text", says="The factors found, as filed."),
        *HELD,
    ),
    select=f"""
        SELECT b.child, {IS_AFTER}, b.copy, b.CINreferralDate AS referred_on, b.started_on,
            s.workday AS started_workday, b.ended_on AS authorised_on, e.year, e.workday - s.workday AS working_days,
            CASE WHEN s.is_known AND e.is_known THEN TRUE
                WHEN b.ended_on IS NOT NULL THEN FALSE END AS bank_holidays_are_known,
            b.is_open, b.end_is_known, b.counted_to, b.AssessmentFactors,
            b.first_year, b.last_year, b.row
        FROM believed_assessments AS b {WITH_ADOPTIONS}
        JOIN cin_days AS s ON s.day = b.started_day
        LEFT JOIN cin_days AS e ON e.day = b.ended_day
    """,
    after=("adoptions", "believed_assessments", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
)
FACTORS = RecordTable(
    name="factors",
    title="Factors found by assessments, one row each",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        COPY,
        _REFERRED,
        _STARTED,
        RecordColumn(
            name="authorised_on", kind="date", says="The day the assessment was authorised."
        ),
        RecordColumn(
            name="year", kind="number", says="The collection year of that day; blank where none."
        ),
        RecordColumn(name="factor", kind="text", says="The factor's code: AssessmentFactor."),
    ),
    select="""
        SELECT s.child, s.after_adoption, s.copy, s.referred_on, s.started_on, s.authorised_on,
            s.year, f.AssessmentFactor AS factor
        FROM assessments AS s
        JOIN (
            SELECT child, CINreferralDate, AssessmentActualStartDate, AssessmentFactors,
                assessment_copy, AssessmentFactor
            FROM cin_assessment_factors WHERE AssessmentFactor IS NOT NULL
            GROUP BY child, CINreferralDate, AssessmentActualStartDate, AssessmentFactors,
                assessment_copy, AssessmentFactor
        ) AS f ON f.child = s.child AND f.AssessmentActualStartDate = s.started_on
            AND f.CINreferralDate IS NOT DISTINCT FROM s.referred_on
            AND f.assessment_copy = s.copy AND f.AssessmentFactors = s.AssessmentFactors
    """,
    after=("assessments",),
)
BY_EPISODE = RecordTable(
    name="episode_factors",
    title="Factors found at assessment, each once for an episode of need and year",
    columns=(
        CHILD,
        AFTER_ADOPTION,
        _REFERRED,
        RecordColumn(name="year", kind="number", says="The collection year of the assessment."),
        RecordColumn(name="factor", kind="text", says="The factor's code: AssessmentFactor."),
        RecordColumn(
            name="authorised_on",
            kind="date",
            says="The day on which the first assessment of that year that found it was authorised.",
        ),
    ),
    select="""
        SELECT child, after_adoption, referred_on, year, factor, MIN(authorised_on) AS authorised_on
        FROM factors WHERE year IS NOT NULL
        GROUP BY child, after_adoption, referred_on, year, factor
    """,
    after=("factors", *READ),
    cuts={**CUTS, "factor": "factor"},
    beside=WHO_AND_NEED,
)
