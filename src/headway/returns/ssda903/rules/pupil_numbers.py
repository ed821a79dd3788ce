"""Pupil numbers (UPN) tie a child to their schooling, and stay with the child for life.

Where no number is known, a code from UN1 to UN5 says why. Source: SSDA903 validation rules,
collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

UNKNOWN = "('UN1', 'UN2', 'UN3', 'UN4', 'UN5')"
# What may follow last year's number: a reason for an unknown one, or a number at last.
MAY_FOLLOW = (
    "(COALESCE(header_last_UPN, 'UN1') = 'UN1' AND UPN IN " + UNKNOWN + ") OR "
    "(COALESCE(header_last_UPN, 'UN1') IN "
    + UNKNOWN
    + " AND UPN IS NOT NULL AND UPN NOT IN "
    + UNKNOWN
    + ")"
)

RULES = (
    Rule(
        code="168",
        severity="error",
        says="The pupil number does not have the form of one.",
        why="Without a true number the child's schooling cannot be joined to their time in care.",
        do="Copy the number from the school: a letter and twelve figures, or the code for why it is unknown.",
        table="header",
        flag_when="UPN IS NOT NULL AND NOT UPN_well_formed",
        points_at=("UPN",),
        since=2023,
    ),
    Rule(
        code="208",
        severity="query",
        says="The pupil number does not follow from last year's.",
        why="A number stays with a child for life; a new or lost one parts the child from their schooling.",
        do="Compare the two years, and mend this year's number if it is the wrong one.",
        table="header",
        flag_when=(
            "header_last_CHILD IS NOT NULL AND UPN IS DISTINCT FROM header_last_UPN "
            f"AND NOT COALESCE({MAY_FOLLOW}, FALSE)"
        ),
        points_at=("UPN",),
        since=2023,
        departs="A blank number that becomes UN1 passes; the existing tool means to pass it and flags it.",
        example="Last year blank, this year UN1: passes here, flagged there.",
    ),
    Rule(
        code="209",
        severity="error",
        says="The reason given for having no pupil number is that the child is too young for school, but they are old enough.",
        why="A child of school age without a number cannot be seen in any figure on schooling.",
        do="Ask the school for the number, or choose the code that says why it is unknown.",
        table="header",
        # Four years old on 31 August of the year before the collection year begins: seven months
        # before 1 April, counted forwards.
        flag_when="UPN = 'UN1' AND DOB + INTERVAL 55 MONTH < :start",
        points_at=("UPN", "DOB"),
        since=2023,
    ),
    Rule(
        code="210",
        severity="error",
        says="The pupil number is given as not yet known for a child new to care, but care began over a week before the year's end.",
        why="The code is for a week at most; after that the child's schooling goes unseen.",
        do="Give the pupil number, or mend the start of care.",
        table="header",
        # The last week is 24 to 31 March.
        flag_when="UPN = 'UN4' AND COALESCE(last_started_care, first_decom) + INTERVAL 7 DAY < :end",
        points_at=("UPN",),
        also=(
            Where(
                table="episodes",
                flag_when=(
                    "header_UPN = 'UN4' AND row = COALESCE(last_started_care_row, first_dated_row) "
                    "AND DECOM + INTERVAL 7 DAY < :end"
                ),
                points_at=("DECOM",),
            ),
        ),
        since=2023,
        departs="Children in care for longer than the week are flagged; the existing tool flags those in their first week, for whom the code is meant.",
        example="UN4 with care begun on 1 May: flagged here, not there; begun on 26 March: flagged there, not here.",
    ),
    Rule(
        code="442",
        severity="error",
        says="The pupil number is blank for a child in care.",
        why="Without it the child's schooling cannot be joined to their time in care.",
        do="Give the number, or the code for why it is unknown.",
        table="header",
        flag_when="has_episode_of_care AND UPN IS NULL",
        points_at=("UPN",),
        since=2023,
    ),
    Rule(
        code="444",
        severity="error",
        says="Another child in this return has the same pupil number.",
        why="One of them is then given the other's schooling.",
        do="Find whose number it is and mend the other's.",
        table="header",
        flag_when=f"UPN NOT IN {UNKNOWN} AND rows_with_this_upn > 1",
        points_at=("UPN",),
        since=2026,
    ),
)
