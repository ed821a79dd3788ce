"""An episode of need has a referral in time, says what came of it, and is over once it is closed.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule, Where

_CAPITALS = "Capitals make no difference to true and false; the existing tool reads small letters."

RULES = (
    Rule(
        code="8565",
        severity="error",
        says="Work with the child is dated after this episode was closed.",
        why="The case counts as closed while work goes on, so open cases come out too low.",
        do="Check the closing date, and mend it or the date of the work that comes after it.",
        table="cin_details",
        flag_when=(
            "CINclosureDate < DateOfInitialCPC OR CINclosureDate < latest_assessment_date "
            "OR CINclosureDate < latest_enquiry_date "
            "OR CINclosureDate < latest_end_of_protection "
            "OR CINclosureDate < latest_need_plan_date"
        ),
        points_at=("CINclosureDate", "DateOfInitialCPC"),
        also=(
            Where(
                table="assessments",
                flag_when=(
                    "AssessmentActualStartDate > cin_details_CINclosureDate "
                    "OR AssessmentAuthorisationDate > cin_details_CINclosureDate"
                ),
                points_at=("AssessmentActualStartDate", "AssessmentAuthorisationDate"),
            ),
            Where(
                table="section47",
                flag_when=(
                    "S47ActualStartDate > cin_details_CINclosureDate "
                    "OR DateOfInitialCPC > cin_details_CINclosureDate"
                ),
                points_at=("S47ActualStartDate", "DateOfInitialCPC"),
            ),
            Where(
                table="cp_plans",
                flag_when="CPPendDate > cin_details_CINclosureDate",
                points_at=("CPPendDate",),
            ),
            Where(
                table="cin_plans",
                flag_when=(
                    "CINPlanStartDate > cin_details_CINclosureDate "
                    "OR CINPlanEndDate > cin_details_CINclosureDate"
                ),
                points_at=("CINPlanStartDate", "CINPlanEndDate"),
            ),
        ),
        since=2023,
        departs=(
            "The existing tool never looks at when protection plans end, drops the whole rule "
            "where late child in need plans and late enquiries differ in number, and loses "
            "conferences that have the same row number in two tables."
        ),
        example="Closed on 01/06/2025, protection plan ended 02/06/2025: flagged here, not there.",
    ),
    Rule(
        code="8568",
        severity="error",
        says="It is not said whether this referral needed no further action.",
        why="Whether the child counts as in need hangs on this answer.",
        do="Say true if nothing further was done, or false if it was.",
        table="cin_details",
        flag_when="ReferralNFA_yes IS NULL",
        points_at=("ReferralNFA",),
        since=2023,
    ),
    Rule(
        code="8569Q",
        severity="query",
        says="This referral was made before the year began and needed no further action.",
        why="It was counted last year; here the child would be counted again.",
        do="Take the episode out, or mend the date or the answer on further action.",
        table="cin_details",
        # The last working day before the year is let through: a decision takes a day.
        flag_when=(
            "CINreferralDate_workday < :start_workday - 1 AND ReferralNFA_yes IS DISTINCT FROM FALSE"
        ),
        points_at=("CINreferralDate", "ReferralNFA"),
        since=2023,
        departs=(
            "The line is the last working day before the year; the existing tool's is the first of "
            "the year. What is said of further action is pointed at too. " + _CAPITALS
        ),
        example="Referred on 31/03/2025, no further action: flagged there, not here.",
    ),
    Rule(
        code="8600",
        severity="error",
        says="The referral has no date, or one after the end of the year.",
        why="Referrals are counted, and waits measured, from this day.",
        do="Give the day of the referral, or leave the episode to next year's return.",
        table="cin_details",
        flag_when="CINreferralDate IS NULL OR CINreferralDate > :end",
        points_at=("CINreferralDate",),
        since=2023,
    ),
    Rule(
        code="8610",
        severity="error",
        says="The referral led to further action, but the child's main need is not given.",
        why="The child is missing from the counts of why children need help.",
        do="Give the main need that was found.",
        table="cin_details",
        flag_when="NOT ReferralNFA_yes AND PrimaryNeedCode IS NULL",
        points_at=("ReferralNFA", "PrimaryNeedCode"),
        since=2023,
        departs=_CAPITALS,
        example="ReferralNFA FALSE and no need: flagged here, not there.",
    ),
    Rule(
        code="8620",
        severity="error",
        says="This episode was closed outside the year.",
        why="A case that closed before the year began is counted in it as if it were open.",
        do="Check the closing date; take out an episode that closed earlier.",
        table="cin_details",
        flag_when="CINclosureDate NOT BETWEEN :start AND :end",
        points_at=("CINclosureDate",),
        since=2023,
    ),
    Rule(
        code="8630",
        severity="error",
        says="This episode was closed before the referral that opened it.",
        why="How long the case was open comes out below zero.",
        do="Compare the two dates, and mend the one that is wrong.",
        table="cin_details",
        flag_when="CINclosureDate < CINreferralDate",
        points_at=("CINreferralDate", "CINclosureDate"),
        since=2023,
    ),
    Rule(
        code="8640",
        severity="error",
        says="Why the case was closed is not one of the census's codes.",
        why="The case is missing from the counts of how help comes to an end.",
        do="Give the code, from RC1 to RC9, that fits best.",
        table="cin_details",
        flag_when=(
            "ReasonForClosure NOT IN "
            "('RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9')"
        ),
        points_at=("ReasonForClosure",),
        since=2023,
    ),
    Rule(
        code="8650",
        severity="error",
        says="The child's main need is not one of the census's codes.",
        why="The child is missing from the counts of why children need help.",
        do="Give the code, from N0 to N9, that fits best.",
        table="cin_details",
        flag_when=(
            "PrimaryNeedCode NOT IN ('N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9')"
        ),
        points_at=("PrimaryNeedCode",),
        since=2023,
    ),
)
