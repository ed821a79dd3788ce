"""Moves between placements: why the child moved, and temporary placements, from which it returns."""

import pytest


def test_225_a_move_has_a_reason(check):
    """The reason stands on the episode that ended. Changes of legal status alone need none.

    Nor does going to, or coming from, a temporary placement.
    """
    check(
        "225",
        """
        CHILD | DECOM      | RNE | PLACE | REC | REASON_PLACE_CHANGE |
        Ana   | 2025-04-01 | S   | U6    | X1  | CARPL               |
        Ana   | 2025-06-01 | P   | U6    |     |                     |
        Ben   | 2025-04-01 | S   | U6    | X1  |                     | flag
        Ben   | 2025-06-01 | P   | K2    | X1  |                     |
        Ben   | 2025-07-01 | L   | K2    |     |                     |
        Cal   | 2025-04-01 | S   | U6    | X1  |                     |
        Cal   | 2025-06-01 | P   | T1    | X1  |                     |
        Cal   | 2025-06-09 | P   | U6    |     |                     |
        Dee   | 2025-04-01 | S   | U6    | E4A |                     |
        Dee   | 2025-06-01 | P   | U6    |     |                     |
        Eve   | 2025-04-01 | S   |       | X1  |                     | flag
        Eve   | 2025-06-01 | B   |       |     |                     |
        """,
    )


def test_226_a_temporary_placement_is_no_move(check):
    """The temporary placement is flagged, be the reason its own or that of the one before.

    An episode of nobody's is in no order, and is left to the rule that asks for the child.
    """
    check(
        "226",
        """
        CHILD | DECOM      | PLACE | REASON_PLACE_CHANGE |
        Ana   | 2025-04-01 | U6    |                     |
        Ana   | 2025-06-01 | T1    |                     |
        Ben   | 2025-04-01 | U6    | CARPL               |
        Ben   | 2025-06-01 | T1    |                     | flag
        Cal   | 2025-04-01 | U6    |                     |
        Cal   | 2025-06-01 | T4    | OTHER               | flag
        Dee   | 2025-04-01 | U6    | CARPL               |
        Dee   | 2025-06-01 | K2    | CARPL               |
              | 2025-06-01 | T1    | CARPL               |
        """,
    )


def test_233_no_move_yet_from_an_open_episode(check):
    """A reason for moving belongs to an episode that has ended."""
    check(
        "233",
        """
        CHILD | DEC        | REASON_PLACE_CHANGE |
        Ana   | 2025-06-01 | CARPL               |
        Ben   |            | CARPL               | flag
        Cal   |            |                     |
        Dee   | 99/99/2025 | CARPL               |
        """,
    )


def test_380_a_temporary_placement_begins_as_a_move(check):
    """P or B; a blank reason is none of the two."""
    check(
        "380",
        """
        CHILD | PLACE | RNE |
        Ana   | T0    | P   |
        Ben   | T1    | B   |
        Cal   | T2    | S   | flag
        Dee   | T3    |     | flag
        Eve   | U6    | S   |
        """,
    )


def test_381_nobody_leaves_care_from_a_temporary_placement(check):
    """X1 or nothing may end a temporary placement."""
    check(
        "381",
        """
        CHILD | PLACE | REC |
        Ana   | T4    | X1  |
        Ben   | T4    | E4A | flag
        Cal   | T4    |     |
        Dee   | U6    | E4A |
        """,
    )


def test_382_a_short_break_is_in_no_temporary_placement(check):
    """Short breaks are V3 and V4."""
    check(
        "382",
        """
        CHILD | PLACE | LS |
        Ana   | T1    | V3 | flag
        Ben   | T1    | V4 | flag
        Cal   | T1    | V2 |
        Dee   | U6    | V3 |
        Eve   |       | V3 |
        """,
    )


@pytest.mark.parametrize("year", [2025, 2026])
def test_383_back_in_the_placement_before(check, year):
    """There and back: the same type of placement as before the temporary one, and reason P."""
    check(
        "383",
        """
        CHILD | DECOM      | PLACE | RNE |
        Ana   | 2024-04-01 | U6    | S   |
        Ana   | 2024-06-01 | T1    | P   |
        Ana   | 2024-06-09 | U6    | P   |
        Ben   | 2024-04-01 | U6    | S   |
        Ben   | 2024-06-01 | T1    | P   |
        Ben   | 2024-06-09 | K2    | P   | flag
        Cal   | 2024-04-01 | U6    | S   |
        Cal   | 2024-06-01 | T1    | P   |
        Cal   | 2024-06-09 | U6    | B   | flag
        Dee   | 2024-04-01 |       | S   |
        Dee   | 2024-06-01 | T1    | P   |
        Dee   | 2024-06-09 |       | P   | flag
        Eve   | 2024-06-01 | T1    | P   |
        Eve   | 2024-06-09 | K2    | B   |
        """,
        year=year,
    )


@pytest.mark.parametrize(("year", "elsewhere"), [(2025, ""), (2026, "flag")])
def test_383_back_at_the_same_postcode_from_2026(check, year, elsewhere):
    """From 2026 the postcode must be as before, too, where both are given."""
    check(
        "383",
        f"""
        CHILD | DECOM      | PLACE | RNE | PL_POST |
        Ana   | 2024-04-01 | U6    | S   | WA10    |
        Ana   | 2024-06-01 | T1    | P   | L1      |
        Ana   | 2024-06-09 | U6    | P   | WA10    |
        Ben   | 2024-04-01 | U6    | S   | WA10    |
        Ben   | 2024-06-01 | T1    | P   | L1      |
        Ben   | 2024-06-09 | U6    | P   | WA11    | {elsewhere}
        Cal   | 2024-04-01 | U6    | S   |         |
        Cal   | 2024-06-01 | T1    | P   | L1      |
        Cal   | 2024-06-09 | U6    | P   | WA11    |
        """,
        year=year,
    )
