"""How long a legal status or a temporary placement may last, and short breaks altogether."""

import pytest


def test_361_police_protection_is_72_hours(check):
    """Three days pass, four do not. Episodes end to start make one stretch, however short each."""
    check(
        "361",
        """
        CHILD | LS | DECOM      | DEC        |
        Ana   | L1 | 2025-06-01 | 2025-06-04 |
        Ben   | L1 | 2025-06-01 | 2025-06-05 | flag
        Cal   | L1 | 2025-06-01 | 2025-06-03 | flag
        Cal   | L1 | 2025-06-03 | 2025-06-05 | flag
        Dee   | L1 | 2025-06-01 | 2025-06-03 |
        Dee   | C2 | 2025-06-03 | 2025-09-01 |
        Dee   | L1 | 2025-09-01 | 2025-09-03 |
        Eve   | L1 | 2026-03-27 |            | flag
        Fay   | L1 | 2026-03-28 |            |
        Gus   | L1 | 2025-06-01 | 2025-06-03 |
        Gus   | L1 | 2025-06-04 | 2025-06-06 |
        Hal   | C2 | 2025-06-01 | 2025-07-03 |
              | L1 | 2025-06-01 | 2025-07-03 |
        """,
    )


def test_362_emergency_protection_is_21_days(check):
    """Twenty-one days pass; one more does not."""
    check(
        "362",
        """
        CHILD | LS | DECOM      | DEC        |
        Ana   | L2 | 2025-06-01 | 2025-06-22 |
        Ben   | L2 | 2025-06-01 | 2025-06-23 | flag
        Cal   | L2 | 2025-06-01 | 2025-06-15 | flag
        Cal   | L2 | 2025-06-15 | 2025-06-29 | flag
        Dee   | L2 | 2025-06-01 | 2025-06-09 |
        Dee   | C1 | 2025-06-09 | 2025-08-01 |
        Dee   | L2 | 2025-08-01 | 2025-08-09 |
        Eve   | L2 | 2026-03-09 |            | flag
        """,
    )


@pytest.mark.parametrize(
    ("code", "status", "just", "over", "later"),
    [("363", "L3", "08", "09", "12"), ("364", "J2", "22", "23", "26")],
)
def test_363_364_days_under_an_order_add_up(check, code, status, just, over, later):
    """A child assessment order is for 7 days, detention under PACE for 21.

    Episodes that overlap or follow at once add up, whatever their order in the file; a day apart
    they are two stretches. One without an end runs to 31 March.
    """
    check(
        code,
        f"""
        CHILD | LS       | DECOM      | DEC          |
        Ana   | {status} | 2025-06-01 | 2025-06-{just} |
        Ben   | {status} | 2025-06-01 | 2025-06-{over} | flag
        Cal   | {status} | 2025-06-{just} | 2025-06-{over} | flag
        Cal   | {status} | 2025-06-01 | 2025-06-{just} | flag
        Dee   | {status} | 2025-06-{over} | 2025-06-{later} |
        Dee   | {status} | 2025-06-01 | 2025-06-{just} |
        Eve   | {status} | 2026-03-01 |              | flag
        Fay   | {status} | 2026-03-01 | 99/99/2026   |
        Gus   | C2       | 2025-06-01 | 2025-06-{over} |
        Hal   | {status} |            | 2025-06-{over} |
        """,
    )


def test_365_a_short_break_is_17_days(check):
    """One short break (V3) lasts 17 days at most; an open one runs to 31 March."""
    check(
        "365",
        """
        CHILD | LS | DECOM      | DEC        |
        Ana   | V3 | 2025-06-01 | 2025-06-18 |
        Ben   | V3 | 2025-06-01 | 2025-06-19 | flag
        Cal   | V3 | 2026-03-14 |            |
        Dee   | V3 | 2026-03-13 |            | flag
        Eve   | V3 | 2025-06-01 | 99/99/2025 |
        Fay   | V4 | 2025-06-01 | 2025-09-19 |
        """,
    )


def test_366_a_short_break_begins_anew(check):
    """A single short break (V3) starts with S; an agreement (V4) may change."""
    check(
        "366",
        """
        CHILD | LS | RNE |
        Ana   | V3 | S   |
        Ben   | V3 | P   | flag
        Cal   | V3 |     | flag
        Dee   | V4 | P   |
        """,
    )


