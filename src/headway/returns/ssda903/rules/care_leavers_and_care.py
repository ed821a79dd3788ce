"""Care leavers and their time in care: who belongs among them, by the episodes of two years.

What is asked of a care leaver (in touch, activity, home) is in `care_leaver_answers`. A return
holds two years of episodes at most, so some of these rules ask about care that lies further back.
Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

ANSWERS = ("IN_TOUCH", "ACTIV", "ACCOM")
# Thirteen weeks since the 14th birthday, with some of it after the 16th, make a care leaver.
WEEKS_IN_DAYS = 91
POOLED = "CHILD, row, DECOM, DECOM_day, DEC, DEC_day, LS, REC"
# Both years' episodes, one for each start: the copy that says when it ended, the earliest such.
BOTH_YEARS = (
    "SELECT *, ROW_NUMBER() OVER (PARTITION BY CHILD ORDER BY DECOM DESC NULLS LAST) AS from_end "
    "FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY CHILD, DECOM "
    "ORDER BY DEC ASC NULLS LAST, years_ago ASC, row ASC) AS place "
    f"FROM (SELECT {POOLED}, 0 AS years_ago FROM episodes "
    f"UNION ALL SELECT {POOLED}, 1 AS years_ago FROM episodes_last) AS pooled) AS numbered "
    "WHERE place = 1"
)
# The child's last episode runs to the year's end where it has no end.
ENDED = "CASE WHEN e.DEC_day IS NULL AND e.from_end = 1 THEN :end_day ELSE e.DEC_day END"


def days_since(birthday: str) -> str:
    """The sum of days in care since a birthday, short breaks apart; nought where none is known."""
    return (
        "SUM(CASE WHEN h.DOB IS NOT NULL AND e.DECOM IS NOT NULL "
        f"AND (e.LS IS NULL OR e.LS NOT IN ('V3', 'V4')) AND {ENDED} IS NOT NULL "
        f"THEN GREATEST(0, {ENDED} - GREATEST(e.DECOM_day, h.{birthday})) ELSE 0 END)"
    )


ENOUGH_CARE = (
    Rule(
        code="1001",
        severity="query",
        says="The episodes do not add up to 13 weeks of care since the age of 14, with some of it after 16, or they end in adoption.",
        why="Only who was looked after so long is a care leaver by law, and counted as one.",
        do="Check the child's identifier and the episodes of both years; if there was enough care before then, keep a note of it.",
        table="oc3",
        select=(
            "SELECT o.row AS row FROM oc3 AS o LEFT JOIN header AS h ON o.CHILD = h.CHILD "
            f"LEFT JOIN ({BOTH_YEARS}) AS e ON o.CHILD = e.CHILD "
            "GROUP BY o.row, h.row, h.DOB "
            "HAVING (h.DOB IS NULL OR h.DOB + INTERVAL 20 YEAR > :end) "
            "AND (COUNT(e.CHILD) = 0 OR COUNT(e.DECOM) > 0) "
            f"AND ({days_since('turned_14_day')} < {WEEKS_IN_DAYS} "
            f"OR {days_since('turned_16_day')} < 1 "
            "OR MAX(CASE WHEN e.from_end = 1 AND e.REC IN ('E11', 'E12') THEN 1 ELSE 0 END) = 1)"
        ),
        points_at=ANSWERS,
        since=2023,
        departs="Who is 20 or over at the year's end is left out, and so is a child none of whose episodes has a readable start; every child is judged by itself.",
        example="Aged 20 on 31/03/2026, last in care two years ago: flagged there, not here.",
    ),
    Rule(
        code="1002",
        severity="query",
        says="This care leaver has no episode in this year's return or last year's.",
        why="Either care ended longer ago, or the identifier is not the one used while in care.",
        do="Check the child's identifier; if care ended earlier, keep a note of it.",
        table="oc3",
        flag_when="episode_count IS NULL AND episode_count_last_year IS NULL",
        points_at=ANSWERS,
        since=2023,
    ),
    Rule(
        code="1010",
        severity="error",
        says="Last year ended with this child in care; this year they are among the care leavers and have no episodes.",
        why="The end of care is missing, and with it a child who left care this year.",
        do="Add this year's episodes, with the day on which care ended.",
        table="oc3",
        flag_when="ended_last_year_open AND episode_count IS NULL",
        points_at=ANSWERS,
        since=2023,
    ),
)

NOT_A_CARE_LEAVER = (
    Rule(
        code="1000",
        severity="error",
        says="The episodes say that this young person died in care, yet they are among the care leavers.",
        why="The council would be asked how somebody fares who has died.",
        do="Take the row out of the care leavers; if the reason care ended is wrong, mend that.",
        table="oc3",
        flag_when="COALESCE(died_in_care, FALSE) OR COALESCE(died_in_care_last_year, FALSE)",
        points_at=ANSWERS,
        optional=("episodes_last",),
        since=2023,
    ),
    Rule(
        code="1007",
        severity="error",
        says="This young person of 17 or 18 was looked after on their birthday, yet answers for care leavers are given.",
        why="Who is still in care on the birthday is counted in care, not among care leavers.",
        do="Leave the answers blank, or give the day on which care ended if it was before the birthday.",
        table="oc3",
        select=(
            "SELECT o.row AS row FROM oc3 AS o JOIN episodes AS e ON o.CHILD = e.CHILD "
            "WHERE o.any_leaver_answer "
            "AND o.DOB + INTERVAL 17 YEAR <= :end AND o.DOB + INTERVAL 19 YEAR > :end "
            "AND e.DECOM <= CASE WHEN o.DOB + INTERVAL 18 YEAR <= :end "
            "THEN o.DOB + INTERVAL 18 YEAR ELSE o.DOB + INTERVAL 17 YEAR END "
            "AND (e.DEC_raw IS NULL OR e.DEC > CASE WHEN o.DOB + INTERVAL 18 YEAR <= :end "
            "THEN o.DOB + INTERVAL 18 YEAR ELSE o.DOB + INTERVAL 17 YEAR END)"
        ),
        points_at=ANSWERS,
        since=2023,
        departs="An episode without an end counts as care that goes on; a day that cannot be read stops no other child's check.",
        example="Aged 17, an episode open since 01/04/2024 and IN_TOUCH YES: flagged here, not there.",
    ),
    Rule(
        code="1011",
        severity="error",
        says="Another council took over this child's care at the end of the last episode, yet answers for care leavers are given.",
        why="The other council answers for them, and they would be counted twice.",
        do="Leave the answers blank; if care was not handed over, mend the reason the episode ended.",
        table="oc3",
        flag_when="reason_last_ended = 'E3' AND any_leaver_answer",
        points_at=ANSWERS,
        since=2023,
        departs="A child none of whose episodes has a readable start is left out; the existing tool then checks nobody.",
        example="One child whose only episode starts on 31/02/2025: here the others are still checked.",
    ),
    Rule(
        code="1016",
        severity="error",
        says="This young person left care on or after the birthday on which they turned 17 or 18 this year, yet answers for care leavers are given.",
        why="The answers are asked for around a birthday after leaving care; this year there was none.",
        do="Leave the answers blank this year, or mend the day on which care ended.",
        table="oc3",
        flag_when=(
            "any_leaver_answer AND ((DOB + INTERVAL 17 YEAR <= :end "
            "AND DOB + INTERVAL 18 YEAR > :end AND latest_end >= DOB + INTERVAL 17 YEAR) "
            "OR (DOB + INTERVAL 18 YEAR <= :end "
            "AND DOB + INTERVAL 19 YEAR > :end AND latest_end >= DOB + INTERVAL 18 YEAR))"
        ),
        points_at=ANSWERS,
        since=2024,
        departs="Ages are counted by birthdays, not in days divided by 365.2425.",
        example="DOB 31/03/2009, care ended on 31/03/2026: flagged here, not there.",
    ),
    Rule(
        code="3001",
        severity="error",
        says="This young person turns 17 this year, and is shown as living with former foster carers after care.",
        why="Staying put with foster carers after care begins at 18.",
        do="Mend where they live, or the date of birth.",
        table="oc3",
        flag_when=(
            "ACCOM IN ('Z1', 'Z2') AND header_row = first_header_row "
            "AND header_DOB + INTERVAL 17 YEAR BETWEEN :start AND :end"
        ),
        points_at=("ACCOM", "DOB"),
        since=2023,
        departs="Of a child who stands twice in the header the first row counts; the existing tool then checks nobody.",
        example="One child twice in the header: here every other child is still checked, there none is.",
    ),
)

NO_CARE_THIS_YEAR = (
    Rule(
        code="1012",
        severity="error",
        says="This row belongs to a child who has no episode this year.",
        why="For a child who was not looked after this year only answers for care leavers are collected.",
        do="Add the child's episodes, check the identifier, or take the row out.",
        table="placed_for_adoption",
        flag_when="episode_count IS NULL",
        points_at=("CHILD",),
        also=tuple(
            Where(table=table, flag_when="episode_count IS NULL", points_at=("CHILD",))
            for table in ("missing", "reviews", "ad1", "previous_permanence", "oc2")
        ),
        optional=("placed_for_adoption", "missing", "reviews", "ad1", "previous_permanence", "oc2"),
        since=2023,
    ),
    Rule(
        code="1014",
        severity="error",
        says="This care leaver was not looked after this year, yet is among the unaccompanied asylum-seeking children.",
        why="Asylum seekers are counted among the children looked after in the year only.",
        do="Take the row out of the asylum seekers, or add this year's episodes.",
        table="oc3",
        flag_when=(
            "any_leaver_answer AND times_in_uasc IS NOT NULL "
            "AND NOT COALESCE(has_episode_in_year, FALSE)"
        ),
        points_at=ANSWERS,
        also=(
            Where(
                table="uasc",
                flag_when="has_leaver_answers AND NOT COALESCE(has_episode_in_year, FALSE)",
                points_at=("DUC",),
            ),
        ),
        since=2023,
        departs="A child without any episode was not looked after this year either, and is flagged too.",
        example="In UASC and OC3 and without episodes, the usual care leaver: flagged here, not there.",
    ),
)

RULES = ENOUGH_CARE + NOT_A_CARE_LEAVER + NO_CARE_THIS_YEAR
