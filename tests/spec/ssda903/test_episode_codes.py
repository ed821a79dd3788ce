"""Every code of an episode is one that the department has in that collection year."""

import pytest


@pytest.mark.parametrize(
    ("code", "column", "known", "unknown"),
    [
        ("143", "RNE", ("S", "P", "L", "T", "U", "B"), ("A", "SS", "1")),
        (
            "144",
            "LS",
            ("C1", "C2", "D1", "E1", "V2", "V3", "V4", "J1", "J2", "J3", "L1", "L2", "L3"),
            ("V1", "C3", "C"),
        ),
        ("145", "CIN", ("N1", "N8"), ("N0", "N9")),
        ("149", "REC", ("X1", "E2", "E4A", "E17", "E48"), ("E4", "E43", "E1", "E10")),
        ("1009", "REASON_PLACE_CHANGE", ("CARPL", "CUSTOD", "OTHER"), ("MOVED", "0")),
    ],
)
def test_codes_of_every_year(check, code, column, known, unknown):
    """A code of the list passes, in small letters too; another is flagged; a blank passes."""
    rows = [f"{known[0].lower()} |", " |"]
    rows += [f"{each} |" for each in known] + [f"{each} | flag" for each in unknown]
    check(code, "\n".join([f"{column} |", *rows]))


@pytest.mark.parametrize(
    ("year", "known", "unknown"),
    [
        (2023, ("H5", "P2", "Z1"), ("K3", "Z11")),
        (2024, ("H5", "P2", "Z1"), ("K3", "Z11")),
        (2025, ("H5", "P2", "Z1", "K3"), ("Z11",)),
        (2026, ("K3", "Z11", "Z12", "Z13", "Z14"), ("H5", "P2", "Z1")),
    ],
)
def test_146_placement_types_change_with_the_year(check, year, known, unknown):
    """Supported accommodation (K3) came in 2025; homes without regulation went in 2026."""
    rows = [f"{each} |" for each in ("A3", "T4", "U6", "S1", *known, "")]
    rows += [f"{each} | flag" for each in ("A2", "R4", *unknown)]
    check("146", "\n".join(["PLACE |", *rows]), year=year)


def test_217t_independent_living_ended_in_2023(check):
    """An end on 28 October 2023 is in time; an open placement is not."""
    check(
        "217t",
        """
        PLACE | DEC        |
        P2    | 2023-10-28 |
        P2    | 2023-10-29 | flag
        P2    |            | flag
        P2    | 99/99/2023 | flag
        H5    |            |
        """,
        year=2024,
    )
