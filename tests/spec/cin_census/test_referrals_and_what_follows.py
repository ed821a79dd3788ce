"""A referral: where it came from, what followed, and that an earlier one is not left open."""


def test_8866_a_referral_from_nobody_on_the_list(check):
    """Asked since 1 April 2013. The letters count as they are written."""
    check(
        "8866",
        """
        LAchildID | CINreferralDate | ReferralSource |
        Ana       | 2013-04-01      |                | flag
        Ben       | 2013-03-31      |                |
        Cal       | 2025-05-01      | 10             |
        Dee       | 2025-05-01      | 3G             | flag
        Eve       | 2025-05-01      | 1a             | flag
        Fay       |                 | 3G             |
        Gus       | 2025-05-01      | 5D             |
        Hal       | 2025-05-01      | 01             | flag
        """,
    )


def test_8815_two_open_episodes_to_act_on(check):
    """A referral that needed no further action, or does not say, may stay open beside one."""
    check(
        "8815",
        """
        LAchildID | CINreferralDate | CINclosureDate | ReferralNFA |
        Ana       | 2025-05-01      |                | false       |
        Ana       | 2025-06-01      |                | true        |
        Ana       | 2025-07-01      |                |             |
        Ana       | 2025-04-01      | 2025-04-30     | false       |
        Ben       | 2025-05-01      |                | false       | flag
        Ben       | 2025-06-01      |                | 0           | flag
        Ben       | 2025-07-01      |                | 1           |
        Ben       | 2025-04-01      | 2025-04-30     | 0           |
        Cal       | 2025-05-01      | 2025-06-31     | FALSE       | flag
        Cal       |                 |                | False       | flag
                  | 2025-05-01      |                | false       |
                  | 2025-06-01      |                | false       |
        """,
    )


def test_8816_an_earlier_episode_left_open(check):
    """The latest is shown beside it, open or not. Of two on one day the first in the file is the
    latest; an episode without a day is neither."""
    check(
        "8816",
        """
        LAchildID | CINreferralDate | CINclosureDate | ReferralNFA |
        Ana       | 2025-05-01      | 2025-05-20     | false       |
        Ana       | 2025-06-01      |                | false       |
        Ben       | 2025-06-01      | 2025-07-01     | false       | flag
        Ben       | 2025-05-01      |                | 0           | flag
        Ben       | 2025-04-01      | 2025-04-30     | 0           |
        Cal       | 2025-05-01      |                | true        |
        Cal       | 2025-05-02      |                |             |
        Cal       | 2025-06-01      |                | false       |
        Dee       | 2025-06-01      |                | false       | flag
        Dee       | 2025-06-01      |                | false       | flag
        Eve       | 2025-06-01      |                | false       |
        Eve       | 2025-06-01      | 2025-07-01     | false       |
        Fay       | 2025-06-01      |                | false       |
        Fay       |                 |                | false       |
        Gus       | 2025-05-01      |                | false       | flag
        Gus       | 2025-06-01      |                | true        | flag
                  | 2025-05-01      |                | false       |
                  | 2025-06-01      |                | false       |
        """,
    )


def test_8831_work_after_no_further_action(check):
    """A day is what counts: rows without one are no work. A conference that the episode itself
    names flags all its enquiries."""
    check(
        "8831",
        """
        LAchildID | ReferralNFA | DateOfInitialCPC |
        Ana       | true        |                  |
        Ben       | 1           | 2025-05-01       | flag
        Cal       | TRUE        |                  | flag
        Dee       | true        |                  | flag
        Eve       | true        |                  | flag
        Fay       | false       | 2025-05-01       |
        Gus       |             | 2025-05-01       |
        Hal       | true        |                  |
        Hal       | false       |                  |
        """,
        assessments="""
        LAchildID | CINdetailsID | AssessmentActualStartDate | AssessmentAuthorisationDate |
        Ana       | 1            |                           |                             |
        Cal       | 1            | 2025-05-01                |                             | flag
        Cal       | 1            |                           |                             |
        Dee       | 1            |                           | 2025-05-01                  | flag
        Fay       | 1            | 2025-05-01                |                             |
        Hal       | 2            | 2025-05-01                |                             |
        """,
        section47="""
        LAchildID | CINdetailsID | S47ActualStartDate | DateOfInitialCPC |
        Ana       | 1            |                    | 2025-05-01       |
        Ben       | 1            |                    |                  | flag
        Ben       | 1            | 2025-05-01         |                  | flag
        Eve       | 1            | 2025-05-01         |                  | flag
        Eve       | 1            |                    |                  |
        Gus       | 1            | 2025-05-01         |                  |
        Hal       | 2            | 2025-05-01         |                  |
        """,
    )


def test_8832_a_protection_plan_after_no_further_action(check):
    """A plan without days is one too. The child's other episode has its own plans."""
    check(
        "8832",
        """
        LAchildID | ReferralNFA |
        Ana       | true        |
        Ben       | false       |
        Cal       | false       |
        Cal       | true        | flag
        Dee       | 1           | flag
        Eve       |             |
        Fay       | true        |
        Fay       | false       |
        """,
        cp_plans="""
        LAchildID | CINdetailsID | CPPstartDate |
        Ben       | 1            | 2025-05-01   |
        Cal       | 1            | 2025-04-01   |
        Cal       | 2            | 2025-05-01   | flag
        Cal       | 2            | 2025-07-01   | flag
        Dee       | 1            |              | flag
        Eve       | 1            | 2025-05-01   |
        Fay       | 2            | 2025-05-01   |
        """,
    )
