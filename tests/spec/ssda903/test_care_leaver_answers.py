"""Care leavers: whether the council is in touch with them, what they do and where they live."""

import pytest


@pytest.mark.parametrize(
    ("code", "column", "known", "also_known", "unknown"),
    [
        ("131", "IN_TOUCH", "YES", "rhom", "MAYBE"),
        ("132", "ACTIV", "F5", "0", "F3"),
        ("133", "ACCOM", "B1", "0", "S1"),
    ],
)
def test_an_answer_is_missing_or_cannot_be_read(check, code, column, known, also_known, unknown):
    """Not known is an answer (0); a blank is none. No fixed abode cannot be suitable (S1)."""
    check(
        code,
        f"""
        CHILD | {column}     |
        Ana   | {known}      |
        Ben   | {also_known} |
        Cal   |              | flag
        Dee   | {unknown}    | flag
        """,
    )


def test_153_filled_in_only_in_part(check):
    """All three answers, or none."""
    check(
        "153",
        """
        CHILD | IN_TOUCH | ACTIV | ACCOM |
        Ana   | YES      | F1    | B1    |
        Ben   |          |       |       |
        Cal   | YES      | F1    |       | flag
        Dee   |          |       | B1    | flag
        """,
    )


def test_215_a_care_leaver_and_in_care_all_year(check):
    """Answers in both tables contradict each other. Rows without answers do not."""
    check(
        "215",
        oc3="""
        CHILD | IN_TOUCH | ACCOM |
        Ana   | YES      |       | flag
        Ben   |          |       |
        Cal   |          | B1    |
        Dee   | YES      |       |
        """,
        oc2="""
        CHILD | SDQ_SCORE | TEETH_CHECK | INTERVENTION_OFFERED |
        Ana   |           |             | 0                    | flag
        Ben   |           | 1           |                      |
        Cal   | 12        |             |                      |
        """,
    )


def test_344_dead_or_gone_home_with_an_activity_or_a_home(check):
    """Both must be 0; a blank is not."""
    check(
        "344",
        """
        CHILD | IN_TOUCH | ACTIV | ACCOM |
        Ana   | DIED     | 0     | 0     |
        Ben   | DIED     | F1    | 0     | flag
        Cal   | RHOM     | 0     |       | flag
        Dee   | NO       | F1    | B1    |
        Eve   |          | F1    | B1    |
        """,
    )


def test_345_in_touch_without_knowing_what_or_where(check):
    """A blank is another rule's to find."""
    check(
        "345",
        """
        CHILD | IN_TOUCH | ACTIV | ACCOM |
        Ana   | YES      | F1    | B1    |
        Ben   | YES      | 0     | B1    | flag
        Cal   | YES      |       | 0     | flag
        Dee   | YES      |       |       |
        Eve   | NO       | 0     | 0     |
        """,
    )


def test_347_a_foyer_before_18(check):
    """Eighteen on the day the year began is old enough."""
    check(
        "347",
        """
        CHILD | ACCOM | DOB        |
        Ana   | T1    | 2007-04-01 |
        Ben   | T1    | 2007-04-02 | flag
        Cal   | T2    | 2008-04-01 | flag
        Dee   | V1    | 2008-04-01 |
        Eve   | T1    |            |
        """,
    )


def test_348_dead_last_year_and_not_this(check):
    """Who had died stays so. A blank says otherwise as much as a yes does."""
    check(
        "348",
        oc3="""
        CHILD | IN_TOUCH |
        Ana   | DIED     |
        Ben   | YES      | flag
        Cal   |          | flag
        Dee   | NO       |
        Eve   | YES      |
        """,
        oc3_last="""
        CHILD | IN_TOUCH |
        Ana   | DIED     |
        Ben   | DIED     |
        Cal   | DIED     |
        Dee   | YES      |
        """,
    )


def test_391_answers_for_someone_not_yet_17(check):
    """Seventeen on the last day of the year is old enough. A row without answers says nothing."""
    check(
        "391",
        """
        CHILD | DOB        | IN_TOUCH |
        Ana   | 2009-03-31 | YES      |
        Ben   | 2009-04-01 | YES      | flag
        Cal   | 2009-04-01 |          |
        Dee   |            | YES      |
        """,
    )
