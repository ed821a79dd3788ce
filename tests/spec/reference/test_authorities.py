"""Which council a district belongs to, by collection year, whatever list it was named by."""

import pytest

from headway.reference.authorities import (
    all_districts,
    authority,
    named_authority,
    same_authority,
)
from headway.vocabulary.councils import all_councils, in_force
from tests.lib.drawing import drawn

BY_ONS_CODE = {code: c for c in all_councils() for code in (c.ons_code, *c.other_ons)}
YEARS = range(2018, 2028)


@pytest.mark.parametrize(
    "row",
    drawn("""
    what                            | district  | year | authority
    Allerdale, in Cumbria           | E07000026 | 2023 | E10000006
    Allerdale, in Cumberland        | E07000026 | 2024 | E06000063
    Barrow, Westmorland and Furness | E07000027 | 2024 | E06000064
    Cumberland before it began      | E06000063 | 2023 | E10000006
    Cumberland                      | E06000063 | 2024 | E06000063
    Harrogate, one council all along| E07000165 | 2023 | E06000065
    Harrogate                       | E07000165 | 2026 | E06000065
    Mendip                          | E07000187 | 2020 | E06000066
    Taunton Deane, ended in 2019    | E07000190 | 2026 | E06000066
    Kettering, in Northamptonshire  | E07000153 | 2021 | E10000021
    Kettering, in the north of it   | E07000153 | 2022 | E06000061
    Daventry, in the west of it     | E07000151 | 2022 | E06000062
    West Northamptonshire too early | E06000062 | 2021 | E10000021
    Christchurch, in Dorset         | E07000048 | 2019 | E10000009
    Christchurch, in BCP            | E07000048 | 2020 | E06000058
    Purbeck                         | E07000051 | 2020 | E06000059
    Poole                           | E06000029 | 2019 | E06000029
    Poole, in BCP                   | E06000029 | 2020 | E06000058
    Dorset before it began          | E06000059 | 2019 | E10000009
    Wycombe                         | E07000007 | 2020 | E06000060
    Wycombe                         | E07000007 | 2021 | E06000060
    Barnsley as it was coded        | E08000016 | 2026 | E08000038
    Sheffield as it is coded        | E08000039 | 2018 | E08000039
    Gateshead as it was coded       | E08000020 | 2026 | E08000037
    Northumberland as it was coded  | E06000048 | 2026 | E06000057
    St Albans as it was coded       | E07000100 | 2026 | E10000015
    St Albans                       | E07000240 | 2026 | E10000015
    Lowestoft, before East Suffolk  | E07000206 | 2026 | E10000029
    Cardiff                         | W06000015 | 2026 | WAL
    Edinburgh                       | S12000036 | 2026 | SCO
    Belfast                         | N09000003 | 2026 | NIR
    Jersey                          | L99999999 | 2026 |
    Isle of Man                     | M99999999 | 2026 |
    a code that nobody gave         | E07999999 | 2026 |
"""),
    ids=lambda row: f"{row['what']} in {row['year']}",
)
def test_a_district_s_council_in_a_year(row):
    """A year is named by its end: Cumbria's last is 2023. A re-coded council has its newest code."""
    assert authority(row["district"], int(row["year"])) == (row["authority"] or None)


def test_no_district_no_council():
    """A postcode that ended before districts were coded has none."""
    assert authority(None, 2026) is None
    assert authority("", 2026) is None


def test_every_district_has_a_council_in_force_in_every_year():
    """Those under a county and those that are councils, old codes and new, 2018 to 2027."""
    districts = [*all_districts(), *(c for c in BY_ONS_CODE if not c.startswith("E10"))]
    adrift = {
        (district, year)
        for district in districts
        for year in YEARS
        if not (told := authority(district, year)) or not in_force(BY_ONS_CODE[told], year)
    }
    # Three councils made way for this one, so that its own code says no more in their years.
    assert adrift == {("E06000058", 2018), ("E06000058", 2019)}


@pytest.mark.parametrize("year", YEARS)
def test_every_council_has_a_district(year):
    """None is left out in any year, whether the list is of before or after a reorganisation."""
    told = {authority(d, year) for d in [*all_districts(), *BY_ONS_CODE]}
    assert {c.ons_code for c in all_councils() if in_force(c, year)} <= told


@pytest.mark.parametrize(
    "row",
    drawn("""
    a         | b         | year | same
    E08000016 | E08000038 | 2026 | yes
    E10000002 | E06000060 | 2020 | yes
    E10000006 | E06000063 | 2023 | yes
    E10000006 | E06000064 | 2023 | yes
    E06000063 | E06000064 | 2024 | no
    E07000026 | E06000063 | 2024 | yes
    E07000026 | E06000064 | 2024 | no
    E06000058 | E06000029 | 2020 | yes
    E06000058 | E06000029 | 2019 | cannot be told
    E06000058 | E08000013 | 2019 | no
    314/318   | E09000021 | 2026 | yes
    314/318   | E09000027 | 2026 | yes
    314/318   | E09000032 | 2026 | no
    E09000021 | E09000027 | 2026 | no
    W06000015 | WAL       | 2026 | yes
    E08000013 |           | 2026 | cannot be told
"""),
    ids=lambda row: f"{row['a']} and {row['b']} in {row['year']}",
)
def test_whether_two_codes_are_one_council(row):
    """Re-coded is the same; both of a joint return are; one of several cannot be told."""
    told = {"yes": True, "no": False, "cannot be told": None}[row["same"]]
    assert same_authority(row["a"], row["b"], int(row["year"])) is told
    assert same_authority(row["b"], row["a"], int(row["year"])) is told


def test_a_council_that_a_list_names():
    """By name, three-digit code, ONS code of a council or a district, or country."""
    assert named_authority("St. Helens", 2026) == "E08000013"
    assert named_authority("Devon County Council", 2026) == "E10000008"
    assert named_authority("838", 2026) == "E06000059"
    assert named_authority("e07000026", 2026) == "E06000063"
    assert named_authority("Cumbria", 2023) == "E10000006"
    assert named_authority("wal", 2026) == "WAL"
    assert named_authority("Camelot", 2026) is None
    assert named_authority(" ", 2026) is None
