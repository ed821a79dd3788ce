"""Every table speaks of the children in the header, says the same of them, and holds each once."""

import pytest

TABLES = (
    "ad1",
    "placed_for_adoption",
    "episodes",
    "missing",
    "oc2",
    "oc3",
    "previous_permanence",
    "reviews",
    "uasc",
)
WITH_BIRTH = tuple(table for table in TABLES if table != "episodes")
ONE_A_CHILD = ("ad1", "header", "oc2", "oc3", "previous_permanence", "uasc")


@pytest.mark.parametrize(
    ("code", "table"), [(f"INT{n:02}", table) for n, table in enumerate(TABLES, start=1)]
)
def test_int01_to_int09_child_is_not_in_the_header(check, code, table):
    """Identifiers are compared in capitals. A row without one belongs to nobody."""
    rows = """
    CHILD |
    Ana   |
    ana   |
    Ben   | flag
          | flag
    """
    header = """
    CHILD |
    Ana   |
    Cal   |
    """
    check(code, **{table: rows, "header": header})


def test_int01_blank_identifiers_match_each_other(check):
    """Where the header has a row without an identifier, one elsewhere is taken for the same child."""
    check(
        "INT01",
        ad1="""
        CHILD | NB_ADOPTR |
              | 2         |
        """,
        header="""
        CHILD | SEX |
              | F   |
        """,
    )


@pytest.mark.parametrize(
    ("code", "table"), [(f"INT{n}", table) for n, table in enumerate(WITH_BIRTH, start=11)]
)
def test_int11_to_int18_born_on_another_day(check, code, table):
    """A day written otherwise is the same day; one that cannot be read is not compared.

    Of a child with two header rows, one that differs is enough.
    """
    rows = """
    CHILD | DOB        |
    Ana   | 1/6/2012   |
    Ben   | 2012-06-02 | flag
    Cal   |            |
    Dee   | 31/06/2012 |
    Eve   | 2012-06-01 |
    Fay   | 2012-06-01 | flag
    """
    header = """
    CHILD | DOB        |
    Ana   | 2012-06-01 |
    Ben   | 2012-06-01 |
    Cal   | 2012-06-01 |
    Dee   | 2012-06-01 |
    Eve   |            |
    Fay   | 2012-06-01 |
    Fay   | 2012-06-03 |
    """
    check(code, **{table: rows, "header": header})


def test_int21_another_sex(check):
    """A blank is not compared."""
    check(
        "INT21",
        uasc="""
        CHILD | SEX |
        Ana   | F   |
        Ben   | M   | flag
        Cal   |     |
        Dee   | M   |
        Eve   | M   |
        """,
        header="""
        CHILD | SEX |
        Ana   | F   |
        Ben   | F   |
        Cal   | F   |
        Dee   |     |
        """,
    )


@pytest.mark.parametrize(
    ("code", "table"), [(f"INT{n}", table) for n, table in enumerate(ONE_A_CHILD, start=31)]
)
def test_int31_to_int36_child_stands_twice(check, code, table):
    """Every row of the child is flagged, and together they are one fault. Blanks are not one child."""
    rows = """
    CHILD | DOB        |
    Ana   | 2012-06-01 | flag
    Ben   | 2012-06-01 |
    Ana   | 2012-06-02 | flag
          | 2012-06-01 |
          | 2012-06-02 |
    """
    check(code, **{table: rows})
