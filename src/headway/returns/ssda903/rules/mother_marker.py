"""Whether a young person is a mother, and when her first child was born.

Only girls have the marker; it is asked for where they were looked after in the year, short
breaks apart. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

# The codes for male and female were figures until 2024 and are letters from 2025.
FIGURES = {"male": "'1'", "female": "'2'"}
LETTERS = {"male": "'M'", "female": "'F'"}


def _marker_at_odds(header: str, leaver: str, codes: dict[str, str]) -> str:
    """The condition, where the header's columns begin with `header`."""
    mother, sex = f"{header}MOTHER", f"{header}SEX"
    girl = f"{sex} = {codes['female']}"
    return (
        f"has_episode_of_care AND ({mother} NOT IN ('0', '1')"
        f" OR ({mother} IS NOT NULL AND {sex} = {codes['male']})"
        f" OR ({mother} IS NULL AND {girl} AND cared_for_in_year)"
        f" OR ({mother} IS NOT NULL AND {girl} AND NOT cared_for_in_year AND {leaver}))"
    )


def _marker_fits(codes: dict[str, str], *, since: int, until: int | None) -> Rule:
    return Rule(
        code="165",
        severity="error",
        says="Whether the young person is a mother is unreadable, given for a boy, missing for a girl "
        "in care this year, or given for a girl who is only a care leaver.",
        why="Young mothers in care are counted from this answer alone.",
        do="Say yes or no for a girl in care this year, and clear it for everybody else.",
        table="header",
        flag_when=_marker_at_odds("", "COALESCE(has_leaver_answers, FALSE)", codes),
        points_at=("MOTHER", "SEX"),
        also=(
            Where(
                table="oc3",
                flag_when=_marker_at_odds("header_", "any_leaver_answer", codes),
                points_at=("IN_TOUCH", "ACTIV", "ACCOM"),
            ),
        ),
        since=since,
        until=until,
        departs=(
            "Sex is read by the codes of the year; the existing tool still looks for 1 and 2, which no "
            "return since 2025 holds."
            if codes is LETTERS
            else ""
        ),
        example=(
            "2026, SEX F, looked after in the year, MOTHER blank: flagged here, not there."
            if codes is LETTERS
            else ""
        ),
    )


def _no_baby_of_a_boy(codes: dict[str, str], *, since: int, until: int | None) -> Rule:
    return Rule(
        code="174",
        severity="error",
        says="A date of birth is given for the child of a young person who is shown as male.",
        why="The return asks it of young mothers only, so sex or date is wrong.",
        do="Mend the young person's sex, or clear the date of birth of the baby.",
        table="header",
        flag_when=f"SEX = {codes['male']} AND MC_DOB_raw IS NOT NULL",
        points_at=("SEX", "MC_DOB"),
        since=since,
        until=until,
    )


def _girl_has_an_answer(codes: dict[str, str], *, since: int, until: int | None) -> Rule:
    return Rule(
        code="393",
        severity="error",
        says="Nothing says whether this girl in care is a mother.",
        why="A mother who is left blank is not counted, and nor is the help she needs.",
        do="Say yes or no: the answer is needed for every girl with an episode of care.",
        table="header",
        flag_when=f"SEX = {codes['female']} AND MOTHER IS NULL AND has_episode_of_care",
        points_at=("MOTHER",),
        since=since,
        until=until,
    )


RULES = (
    _marker_fits(FIGURES, since=2023, until=2024),
    _marker_fits(LETTERS, since=2025, until=None),
    Rule(
        code="171",
        severity="error",
        says="The date of birth of the young person's baby is not a real date.",
        why="The mother's age at the birth cannot be worked out from it.",
        do="Give it as day/month/year, with all four figures of the year.",
        table="header",
        flag_when="MC_DOB_raw IS NOT NULL AND MC_DOB IS NULL",
        points_at=("MC_DOB",),
        since=2023,
    ),
    _no_baby_of_a_boy(FIGURES, since=2023, until=2024),
    _no_baby_of_a_boy(LETTERS, since=2025, until=None),
    Rule(
        code="207",
        severity="query",
        says="Last year's return shows the young person as a mother, and this year's does not.",
        why="A mother does not cease to be one, so one of the two years counts wrongly.",
        do="Check which year is right; mend this year's answer if it is this one.",
        table="header",
        flag_when="header_last_MOTHER = '1' AND (MOTHER IS NULL OR MOTHER <> '1') AND episode_count > 0",
        points_at=("MOTHER",),
        since=2023,
    ),
    _girl_has_an_answer(FIGURES, since=2023, until=2024),
    _girl_has_an_answer(LETTERS, since=2025, until=None),
)
