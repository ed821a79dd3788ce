"""The header says who each child is: born when, of what sex and ethnicity, and looked after.

Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

ETHNICITIES = (
    "('WBRI', 'WIRI', 'WOTH', 'WIRT', 'WROM', 'MWBC', 'MWBA', 'MWAS', 'MOTH', 'AIND', 'APKN', "
    "'ABAN', 'AOTH', 'BCRB', 'BAFR', 'BOTH', 'CHNE', 'OOTH', 'REFU', 'NOBT')"
)


def _sex_is_known(codes: str, *, since: int, until: int | None) -> Rule:
    return Rule(
        code="101",
        severity="error",
        says="The child's sex is missing, or is not one of the codes of this collection year.",
        why="A child without a sex drops out of every figure for girls and for boys.",
        do="Choose the child's sex in your system from this year's list.",
        table="header",
        flag_when=f"SEX IS NULL OR SEX NOT IN {codes}",
        points_at=("SEX",),
        since=since,
        until=until,
    )


RULES = (
    # The codes were figures until 2024 and are letters from 2025.
    _sex_is_known("('1', '2')", since=2023, until=2024),
    _sex_is_known("('M', 'F', 'U')", since=2025, until=None),
    Rule(
        code="102",
        severity="error",
        says="The child's date of birth is missing, or is not a real date.",
        why="Without an age the child drops out of every figure by age, and many checks cannot look.",
        do="Give the date of birth as day/month/year, with all four figures of the year.",
        table="header",
        flag_when="DOB IS NULL",
        points_at=("DOB",),
        since=2023,
    ),
    Rule(
        code="103",
        severity="error",
        says="The child's ethnicity is missing, or is not one that the return knows.",
        why="The child then counts in no ethnic group, and unequal care goes unseen.",
        do="Choose the ethnicity from the return's list; it has codes for refused and for not yet known.",
        table="header",
        flag_when=f"ETHNIC IS NULL OR ETHNIC NOT IN {ETHNICITIES}",
        points_at=("ETHNIC",),
        since=2023,
    ),
    Rule(
        code="232",
        severity="query",
        says="The child's sex is given as unknown.",
        why="It is seldom so, and the child counts among neither girls nor boys.",
        do="Check with the child's social worker; leave it if it is right.",
        table="header",
        flag_when="SEX = 'U'",
        points_at=("SEX",),
        since=2025,
    ),
    Rule(
        code="301",
        severity="error",
        says="The date of birth is after the end of the collection year.",
        why="A child not yet born cannot have been looked after in this year.",
        do="Mend the date of birth, or leave the child for next year's return.",
        table="header",
        flag_when="DOB > :end",
        points_at=("DOB",),
        since=2023,
    ),
    Rule(
        code="302",
        severity="error",
        says="The child's first episode starts before the child was born.",
        why="One of the two dates is wrong, and so is the child's age at coming into care.",
        do="Compare the date of birth with the start of the first episode, and mend the wrong one.",
        table="header",
        flag_when="DOB > first_decom",
        points_at=("DOB",),
        also=(
            Where(
                table="episodes",
                flag_when="row = first_dated_row AND header_DOB > DECOM",
                points_at=("DECOM",),
            ),
        ),
        since=2023,
        departs="A child with no readable start of an episode is passed over; the existing tool then checks nobody.",
        example="One child whose only DECOM reads 31/02/2025: the others are still checked here.",
    ),
    Rule(
        code="351",
        severity="error",
        says="The young person was older than 25 when the collection year began.",
        why="The return covers nobody past their 25th birthday, so somebody is counted who should not be.",
        do="Check the date of birth; if it is right, leave the young person out of the return.",
        table="header",
        flag_when="DOB + INTERVAL 25 YEAR < :start",
        points_at=("DOB",),
        since=2023,
    ),
    Rule(
        code="EPI",
        severity="query",
        says="The child is in the header but has no episode, and no care leaver row either.",
        why="A return lacking episodes counts fewer children than were looked after, and other checks pass over them.",
        do="Load the episodes, or find out why this child is in the return.",
        table="header",
        flag_when="episode_count IS NULL AND times_in_oc3 IS NULL",
        points_at=("CHILD",),
        optional=("episodes", "oc3"),
        since=2023,
    ),
)
