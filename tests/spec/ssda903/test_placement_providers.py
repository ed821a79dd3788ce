"""Who provides a placement: given where one is needed, and able to provide that kind."""

import pytest


@pytest.mark.parametrize(
    ("year", "alone", "with_one"),
    [
        (2025, ("T0", "T1", "T2", "T3", "T4", "Z1"), ("Z11",)),
        (2026, ("T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"), ("T4", "Z1")),
    ],
)
def test_178_a_known_provider_where_one_is_needed(check, year, alone, with_one):
    """PR0 to PR5 are known. Temporary and other placements have no provider; a blank passes."""
    rows = [f"{place} | PR1 | flag" for place in alone]
    rows += [f"{place} | PR1 |" for place in ("U6", "", *with_one)]
    rows += ["T1 | |", "U6 | PR0 |", "U6 | PR5 |", "U6 | PR6 | flag", "| PR9 | flag", "U6 | |"]
    check("178", "\n".join(["PLACE | PLACE_PROVIDER |", *rows]), year=year)


@pytest.mark.parametrize(("year", "other"), [(2025, ""), (2026, "flag")])
def test_213_temporary_placements_have_no_provider(check, year, other):
    """Whatever is given counts, a wrong code too; other placements (Z11 to Z14) follow in 2026."""
    check(
        "213",
        f"""
        PLACE | PLACE_PROVIDER |
        T0    | PR1            | flag
        T4    | WRONG          | flag
        T4    |                |
        Z11   | PR4            | {other}
        Z14   | PR4            | {other}
        Z14   |                |
        U6    | PR1            |
              | PR1            |
        """,
        year=year,
    )


@pytest.mark.parametrize(("year", "old", "new"), [(2025, "", "flag"), (2026, "flag", "")])
def test_526_a_provider_is_given(check, year, old, new):
    """Temporary and other placements need none; a placement of blank type does."""
    check(
        "526",
        f"""
        PLACE | PLACE_PROVIDER |
        U6    | PR1            |
        U6    |                | flag
              |                | flag
        T0    |                |
        T4    |                |
        Z1    |                | {old}
        Z11   |                | {new}
        Z14   |                | {new}
        """,
        year=year,
    )


@pytest.mark.parametrize(
    ("code", "provider", "cannot", "can"),
    [
        ("527", "PR1", ("P1", "R2", "R5"), ("U6", "R1", "")),
        ("528", "PR2", ("P1", "R2", "R5"), ("U6", "R3", "")),
        (
            "529",
            "PR3",
            ("A3", "A4", "A5", "A6", "K1", "K2", "P1", "U1", "U2", "U3", "U4", "U5", "U6"),
            ("K3", "R2", "R5", ""),
        ),
        ("530", "PR4", ("P1",), ("K2", "")),
        ("531", "PR5", ("P1",), ("K2", "")),
    ],
)
def test_527_to_531_providers_that_cannot_be(check, code, provider, cannot, can):
    """Only parents provide a placement with parents; prisons are not run by councils."""
    rows = [f"{place} | {provider} | flag" for place in cannot]
    rows += [f"{place} | {provider} |" for place in can] + [f"{cannot[0]} | PR0 |", "P1 | |"]
    check(code, "\n".join(["PLACE | PLACE_PROVIDER |", *rows]))


def test_550_parents_provide_placements_with_parents_only(check):
    """PR0 goes with P1; a blank placement type is not with parents."""
    check(
        "550",
        """
        PLACE | PLACE_PROVIDER |
        P1    | PR0            |
        U6    | PR0            | flag
              | PR0            | flag
        U6    | PR1            |
        U6    |                |
        """,
    )
