"""Girls in care who have a child of their own: whether they do, and since when.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.returns.ssda903.prepare.leaving_care import LEFT_THIS_YEAR
from headway.validation.rule import Rule, Where


def left_without_answer(girl: str, since: int, until: int | None) -> Rule:
    """The rule on girls who left care, by the code for a girl of those years."""
    return Rule(
        code="607",
        severity="error",
        says="This girl left care during the year, and it is not said whether she is a mother.",
        why="Mothers among those leaving care would be too few.",
        do="Say whether she has a child of her own.",
        table="episodes",
        flag_when=f"{LEFT_THIS_YEAR} AND header_SEX = '{girl}' AND header_MOTHER IS NULL",
        points_at=("DEC", "REC", "LS"),
        also=(
            Where(
                table="header",
                flag_when=f"left_care_this_year AND SEX = '{girl}' AND MOTHER IS NULL",
                points_at=("MOTHER", "SEX"),
            ),
        ),
        since=since,
        until=until,
    )


def child_of_no_mother(girl: str, since: int, until: int | None) -> Rule:
    """The rule on girls with a child's date of birth, by the code for a girl of those years."""
    return Rule(
        code="612",
        severity="error",
        says="The date of birth of the girl's own child is given, but she is not marked as a mother.",
        why="She would be left out of the count of mothers in care.",
        do="Mark her as a mother, or take the date of birth out.",
        table="header",
        flag_when=f"(MOTHER IS NULL OR MOTHER = '0') AND SEX = '{girl}' AND MC_DOB_raw IS NOT NULL",
        points_at=("SEX", "MOTHER", "MC_DOB"),
        since=since,
        until=until,
    )


SEX_OF_GIRLS = (("2", 2023, 2024), ("F", 2025, None))

RULES = (
    *(left_without_answer(*years) for years in SEX_OF_GIRLS),
    Rule(
        code="611",
        severity="error",
        says="The child is a mother, but the date of birth of her own child is blank.",
        why="Whether she became a mother in care cannot be told.",
        do="Fill in the date of birth of her first child; if she is no mother, mend that answer.",
        table="header",
        flag_when="MOTHER = '1' AND MC_DOB_raw IS NULL",
        points_at=("MOTHER", "MC_DOB"),
        since=2023,
    ),
    *(child_of_no_mother(*years) for years in SEX_OF_GIRLS),
    Rule(
        code="620",
        severity="query",
        says="The child is marked as a mother, but was under 11 when the year began.",
        why="It is very unlikely; more often the answer stands on the wrong row.",
        do="Check the date of birth and the answer; if both are right, keep a note of it.",
        table="header",
        flag_when="MOTHER = '1' AND DOB + INTERVAL 11 YEAR > :start",
        points_at=("DOB", "MOTHER"),
        since=2023,
    ),
    Rule(
        code="621",
        severity="error",
        says="The mother is not older than her own child.",
        why="One of the two dates of birth must be wrong or missing, and ages are worked out from them.",
        do="Mend the mother's date of birth or her child's.",
        table="header",
        flag_when="MC_DOB IS NOT NULL AND (DOB IS NULL OR MC_DOB <= DOB)",
        points_at=("DOB", "MC_DOB"),
        since=2023,
    ),
    Rule(
        code="624",
        severity="query",
        says="The date of birth of the mother's own child is not the one in last year's return.",
        why="It is the date of her first child, and so does not change.",
        do="Find out which of the two is right; if last year's was wrong, keep a note of it.",
        table="header",
        flag_when="header_last_MC_DOB IS NOT NULL AND MC_DOB IS DISTINCT FROM header_last_MC_DOB",
        points_at=("MC_DOB",),
        since=2023,
        departs="Dates are compared as dates, not letter by letter.",
        example="MC_DOB 01/03/2023 and last year 1/3/2023: flagged there, not here.",
    ),
    Rule(
        code="625",
        severity="error",
        says="The mother's own child was born after the year's end, or after she left care.",
        why="Only births up to the end of care within the year are part of its figures.",
        do="Mend the date of birth, or the end of her last episode; a later birth is left out.",
        table="header",
        flag_when="last_decom IS NOT NULL AND (MC_DOB > :end OR MC_DOB > end_of_last_episode)",
        points_at=("MC_DOB",),
        also=(
            Where(
                table="episodes",
                flag_when="row = last_dated_row AND (header_MC_DOB > :end OR header_MC_DOB > DEC)",
                points_at=("DEC",),
            ),
        ),
        since=2023,
        departs="The last episode is the one that starts last, and its end counts only where it has one.",
        example="An episode to 01/06/2025, another open since, a birth on 01/09/2025: flagged there, not here.",
    ),
    Rule(
        code="626",
        severity="query",
        says="The mother's own child was born before this year, but last year's return said that she was no mother.",
        why="Last year's count of mothers in care was then one short.",
        do="Check the date of birth; if it is right, keep a note of why last year's answer was not.",
        table="header",
        flag_when="MC_DOB < :start AND MOTHER = '1' AND header_last_MOTHER = '0'",
        points_at=("MOTHER", "MC_DOB"),
        since=2023,
    ),
    Rule(
        code="628",
        severity="error",
        says="This care leaver was not looked after this year, so whether she is a mother is not asked.",
        why="Mothers are counted among those looked after in the year only.",
        do="Leave the answer blank; if there was care this year, add the episodes.",
        table="header",
        flag_when="MOTHER IS NOT NULL AND episode_count IS NULL AND has_leaver_answers",
        points_at=("MOTHER",),
        since=2023,
    ),
)
