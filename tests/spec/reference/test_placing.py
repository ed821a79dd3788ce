"""Where each placement is: its authority, inside or outside, and how far from home."""

import pyarrow as pa
import pytest

from headway.engine.duck import engine
from headway.reference.placing import placed

MAP = """
    postcode | district  | east   | north
    QX1 1AA  | E07000026 | 300000 | 500000
    QX1 1AB  | E06000063 | 303000 | 504000
    QX2 2AA  | E07000027 | 300000 | 500000
    QX3 3AA  | W06000015 | 318000 | 176000
    QX4 4AA  | M99999999 |        |
    QX5 5AA  |           |        |
    QX6 6AA  | E06000058 | 408000 | 91000
"""


@pytest.fixture
def at(postcodes, place):
    """One episode's place, for the council of Cumberland in 2026 unless another is named."""

    def asking(home, placement, **asked):
        postcodes(MAP)
        [row] = place(f"HOME_POST | PL_POST\n{home} | {placement} |".removesuffix(" |"), **asked)
        return row["PL_LA"], row["PL_LOCATION"], row["PL_DISTANCE"]

    return asking


def test_inside_with_a_distance_to_one_decimal(at):
    """Three kilometres east and four north are five, and 5 / 1.6093 miles are 3.1."""
    assert at("QX1 1AA", "QX1 1AB") == ("E06000063", "IN", round(5 / 1.6093, 1))


def test_a_list_of_before_the_council_began_says_the_same(at):
    """Allerdale's old code is Cumberland in 2026, and Cumbria in 2023."""
    assert at("QX1 1AB", "QX1 1AA") == ("E06000063", "IN", 3.1)
    assert at("QX1 1AB", "QX1 1AA", council="E10000006", year=2023) == ("E10000006", "IN", 3.1)
    assert at("QX1 1AA", "QX1 1AB", council="E10000006", year=2023) == ("E10000006", "IN", 3.1)


def test_next_door_is_outside(at):
    """Barrow is Westmorland and Furness since 2024. In 2023 it was Cumbria too."""
    assert at("QX1 1AA", "QX2 2AA") == ("E06000064", "OUT", 0.0)
    assert at("QX1 1AA", "QX2 2AA", council="E10000006", year=2023)[1] == "IN"


def test_a_council_s_own_code_is_given_as_the_council_gives_it(at):
    """One that files under a code of before is not told that its children are elsewhere."""
    assert at("QX1 1AA", "QX1 1AB", council="E10000006", year=2022)[:2] == ("E10000006", "IN")


def test_wales_is_outside_and_measured(at):
    assert at("QX1 1AA", "QX3 3AA")[:2] == ("WAL", "OUT")
    assert at("QX1 1AA", "QX3 3AA")[2] == pytest.approx(201.6, abs=0.1)


def test_northern_ireland_is_outside_and_not_measured(at):
    assert at("QX1 1AA", "BT1 1AA") == ("NIR", "OUT", None)


def test_the_isle_of_man_is_outside_every_authority(at):
    assert at("QX1 1AA", "QX4 4AA") == (None, "OUT", None)


def test_a_postcode_without_a_district_is_nowhere(at):
    """It is a postcode, so that it is known; where it was nobody recorded."""
    assert at("QX1 1AA", "QX5 5AA") == (None, None, None)


def test_what_cannot_be_told_is_left_blank(at):
    """BCP's postcode in a year of Poole's: it may be Poole, or may be Dorset."""
    assert at("QX1 1AA", "QX6 6AA", council="E06000029", year=2019)[1] is None
    assert at("QX1 1AA", "QX6 6AA", council="E08000013", year=2019)[1] == "OUT"
    assert at("QX1 1AA", "QX6 6AA", council="E06000029", year=2020)[1] == "IN"


def test_without_a_council_there_is_an_authority_and_no_inside(at):
    assert at("QX1 1AA", "QX1 1AB", council="") == ("E06000063", None, 3.1)


def test_blank_unknown_and_oddly_spaced(postcodes, place):
    """Blank is neither known nor unknown. Case and blanks of every kind do not count."""
    postcodes(MAP)
    told = place("""
        HOME_POST | PL_POST
        qx1 1aa   | QX11 AB
                  | QX1 1AB
        QX1 1AA   |
        QX1 9ZZ   | QX1 1AB
        QX1 1AA   | nowhere
        QX1\u00a01AA   | Q X 1 1 A B
    """)
    assert [(r["home_known"], r["pl_known"], r["PL_LOCATION"], r["PL_DISTANCE"]) for r in told] == [
        (True, True, "IN", 3.1),
        (None, True, "IN", None),
        (True, None, None, None),
        (False, True, "IN", None),
        (True, False, None, None),
        (True, True, "IN", 3.1),
    ]


def test_last_year_is_placed_by_this_year_s_map(postcodes):
    """So that a placement which stayed where it was does not seem to move."""
    postcodes(MAP)
    now = pa.table({"row": [1], "HOME_POST": ["QX1 1AA"], "PL_POST": ["QX1 1AB"]})
    with engine() as duck:
        duck.table("episodes_text", now)
        duck.table("episodes_last_text", now)
        both = {"episodes_text": "places", "episodes_last_text": "places_last"}
        placed(duck, "E06000063", 2024, both)
        assert duck.rows("SELECT * FROM places") == duck.rows("SELECT * FROM places_last")
        assert duck.rows("SELECT PL_LOCATION FROM places_last") == [("IN",)]


def test_no_postcode_at_all(postcodes, place):
    """A return of short breaks alone."""
    postcodes(MAP)
    told = place("HOME_POST | PL_POST\n | \n | ")
    assert [r["PL_LOCATION"] for r in told] == [None, None]
