"""From referral to conference, lists 3 to 5: each once, its days in order, its answers in keeping."""


def test_h0301_two_referrals_on_a_day(check):
    """The second is flagged. Two children referred together are two referrals."""
    check(
        "H0301",
        """
        child_id | referred_on |
        Ana      | 2026-01-05  |
        Ana      | 2026-01-05  | flag
        Ana      | 2026-01-06  |
        Ben      | 2026-01-05  |
        """,
    )


def test_h0401_two_assessments_from_a_day(check):
    check(
        "H0401",
        """
        child_id | started_on |
        Ana      | 2026-01-05 |
        Ana      | 2026-02-05 |
        Ben      | 2026-01-05 |
        Ben      | 2026-01-05 | flag
        """,
    )


def test_h0402_authorised_before_it_began(check):
    """On the day itself it can be. An assessment that is open has no such day."""
    check(
        "H0402",
        """
        child_id | started_on | authorised_on |
        Ana      | 2026-01-05 | 2026-01-05    |
        Ben      | 2026-01-05 | 2026-01-04    | flag
        Cal      | 2026-01-05 |               |
        """,
    )


def test_h0501_two_enquiries_from_a_day(check):
    check(
        "H0501",
        """
        child_id | strategy_on |
        Ana      | 2026-01-05  |
        Ana      | 2026-01-05  | flag
        Ben      | 2026-01-05  |
        """,
    )


def test_h0502_a_conference_before_the_strategy_discussion(check):
    check(
        "H0502",
        """
        child_id | strategy_on | conference_on |
        Ana      | 2026-01-05  | 2026-01-05    |
        Ben      | 2026-01-05  | 2026-01-04    | flag
        Cal      | 2026-01-05  |               |
        """,
    )


def test_h0503_a_day_of_a_conference_that_was_not_needed(check):
    check(
        "H0503",
        """
        child_id | conference_not_needed | conference_on |
        Ana      | YES                   |               |
        Ben      | YES                   | 2026-01-05    | flag
        Cal      | NO                    | 2026-01-05    |
        """,
    )


def test_h0504_a_plan_from_a_conference_without_a_day(check):
    check(
        "H0504",
        """
        child_id | led_to_plan | conference_on |
        Ana      | YES         | 2026-01-05    |
        Ben      | YES         |               | flag
        Cal      | NO          |               |
        """,
    )


def test_h0505_a_plan_that_is_not_listed(check):
    """A plan that has ended is on list 7 for six months."""
    check(
        "H0505",
        """
        child_id | led_to_plan |
        Ana      | YES         |
        Ben      | YES         | flag
        Cal      | NO          |
                 | YES         |
        """,
        protection_plans="""
        child_id | started_on | ended_on   |
        Ana      | 2026-01-05 | 2026-02-05 |
        """,
    )
