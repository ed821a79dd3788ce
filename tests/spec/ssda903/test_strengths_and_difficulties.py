"""The score of a child's strengths and difficulties (SDQ), or why there is none.

In these drawings Ana was in care throughout the year to March 2026, and Ben came during it.
"""

EPISODES = """
    CHILD | DECOM      | RNE | LS |
    Ana   | 2024-06-01 | S   | C2 |
    Ben   | 2025-06-01 | S   | C2 |
"""


def test_157_age_is_no_reason(check):
    """A child is of an age if 4 by the first day of the year and not yet 17 on the last."""
    check(
        "157",
        episodes=EPISODES,
        oc2="""
        CHILD | DOB        | SDQ_SCORE | SDQ_REASON |
        Ana   | 2015-06-01 |           | SDQ1       | flag
        Ana   | 2021-04-01 |           | SDQ1       | flag
        Ana   | 2021-04-02 |           | SDQ1       |
        Ana   | 2009-04-01 |           | SDQ1       | flag
        Ana   | 2009-03-31 |           | SDQ1       |
        Ana   | 2015-06-01 |           | SDQ2       |
        Ana   | 2015-06-01 | 12        | SDQ1       |
        Ana   |            |           | SDQ1       |
        Ben   | 2015-06-01 |           | SDQ1       |
        """,
    )


def test_180_score_is_not_on_the_scale(check):
    """Whole numbers from 0 to 40; 7.0 is 7."""
    check(
        "180",
        """
        CHILD | SDQ_SCORE |
        Ana   | 0         |
        Ben   | 40        |
        Cal   | 7.0       |
        Dee   |           |
        Eve   | 41        | flag
        Fay   | -1        | flag
        Gil   | 7.5       | flag
        Hal   | HIGH      | flag
        Ida   | 1E1       | flag
        """,
    )


def test_185_score_of_a_child_not_in_care_all_year(check):
    """A child without episodes was not in care all year either."""
    check(
        "185",
        episodes=EPISODES,
        oc2="""
        CHILD | SDQ_SCORE |
        Ana   | 12        |
        Ben   | 12        | flag
        Ben   |           |
        Cal   | 12        | flag
        """,
    )


def test_186_neither_score_nor_reason(check):
    """Asked of a child who is 4 by the first day of the year, and not yet 17 on the last."""
    check(
        "186",
        episodes=EPISODES,
        oc2="""
        CHILD | DOB        | SDQ_SCORE | SDQ_REASON |
        Ana   | 2021-04-01 |           |            | flag
        Ana   | 2021-04-02 |           |            |
        Ana   | 2009-04-01 |           |            | flag
        Ana   | 2009-03-31 |           |            |
        Ana   | 2015-06-01 | 12        |            |
        Ana   | 2015-06-01 |           | SDQ2       |
        Ben   | 2015-06-01 |           |            |
        """,
    )


def test_188_score_or_reason_under_4(check):
    """Four on the last day of the year may have one."""
    check(
        "188",
        """
        CHILD | DOB        | SDQ_SCORE | SDQ_REASON |
        Ana   | 2022-03-31 | 12        |            |
        Ben   | 2022-04-01 | 12        |            | flag
        Cal   | 2022-04-01 |           | SDQ1       | flag
        Dee   | 2022-04-01 |           |            |
        Eve   |            | 12        |            |
        """,
    )


def test_189_score_or_reason_at_17_or_over(check):
    """Seventeen when the year began is too old, on the birthday itself too."""
    check(
        "189",
        """
        CHILD | DOB        | SDQ_SCORE | SDQ_REASON |
        Ana   | 2008-04-02 | 12        |            |
        Ben   | 2008-04-01 | 12        |            | flag
        Cal   | 2008-03-31 |           | SDQ1       | flag
        Dee   | 2008-04-01 |           |            |
        """,
    )


def test_196_reason_is_not_known(check):
    """A blank is no reason, and no fault here."""
    check(
        "196",
        """
        CHILD | SDQ_REASON |
        Ana   | SDQ1       |
        Ben   | SDQ5       |
        Cal   |            |
        Dee   | SDQ6       | flag
        """,
    )


def test_197a_both_score_and_reason(check):
    """One or the other. A score that cannot be read is still one."""
    check(
        "197a",
        """
        CHILD | SDQ_SCORE | SDQ_REASON |
        Ana   | 12        |            |
        Ben   |           | SDQ2       |
        Cal   | 0         | SDQ2       | flag
        Dee   | HIGH      | SDQ2       | flag
        """,
    )


def test_197b_turned_4_or_17_in_the_year(check):
    """A birthday on the first day of the year or on the last is in it."""
    check(
        "197B",
        episodes=EPISODES,
        oc2="""
        CHILD | DOB        | SDQ_SCORE | SDQ_REASON |
        Ana   | 2021-03-31 |           |            |
        Ana   | 2021-04-01 |           |            | flag
        Ana   | 2022-03-31 |           |            | flag
        Ana   | 2022-04-01 |           |            |
        Ana   | 2008-04-01 |           |            | flag
        Ana   | 2009-03-31 |           |            | flag
        Ana   | 2009-04-01 |           |            |
        Ana   | 2008-06-01 |           | SDQ1       |
        Ben   | 2008-06-01 |           |            |
        """,
    )


def test_198_reason_of_a_child_not_in_care_all_year(check):
    """No score is asked of such a child, so no reason is either."""
    check(
        "198",
        episodes=EPISODES,
        oc2="""
        CHILD | SDQ_REASON |
        Ana   | SDQ2       |
        Ben   | SDQ2       | flag
        Ben   |            |
        Cal   | SDQ2       | flag
        """,
    )
