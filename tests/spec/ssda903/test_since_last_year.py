"""This year's episodes take up where last year's return left the child."""

import pytest

AS_LEFT = [
    ("503A", "RNE", "S", "P"),
    ("503B", "LS", "C2", "C1"),
    ("503C", "CIN", "N1", "N5"),
    ("503D", "PLACE", "U6", "K2"),
    ("503E", "PLACE_PROVIDER", "PR1", "PR4"),
    ("503F", "URN", "SC1", "SC2"),
    ("503H", "PL_LA", "E08000013", "E08000012"),
    ("503J", "PL_LOCATION", "IN", "OUT"),
]


@pytest.mark.parametrize(("code", "column", "same", "other"), AS_LEFT)
def test_503_as_last_year_left_it(check, code, column, same, other):
    """An episode left open goes on as it was; two blanks are the same, one blank is not.

    Of last year counts the episode that started last, of this year the one that starts first.
    A child with no dated episode in one of the years is left out.
    """
    check(
        code,
        f"""
        CHILD | DECOM      | {column} |
        Ana   | 2024-06-01 | {same}   |
        Ana   | 2025-06-01 | {other}  |
        Ben   | 2025-06-01 | {same}   |
        Ben   | 2024-06-01 | {other}  | flag
        Cal   | 2024-06-01 |          |
        Dee   | 2024-06-01 |          | flag
        Eve   | 2024-06-01 | {other}  |
        Fay   |            | {other}  |
        Gus   | 2024-06-01 | {other}  |
        Hal   | 2024-06-01 | {other}  | flag
        Ivy   | 2024-06-01 | {other}  |
        """,
        episodes_last=f"""
        CHILD | DECOM      | DEC        | {column} |
        Ana   | 2023-06-01 |            | {other}  |
        Ana   | 2024-06-01 |            | {same}   |
        Ben   | 2024-06-01 |            | {same}   |
        Cal   | 2024-06-01 |            |          |
        Dee   | 2024-06-01 |            | {same}   |
        Eve   | 2024-06-01 | 2025-03-31 | {same}   |
        Fay   | 2024-06-01 |            | {same}   |
        Gus   |            |            | {same}   |
        Hal   | 2024-06-01 | 99/99/2025 | {same}   |
        """,
    )


@pytest.mark.parametrize(
    ("year", "supported", "detailed"),
    [
        (2023, "flag", "flag"),
        (2024, "", "flag"),
        (2025, "", "flag"),
        (2026, "flag", ""),
        (2027, "flag", "flag"),
    ],
)
def test_503d_lets_renamed_placement_types_pass(check, year, supported, detailed):
    """H5 became K3 in 2024 and 2025, and Z1 was split into Z11 to Z14 in 2026."""
    check(
        "503D",
        f"""
        CHILD | DECOM      | PLACE |
        Ana   | 2022-06-01 | K3    | {supported}
        Ben   | 2022-06-01 | Z11   | {detailed}
        Cal   | 2022-06-01 | Z14   | {detailed}
        Dee   | 2022-06-01 | K2    | flag
        Eve   | 2022-06-01 | K3    | flag
        """,
        episodes_last="""
        CHILD | DECOM      | PLACE |
        Ana   | 2022-06-01 | H5    |
        Ben   | 2022-06-01 | Z1    |
        Cal   | 2022-06-01 | Z1    |
        Dee   | 2022-06-01 | Z1    |
        Eve   | 2022-06-01 |       |
        """,
        year=year,
    )


DISTANCES = """
        CHILD | DECOM      | RNE | PL_DISTANCE |
        Ana   | 2024-06-01 | S   | 10.1        |
        Ben   | 2024-06-01 | S   | 10.2        | flag
        Cal   | 2024-06-01 | S   | 5.2         | flag
        Dee   | 2024-06-01 | S   |             | flag
        Eve   | 2024-06-01 | S   | 10.0        | flag
        Fay   | 2024-06-01 | S   |             |
        Gus   | 2024-06-01 | S   | 10.2        |
        """
DISTANCES_LAST = """
        CHILD | DECOM      | DEC        | RNE | PL_DISTANCE |
        Ana   | 2024-06-01 |            | S   | 10.0        |
        Ben   | 2024-06-01 |            | S   | 10.0        |
        Cal   | 2024-06-01 |            | S   | 5.4         |
        Dee   | 2024-06-01 |            | S   | 10.0        |
        Eve   | 2024-06-01 |            | S   |             |
        Fay   | 2024-06-01 |            | S   |             |
        Gus   | 2024-06-01 | 2025-03-31 | S   | 10.0        |
        """


