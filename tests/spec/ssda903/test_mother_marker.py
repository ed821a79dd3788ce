"""Whether a young person is a mother, and when her first child was born."""

MARKER_LETTERS = """
    CHILD | SEX | MOTHER |
    Ana   | F   | 1      |
    Ben   | M   |        |
    Cal   | M   | 0      | flag
    Dee   | F   |        | flag
    Eve   | F   | 9      | flag
    Fay   | F   |        |
    Gil   | F   | 1      | flag
    Hal   | F   | 1      |
    Ida   | F   |        |
    Jan   | F   | 9      |
"""
EPISODES = """
    CHILD | DECOM      | DEC        | LS |
    Ana   | 2025-06-01 |            | C2 |
    Ben   | 2025-06-01 |            | C2 |
    Cal   | 2025-06-01 |            | C2 |
    Dee   | 2024-06-01 | 2025-04-01 | C2 |
    Eve   | 2025-06-01 |            |    |
    Fay   | 2024-06-01 | 2025-03-31 | C2 |
    Gil   | 2024-06-01 | 2025-03-31 | C2 |
    Hal   | 2024-06-01 | 2025-03-31 | C2 |
    Ida   | 2025-06-01 |            | V3 |
"""


def test_165_marker_does_not_fit_the_young_person(check):
    """A girl in care this year needs an answer. A boy, and a girl who has left care, has none.

    Short breaks are no care here, and a child without an episode of care is not looked at.
    """
    check(
        "165",
        header=MARKER_LETTERS,
        episodes=EPISODES,
        oc3="""
        CHILD | IN_TOUCH | ACTIV |
        Cal   |          |       | flag
        Gil   | YES      |       | flag
        Hal   |          |       |
        Ida   | YES      |       |
        """,
    )


def test_165_until_2024_sex_is_read_from_figures(check):
    """The same girl without an answer, in the codes of 2024."""
    check(
        "165",
        header="""
        CHILD | SEX | MOTHER |
        Ana   | 2   |        | flag
        Ben   | 1   | 0      | flag
        Cal   | F   |        |
        Dee   | M   | 0      |
        """,
        episodes="""
        CHILD | DECOM      | DEC | LS |
        Ana   | 2023-06-01 |     | C2 |
        Ben   | 2023-06-01 |     | C2 |
        Cal   | 2023-06-01 |     | C2 |
        Dee   | 2023-06-01 |     | C2 |
        """,
        oc3="CHILD | IN_TOUCH",
        year=2024,
    )


def test_165_a_child_with_two_header_rows_fails_by_either(check):
    """Which of the rows is right cannot be known, so each is tried with the care leaver row."""
    check(
        "165",
        header="""
        CHILD | SEX | MOTHER |
        Ana   | F   | 1      |
        Ana   | M   | 1      | flag
        """,
        episodes="""
        CHILD | DECOM      | LS |
        Ana   | 2025-06-01 | C2 |
        """,
        oc3="""
        CHILD | IN_TOUCH |
        Ana   | YES      | flag
        """,
    )


def test_171_the_babys_birth_is_not_a_day(check):
    """A blank is no fault: most young people are nobody's mother."""
    check(
        "171",
        """
        CHILD | MC_DOB     |
        Ana   | 2025-02-28 |
        Ben   |            |
        Cal   | 30/02/2025 | flag
        """,
    )


def test_174_a_baby_of_a_boy(check):
    """Even a date that cannot be read is one too many."""
    check(
        "174",
        """
        CHILD | SEX | MC_DOB     |
        Ana   | F   | 2025-02-28 |
        Ben   | M   |            |
        Cal   | M   | 2025-02-28 | flag
        Dee   | M   | soon       | flag
        Eve   | 1   | 2025-02-28 |
        """,
    )


def test_174_until_2024_a_boy_is_1(check):
    """The letter of later years is not read in a return of 2024."""
    check(
        "174",
        """
        CHILD | SEX | MC_DOB     |
        Ana   | 2   | 2023-02-28 |
        Ben   | 1   | 2023-02-28 | flag
        Cal   | M   | 2023-02-28 |
        """,
        year=2024,
    )


def test_207_a_mother_last_year_and_not_this(check):
    """Looked at only where the child has an episode this year; a blank is not a yes."""
    check(
        "207",
        header="""
        CHILD | MOTHER |
        Ana   | 1      |
        Ben   | 0      | flag
        Cal   |        | flag
        Dee   | 0      |
        Eve   | 0      |
        """,
        header_last="""
        CHILD | MOTHER |
        Ana   | 1      |
        Ben   | 1      |
        Cal   | 1      |
        Dee   | 0      |
        Eve   | 1      |
        """,
        episodes="""
        CHILD | DECOM      |
        Ana   | 2025-06-01 |
        Ben   | 2025-06-01 |
        Cal   | 2025-06-01 |
        Dee   | 2025-06-01 |
        """,
    )


def test_393_no_answer_for_a_girl_with_an_episode_of_care(check):
    """An episode of any date asks for it; short breaks alone do not. No legal status is no short break."""
    check(
        "393",
        header="""
        CHILD | SEX | MOTHER |
        Ana   | F   | 0      |
        Ben   | F   |        | flag
        Cal   | F   |        | flag
        Dee   | F   |        |
        Eve   | M   |        |
        Fay   | F   |        |
        """,
        episodes="""
        CHILD | DECOM      | LS |
        Ana   | 2025-06-01 | C2 |
        Ben   | 2025-06-01 | V3 |
        Ben   | 2019-06-01 | C2 |
        Cal   | 2025-06-01 |    |
        Dee   | 2025-06-01 | V4 |
        Eve   | 2025-06-01 | C2 |
        """,
    )


def test_393_until_2024_a_girl_is_2(check):
    """The letter of later years is not read in a return of 2024."""
    check(
        "393",
        header="""
        CHILD | SEX | MOTHER |
        Ana   | 2   |        | flag
        Ben   | F   |        |
        """,
        episodes="""
        CHILD | DECOM      | LS |
        Ana   | 2023-06-01 | C2 |
        Ben   | 2023-06-01 | C2 |
        """,
        year=2024,
    )
