"""The provider's Ofsted number (URN): given where the placement has one, and only there."""

import pytest


def test_214_short_breaks_have_no_address(check):
    """Neither postcode nor number, unknown (XXXXXXX) ones included."""
    check(
        "214",
        """
        LS | PL_POST | URN     |
        V3 |         |         |
        V3 | WA10    |         | flag
        V4 |         | XXXXXXX | flag
        C2 | WA10    | SC1     |
           | WA10    |         |
        """,
    )


@pytest.mark.parametrize(
    ("year", "old_homes", "old_other", "new_other"),
    [(2024, "", "", "flag"), (2025, "flag", "", "flag"), (2026, "flag", "flag", "")],
)
def test_218_registered_placements_need_a_number(check, year, old_homes, old_other, new_other):
    """Parents, employment, hospitals and temporary placements need none; what else does depends
    on the year. Episodes that ended before the year, and placements abroad, are left alone."""
    check(
        "218",
        f"""
        PLACE | URN     | DEC         | PL_LA     |
        U6    |         |             | E08000013 | flag
        U6    | SC1     |             | E08000013 |
        U6    | XXXXXXX |             | E08000013 |
              |         |             | E08000013 | flag
        P1    |         |             | E08000013 |
        T4    |         |             | E08000013 |
        U6    |         | {year - 1}-04-01 | E08000013 | flag
        U6    |         | {year - 1}-03-31 | E08000013 |
        U6    |         | 99/99/{year}  | E08000013 |
        U6    |         |             | WAL       |
        U6    |         |             | NIR       |
        U6    |         |             | SCO       |
        H5    |         |             | E08000013 | {old_homes}
        P2    |         |             | E08000013 | {old_homes}
        Z1    |         |             | E08000013 | {old_other}
        Z11   |         |             | E08000013 | {new_other}
        """,
        year=year,
    )


@pytest.mark.parametrize(("year", "unknown"), [(2025, ""), (2026, "flag")])
def test_218_unknown_area_counts_as_england_from_2026(check, year, unknown):
    """Until 2025 a placement whose postcode is not known was left alone."""
    check(
        "218",
        f"""
        PLACE | URN | PL_LA     |
        U6    |     |           | {unknown}
        U6    |     | E08000013 | flag
        """,
        year=year,
    )


@pytest.mark.parametrize(
    ("year", "flagged", "passed"),
    [
        (2023, ("H5", "P2", "Z1"), ("Z11",)),
        (2024, ("P2", "Z1"), ("H5", "Z11")),
        (2025, ("Z1",), ("H5", "P2", "Z11")),
        (2026, ("Z11", "Z12", "Z13", "Z14"), ("Z1", "H5", "P2")),
    ],
)
def test_222_unregistered_placements_have_no_number(check, year, flagged, passed):
    """A number that is not known (XXXXXXX) is none. The kinds of placement change with the year."""
    rows = [f"{place} | SC1 | flag" for place in ("P1", "P3", "R1", "R2", "R5", "T0", *flagged)]
    rows += [f"{place} | SC1 |" for place in ("U6", "K2", "", *passed)]
    rows += ["P1 | XXXXXXX |", "P1 | |"]
    check("222", "\n".join(["PLACE | URN |", *rows]), year=year)


def test_230_homes_had_to_register_in_october_2023(check):
    """Semi-independent homes (H5) in England, from 29 October 2023; abroad or unknown passes."""
    check(
        "230",
        """
        PLACE | DEC        | URN     | PL_LA     |
        H5    | 2023-10-28 |         | E08000013 |
        H5    | 2023-10-29 |         | E08000013 | flag
        H5    |            | XXXXXXX | E08000013 | flag
        H5    | 99/99/2023 |         | E08000013 | flag
        H5    |            | SC1     | E08000013 |
        H5    |            |         | WAL       |
        H5    |            |         |           |
        K2    |            |         | E08000013 |
        """,
        year=2024,
    )


def test_242_unknown_numbers_are_for_family_homes(check):
    """XXXXXXX may stand for an adoptive or foster home only."""
    check(
        "242",
        """
        PLACE | URN     |
        U6    | XXXXXXX |
        A3    | XXXXXXX |
        K2    | XXXXXXX | flag
              | XXXXXXX | flag
        K2    | SC1     |
        K2    |         |
        """,
    )


def test_243_no_ofsted_number_outside_england(check):
    """Scotland, Wales and Northern Ireland have their own registers; XXXXXXX counts, too."""
    check(
        "243",
        """
        PL_LA     | URN     |
        WAL       | SC1     | flag
        SCO       | XXXXXXX | flag
        NIR       |         |
        E08000013 | SC1     |
                  | SC1     |
        """,
    )
