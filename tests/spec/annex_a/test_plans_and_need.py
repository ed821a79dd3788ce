"""Children in need and on child protection plans, and what lists 6, 7 and 8 say of each other."""


def test_h0601_closed_before_it_began(check):
    check(
        "H0601",
        """
        child_id | started_on | ended_on   |
        Ana      | 2026-01-05 | 2026-01-05 |
        Ben      | 2026-01-05 | 2026-01-04 | flag
        Cal      |            | 2026-01-04 |
        """,
    )


def test_h0602_closed_without_a_reason(check):
    """A reason that headway cannot read is one."""
    check(
        "H0602",
        """
        child_id | ended_on   | end_reason_text |
        Ana      | 2026-01-05 | RC7             |
        Ben      | 2026-01-05 |                 | flag
        Cal      | 2026-01-05 | moved           |
        Dee      |            |                 |
        """,
    )


def test_h0603_a_reason_without_a_day(check):
    """A day that cannot be read is flagged elsewhere."""
    check(
        "H0603",
        """
        child_id | ended_on   | end_reason_text |
        Ana      | 2026-01-05 | RC7             |
        Ben      |            | RC7             | flag
        Cal      | soon       | RC7             |
        Dee      |            |                 |
        """,
    )


def test_h0604_a_status_that_the_day_contradicts(check):
    """A closing day ahead of the list leaves the child open."""
    check(
        "H0604",
        """
        child_id | case_status | ended_on   | as_at      |
        Ana      | CLOSED      | 2026-01-05 | 2026-03-31 |
        Ben      | CLOSED      |            | 2026-03-31 | flag
        Cal      | NEED        | 2026-01-05 | 2026-03-31 | flag
        Dee      | NEED        |            | 2026-03-31 |
        Eve      | NEED        | 2026-04-01 | 2026-03-31 |
        Fay      |             | 2026-01-05 | 2026-03-31 |
        """,
    )


def test_h0605_open_and_nobody_s(check):
    check(
        "H0605",
        """
        child_id | ended_on   | team  | worker |
        Ana      |            | North | W1     |
        Ben      |            | North |        | flag
        Cal      |            |       | W1     | flag
        Dee      | 2026-01-05 |       |        |
        """,
    )


def test_h0606_on_a_plan_by_list_6_alone(check):
    """Small letters are the same child. A plan that has ended is none."""
    check(
        "H0606",
        """
        child_id | case_status |
        Ana      | PROTECTION  |
        Ben      | PROTECTION  | flag
        Cal      | PROTECTION  | flag
        Dee      | NEED        |
        """,
        protection_plans="""
        child_id | ended_on   |
        ana      |            |
        Ben      | 2026-01-05 |
        """,
    )


def test_h0607_looked_after_by_list_6_alone(check):
    check(
        "H0607",
        """
        child_id | case_status |
        Ana      | CARE        |
        Ben      | CARE        | flag
        Cal      | NEED        |
        """,
        looked_after="""
        child_id | ended_on   |
        Ana      |            |
        Ben      | 2026-01-05 |
        """,
    )


def test_h0701_on_list_7_and_not_on_list_6(check):
    """A child whose plan has ended need not be on list 6."""
    check(
        "H0701",
        """
        child_id | ended_on   |
        Ana      |            |
        Ben      |            | flag
        Cal      | 2026-01-05 |
                 |            |
        """,
        children_in_need="""
        child_id |
        Ana      |
        """,
    )


def test_h0702_ended_before_it_began(check):
    check(
        "H0702",
        """
        child_id | started_on | ended_on   |
        Ana      | 2026-01-05 | 2026-01-05 |
        Ben      | 2026-01-05 | 2026-01-04 | flag
        """,
    )


def test_h0703_two_open_plans(check):
    """A plan that ended and one that is open are two plans, one at a time."""
    check(
        "H0703",
        """
        child_id | started_on | ended_on   |
        Ana      | 2025-01-05 |            | flag
        Ana      | 2026-01-05 |            | flag
        Ben      | 2025-01-05 | 2025-11-05 |
        Ben      | 2026-01-05 |            |
        """,
    )


def test_h0704_seen_before_the_plan(check):
    check(
        "H0704",
        """
        child_id | started_on | visited_on | reviewed_on |
        Ana      | 2026-01-05 | 2026-01-05 |             |
        Ben      | 2026-01-05 | 2026-01-04 |             | flag
        Cal      | 2026-01-05 |            | 2025-06-01  | flag
        """,
    )


def test_h0705_no_category(check):
    """One that headway cannot read is flagged elsewhere."""
    check(
        "H0705",
        """
        child_id | first_category_text | latest_category_text |
        Ana      | a) Neglect          | b) Physical abuse    |
        Ben      | a) Neglect          |                      | flag
        Cal      |                     | a) Neglect           | flag
        Dee      | both                | both                 |
        """,
    )


def test_h0706_open_and_nobody_s(check):
    check(
        "H0706",
        """
        child_id | ended_on   | team  | worker |
        Ana      |            | North | W1     |
        Ben      |            | North |        | flag
        Cal      | 2026-01-05 |       |        |
        """,
    )
