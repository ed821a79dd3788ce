"""Pupil numbers tie a child to their schooling, and stay with the child for life."""


def test_168_number_has_not_the_form_of_one(check):
    """A letter other than I, O or S, then twelve figures, or eleven and a letter; or UN1 to UN5."""
    check(
        "168",
        """
        CHILD | UPN            |
        Ana   | A123456789012  |
        Ben   | B12345678901C  |
        Cal   | UN5            |
        Dee   |                |
        Eve   | I123456789012  | flag
        Fay   | A12345678901   | flag
        Gil   | A1234567890123 | flag
        Hal   | UN6            | flag
        """,
    )


def test_208_number_does_not_follow_from_last_years(check):
    """A number may become known. It may not change, vanish, or turn into a reason for having none."""
    check(
        "208",
        header="""
        CHILD | UPN           |
        Ana   | A123456789012 |
        Ben   | A123456789013 |
        Cal   | UN3           |
        Dee   | UN1           |
        Eve   | A123456789014 |
        Fay   |               |
        Gil   | B123456789012 | flag
        Hal   |               | flag
        Ida   | UN2           | flag
        Jan   | UN3           | flag
        Kim   |               | flag
        Lee   | B123456789012 |
        """,
        header_last="""
        CHILD | UPN           |
        Ana   | A123456789012 |
        Ben   | UN4           |
        Cal   | UN1           |
        Dee   |               |
        Eve   |               |
        Fay   |               |
        Gil   | A123456789012 |
        Hal   | A123456789012 |
        Ida   | A123456789012 |
        Jan   | UN2           |
        Kim   | UN1           |
        """,
    )


def test_209_old_enough_for_school(check):
    """Four by 31 August of the year before: for the year 2025/26, by 31 August 2024."""
    check(
        "209",
        """
        CHILD | UPN | DOB        |
        Ana   | UN1 | 2020-09-01 |
        Ben   | UN1 | 2020-08-31 | flag
        Cal   | UN2 | 2015-08-31 |
        Dee   | UN1 |            |
        Eve   | UN1 | 2020-02-29 | flag
        """,
    )


def test_210_new_to_care_for_longer_than_a_week(check):
    """Care that began on 24 March is new on 31 March; care that began the day before is not.

    Care begins with the latest new start. Where no episode is a new start, with the earliest.
    """
    check(
        "210",
        header="""
        CHILD | UPN |
        Ana   | UN4 |
        Ben   | UN4 | flag
        Cal   | UN4 |
        Dee   | UN4 | flag
        Eve   | UN1 |
        Fay   | UN4 |
        """,
        episodes="""
        CHILD | DECOM      | RNE |
        Ana   | 2026-03-24 | S   |
        Ben   | 2026-03-23 | S   | flag
        Ben   | 2026-03-25 | P   |
        Cal   | 2025-05-01 | S   |
        Cal   | 2026-03-26 | S   |
        Dee   | 2026-03-26 | P   |
        Dee   | 2025-05-01 | L   | flag
        Eve   | 2025-05-01 | S   |
        """,
    )


def test_210_of_two_new_starts_on_one_day_the_first_in_the_file_is_flagged(check):
    """One start is one fault."""
    check(
        "210",
        header="""
        CHILD | UPN |
        Ana   | UN4 | flag
        """,
        episodes="""
        CHILD | DECOM      | RNE | LS |
        Ana   | 2025-05-01 | S   | C1 | flag
        Ana   | 2025-05-01 | S   | C2 |
        """,
    )


def test_442_blank_for_a_child_in_care(check):
    """Short breaks alone ask for no number. An episode without a legal status is no short break."""
    check(
        "442",
        header="""
        CHILD | UPN |
        Ana   | UN1 |
        Ben   |     | flag
        Cal   |     |
        Dee   |     | flag
        Eve   |     |
        """,
        episodes="""
        CHILD | LS |
        Ana   | C2 |
        Ben   | C2 |
        Ben   | V3 |
        Cal   | V4 |
        Dee   |    |
        """,
    )


def test_444_two_children_with_one_number(check):
    """Reasons for having no number may be shared, as blanks are."""
    check(
        "444",
        """
        CHILD | UPN           |
        Ana   | A123456789012 | flag
        Ben   | A123456789012 | flag
        Cal   | B123456789012 |
        Dee   | UN1           |
        Eve   | UN1           |
        Fay   |               |
        Gil   |               |
        """,
    )
