"""A child is born once, dies at most once, and is referred in between."""


def test_8520_born_after_the_year(check):
    """The last day of the year is in it."""
    check(
        "8520",
        """
        LAchildID | PersonBirthDate |
        Ana       | 2026-03-31      |
        Ben       | 2026-04-01      | flag
        Cal       | 2026-04-31      |
        Dee       |                 |
        """,
    )


def test_8525q_born_or_expected_and_not_both(check):
    """A date that cannot be read is none."""
    check(
        "8525Q",
        """
        LAchildID | PersonBirthDate | ExpectedPersonBirthDate |
        Ana       | 2015-01-02      |                         |
        Ben       |                 | 2026-05-01              |
        Cal       |                 |                         | flag
        Dee       | 2015-01-02      | 2015-01-05              | flag
        Eve       | 2015-02-29      |                         | flag
        """,
    )


def test_8530q_expected_too_early_or_too_late(check):
    """30 days before the end of the year and nine months after it are both still fine."""
    check(
        "8530Q",
        """
        LAchildID | ExpectedPersonBirthDate |
        Ana       | 2026-02-28              | flag
        Ben       | 2026-03-01              |
        Cal       | 2026-12-31              |
        Dee       | 2027-01-01              | flag
        Eve       |                         |
        """,
    )


def test_8535q_died_before_birth(check):
    """A child may die on the day of birth. A death without a birth is asked about too."""
    check(
        "8535Q",
        """
        LAchildID | PersonBirthDate | PersonDeathDate |
        Ana       | 2025-05-02      | 2025-05-02      |
        Ben       | 2025-05-02      | 2025-05-01      | flag
        Cal       |                 | 2025-05-01      | flag
        Dee       | 2025-05-02      |                 |
        Eve       |                 |                 |
        Fay       | 2025-05-02      | 2025-04-31      |
        """,
    )


def test_8545q_died_outside_the_year(check):
    """The first and the last day of the year are in it."""
    check(
        "8545Q",
        """
        LAchildID | PersonDeathDate |
        Ana       | 2025-03-31      | flag
        Ben       | 2025-04-01      |
        Cal       | 2026-03-31      |
        Dee       | 2026-04-01      | flag
        Eve       |                 |
        """,
    )


def test_8555q_referred_after_death(check):
    """Of several referrals only the later ones are flagged. The same day is fine."""
    check(
        "8555Q",
        """
        LAchildID | CINreferralDate |
        Ana       | 2025-06-02      |
        Ben       | 2025-06-03      | flag
        Ben       | 2025-06-01      |
        Cal       | 2025-06-03      |
        Dee       |                 |
                  | 2025-06-03      |
        """,
        child_identifiers="""
        LAchildID | PersonDeathDate |
        Ana       | 2025-06-02      |
        Ben       | 2025-06-02      | flag
        Cal       |                 |
        Dee       | 2025-06-02      |
                  | 2025-06-02      |
        """,
    )


def test_8585q_closed_by_death_without_its_date(check):
    """A date that cannot be read is none. Other reasons for closing are left."""
    check(
        "8585Q",
        """
        LAchildID | ReasonForClosure |
        Ana       | RC2              |
        Ben       | RC2              | flag
        Ben       | RC7              |
        Cal       | RC2              | flag
        Dee       | RC7              |
        Eve       |                  |
        """,
        child_identifiers="""
        LAchildID | PersonDeathDate |
        Ana       | 2025-06-02      |
        Ben       |                 | flag
        Cal       | 2025-06-31      | flag
        Dee       |                 |
        Eve       |                 |
        Fay       |                 |
        """,
    )


def test_8606_referred_long_before_birth(check):
    """7 October 2025 is 280 days after the last day of 2024, and that is fine; 281 is not."""
    check(
        "8606",
        """
        LAchildID | CINreferralDate |
        Ana       | 2024-12-31      |
        Ben       | 2024-12-30      | flag
        Ben       | 2025-06-01      |
        Cal       | 2024-12-30      | flag
        Dee       | 2024-12-30      |
        Eve       |                 |
        Fay       | 2024-12-30      | flag
        """,
        child_identifiers="""
        LAchildID | PersonBirthDate | ExpectedPersonBirthDate |
        Ana       | 2025-10-07      |                         |
        Ben       | 2025-10-07      |                         | flag
        Cal       |                 | 2025-10-07              | flag
        Dee       |                 |                         |
        Eve       | 2025-10-07      |                         |
        Fay       | 2025-01-01      | 2025-10-07              | flag
        """,
    )


def test_8750_an_unborn_child_with_a_sex(check):
    """Born or expected is told by the dates. A blank is no code for not known."""
    check(
        "8750",
        """
        LAchildID | Sex | PersonBirthDate | ExpectedPersonBirthDate |
        Ana       | U   |                 | 2026-05-01              |
        Ben       | F   |                 | 2026-05-01              | flag
        Cal       |     |                 | 2026-05-01              | flag
        Dee       | u   |                 | 2026-05-01              | flag
        Eve       | F   | 2026-01-01      | 2026-01-05              |
        Fay       | F   |                 |                         |
        Gus       | 0   | 2026-02-30      | 2026-05-01              | flag
        """,
    )


def test_8750_until_2024_by_gender(check):
    """Then 0 stood for an unborn child, and sex was not asked."""
    check(
        "8750",
        """
        LAchildID | GenderCurrent | Sex | ExpectedPersonBirthDate |
        Ana       | 0             |     | 2024-05-01              |
        Ben       | 1             |     | 2024-05-01              | flag
        Cal       |               | U   | 2024-05-01              | flag
        """,
        year=2024,
    )
