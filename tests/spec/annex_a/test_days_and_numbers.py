"""Days that are none, that lie ahead of the list, or that are not there; numbers that are none."""


def test_h0011_no_day_of_the_calendar(check):
    """29 February is one in a leap year. A blank day is none, and is asked for elsewhere."""
    check(
        "H0011",
        looked_after="""
        child_id | started_on | reviewed_on | dentist_on |
        Ana      | 2024-02-29 |             |            |
        Ben      | 2025-02-29 |             |            | flag
        Cal      | 2024-02-29 | soon        |            | flag
        Dee      | 2024-02-29 |             | 31/04/2025 | flag
        """,
        adopters="""
        adopter_id | enquired_on |
        A1         | 1/2/25      | flag
        A2         | 1/2/2025    |
        """,
    )


def test_h0012_after_the_day_of_the_list(check):
    """The day itself is none ahead. A review may be planned."""
    check(
        "H0012",
        contacts="""
        child_id | contact_on | as_at      |
        Ana      | 2026-03-31 | 2026-03-31 |
        Ben      | 2026-04-01 | 2026-03-31 | flag
        """,
        looked_after="""
        child_id | started_on | placed_on  | reviewed_on | as_at      |
        Cal      | 2025-04-01 | 2025-04-01 | 2026-05-01  | 2026-03-31 |
        Dee      | 2025-04-01 | 2062-04-01 | 2026-01-01  | 2026-03-31 | flag
        """,
    )


def test_h0013_no_first_day(check):
    """A day that cannot be read is flagged elsewhere. On list 6 the first day may be blank."""
    check(
        "H0013",
        referrals="""
        child_id | referred_on |
        Ana      | 2026-01-05  |
        Ben      |             | flag
        Cal      | soon        |
        """,
        children_in_need="""
        child_id | started_on |
        Dee      |            |
        """,
    )


def test_h0014_no_number(check):
    """None is 0. Words, and less than nothing, are no number."""
    check(
        "H0014",
        looked_after="""
        child_id | placements | times_missing | age |
        Ana      | 3          | 0             | 9   |
        Ben      | three      | 0             | 9   | flag
        Cal      | 3          | -1            | 9   | flag
        Dee      |            |               |     |
        """,
        enquiries="""
        child_id | earlier_enquiries |
        Eve      | 1.5               |
        Fay      | 1+                | flag
        """,
    )
