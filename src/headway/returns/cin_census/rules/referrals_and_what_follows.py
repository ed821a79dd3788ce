"""A referral: where it came from, what followed, and that an earlier one is not left open.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.returns.cin_census.prepare.open_and_closed import EARLIER_TO_ACT_ON, TO_ACT_ON
from headway.returns.cin_census.prepare.work_of_the_episode import IN_WORK
from headway.validation.rule import Rule, Where

SOURCES = (
    "('1A', '1B', '1C', '1D', '2A', '2B', '3A', '3B', '3C', '3D', '3E', '3F', '4', "
    "'5A', '5B', '5C', '5D', '6', '7', '8', '9', '10')"
)

SOURCE = (
    Rule(
        code="8866",
        severity="error",
        says="Where this referral came from is missing, or is not on the list.",
        why="Referrals are counted by who made them, and this one falls outside every count.",
        do="Choose from the list who made the referral.",
        table="cin_details",
        flag_when=(
            "CINreferralDate >= DATE '2013-04-01' "
            f"AND (ReferralSource IS NULL OR ReferralSource NOT IN {SOURCES})"
        ),
        points_at=("CINreferralDate", "ReferralSource"),
        since=2023,
    ),
)
LEFT_OPEN = (
    Rule(
        code="8815",
        severity="error",
        says="The child has more than one open episode that led to further action.",
        why="The child is counted twice among those in need.",
        do="Close every episode but the one that still runs.",
        table="cin_details",
        flag_when=f"{TO_ACT_ON} AND open_episodes_to_act_on >= 2",
        points_at=("CINclosureDate",),
        one_fault_a_child=True,
        since=2023,
        departs=(
            "Referrals without further action may stay open and are not flagged; the existing "
            "tool flags those of the child as well. Capitals make no difference to true and "
            "false."
        ),
        example="Two open episodes and an open referral without further action: three flagged there, two here.",
    ),
    Rule(
        code="8816",
        severity="error",
        says="An earlier episode is still open although the child has a later referral.",
        why="The child is counted twice among those in need.",
        do="Close the earlier episode, or compare the days of the referrals and mend the wrong one.",
        table="cin_details",
        # The child's latest is flagged beside the earlier ones: its day may be the wrong one.
        flag_when=f"({EARLIER_TO_ACT_ON}) OR (place_from_end = 1 AND an_earlier_one_is_open)",
        points_at=("CINreferralDate",),
        one_fault_a_child=True,
        since=2023,
        departs=(
            "A child without an identifier is checked like any other; it stops the existing "
            "tool. Capitals make no difference to true and false; the existing tool reads "
            "small letters."
        ),
        example="An open episode of a child with no LAchildID: nothing else is checked there, all is here.",
    ),
)
NO_FURTHER_ACTION = (
    Rule(
        code="8831",
        severity="error",
        says="The referral needed no further action, but work followed it.",
        why="Either the child is missing from the counts of those in need, or the work is another's.",
        do="Say that there was further action, or take out the work that is not of this referral.",
        table="cin_details",
        flag_when=(
            "ReferralNFA_yes AND (DateOfInitialCPC IS NOT NULL "
            "OR an_enquiry_began OR an_assessment_has_a_day)"
        ),
        points_at=("DateOfInitialCPC",),
        also=(
            Where(
                table="assessments",
                flag_when=f"cin_details_ReferralNFA_yes AND ({IN_WORK})",
                points_at=("LAchildID",),
            ),
            Where(
                table="section47",
                flag_when=(
                    "cin_details_ReferralNFA_yes AND (S47ActualStartDate IS NOT NULL "
                    "OR cin_details_DateOfInitialCPC IS NOT NULL)"
                ),
                points_at=("LAchildID",),
            ),
        ),
        since=2023,
        departs=(
            "Whether further action was needed is read in capitals too, and all work is shown; the "
            "existing tool loses rows that have the same number in two tables."
        ),
        example="ReferralNFA TRUE and an assessment that began: flagged here, not there.",
    ),
    Rule(
        code="8832",
        severity="error",
        says="The referral needed no further action, but a child protection plan followed it.",
        why="Either the child is missing from the counts of those in need, or the plan is another's.",
        do="Say that there was further action, or take out the plan that is not of this referral.",
        table="cin_details",
        flag_when="ReferralNFA_yes AND protection_plans_held >= 1",
        points_at=("ReferralNFA",),
        also=(
            Where(
                table="cp_plans",
                flag_when="cin_details_ReferralNFA_yes",
                points_at=("LAchildID",),
            ),
        ),
        since=2023,
        departs=(
            "The referral and its plans are flagged; the existing tool mixes up their row numbers "
            "and shows other children, or none."
        ),
        example="Episode 3 without further action has plan 1: both flagged here, rows 1 and 3 or nothing there.",
    ),
)
