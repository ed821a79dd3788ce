"""The score of a child's strengths and difficulties (SDQ), or why there is none.

A score is asked for children looked after all year who were aged 4 to 16 at some time in it.
Ages go by the date of birth in the same row. Source: SSDA903 validation rules, collection
years 2023 to 2027 (OC2).
"""

from headway.validation.rule import Rule

GIVEN = "COALESCE(SDQ_SCORE, SDQ_REASON) IS NOT NULL"
NEITHER = "SDQ_SCORE IS NULL AND SDQ_REASON IS NULL"
# Four by the start of the year, and not yet 17 at its end.
OF_AGE_ALL_YEAR = "DOB + INTERVAL 4 YEAR <= :start AND DOB + INTERVAL 17 YEAR > :end"
NOT_ALL_YEAR = "NOT COALESCE(whole_year, FALSE)"
BOTH = ("SDQ_SCORE", "SDQ_REASON")

RULES = (
    Rule(
        code="157",
        severity="error",
        says="The child's age is given as the reason for having no score, but a child of this age should have one.",
        why="A child left unscored for a wrong reason is one whose distress nobody has asked about.",
        do="Give the score, or the true reason for having none.",
        table="oc2",
        flag_when=f"whole_year AND {OF_AGE_ALL_YEAR} AND SDQ_SCORE IS NULL AND SDQ_REASON = 'SDQ1'",
        points_at=("SDQ_REASON", "DOB"),
        since=2023,
        departs="Children aged 16 at the year's end are looked at too; the existing tool stops at those who turn 16 that day.",
        example="Turned 16 in June 2025, year ending March 2026, reason SDQ1: flagged here, not there.",
    ),
    Rule(
        code="180",
        severity="error",
        says="The score is not a whole number from 0 to 40.",
        why="A score outside the scale spoils the average for children in care.",
        do="Give the total of the questionnaire, or the reason for having none.",
        table="oc2",
        flag_when=(
            "SDQ_SCORE IS NOT NULL AND (SDQ_SCORE_number IS NULL OR SDQ_SCORE_number < 0 "
            "OR SDQ_SCORE_number > 40 OR ROUND(SDQ_SCORE_number) <> SDQ_SCORE_number)"
        ),
        points_at=("SDQ_SCORE",),
        since=2023,
        departs="Only plain figures are read as a number; the existing tool takes other forms of one too.",
        example="SDQ_SCORE 1E1: flagged here, not there.",
    ),
    Rule(
        code="185",
        severity="error",
        says="A score is given for a child who was not looked after all year.",
        why="The average is of children in care for the whole year; one more distorts it.",
        do="Clear the score, or mend the episodes if the child was in care throughout.",
        table="oc2",
        flag_when=f"SDQ_SCORE IS NOT NULL AND {NOT_ALL_YEAR}",
        points_at=("SDQ_SCORE",),
        since=2023,
    ),
    Rule(
        code="186",
        severity="error",
        says="The child was looked after all year and is of an age for a score, but has neither a score nor a reason.",
        why="A child without a score is one whose distress nobody has asked about.",
        do="Give the score, or the reason for having none.",
        table="oc2",
        flag_when=f"{OF_AGE_ALL_YEAR} AND whole_year AND {NEITHER}",
        points_at=(*BOTH, "DOB"),
        since=2023,
    ),
    Rule(
        code="188",
        severity="error",
        says="A score, or a reason for having none, is given for a child under 4 at the end of the year.",
        why="The questionnaire is for children from 4; a younger one distorts the average.",
        do="Clear both, or mend the date of birth.",
        table="oc2",
        flag_when=f"DOB + INTERVAL 4 YEAR > :end AND {GIVEN}",
        points_at=(*BOTH, "DOB"),
        since=2023,
    ),
    Rule(
        code="189",
        severity="error",
        says="A score, or a reason for having none, is given for a young person who was 17 or over when the year began.",
        why="The questionnaire is for children up to 16; an older one distorts the average.",
        do="Clear both, or mend the date of birth.",
        table="oc2",
        flag_when=f"DOB + INTERVAL 17 YEAR <= :start AND {GIVEN}",
        points_at=("DOB", *BOTH),
        since=2023,
        departs="A young person whose 17th birthday is the first day of the year is looked at too; the existing tool passes them over.",
        example="Born 01/04/2008, year beginning 01/04/2025, a score given: flagged here, not there.",
    ),
    Rule(
        code="196",
        severity="error",
        says="The reason for having no score is not one that the return knows.",
        why="A reason that cannot be read counts as none given.",
        do="Choose the reason from the return's list.",
        table="oc2",
        flag_when="SDQ_REASON NOT IN ('SDQ1', 'SDQ2', 'SDQ3', 'SDQ4', 'SDQ5')",
        points_at=("SDQ_REASON",),
        since=2023,
    ),
    Rule(
        code="197a",
        severity="error",
        says="The child has both a score and a reason for having none.",
        why="Only one can be true, and the child counts as scored and as unscored.",
        do="Clear the one that is wrong.",
        table="oc2",
        flag_when="SDQ_SCORE IS NOT NULL AND SDQ_REASON IS NOT NULL",
        points_at=BOTH,
        since=2023,
    ),
    Rule(
        code="197B",
        severity="error",
        says="The child turned 4 or 17 in the year, looked after throughout, but has neither a score nor a reason.",
        why="For part of the year the child was of an age for a score, so one is looked for.",
        do="Give the score, or the reason for having none: the child's age may be that reason.",
        table="oc2",
        flag_when=(
            f"whole_year AND {NEITHER} AND (DOB + INTERVAL 4 YEAR BETWEEN :start AND :end "
            "OR DOB + INTERVAL 17 YEAR BETWEEN :start AND :end)"
        ),
        points_at=(*BOTH, "DOB"),
        since=2023,
    ),
    Rule(
        code="198",
        severity="error",
        says="A reason for having no score is given for a child who was not looked after all year.",
        why="No score is asked of such a child, so the reason counts them where they do not belong.",
        do="Clear the reason, or mend the episodes if the child was in care throughout.",
        table="oc2",
        flag_when=f"SDQ_REASON IS NOT NULL AND {NOT_ALL_YEAR}",
        points_at=("SDQ_REASON",),
        since=2023,
    ),
)
