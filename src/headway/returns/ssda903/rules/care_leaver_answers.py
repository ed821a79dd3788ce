"""Care leavers: whether the council is in touch with them, what they do and where they live.

Source: SSDA903 validation rules, collection years 2023 to 2027 (OC3).
"""

from headway.returns.ssda903.prepare.answers_given import HEALTH_ANSWERS, LEAVER_ANSWERS, any_blank
from headway.validation.rule import Rule, Where

ACTIVITIES = "('F1', 'P1', 'F2', 'P2', 'F4', 'P4', 'F5', 'P5', 'G4', 'G5', 'G6', '0')"
# The figure says whether the home is suitable (1) or not (2). No fixed abode (S) and custody (X)
# never are.
HOMES = (
    "('B1', 'B2', 'C1', 'C2', 'D1', 'D2', 'E1', 'E2', 'G1', 'G2', 'H1', 'H2', 'K1', 'K2', 'R1', "
    "'R2', 'S2', 'T1', 'T2', 'U1', 'U2', 'V1', 'V2', 'W1', 'W2', 'X2', 'Y1', 'Y2', 'Z1', 'Z2', '0')"
)

RULES = (
    Rule(
        code="131",
        severity="error",
        says="Whether the council is in touch with this care leaver is missing, or cannot be read.",
        why="Keeping in touch is a duty, and it is measured by this answer.",
        do="Choose yes, no, or why there is no contact, from the return's list.",
        table="oc3",
        flag_when="IN_TOUCH IS NULL OR IN_TOUCH NOT IN ('YES', 'NO', 'DIED', 'REFU', 'NREQ', 'RHOM')",
        points_at=("IN_TOUCH",),
        since=2023,
    ),
    Rule(
        code="132",
        severity="error",
        says="What this care leaver does by day is missing, or cannot be read.",
        why="Work, study and training of care leavers are counted from this answer.",
        do="Choose the activity from the return's list; 0 stands for not known.",
        table="oc3",
        flag_when=f"ACTIV IS NULL OR ACTIV NOT IN {ACTIVITIES}",
        points_at=("ACTIV",),
        since=2023,
    ),
    Rule(
        code="133",
        severity="error",
        says="Where this care leaver lives is missing, or cannot be read.",
        why="Whether care leavers live in suitable homes is counted from this answer.",
        do="Choose the kind of home from the return's list, with 1 for suitable or 2 for not; 0 stands for not known.",
        table="oc3",
        flag_when=f"ACCOM IS NULL OR ACCOM NOT IN {HOMES}",
        points_at=("ACCOM",),
        since=2023,
    ),
    Rule(
        code="153",
        severity="error",
        says="The care leaver's answers are filled in only in part.",
        why="A half-filled row drops the care leaver out of some figures and not out of others.",
        do="Give all three answers, or clear all three.",
        table="oc3",
        flag_when=f"any_leaver_answer AND {any_blank(LEAVER_ANSWERS)}",
        points_at=LEAVER_ANSWERS,
        since=2023,
    ),
    Rule(
        code="215",
        severity="error",
        says="The child has answers both as a care leaver and as a child looked after all year.",
        why="Nobody is both at once, so the child is counted in one group too many.",
        do="Find out which the child is, and clear the other answers.",
        table="oc3",
        flag_when="any_leaver_answer AND has_health_answers",
        points_at=LEAVER_ANSWERS,
        also=(
            Where(
                table="oc2",
                flag_when="any_health_answer AND has_leaver_answers",
                points_at=HEALTH_ANSWERS,
            ),
        ),
        since=2023,
    ),
    Rule(
        code="344",
        severity="error",
        says="The care leaver has died or returned home for good, yet an activity or a home is given, or left blank.",
        why="They would still be counted in figures on work, study and housing.",
        do="Give 0 for both the activity and the home, or mend whether the council is in touch.",
        table="oc3",
        flag_when="IN_TOUCH IN ('DIED', 'RHOM') AND (ACTIV IS DISTINCT FROM '0' OR ACCOM IS DISTINCT FROM '0')",
        points_at=LEAVER_ANSWERS,
        since=2023,
    ),
    Rule(
        code="345",
        severity="error",
        says="The council is in touch with this care leaver, but does not know what they do or where they live.",
        why="Being in touch means knowing both; a 0 lowers the figures on work, study and housing.",
        do="Ask the personal adviser for the activity and the home.",
        table="oc3",
        flag_when="IN_TOUCH = 'YES' AND (ACTIV = '0' OR ACCOM = '0')",
        points_at=LEAVER_ANSWERS,
        since=2023,
    ),
    Rule(
        code="347",
        severity="error",
        says="A foyer is given as the home of a care leaver who was not yet 18 when the year began.",
        why="Homes of that kind are not counted for anyone so young.",
        do="Check the date of birth, or choose the kind of home that it was.",
        table="oc3",
        flag_when="ACCOM IN ('T1', 'T2') AND DOB + INTERVAL 18 YEAR > :start",
        points_at=("ACCOM", "DOB"),
        since=2024,
        departs="Suitable and unsuitable foyers (T1, T2) are looked for, and age goes by birthdays; the existing tool looks for a bare T, which no true return holds.",
        example="T1 for a care leaver aged 17 when the year began: flagged here, not there.",
    ),
    Rule(
        code="348",
        severity="error",
        says="Last year's return says that this care leaver had died; this year's says otherwise.",
        why="One of the two years is wrong about whether a young person is alive.",
        do="Find out, and mend this year's answer if it is the wrong one.",
        table="oc3",
        flag_when="oc3_last_IN_TOUCH = 'DIED' AND IN_TOUCH IS DISTINCT FROM 'DIED'",
        points_at=("IN_TOUCH",),
        since=2026,
    ),
    Rule(
        code="391",
        severity="error",
        says="Care leaver answers are given for a young person who was not yet 17 at the end of the year.",
        why="Nobody so young is a care leaver in this return, so one too many is counted.",
        do="Check the date of birth, or clear the care leaver answers.",
        table="oc3",
        flag_when="DOB + INTERVAL 17 YEAR > :end AND any_leaver_answer",
        points_at=("DOB", *LEAVER_ANSWERS),
        since=2023,
    ),
)
