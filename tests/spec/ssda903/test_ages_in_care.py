"""A child is old enough for the placement, the legal status or the ending that is recorded."""

import pytest


def test_234_nobody_under_10_moves_into_custody(check):
    """The age counts on the day of the move, when the next episode starts."""
    check(
        "234",
        """
        CHILD | DECOM      | REASON_PLACE_CHANGE |
        Ana   | 2024-06-01 | CUSTOD              |
        Ana   | 2025-06-01 |                     |
        Ben   | 2024-06-01 | CUSTOD              | flag
        Ben   | 2025-05-31 |                     |
        Cal   | 2024-06-01 | CARPL               |
        Cal   | 2025-05-31 |                     |
        Dee   | 2024-06-01 | CUSTOD              |
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2015-06-01 |
        Ben   | 2015-06-01 | flag
        Cal   | 2015-06-01 |
        Dee   | 2015-06-01 |
        """,
    )


def test_352_nobody_starts_at_18(check):
    """The birthday itself is too late; a change within care is not a start.

    A child who stands in the header twice is tried with both dates of birth.
    """
    check(
        "352",
        """
        CHILD | DECOM      | RNE |
        Ana   | 2025-05-31 | S   |
        Ana   | 2025-06-01 | S   | flag
        Ana   | 2025-06-01 | P   |
        Ben   | 2025-06-01 | S   |
        Cal   | 2025-02-27 | S   |
        Cal   | 2025-02-28 | S   | flag
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2007-06-01 |
        Cal   | 29/02/2007 |
        Cal   | 28/02/2007 |
        """,
    )


def test_352_born_on_29_february(check):
    """In a year without that day, 18 is reached on 28 February."""
    check(
        "352",
        """
        CHILD | DECOM      | RNE |
        Ana   | 2022-02-27 | S   |
        Ana   | 2022-02-28 | S   | flag
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2004-02-29 |
        """,
        year=2023,
    )


def test_358_youth_justice_from_10(check):
    """Ten is reached on the birthday; the child's header row is flagged with the episode."""
    check(
        "358",
        """
        CHILD | DECOM      | LS |
        Ana   | 2025-06-01 | J1 |
        Ben   | 2025-05-31 | J3 | flag
        Ben   | 2025-05-31 | C2 |
        Cal   |            | J2 |
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2015-06-01 |
        Ben   | 2015-06-01 | flag
        Cal   | 2015-06-01 |
        """,
    )


def test_359_open_beyond_18(check):
    """Only an agreement (V2) in a children's home (K2) may go on; 18 on 31 March itself passes."""
    check(
        "359",
        """
        CHILD | DEC        | LS | PLACE |
        Ana   |            | C2 | U6    | flag
        Ana   |            | V2 | K2    |
        Ana   |            | V2 | U6    | flag
        Ana   |            |    |       | flag
        Ana   | 2025-06-01 | C2 | U6    |
        Ana   | 99/99/2025 | C2 | U6    |
        Ben   |            | C2 | U6    |
        Cal   |            | C2 | U6    |
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2008-03-30 |
        Ben   | 2008-03-31 |
        """,
    )


@pytest.mark.parametrize(
    ("code", "year", "place", "age"),
    [
        ("370", 2023, "P2", 15),
        ("370", 2024, "P2", 16),
        ("371", 2023, "H5", 14),
        ("371", 2024, "H5", 16),
        ("371", 2025, "K3", 16),
        ("372", 2026, "R5", 10),
        ("373", 2026, "S1", 4),
        ("374", 2026, "P3", 14),
    ],
)
def test_370_to_374_old_enough_for_the_placement(check, code, year, place, age):
    """From the birthday on. The placement may be open; a child with no date of birth passes."""
    check(
        code,
        f"""
        CHILD | DECOM      | PLACE   | DEC |
        Ana   | 2022-06-01 | {place} |     |
        Ana   | 2022-05-31 | {place} |     | flag
        Ana   | 2022-05-31 | U6      |     |
        Ana   |            | {place} |     |
        Ben   | 2022-05-31 | {place} |     |
        """,
        header=f"""
        CHILD | DOB               |
        Ana   | {2022 - age}-06-01 |
        Ben   |                   |
        """,
        year=year,
    )


@pytest.mark.parametrize(
    ("code", "reason", "age", "before", "after"),
    [
        ("386", "E11", 18, "", "flag"),
        ("386", "E12", 18, "", "flag"),
        ("387", "E5", 14, "flag", ""),
        ("387", "E6", 14, "flag", ""),
        ("389", "E7", 16, "flag", ""),
        ("460", "E17", 18, "flag", ""),
    ],
)
def test_386_387_389_460_age_on_leaving(check, code, reason, age, before, after):
    """Adoption comes before 18; a life alone from 14, adult care from 16, staying put from 18.

    A child whose date of birth or end of care is not known passes.
    """
    check(
        code,
        f"""
        CHILD | DEC        | REC      |
        Ana   | 2025-05-31 | {reason} | {before}
        Ana   | 2025-06-01 | {reason} | {after}
        Ana   | 2025-05-31 | X1       |
        Ana   | 2025-06-01 |          |
        Ana   |            | {reason} |
        Ben   | 2025-05-31 | {reason} |
        Cal   | 2025-06-01 | {reason} |
        """,
        header=f"""
        CHILD | DOB                |
        Ana   | {2025 - age}-06-01 |
        Ben   |                    |
        """,
    )


def test_460_first_row_of_the_header(check):
    """A child who stands in the header twice is as old as the first row says."""
    check(
        "460",
        """
        CHILD | DEC        | REC |
        Ana   | 2025-06-01 | E17 |
        Ben   | 2025-06-01 | E17 | flag
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2007-06-01 |
        Ana   | 2008-06-01 |
        Ben   | 2008-06-01 |
        Ben   | 2007-06-01 |
        """,
    )


def test_407_guardianship_before_18(check):
    """The 18th birthday itself is too late; the child's header row is flagged with the episode."""
    check(
        "407",
        """
        CHILD | DEC        | REC |
        Ana   | 2025-05-31 | E45 |
        Ben   | 2025-06-01 | E48 | flag
        Ben   | 2025-06-01 | E41 |
        Cal   |            | E46 |
        """,
        header="""
        CHILD | DOB        |
        Ana   | 2007-06-01 |
        Ben   | 2007-06-01 | flag
        Cal   | 2000-06-01 |
        """,
    )
