"""Who a child is: the same identifier, birth date and sex on every list."""


def test_h0001_no_identifier(check):
    """Spaces are none. A list that was not given is not missed."""
    check(
        "H0001",
        looked_after="""
        child_id | started_on |
        Ana      | 2025-04-01 |
                 | 2025-04-01 | flag
        """,
        contacts="""
        child_id | contact_on |
                 | 2026-01-05 | flag
        Ben      | 2026-01-05 |
        """,
    )


def test_h0002_spaces_around_an_identifier(check):
    """A space inside is of the identifier. (`~` stands for a space: drawings trim their cells.)"""
    check(
        "H0002",
        referrals="""
        child_id | referred_on |
        Ana      | 2026-01-05  |
        ~Ben     | 2026-01-05  | flag
        Cal~     | 2026-01-05  | flag
        D 4      | 2026-01-05  |
        """,
    )


def test_h0003_other_capitals_than_on_list_6(check):
    """A child who is not on list 6 is spelt no other way there."""
    check(
        "H0003",
        looked_after="""
        child_id | started_on |
        ana1     | 2025-04-01 | flag
        BEN1     | 2025-04-01 |
        CAL1     | 2025-04-01 |
        """,
        children_in_need="""
        child_id |
        ANA1     |
        BEN1     |
        """,
    )


def test_h0004_another_date_of_birth_than_on_list_6(check):
    """A blank date is no other date. Small letters are the same child."""
    check(
        "H0004",
        looked_after="""
        child_id | born_on    |
        Ana      | 2015-04-01 |
        ben      | 2015-04-01 | flag
        Cal      |            |
        Dee      | 2015-04-01 |
        """,
        children_in_need="""
        child_id | born_on    |
        Ana      | 2015-04-01 |
        Ben      | 2015-04-02 |
        Cal      | 2015-04-01 |
        """,
    )


def test_h0005_another_sex_than_on_list_6(check):
    """A sex that headway could not read is compared with nothing."""
    check(
        "H0005",
        contacts="""
        child_id | gender |
        Ana      | 1      |
        Ben      | 1      | flag
        Cal      |        |
        """,
        children_in_need="""
        child_id | gender |
        Ana      | 1      |
        Ben      | 2      |
        Cal      | 2      |
        """,
    )


def test_h0006_born_after_the_day_of_the_list(check):
    """A child in need may be unborn; one looked after is not. Born on the day itself can be."""
    check(
        "H0006",
        looked_after="""
        child_id | born_on    | as_at      |
        Ana      | 2026-03-31 | 2026-03-31 |
        Ben      | 2026-04-01 | 2026-03-31 | flag
        """,
        care_leavers="""
        child_id | born_on    | as_at      |
        Cal      | 2062-04-01 | 2026-03-31 | flag
        Dee      |            | 2026-03-31 |
        """,
    )


def test_h0801_eighteen_and_looked_after(check):
    """From the 18th birthday on. A child born on 29 February is 18 on 28 February."""
    check(
        "H0801",
        """
        child_id | born_on    | ended_on   | as_at      |
        Ana      | 2008-04-01 |            | 2026-03-31 |
        Ben      | 2008-03-31 |            | 2026-03-31 | flag
        Cal      | 2008-03-31 | 2026-03-31 | 2026-03-31 |
        Dee      | 2008-02-29 |            | 2026-02-28 | flag
        Eve      | 2008-02-29 |            | 2026-02-27 |
        """,
    )


def test_h0901_no_age_of_a_care_leaver(check):
    """From the 16th birthday to the day before the 26th."""
    check(
        "H0901",
        """
        child_id | born_on    | as_at      |
        Ana      | 2010-03-31 | 2026-03-31 |
        Ben      | 2010-04-01 | 2026-03-31 | flag
        Cal      | 2000-04-01 | 2026-03-31 |
        Dee      | 2000-03-31 | 2026-03-31 | flag
        """,
    )
