"""The header says who each child is: born when, of what sex and ethnicity, and looked after."""


def test_101_sex_is_missing_or_not_a_code_of_the_year(check):
    """From 2025 sex is a letter; unknown is allowed, and asked about by another rule."""
    check(
        "101",
        """
        CHILD | SEX |
        Ana   | F   |
        Ben   | M   |
        Cal   | U   |
        Dee   | f   |
        Eve   |     | flag
        Fay   | 2   | flag
        """,
    )


def test_101_until_2024_sex_was_a_figure(check):
    """A letter in a return of 2024 is flagged, as a figure is in one of 2025."""
    check(
        "101",
        """
        CHILD | SEX |
        Ana   | 2   |
        Ben   | 1   |
        Cal   | F   | flag
        Dee   |     | flag
        """,
        year=2024,
    )


def test_102_date_of_birth_is_missing_or_not_a_day(check):
    """A day that no calendar has is as good as none; so is a year of two figures."""
    check(
        "102",
        """
        CHILD | DOB        |
        Ana   | 2012-02-29 |
        Ben   | 1/4/2012   |
        Cal   |            | flag
        Dee   | 29/02/2013 | flag
        Eve   | 01/04/12   | flag
        """,
    )


def test_103_ethnicity_is_missing_or_not_known(check):
    """Refused and not yet known are answers; a blank is none."""
    check(
        "103",
        """
        CHILD | ETHNIC |
        Ana   | WBRI   |
        Ben   | REFU   |
        Cal   | nobt   |
        Dee   |        | flag
        Eve   | WHITE  | flag
        """,
    )


def test_232_sex_is_given_as_unknown(check):
    """It may be true, so it is asked and not refused."""
    check(
        "232",
        """
        CHILD | SEX |
        Ana   | F   |
        Ben   |     |
        Cal   | U   | flag
        """,
    )


def test_301_born_after_the_year(check):
    """A child born on the last day of the year can be in the return; a day later, not."""
    check(
        "301",
        """
        CHILD | DOB        |
        Ana   | 2026-03-31 |
        Ben   | 2026-04-01 | flag
        Cal   |            |
        """,
    )


def test_302_first_episode_starts_before_birth(check):
    """A baby may come into care on the day of birth. Only the first episode is flagged."""
    check(
        "302",
        header="""
        CHILD | DOB        |
        Ana   | 2025-06-01 |
        Ben   | 2025-06-02 | flag
        Cal   |            |
        Dee   | 2025-06-02 |
        """,
        episodes="""
        CHILD | DECOM      |
        Ana   | 2025-06-01 |
        Ben   | 2025-08-01 |
        Ben   | 2025-06-01 | flag
        Cal   | 2025-06-01 |
        Dee   | 31/02/2025 |
        """,
    )


def test_302_two_first_episodes_on_one_day_are_one_fault(check):
    """The first of them in the file is flagged."""
    check(
        "302",
        header="""
        CHILD | DOB        |
        Ana   | 2025-06-02 | flag
        """,
        episodes="""
        CHILD | DECOM      | LS |
        Ana   | 2025-06-01 | C1 | flag
        Ana   | 2025-06-01 | C2 |
        """,
    )


def test_351_over_25_when_the_year_began(check):
    """Whoever turned 25 on 1 April itself may still be in the return."""
    check(
        "351",
        """
        CHILD | DOB        |
        Ana   | 2000-04-01 |
        Ben   | 2000-03-31 | flag
        Cal   |            |
        """,
    )


def test_epi_neither_an_episode_nor_a_care_leaver(check):
    """A child of the header is there for care this year, or for having left it."""
    check(
        "EPI",
        header="""
        CHILD |
        Ana   |
        Ben   |
        Cal   | flag
        """,
        episodes="""
        CHILD | DECOM      |
        Ana   | 2025-06-01 |
        """,
        oc3="""
        CHILD | IN_TOUCH |
        Ben   | YES      |
        """,
    )


def test_epi_without_episodes_every_child_is_asked_about(check):
    """A return loaded without its episodes says so, child by child."""
    check(
        "EPI",
        header="""
        CHILD |
        Ana   | flag
              | flag
        """,
    )
