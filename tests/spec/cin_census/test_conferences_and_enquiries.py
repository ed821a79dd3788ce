"""Initial conferences, section 47 enquiries and plans agree with each other within a referral."""

import pytest


def test_2884_a_conference_given_twice(check):
    """With an enquiry and with a referral of the child, though it be another referral."""
    check(
        "2884",
        """
        LAchildID | CINdetailsID | DateOfInitialCPC |
        Ana       | 1            | 2025-06-02       | flag
        Ben       | 1            | 2025-06-02       |
        Cal       | 2            | 2025-06-02       | flag
        Cal       | 2            | 2025-06-03       |
        Dee       | 1            |                  |
                  | 1            | 2025-06-02       |
        """,
        cin_details="""
        LAchildID | DateOfInitialCPC |
        Ana       | 2025-06-02       | flag
        Ben       | 2025-06-03       |
        Cal       | 2025-06-02       | flag
        Cal       |                  |
        Dee       |                  |
                  | 2025-06-02       |
        """,
    )


def test_2885_a_plan_and_the_conference_of_an_enquiry(check):
    """Each plan that begins in the year is judged alone; the enquiries are flagged only where no
    plan of the referral fits any of them."""
    check(
        "2885",
        """
        LAchildID | CINdetailsID | CPPstartDate |
        Ana       | 1            | 2025-06-02   |
        Ben       | 1            | 2025-06-03   | flag
        Cal       | 1            | 2025-06-02   |
        Cal       | 1            | 2025-06-09   | flag
        Dee       | 1            | 2025-03-31   |
        Eve       | 2            | 2025-06-02   | flag
        Fay       | 1            | 2025-06-02   | flag
        Hal       | 1            | 2026-03-31   | flag
        Hal       | 1            | 2026-04-01   |
        """,
        section47="""
        LAchildID | CINdetailsID | DateOfInitialCPC |
        Ana       | 1            | 2025-06-02       |
        Ben       | 1            | 2025-06-02       | flag
        Ben       | 1            |                  | flag
        Cal       | 1            | 2025-06-02       |
        Dee       | 1            | 2025-06-02       |
        Eve       | 1            | 2025-06-02       |
        Fay       | 1            |                  | flag
        Hal       | 1            | 2026-04-01       | flag
        """,
        cin_details="""
        LAchildID | DateOfInitialCPC |
        Ana       |                  |
        Ben       | 2025-06-03       |
        Cal       |                  |
        Dee       |                  |
        Eve       |                  |
        Eve       |                  | flag
        Fay       |                  |
        Hal       |                  |
        """,
    )


def test_2885_a_plan_and_the_conference_of_the_referral(check):
    """It counts where no enquiry of the referral may lead to a conference: there is none, or each
    is said to need none. A referral without a conference fits no plan."""
    check(
        "2885",
        """
        LAchildID | CPPstartDate |
        Ana       | 2025-06-02   |
        Ben       | 2025-06-03   | flag
        Cal       | 2025-06-02   | flag
        Dee       | 2025-06-02   |
        Dee       | 2025-09-02   | flag
        Eve       | 2025-06-02   |
        Fay       | 2025-06-02   |
        Gus       | 2025-06-02   | flag
        Hal       | 2025-06-02   | flag
        Ida       | 2025-06-02   | flag
        """,
        section47="""
        LAchildID | DateOfInitialCPC | ICPCnotRequired |
        Eve       |                  | true            |
        Fay       | 2025-06-09       | 1               |
        Gus       |                  | false           | flag
        Hal       | 2025-06-02       | 1               |
        """,
        cin_details="""
        LAchildID | DateOfInitialCPC |
        Ana       | 2025-06-02       |
        Ben       | 2025-06-02       | flag
        Cal       |                  | flag
        Dee       | 2025-06-02       |
        Eve       | 2025-06-02       |
        Fay       | 2025-06-02       |
        Gus       | 2025-06-02       |
        Hal       |                  | flag
        """,
    )


@pytest.mark.parametrize("reason", ["RC8", "RC9"])
def test_2990_closed_after_assessment_and_more_followed(check, reason):
    """A conference, an enquiry or a plan of the same referral. Other reasons for closing are fine."""
    check(
        "2990",
        f"""
        LAchildID | ReasonForClosure | DateOfInitialCPC |
        Ana       | {reason}         | 2025-06-02       | flag
        Ben       | {reason}         |                  | flag
        Cal       | {reason}         |                  | flag
        Dee       | {reason}         |                  | flag
        Eve       | {reason}         |                  |
        Fay       | RC7              | 2025-06-02       |
        Gus       |                  |                  |
        Hal       | {reason}         |                  |
        Hal       | RC7              |                  |
        """,
        section47="""
        LAchildID | CINdetailsID | S47ActualStartDate |
        Ben       | 1            |                    | flag
        Fay       | 1            | 2025-06-02         |
        Gus       | 1            | 2025-06-02         |
        Hal       | 2            | 2025-06-02         |
        """,
        cp_plans="""
        LAchildID | CPPstartDate |
        Cal       | 2025-06-02   | flag
        Cal       |              | flag
        Fay       | 2025-06-02   |
        """,
        cin_plans="""
        LAchildID | CINPlanStartDate |
        Dee       |                  | flag
        Fay       | 2025-06-02       |
        """,
    )


def test_2991q_an_enquiry_without_an_assessment(check):
    """Of the same referral; when it was does not matter."""
    check(
        "2991Q",
        """
        LAchildID | CINdetailsID | S47ActualStartDate |
        Ana       | 1            | 2025-06-02         |
        Ana       | 2            | 2025-09-02         | flag
        Ben       | 1            | 2025-06-02         | flag
        Ben       | 1            |                    | flag
                  | 1            | 2025-06-02         | flag
        """,
        assessments="""
        LAchildID | CINdetailsID | AssessmentActualStartDate |
        Ana       | 1            |                           |
        Cal       | 1            | 2025-06-02                |
        """,
    )
