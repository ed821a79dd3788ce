"""Who a worker is, how much they work, and from when to when they are in post."""

from headway.returns.workforce.checked_tables import CODES
from headway.returns.workforce.rules.workers_and_their_posts import CODED, WORDS


def test_a_code_that_the_census_does_not_have(check):
    """Blank is none, and every code that it has is one. There is a rule a column."""
    assert set(WORDS) == set(CODES)
    for rule, column in zip(CODED, WORDS, strict=True):
        good = "".join(f"W{n} | {code} |\n" for n, code in enumerate(CODES[column]))
        check(rule.code, f"worker | {column} |\n{good}Ana | 99 | flag\nBen | | \nCal | mat | flag")


def test_h2021_no_number(check):
    """The number itself is not held: only that one is given."""
    check(
        "H2021",
        """
        worker | SWENo      |
        Ana    | given      |
        Ben    |            | flag
        Cal    | other form |
        """,
    )


def test_h2022_a_number_in_another_form(check):
    check(
        "H2022",
        """
        worker | SWENo      |
        Ana    | given      |
        Ben    | other form | flag
        Cal    |            |
        """,
    )


def test_h2023_no_date_of_birth(check):
    check(
        "H2023",
        """
        worker | PersonBirthDate |
        Ana    | given           |
        Ben    |                 | flag
        Cal    | other form      | flag
        """,
    )


def test_h2024_an_age_that_cannot_well_be(check):
    """From 20 to 80 it can."""
    check(
        "H2024",
        """
        worker | age |
        Ana    | 20  |
        Ben    | 19  | flag
        Cal    | 80  |
        Dee    | 81  | flag
        Eve    |     |
        """,
    )


def test_h2025_employed_or_of_an_agency(check):
    check(
        "H2025",
        """
        worker | AgencyWorker |
        Ana    | 0            |
        Ben    | true         |
        Cal    |              | flag
        Dee    | 2            | flag
        """,
    )


def test_h2026_no_role(check):
    check("H2026", "worker | OrgRole |\nAna | 5 |\nBen | | flag")


def test_h2031_no_full_time_equivalent(check):
    """Nothing and a whole post are its ends."""
    check(
        "H2031",
        """
        worker | FTE      |
        Ana    | 0        |
        Ben    | 1        |
        Cal    | 0.333333 |
        Dee    | 1.01     | flag
        Eve    | 37       | flag
        Fay    |          | flag
        Gus    | full     | flag
        """,
    )


def test_h2032_full_time_equivalent_on_the_day(check):
    """Blank is asked about elsewhere."""
    check(
        "H2032",
        """
        worker | FTE30 |
        Ana    | 0.5   |
        Ben    | 1.5   | flag
        Cal    | -1    | flag
        Dee    |       |
        """,
    )


def test_h2033_in_post_without_hours_on_the_day(check):
    """Who left on 30 September was in post that day."""
    check(
        "H2033",
        """
        worker | FTE30 | RoleEndDate |
        Ana    | 0.5   |             |
        Ben    |       |             | flag
        Cal    |       | 2025-09-30  | flag
        Dee    |       | 2025-09-29  |
        """,
    )


def test_h2041_no_first_day(check):
    check(
        "H2041",
        """
        worker | RoleStartDate |
        Ana    | 2025-09-30    |
        Ben    | 2025-10-01    | flag
        Cal    |               | flag
        Dee    | 2025-02-30    | flag
        """,
    )


def test_h2042_no_last_day_or_one_after_the_census(check):
    """Blank is still in post."""
    check(
        "H2042",
        """
        worker | RoleEndDate |
        Ana    | 2025-09-30  |
        Ben    | 2025-10-01  | flag
        Cal    |             |
        Dee    | soon        | flag
        """,
    )


def test_h2043_ended_before_it_began(check):
    check(
        "H2043",
        """
        worker | RoleStartDate | RoleEndDate |
        Ana    | 2025-01-06    | 2025-01-06  |
        Ben    | 2025-01-06    | 2025-01-05  | flag
        """,
    )


def test_h2044_left_before_the_year(check):
    check(
        "H2044",
        """
        worker | RoleEndDate |
        Ana    | 2024-10-01  |
        Ben    | 2024-09-30  | flag
        """,
    )


def test_h2045_twice_at_one_time(check):
    """A move on one day is none. The order of the rows does not matter."""
    check(
        "H2045",
        """
        worker | RoleStartDate | RoleEndDate |
        Ana    | 2025-03-01    |             |
        Ana    | 2024-01-01    | 2025-03-01  |
        Ben    | 2024-01-01    | 2025-03-02  |
        Ben    | 2025-03-01    |             | flag
        Cal    | 2024-01-01    |             |
        Cal    | 2024-01-01    |             | flag
        Dee    | 2024-01-01    |             |
        """,
    )
