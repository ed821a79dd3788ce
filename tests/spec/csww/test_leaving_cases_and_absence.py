"""Why workers come and go, the cases that they hold, and how long they are away."""


def test_h2071_left_and_no_reason(check):
    """The contract of an agency worker ends: nobody asks why."""
    check(
        "H2071",
        """
        worker | AgencyWorker | RoleEndDate | ReasonLeave | LeaverDestination |
        Ana    | 0            | 2025-03-01  | 1           | 1                 |
        Ben    | 0            | 2025-03-01  |             | 1                 | flag
        Cal    | 0            | 2025-03-01  | 1           |                   | flag
        Dee    | 1            | 2025-03-01  |             |                   |
        Eve    | 0            |             |             |                   |
        """,
    )


def test_h2072_a_reason_and_still_there(check):
    """A day that cannot be read is flagged elsewhere."""
    check(
        "H2072",
        """
        worker | RoleEndDate | ReasonLeave | LeaverDestination |
        Ana    | 2025-03-01  | 1           | 1                 |
        Ben    |             | 1           |                   | flag
        Cal    |             |             | 1                 | flag
        Dee    | soon        | 1           | 1                 |
        """,
    )


def test_h2073_began_in_the_year_and_nothing_says_where_from(check):
    check(
        "H2073",
        """
        worker | AgencyWorker | RoleStartDate | StartOrigin |
        Ana    | 0            | 2024-10-01    | 1           |
        Ben    | 0            | 2024-10-01    |             | flag
        Cal    | 0            | 2024-09-30    |             |
        Dee    | 1            | 2024-10-01    |             |
        """,
    )


def test_h2081_no_number_of_cases(check):
    check(
        "H2081",
        """
        worker | Cases30 |
        Ana    | 15      |
        Ben    | 15.0    |
        Cal    | 15.5    | flag
        Dee    | -1      | flag
        Eve    | many    | flag
        Fay    |         |
        """,
    )


def test_h2082_cases_of_somebody_who_had_left(check):
    """Who left on 30 September was in post that day."""
    check(
        "H2082",
        """
        worker | Cases30 | RoleEndDate |
        Ana    | 15      | 2025-09-30  |
        Ben    | 15      | 2025-09-29  | flag
        Cal    | 0       | 2025-09-29  |
        """,
    )


def test_h2083_cases_in_a_role_without_any(check):
    check(
        "H2083",
        """
        worker | Cases30 | OrgRole |
        Ana    | 15      | 5       |
        Ben    | 15      | 6       | flag
        Cal    | 0       | 6       |
        """,
    )


def test_h2084_a_case_holder_without_cases(check):
    """0 is a number of cases."""
    check(
        "H2084",
        """
        worker | Cases30 | OrgRole | RoleEndDate |
        Ana    | 0       | 5       |             |
        Ben    |         | 5       |             | flag
        Cal    |         | 5       | 2025-03-01  |
        Dee    |         | 1       |             |
        """,
    )


def test_h2085_cases_of_somebody_who_is_away(check):
    check(
        "H2085",
        """
        worker | Cases30 | Absat30Sept | FTE30 |
        Ana    | 15      | 0           | 1     |
        Ben    | 15      | 1           | 1     | flag
        Cal    | 15      | 0           | 0     | flag
        Dee    | 0       | 1           | 1     |
        """,
    )


def test_h2086_an_agency_worker_without_a_number_of_cases(check):
    check(
        "H2086",
        """
        worker | AgencyWorker | Cases30 | RoleEndDate |
        Ana    | 1            | 0       |             |
        Ben    | 1            |         |             | flag
        Cal    | 1            |         | 2025-03-01  |
        Dee    | 0            |         |             |
        """,
    )


def test_h2091_absent_without_a_reason_or_the_other_way_round(check):
    check(
        "H2091",
        """
        worker | Absat30Sept | ReasonAbsence |
        Ana    | 1           | SIC           |
        Ben    | 1           |               | flag
        Cal    | 0           | SIC           | flag
        Dee    | 0           |               |
        Eve    |             |               |
        """,
    )


def test_h2092_days_lost(check):
    """A leap year has 254 working days."""
    check(
        "H2092",
        """
        worker | WorkingDaysLost |
        Ana    | 0               |
        Ben    | 254             |
        Cal    | 254.5           | flag
        Dee    | -1              | flag
        Eve    | some            | flag
        Fay    |                 |
        """,
    )


def test_h2093_no_number_of_days_lost(check):
    check(
        "H2093",
        """
        worker | AgencyWorker | WorkingDaysLost |
        Ana    | 0            | 0               |
        Ben    | 0            |                 | flag
        Cal    | 1            |                 |
        """,
    )


def test_h2094_weeks_of_the_contract(check):
    check(
        "H2094",
        """
        worker | ContractWeeks |
        Ana    | 52.1          |
        Ben    | 54            | flag
        Cal    | all           | flag
        Dee    |               |
        """,
    )
