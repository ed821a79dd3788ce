"""A placement agrees with what Ofsted's list says of the provider whose number it gives."""

import pytest

HOME = """
URN | PLACE_CODES | PROVIDER_CODES | POSTCODE | LA        | REG_END    |
SC1 | K2,S1       | PR1,PR4        | WA101AA  | E08000013 |            |
SC2 | K2          | PR4            | WA101AA  | E08000012 | 2025-06-01 |
SC2 | K1          | PR5            | L11AA    | E08000011 |            |
SC3 |             |                |          |           |            |
"""


def test_219_kind_of_placement(check):
    """Any row of the number will do. A number not on the list, or a blank type, agrees with none."""
    check(
        "219",
        """
        URN     | PLACE |
        SC1     | K2    |
        SC1     | S1    |
        SC1     | K     | flag
        SC1     |       | flag
        SC2     | K1    |
        SC2     | S1    | flag
        SC3     | K2    | flag
        SC3     |       | flag
        SC9     | K2    | flag
        XXXXXXX | K2    |
                | K2    |
        """,
        providers=HOME,
    )


@pytest.mark.parametrize(
    ("year", "semi", "supported"), [(2023, "", ""), (2024, "flag", ""), (2025, "", "flag")]
)
def test_221_postcode_of_the_provider(check, year, semi, supported):
    """Homes and schools only, and no short breaks; spaces in a postcode do not matter."""
    check(
        "221",
        f"""
        URN     | PLACE | LS | PL_POST  |
        SC1     | K2    | C2 | WA10 1AA |
        SC1     | K2    | C2 | wa101aa  |
        SC1     | K2    | C2 | L1 1AA   | flag
        SC1     | R3    |    | L1 1AA   | flag
        SC1     | K2    | V3 | L1 1AA   |
        SC1     | U6    | C2 | L1 1AA   |
        SC1     | H5    | C2 | L1 1AA   | {semi}
        SC1     | K3    | C2 | L1 1AA   | {supported}
        SC1     | K2    | C2 |          |
        SC2     | K1    | C2 | L1 1AA   |
        SC3     | S1    | C2 | L1 1AA   | flag
        SC9     | K2    | C2 | L1 1AA   | flag
        XXXXXXX | K2    | C2 | L1 1AA   |
        """,
        providers=HOME,
        year=year,
    )


def test_224_kind_of_provider(check):
    """As the kind of placement: any row of the number will do."""
    check(
        "224",
        """
        URN     | PLACE_PROVIDER |
        SC1     | PR4            |
        SC1     | PR5            | flag
        SC1     |                | flag
        SC2     | PR5            |
        SC3     | PR4            | flag
        SC9     | PR4            | flag
        XXXXXXX | PR4            |
                | PR4            |
        """,
        providers=HOME,
    )


def test_227_starts_while_registered(check):
    """A placement that starts on the day the registration ended is too late."""
    check(
        "227",
        """
        URN     | DECOM      |
        SC2     | 2025-05-31 |
        SC2     | 2025-06-01 | flag
        SC2     |            |
        SC1     | 2025-06-01 |
        SC9     | 2025-06-01 |
        """,
        providers=HOME,
    )


def test_228_ends_while_registered(check):
    """A placement may last until the registration ends; an open one lasts to 31 March."""
    check(
        "228",
        """
        URN     | DEC        |
        SC2     | 2025-06-01 |
        SC2     | 2025-06-02 | flag
        SC2     |            | flag
        SC2     | 99/99/2025 | flag
        SC1     |            |
        SC9     |            |
        """,
        providers=HOME,
    )


@pytest.mark.parametrize(("year", "supported"), [(2025, "flag"), (2026, "")])
def test_229_own_provision_is_in_the_area(check, year, supported):
    """PR1 is the council's own, PR2 another council's; where the provider is not known, pass.

    From 2026 supported accommodation and placements without registration are left alone.
    """
    check(
        "229",
        f"""
        URN     | PLACE | PLACE_PROVIDER |
        SC1     | K2    | PR1            |
        SC1     | K2    | PR2            | flag
        SC2     | K2    | PR1            | flag
        SC2     |       | PR1            | flag
        SC2     | K2    | PR2            |
        SC2     | K2    | PR4            |
        SC3     | K2    | PR1            |
        SC3     | K2    | PR2            |
        SC9     | K2    | PR1            |
        SC4     | K2    | PR1            |
        SC4     | K2    | PR2            |
        SC2     | K3    | PR1            | {supported}
        SC2     | Z11   | PR1            | {supported}
        XXXXXXX | K2    | PR1            |
        """,
        providers=HOME + "SC4 | | | | E08000013 | |\nSC4 | | | | E08000012 | |\n",
        year=year,
    )


def test_241_supported_accommodation_is_where_its_provider_is(check):
    """Any premises of the number will do; an unknown area agrees with none."""
    check(
        "241",
        """
        URN     | PLACE | PL_LA     |
        SC1     | K3    | E08000013 |
        SC1     | K3    | E08000012 | flag
        SC2     | K3    | E08000012 |
        SC2     | K3    | E08000011 |
        SC1     | K3    |           | flag
        SC3     | K3    | E08000012 | flag
        SC1     | K2    | E08000012 |
        XXXXXXX | K3    | E08000012 |
        """,
        providers=HOME,
    )


def test_1008_number_is_on_the_list(check):
    """XXXXXXX stands for a number that is not known."""
    check(
        "1008",
        """
        URN     |
        SC1     |
        SC9     | flag
        XXXXXXX |
                |
        """,
        providers=HOME,
    )


def test_without_a_list_the_rule_is_skipped(skips):
    """A rule that has nothing to compare with is not passed: it is said to be skipped."""
    skips("1008", ("providers",), episodes="URN |\nSC1 |")
