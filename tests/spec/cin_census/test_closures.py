"""An episode of need that closes: why, and what must be finished by then."""


def test_8805_closed_without_a_reason(check):
    """A closing day that cannot be read is none."""
    check(
        "8805",
        """
        LAchildID | CINclosureDate | ReasonForClosure |
        Ana       | 2025-05-01     | RC8              |
        Ben       | 2025-05-01     |                  | flag
        Cal       |                |                  |
        Dee       | 2025-02-30     |                  |
        Eve       | 2025-05-01     | XX               |
        """,
    )


def test_8810_a_reason_without_a_day(check):
    """A closing day that cannot be read is none."""
    check(
        "8810",
        """
        LAchildID | CINclosureDate | ReasonForClosure |
        Ana       | 2025-05-01     | RC8              |
        Ben       |                | RC8              | flag
        Cal       |                |                  |
        Dee       | 2025-02-30     | RC8              | flag
        Eve       | 2025-05-01     |                  |
        """,
    )


def test_8825q_closed_after_an_assessment_that_is_not_there(check):
    """The assessment must be of the same episode; one without a day is one."""
    check(
        "8825Q",
        """
        LAchildID | ReasonForClosure |
        Ana       | RC8              |
        Ben       | RC8              | flag
        Cal       | RC9              |
        Cal       | RC9              | flag
        Dee       | RC7              |
        Eve       |                  |
        Fay       | rc8              |
                  | RC9              | flag
        """,
        assessments="""
        LAchildID | CINdetailsID | AssessmentActualStartDate |
        Ana       | 1            | 2025-05-01                |
        Cal       | 1            |                           |
                  | 1            | 2025-05-01                |
        """,
    )


def test_8867_closed_with_an_unfinished_assessment(check):
    """An end that cannot be read is none. The child's other episode does not matter."""
    check(
        "8867",
        """
        LAchildID | CINclosureDate |
        Ana       | 2025-05-01     |
        Ben       | 2025-05-01     | flag
        Cal       | 2025-05-01     |
        Cal       |                |
        Dee       | 2025-05-01     | flag
        Eve       | 2025-05-01     |
        Fay       | 2025-04-31     |
        """,
        assessments="""
        LAchildID | CINdetailsID | AssessmentAuthorisationDate |
        Ana       | 1            | 2025-04-01                  |
        Ben       | 1            | 2025-04-01                  |
        Ben       | 1            |                             | flag
        Cal       | 1            | 2025-04-01                  |
        Cal       | 2            |                             |
        Dee       | 1            | 2025-02-29                  | flag
        Fay       | 1            |                             |
        """,
    )


def test_8868_closed_with_an_enquiry_that_has_not_one_outcome(check):
    """Exactly one: a conference, or none needed. A blank answer is no yes; one in capitals is."""
    check(
        "8868",
        """
        LAchildID | CINdetailsID | DateOfInitialCPC | ICPCnotRequired |
        Ana       | 1            | 2025-05-01       | false           |
        Ben       | 1            |                  | true            |
        Cal       | 1            |                  | 0               | flag
        Cal       | 1            | 2025-05-01       |                 |
        Dee       | 1            |                  |                 | flag
        Eve       | 1            | 2025-05-01       | 1               | flag
        Fay       | 1            |                  | TRUE            |
        Gus       | 1            |                  |                 |
        Hal       | 1            | 2025-05-01       |                 |
        Hal       | 2            |                  |                 |
        """,
        cin_details="""
        LAchildID | CINclosureDate |
        Ana       | 2025-06-01     |
        Ben       | 2025-06-01     |
        Cal       | 2025-06-01     | flag
        Dee       | 2025-06-01     | flag
        Eve       | 2025-06-01     | flag
        Fay       | 2025-06-01     |
        Gus       |                |
        Hal       | 2025-06-01     |
        Hal       |                |
        Ida       | 2025-06-01     |
        """,
    )


def test_8775q_over_25_while_an_episode_was_open(check):
    """25 on 31 March itself is not over; nor is closing on the 25th birthday, which for a child of
    29 February is 28 February. The episodes that closed in time are left alone."""
    check(
        "8775Q",
        """
        LAchildID | PersonBirthDate |
        Ana       | 2001-03-31      |
        Ben       | 2001-03-30      | flag
        Cal       | 2000-05-10      |
        Dee       | 2000-05-10      | flag
        Eve       | 2000-02-29      |
        Fay       | 2000-02-29      | flag
        Gus       |                 |
        Hal       | 1990-01-01      |
        """,
        cin_details="""
        LAchildID | CINclosureDate |
        Ana       |                |
        Ben       |                | flag
        Ben       | 2025-06-01     |
        Cal       | 2025-05-10     |
        Dee       | 2025-05-11     | flag
        Eve       | 2025-02-28     |
        Fay       | 2025-03-01     | flag
        Gus       |                |
        """,
    )
