"""Where home and placement are: postcodes that exist, the distance, the area."""

import pytest


def test_164_distance_can_be(check):
    """Between nothing and 999.9 miles. Short breaks and asylum seekers have no distance."""
    check(
        "164",
        """
        CHILD | LS | PL_DISTANCE |
        Ana   | C2 | 999.9       |
        Ana   | C2 | 1000.0      | flag
        Ana   |    | -0.1        | flag
        Ana   | V3 | 1000.0      |
        Ana   | C2 |             |
        Ben   | C2 | 1000.0      |
        Cal   | C2 | 1000.0      |
        Dee   | C2 | 1000.0      | flag
        """,
        header="""
        CHILD | UASC |
        Ana   | 0    |
        Ben   | 1    |
        """,
        header_last="""
        CHILD | UASC |
        Cal   | 1    |
        """,
    )


def test_169_area_of_the_placement(check):
    """The area comes from the postcode: it is blank where that is blank or unknown."""
    check(
        "169",
        """
        LS | PL_LA     |
        C2 | E08000013 |
        C2 |           | flag
           |           | flag
        V3 |           |
        V4 |           |
        """,
    )


def test_179_inside_or_outside_the_area(check):
    """IN or OUT; blank where the postcode is blank or unknown."""
    check(
        "179",
        """
        LS | PL_LOCATION |
        C2 | OUT         |
        C2 |             | flag
           |             | flag
        V4 |             |
        """,
    )


def test_392a_distance_can_be_worked_out(check):
    """Of every child but those on short breaks and those who sought asylum alone, either year."""
    check(
        "392a",
        """
        CHILD | LS | PL_DISTANCE |
        Ana   | C2 | 0.0         |
        Ana   | C2 |             | flag
        Ana   |    |             | flag
        Ana   | V4 |             |
        Ben   | C2 |             |
        Cal   | C2 |             |
        """,
        header="""
        CHILD |
        Ana   |
        Ben   |
        """,
        uasc="""
        CHILD | SEX |
        Ben   | 1   |
        """,
        uasc_last="""
        CHILD | DUC        |
        Cal   | 2025-03-01 |
        Ana   |            |
        """,
    )


def test_392a_needs_to_know_who_seeks_asylum(skips):
    """Where no table of either year says so, the rule is skipped, and says that it is."""
    skips("392a", ("asylum_status",), episodes="CHILD |\nAna |", header="CHILD |\nAna |")


def test_392b_both_postcodes(check):
    """One missing is enough. Where nothing tells who seeks asylum, nobody is let off."""
    drawing = """
        CHILD | LS | HOME_POST | PL_POST |
        Ana   | C2 | WA10 1AA  | L1 1AA  |
        Ana   | C2 |           | L1 1AA  | flag
        Ana   |    | WA10 1AA  |         | flag
        Ana   | V3 |           |         |
        Ben   | C2 |           | L1 1AA  |"""
    check("392b", drawing, uasc="CHILD | SEX |\nBen | 1 |")
    check("392b", drawing + " flag")
    check("392b", drawing + " flag", header="CHILD | DOB |\nBen | 2010-01-01 |")


def test_392c_postcodes_exist(check):
    """Home or placement; a blank one is not unknown."""
    check(
        "392c",
        """
        HOME_POST | PL_POST | home_known | pl_known |
        WA10 1AA  | L1 1AA  | TRUE       | TRUE     |
        WA99 9XX  | L1 1AA  | FALSE      | TRUE     | flag
        WA10 1AA  | L99 9XX | TRUE       | FALSE    | flag
                  |         |            |          |
        """,
    )


def test_392d_home_is_not_the_placement(check):
    """Only who is placed with parents lives at home; spaces do not make another postcode."""
    check(
        "392d",
        """
        PLACE | HOME_POST | PL_POST  |
        P1    | WA10 1AA  | WA10 1AA |
        U6    | WA10 1AA  | WA101AA  | flag
              | WA10 1AA  | WA10 1AA | flag
        U6    | WA10 1AA  | L1 1AA   |
        U6    |           |          |
        """,
    )


def test_398_short_breaks_have_no_postcodes(check):
    """V3 and V4 have neither a home nor a placement postcode."""
    check(
        "398",
        """
        LS | HOME_POST | PL_POST |
        V3 | WA10 1AA  |         | flag
        V4 |           | L1 1AA  | flag
        V3 |           |         |
        C2 | WA10 1AA  | L1 1AA  |
           | WA10 1AA  | L1 1AA  |
        """,
    )


def test_406_no_distance_for_who_sought_asylum_alone(check):
    """This year or last; by the header where it is loaded, else by the table of such children."""
    check(
        "406",
        """
        CHILD | PL_DISTANCE |
        Ana   | 5.0         |
        Ben   | 5.0         | flag
        Ben   | 0.0         | flag
        Ben   |             |
        Cal   | 5.0         | flag
        """,
        header="""
        CHILD | UASC |
        Ana   | 0    |
        Ben   | 1    |
        """,
        uasc="""
        CHILD | SEX |
        Ana   | 1   |
        """,
        uasc_last="""
        CHILD | SEX |
        Cal   | 2   |
        """,
    )


def test_411_inside_is_the_councils_own(check):
    """Where a return brings its own marks, IN must go with the council's own code."""
    check(
        "411",
        """
        PL_LOCATION | PL_LA     |
        IN          | E08000013 |
        IN          | E08000012 | flag
        IN          |           | flag
        OUT         | E08000012 |
                    | E08000012 |
        """,
    )


def test_420_short_breaks_are_in_no_area(check):
    """The area comes from the postcode, which a short break should not have."""
    check(
        "420",
        """
        LS | PL_LA     |
        V3 | E08000013 | flag
        V4 | WAL       | flag
        V3 |           |
        C2 | E08000013 |
           | E08000013 |
        """,
    )


def test_454_hardly_ever_so_far(check):
    """Exactly 350 miles pass; 999.9 stands for an unknown distance."""
    check(
        "454",
        """
        PL_DISTANCE |
        350.0       |
        350.1       | flag
        999.9       |
                    |
        """,
    )


def test_454_works_the_distance_out_from_the_postcodes(check):
    """A return brings no distance: it is measured in a straight line from home to placement."""
    check(
        "454",
        """
        HOME_POST | PL_POST |
        TR19 7AA  | ZE1 0AA | flag
        WA10 1AA  | L1 1JD  |
        TR19 7AA  |         |
        """,
    )


@pytest.mark.parametrize(("year", "supported"), [(2025, "flag"), (2026, "")])
def test_1015_own_provision_is_in_the_area(check, year, supported):
    """Foster and adoptive homes may be anywhere; supported accommodation too, from 2026."""
    check(
        "1015",
        f"""
        PLACE_PROVIDER | LS | PLACE | PL_LA     |
        PR1            | C2 | K2    | E08000013 |
        PR1            | C2 | K2    | E08000012 | flag
        PR1            | C2 | K2    |           | flag
        PR1            | C2 | U6    | E08000012 |
        PR1            | C2 | A3    | E08000012 |
        PR1            | C2 |       | E08000012 |
        PR1            |    | K2    | E08000012 |
        PR1            | V3 | K2    | E08000012 |
        PR4            | C2 | K2    | E08000012 |
        PR1            | C2 | K3    | E08000012 | {supported}
        """,
        year=year,
    )
