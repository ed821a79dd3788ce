"""What the header says, and what the return as a whole makes likely."""

import pytest

WHOLE = """
Year | ReferenceDate |
2026 | 2026-03-31    | {mark}
"""
FLAGGED = WHOLE.format(mark="flag")
FINE = WHOLE.format(mark="")


def children(**times: int) -> str:
    """A drawing of many children: `M=98, U=2` draws each sex so often."""
    rows = [f"{sex}{n} | {sex.strip('_')} |" for sex, count in times.items() for n in range(count)]
    return "\n".join(["LAchildID | Sex |", *rows])


@pytest.mark.parametrize(
    ("year", "day", "mark"),
    [
        ("2026", "2026-03-31", ""),
        ("2026", "2026-03-30", "flag"),
        ("2026", "2025-03-31", "flag"),
        ("2026", "31/03/2026", "flag"),
        ("2026", "", "flag"),
        ("", "2026-03-31", "flag"),
        ("this", "2026-03-31", "flag"),
        ("2025", "2025-03-31", ""),
    ],
)
def test_100_the_reference_date(check, year, day, mark):
    """It is 31 March of the year in the header, whichever year was asked for."""
    check("100", f"Year | ReferenceDate |\n{year} | {day} | {mark}")


def test_2883_more_plans_than_conferences(check):
    """Conferences stand in two places and both count; nothing is matched by child."""
    check(
        "2883",
        FLAGGED,
        cp_plans="""
        LAchildID | CPPstartDate |
        Ana       | 2025-04-01   |
        Ben       | 2026-03-31   |
        Cal       | 2025-08-01   |
        """,
        cin_details="LAchildID | DateOfInitialCPC |\nDee | 2025-04-01 |\nEve | 2025-03-31 |",
        section47="LAchildID | DateOfInitialCPC |\nDee | 2026-03-31 |\nEve | 2026-04-01 |",
    )


def test_2883_as_many_plans_as_conferences(check):
    """A plan that began before the year needs no conference in it."""
    check(
        "2883",
        FINE,
        cp_plans="""
        LAchildID | CPPstartDate |
        Ana       | 2025-04-01   |
        Ben       | 2025-03-31   |
        Cal       | 2025-08-01   |
        Dee       |              |
        """,
        cin_details="LAchildID | DateOfInitialCPC |\nDee | 2025-04-01 |",
        section47="LAchildID | DateOfInitialCPC |\nDee | 2025-04-01 |",
    )


def test_2883_no_plan_and_no_conference(check):
    """Nothing is not more than nothing."""
    check("2883", FINE)


@pytest.mark.parametrize(
    ("drawing", "header"),
    [
        (children(M=98, U=2), FINE),
        (children(M=97, U=2), FLAGGED),
        (children(M=97, U=1, _=1), FLAGGED),
        (children(M=97, u=2), FINE),
        ("LAchildID | ExpectedPersonBirthDate |\nAna | 2026-05-01 |", FINE),
        ("LAchildID | ExpectedPersonBirthDate |\nAna | soon |", FLAGGED),
        ("LAchildID |", FINE),
    ],
)
def test_2886q_children_of_unknown_sex(check, drawing, header):
    """Exactly 2 in 100 are fine. Children not yet born are none of them; without a child there is
    nothing to ask."""
    check("2886Q", header, child_identifiers=drawing)


@pytest.mark.parametrize(
    ("gender", "header"), [("0", FLAGGED), ("", FLAGGED), ("9", FINE), ("1", FINE)]
)
def test_2886q_unknown_was_0_until_2024(check, gender, header):
    """The question then had another name; 9 stands for neither, and is not unknown."""
    drawing = f"LAchildID | GenderCurrent |\nAna | {gender} |"
    check("2886Q", header, child_identifiers=drawing, year=2024)


@pytest.mark.parametrize(
    ("codes", "header"),
    [
        ("AUT BEH COMM CON DDA HAND HEAR INC", FINE),
        ("AUT BEH COMM CON DDA HAND HEAR NONE", FLAGGED),
        ("AUT AUT COMM CON DDA HAND HEAR INC", FLAGGED),
        ("AUT BEH COMM CON DDA HAND HEAR ODD", FINE),
        ("NONE NONE NONE NONE NONE NONE NONE NONE", FLAGGED),
        ("", FLAGGED),
    ],
)
def test_2887q_fewer_than_eight_kinds_of_disability(check, codes, header):
    """NONE is no kind; a code that is on no list is one, and no disability at all is too few."""
    rows = "\n".join(f"Child{n} | {code} |" for n, code in enumerate(codes.split()))
    check("2887Q", header, disabilities=f"LAchildID | Disability |\n{rows}")


@pytest.mark.parametrize(
    ("rows", "header"),
    [
        (("Ana | AUT", "Ben | LD"), FLAGGED),
        (("Ana | AUT", "Ben | LD", "Ben | AUT"), FINE),
        (("Ana | AUT", "Ana | NONE"), FLAGGED),
        (("Ana | AUT", "Ana |"), FLAGGED),
        (("Ana | AUT", "Ana | AUT"), FINE),
        (("Ana | NONE", "Ben | NONE"), FINE),
        (("Ana |",), FLAGGED),
        ((), FINE),
        (("| AUT", "| LD"), FLAGGED),
    ],
)
def test_2888q_no_child_with_two_disabilities(check, rows, header):
    """NONE is none. Codes are counted as they stand, a repeated one twice; where nobody is said to
    be disabled there is nothing to ask. Children without an identifier are not one child."""
    drawing = "\n".join(["LAchildID | Disability |", *(f"{row} |" for row in rows)])
    check("2888Q", header, disabilities=drawing)
