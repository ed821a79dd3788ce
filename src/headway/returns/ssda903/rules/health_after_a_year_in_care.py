"""What is asked, and what is not, of children who were looked after all year.

All year means from 1 April to 31 March with no start, no end and no short break between.
Source: SSDA903 validation rules, collection years 2023 to 2027 (OC2).
"""

from headway.returns.ssda903.prepare.answers_given import (
    ADOPTER_ANSWERS,
    HEALTH_ANSWERS,
    HEALTH_OF_ALL,
    LEAVER_ANSWERS,
    any_blank,
)
from headway.validation.rule import Rule, Where

RULES = (
    Rule(
        code="187",
        severity="error",
        says="The child was looked after all year, but has answers on adoption or on leaving care.",
        why="A child still in care is neither adopted nor a care leaver, and would be counted twice.",
        do="Clear those answers, or mend the episodes if the child did leave.",
        table="ad1",
        flag_when="whole_year AND any_adopter_answer",
        points_at=tuple(column.removesuffix("_raw") for column in ADOPTER_ANSWERS),
        also=(
            Where(
                table="oc3",
                flag_when="whole_year AND any_leaver_answer",
                points_at=LEAVER_ANSWERS,
            ),
        ),
        optional=("ad1", "oc3"),
        since=2023,
        departs="Whichever of the two tables is there is looked at; the existing tool looks at neither unless both are.",
        example="Adoption rows loaded and no care leavers: looked at here, not there.",
    ),
    Rule(
        code="190",
        severity="error",
        says="Health or offending answers are given for a child who was not looked after all year.",
        why="These figures are about children in care for the whole year; one more distorts them.",
        do="Clear the answers, or mend the episodes if the child was in care throughout.",
        table="oc2",
        flag_when="NOT COALESCE(whole_year, FALSE) AND any_health_answer",
        points_at=HEALTH_ANSWERS,
        since=2023,
    ),
    Rule(
        code="191",
        severity="error",
        says="The child was looked after all year, but health answers are missing.",
        why="A child without answers counts as one whose health was not looked after.",
        do="Answer immunisations, dental check, health assessment and substance misuse.",
        table="oc2",
        flag_when=f"whole_year AND {any_blank(HEALTH_OF_ALL)}",
        points_at=HEALTH_OF_ALL,
        also=(
            Where(
                table="episodes",
                flag_when="row = first_dated_row AND whole_year AND times_in_oc2 IS NULL",
                points_at=("CHILD",),
            ),
        ),
        since=2023,
        departs="A child with no readable start of an episode is passed over; the existing tool then checks nobody.",
        example="One child whose only DECOM reads 31/02/2025: the others are still checked here.",
    ),
    Rule(
        code="543",
        severity="error",
        says="Nothing says whether this child of 10 or over, looked after all year, was convicted.",
        why="Offending by children in care is counted from this answer.",
        do="Say whether the child was convicted or given a final warning in the year.",
        table="oc2",
        flag_when="DOB + INTERVAL 10 YEAR <= :end AND whole_year AND CONVICTED IS NULL",
        points_at=("DOB", "CONVICTED"),
        since=2023,
        departs="A child who turns 10 on the last day of the year is asked about as well; the existing tool passes them over.",
        example="Born 31/03/2016, year ending 31/03/2026, CONVICTED blank: flagged here, not there.",
    ),
    Rule(
        code="545",
        severity="error",
        says="Nothing says whether this child under 5, looked after all year, had their development checks.",
        why="Whether young children in care are seen by a health visitor is counted from this answer.",
        do="Say whether the checks were up to date at the end of the year.",
        table="oc2",
        flag_when="DOB + INTERVAL 5 YEAR > :end AND whole_year AND HEALTH_CHECK IS NULL",
        points_at=("DOB", "HEALTH_CHECK"),
        since=2023,
    ),
    Rule(
        code="546",
        severity="error",
        says="Development checks are answered for a child who was 5 or over at the end of the year.",
        why="The checks are for younger children; an older one distorts the figure.",
        do="Clear the answer, or mend the date of birth.",
        table="oc2",
        flag_when="DOB + INTERVAL 5 YEAR <= :end AND HEALTH_CHECK IS NOT NULL",
        points_at=("DOB", "HEALTH_CHECK"),
        needs=("episodes",),
        since=2023,
        departs="Every child of 5 or over is looked at; the existing tool looks only at those in care all year.",
        example="Aged 6, came into care in June, HEALTH_CHECK 1: flagged here, not there.",
    ),
)
