"""The details of an adoption agree with themselves and with the child's episodes."""

import pytest


def test_511_two_adopters_but_the_sex_of_one(check):
    """One adopter has one sex. The opposite, one adopter and a couple's sex, is not asked here."""
    check(
        "511",
        """
        CHILD | NB_ADOPTR | SEX_ADOPTR |
        Ana   | 2         | F1         | flag
        Ben   | 2         | M1         | flag
        Cal   | 2         | MF         |
        Dee   | 1         | F1         |
        Eve   | 1         | MF         |
        Fay   | 2         |            |
        """,
    )


@pytest.mark.parametrize(
    ("code", "status", "agrees", "disagrees"),
    [
        ("514", "L0", "M1 F1", "MF MM FF"),
        ("517", "L3", "MF", "MM FF M1"),
        ("518", "L4", "MM FF", "MF F1"),
        ("519", "L2", "MM FF MF", "M1 F1"),
        ("520", "L11", "MF", "MM FF F1"),
        ("524", "L12", "MM FF", "MF M1"),
    ],
)
def test_the_adopters_sex_goes_with_their_legal_status(check, code, status, agrees, disagrees):
    """A status says how many adopters there are, and for couples which; a blank sex fails."""
    lines = ["CHILD | LS_ADOPTR | SEX_ADOPTR |"]
    lines += [f"{n} | {status} | {sex} |" for n, sex in enumerate(agrees.split())]
    lines += [f"1{n} | {status} | {sex} | flag" for n, sex in enumerate(disagrees.split())]
    lines += [f"blank | {status} | | flag", "other | L9 | |", "none | | M1 |"]
    check(code, "\n".join(lines))


def test_331_matched_after_moving_in(check):
    """Matching on the day of the move is in order. Only episodes that end in adoption count."""
    check(
        "331",
        """
        CHILD | DECOM      | REC |
        Ana   | 2025-05-01 | E11 |
        Ben   | 2025-04-30 | E12 | flag
        Cal   | 2025-04-30 | X1  |
        Dee   | 2025-04-30 | E11 |
        Eve   |            | E11 |
        """,
        ad1="""
        CHILD | DATE_MATCH |
        Ana   | 2025-05-01 |
        Ben   | 2025-05-01 | flag
        Cal   | 2025-05-01 |
        Dee   |            |
        Eve   | 2025-05-01 |
        """,
    )


def test_334_decided_before_care_began(check):
    """Where a child came into care twice, the decision must not be older than the second time."""
    check(
        "334",
        ad1="""
        CHILD | DATE_INT   |
        Ana   | 2025-05-01 |
        Ben   | 2025-04-30 | flag
        Cal   | 2025-04-01 |
        Dee   | 2025-04-01 |
        """,
        episodes="""
        CHILD | DECOM      | RNE |
        Ana   | 2024-01-01 | S   |
        Ana   | 2025-05-01 | S   |
        Ben   | 2024-01-01 | S   |
        Ben   | 2025-05-01 | S   | flag
        Cal   | 2025-05-01 | L   |
        Dee   | 31/02/2025 | S   |
        """,
    )


def test_521_placed_before_the_decision(check):
    """Every adoptive placement is compared; one on the day of the decision is in order."""
    check(
        "521",
        """
        CHILD | DECOM      | PLACE |
        Ana   | 2025-05-01 | A3    |
        Ben   | 2025-04-30 | A6    | flag
        Ben   | 2025-06-01 | A6    |
        Cal   | 2025-04-30 | U1    |
        """,
        ad1="""
        CHILD | DATE_INT   |
        Ana   | 2025-05-01 |
        Ben   | 2025-05-01 | flag
        Cal   | 2025-05-01 |
        """,
    )


def test_582_adopted_on_the_day_of_matching(check):
    """The same day flags, however it is written; the day before does not, nor do two blanks."""
    check(
        "582",
        """
        CHILD | DEC        | REC |
        Ana   | 2025-06-01 | E11 | flag
        Ben   | 2025-06-02 | E12 |
        Cal   | 2025-06-01 | X1  |
        Dee   |            | E11 |
        """,
        ad1="""
        CHILD | DATE_MATCH |
        Ana   | 1/6/2025   |
        Ben   | 2025-06-01 |
        Cal   | 2025-06-01 |
        Dee   |            |
        """,
    )


def test_335_foster_carer_or_not(check):
    """A child adopted by their carer was placed so (A3, A5); by another, otherwise (A4, A6)."""
    check(
        "335",
        """
        CHILD | PLACE | REC |
        Ana   | A3    | E11 |
        Ben   | A3    | E11 | flag
        Cal   | A4    | E12 | flag
        Dee   | A6    | E12 |
        Eve   | A3    | X1  |
        Fay   | A5    | E12 |
        """,
        ad1="""
        CHILD | FOSTER_CARE |
        Ana   | 1           |
        Ben   | 0           | flag
        Cal   | 1           | flag
        Dee   | 0           |
        Eve   | 0           |
        Fay   |             |
        """,
    )


WHOLE = "2024-05-01 | 2024-09-01 | 0 | 2 | MF | L11"


def test_601_adopted_but_details_are_missing(check):
    """One blank is enough. A child without any row of details is the plainest case."""
    check(
        "601",
        """
        CHILD | DEC        | REC |
        Ana   | 2025-06-01 | E11 |
        Ben   | 2025-06-01 | E12 | flag
        Cal   | 2025-04-01 | E11 | flag
        Dee   | 2025-03-31 | E11 |
        Eve   | 2026-03-31 | E11 | flag
        Fay   | 2026-04-01 | E11 |
        """,
        ad1=f"""
        CHILD | DATE_INT | DATE_MATCH | FOSTER_CARE | NB_ADOPTR | SEX_ADOPTR | LS_ADOPTR |
        Ana   | {WHOLE} |
        Ben   | {WHOLE.replace("L11", "")} | flag
        Eve   | {WHOLE.replace("2024-09-01", "")} | flag
        Fay   | {WHOLE.replace("MF", "")} |
        """,
    )


def test_602_details_of_an_adoption_that_is_not_there(check):
    """A row of blanks says nothing. An adoption of last year does not stand for this year's."""
    check(
        "602",
        ad1="""
        CHILD | DATE_INT   | FOSTER_CARE |
        Ana   | 2024-05-01 |             |
        Ben   | 2024-05-01 |             | flag
        Cal   |            | 0           | flag
        Dee   |            |             |
        """,
        episodes="""
        CHILD | DEC        | REC |
        Ana   | 2025-04-01 | E12 |
        Ben   | 2025-03-31 | E12 |
        Dee   | 2025-04-01 | X1  |
        """,
    )