@pytest.mark.parametrize("code", ["453", "503G"])
def test_453_503g_distance_as_last_year_left_it(check, code):
    """A tenth of a mile may come from rounding; two do not. Lost or gained is a difference."""
    check(code, DISTANCES, episodes_last=DISTANCES_LAST)


@pytest.mark.parametrize(("code", "new_reason"), [("453", ""), ("503G", "flag")])
def test_453_compares_the_same_episode_only(check, code, new_reason):
    """Where the reason for the episode differs, or is blank, 453 leaves it to 503A and 503G."""
    check(
        code,
        f"""
        CHILD | DECOM      | RNE | PL_DISTANCE |
        Ana   | 2024-06-01 | P   | 12.0        | {new_reason}
        Ben   | 2024-06-01 |     | 12.0        | {new_reason}
        Cal   | 2024-06-01 | S   | 12.0        | flag
        """,
        episodes_last="""
        CHILD | DECOM      | RNE | PL_DISTANCE |
        Ana   | 2024-06-01 | S   | 10.0        |
        Ben   | 2024-06-01 |     | 10.0        |
        Cal   | 2024-06-01 | S   | 10.0        |
        """,
    )


def test_452_area_as_last_year_left_it(check):
    """The same open episode, told by the same reason, lies in the same area."""
    check(
        "452",
        """
        CHILD | DECOM      | RNE | PL_LA     |
        Ana   | 2024-06-01 | S   | E08000013 |
        Ben   | 2024-06-01 | S   | E08000012 | flag
        Cal   | 2024-06-01 | S   |           | flag
        Dee   | 2024-06-01 | P   | E08000012 |
        Eve   | 2024-06-01 |     | E08000012 |
        Fay   | 2024-06-01 | S   | E08000012 |
        Gus   | 2024-06-01 | S   | E08000012 |
        """,
        episodes_last="""
        CHILD | DECOM      | DEC        | RNE | PL_LA     |
        Ana   | 2024-06-01 |            | S   | E08000013 |
        Ben   | 2024-06-01 |            | S   | E08000013 |
        Cal   | 2024-06-01 |            | S   | E08000013 |
        Dee   | 2024-06-01 |            | S   | E08000013 |
        Eve   | 2024-06-01 |            |     | E08000013 |
        Fay   | 2024-06-01 | 2025-03-31 | S   | E08000013 |
        """,
    )


def test_502_starts_when_last_year_said(check):
    """Every episode left open last year is compared, and an unreadable start differs from any."""
    check(
        "502",
        """
        CHILD | DECOM      |
        Ana   | 1/6/2024   |
        Ana   | 2025-06-01 |
        Ben   | 2024-06-02 | flag
        Cal   | 2024-06-01 | flag
        Dee   | 2024-06-01 | flag
        Eve   | 2024-06-02 |
        Fay   |            |
        Gus   | 2024-06-01 |
        """,
        episodes_last="""
        CHILD | DECOM      | DEC        |
        Ana   | 2024-06-01 |            |
        Ben   | 2024-06-01 |            |
        Cal   | 2024-05-01 |            |
        Cal   | 2024-06-01 |            |
        Dee   |            |            |
        Eve   | 2024-06-01 | 2025-03-31 |
        Fay   | 2024-06-01 |            |
        Gus   | 2024-06-01 | 2024-06-01 |
        Gus   | 2024-06-01 |            |
        """,
    )


def test_562_last_year_ends_with_the_same_episode(check):
    """Who was in care before April ends last year's return with this very episode.

    A child whose episodes of last year have no start is left out.
    """
    check(
        "562",
        """
        CHILD | DECOM      |
        Ana   | 2024-06-01 |
        Ben   | 2024-06-02 | flag
        Ben   | 2024-07-02 |
        Cal   | 2024-06-01 | flag
        Dee   | 2025-04-01 |
        Eve   | 2024-06-01 |
        Fay   |            |
        """,
        episodes_last="""
        CHILD | DECOM      |
        Ana   | 2023-06-01 |
        Ana   | 2024-06-01 |
        Ben   | 2024-06-01 |
        Eve   |            |
        """,
    )


def test_noe_was_in_last_years_return(check):
    """Every episode that began before the year is flagged where last year has none of the child."""
    check(
        "NoE",
        """
        CHILD | DECOM      |
        Ana   | 2024-06-01 |
        Ben   | 2024-06-01 | flag
        Ben   | 2025-03-31 | flag
        Ben   | 2025-04-01 |
        Cal   |            |
        """,
        episodes_last="""
        CHILD | DECOM |
        Ana   |       |
        """,
    )