def test_367_short_breaks_are_75_days_a_year(check):
    """Only days of this collection year count; 75 pass, 76 do not."""
    check(
        "367",
        """
        CHILD | LS | DECOM      | DEC        |
        Ana   | V3 | 2025-04-01 | 2025-05-31 |
        Ana   | V3 | 2025-07-01 | 2025-07-16 |
        Ben   | V3 | 2025-04-01 | 2025-05-31 | flag
        Ben   | V3 | 2025-07-01 | 2025-07-17 | flag
        Ben   | V3 | 2025-08-01 | 2025-08-01 |
        Ben   | C2 | 2025-08-01 | 2025-08-09 |
        Cal   | V3 | 2025-03-01 | 2025-05-31 |
        Cal   | V3 | 2025-07-01 | 2025-07-16 |
        Dee   | V3 | 2026-01-01 |            | flag
        Eve   | V3 | 2025-04-01 | 99/99/2025 |
        """,
    )


@pytest.mark.parametrize(
    ("code", "place", "last_start", "just", "over"),
    [
        ("375", "T1", "2026-02-17", "2025-07-13", "2025-07-14"),
        ("376", "T3", "2026-03-10", "2025-06-22", "2025-06-23"),
        ("379", "T4", "2026-03-24", "2025-06-08", "2025-06-09"),
    ],
)
def test_375_376_379_temporary_placements_are_short(check, code, place, last_start, just, over):
    """Hospital is temporary for six weeks, a carer's holiday for three, anything else for one.

    An open episode runs to 31 March.
    """
    check(
        code,
        f"""
        CHILD | PLACE   | DECOM        | DEC    |
        Ana   | {place} | 2025-06-01   | {just} |
        Ben   | {place} | 2025-06-01   | {over} | flag
        Cal   | {place} | {last_start} |        |
        Dee   | {place} | 2025-12-01   |        | flag
        Eve   | U6      | 2025-06-01   | {over} |
        Fay   | {place} |              | {over} |
        """,
    )


def test_377_two_holidays_of_carers_in_twelve_months(check):
    """Any three that start within twelve months; the same day a year later is outside them."""
    check(
        "377",
        """
        CHILD | PLACE | DECOM      |
        Ana   | T3    | 2025-04-01 |
        Ana   | T3    | 2025-08-01 |
        Ben   | T3    | 2025-04-01 | flag
        Ben   | U6    | 2025-05-01 |
        Ben   | T3    | 2025-08-01 | flag
        Ben   | T3    | 2025-12-01 | flag
        Cal   | T3    | 2024-04-01 |
        Cal   | T3    | 2025-05-01 | flag
        Cal   | T3    | 2025-12-24 | flag
        Cal   | T3    | 2026-02-01 | flag
        Dee   | T3    | 2025-01-01 |
        Dee   | T3    | 2025-08-01 |
        Dee   | T3    | 2026-01-01 |
        Eve   | T3    | 2025-01-01 | flag
        Eve   | T3    | 2025-08-01 | flag
        Eve   | T3    | 2025-12-31 | flag
        Fay   | T3    | 2025-08-01 |
        Fay   | T3    | 2025-09-01 |
        Fay   | T3    |            |
        """,
    )


def test_384_a_short_break_is_in_no_long_term_home(check):
    """Long-term foster placements are U1 and U4."""
    check(
        "384",
        """
        CHILD | LS | PLACE |
        Ana   | V3 | U1    | flag
        Ben   | V4 | U4    | flag
        Cal   | V3 | U6    |
        Dee   | V2 | U1    |
        Eve   |    | U4    |
        """,
    )


def test_399_short_breaks_only(check):
    """Of a child who has had short breaks only, nobody asks about motherhood or reviews.

    All three tables are flagged, but of the reviews only those that say something, unless
    motherhood is given. One other episode, even of blank legal status, and the rule is silent.
    """
    check(
        "399",
        """
        CHILD | LS |
        Ana   | V3 |
        Ben   | V3 | flag
        Ben   | V4 | flag
        Cal   | V3 | flag
        Dee   | V3 |
        Dee   |    |
        Eve   | V4 | flag
        """,
        header="""
        CHILD | MOTHER |
        Ana   |        |
        Ben   | 0      | flag
        Cal   |        | flag
        Dee   | 1      |
        Eve   | 1      | flag
        """,
        reviews="""
        CHILD | REVIEW     | REVIEW_CODE |
        Ana   |            |             |
        Ben   |            |             | flag
        Cal   | 2025-06-01 |             | flag
        Cal   |            |             |
        Cal   |            | PN1         | flag
        Dee   | 2025-06-01 | PN1         |
        """,
    )


def test_426_short_breaks_of_one_kind(check):
    """One by one (V3) or as an agreement (V4), never both in one year."""
    check(
        "426",
        """
        CHILD | LS |
        Ana   | V3 |
        Ana   | V3 |
        Ben   | V3 | flag
        Ben   | V4 | flag
        Ben   | C2 |
              | V3 |
              | V4 |
        """,
    )
