"""Councils: one council, many names and codes; which years it lived; and what is no council at all.

Inside headway a council is its three-digit code. Publishers write it in a dozen ways.
"""

import pytest

from headway.vocabulary.councils import (
    ENGLAND,
    all_councils,
    all_regions,
    council,
    elsewhere,
    in_force,
    lookup_table,
    place_code,
    place_name,
    plain,
    region,
)
from headway.vocabulary.errors import Unknown
from headway.vocabulary.years import as_at, collection_year


def drawn(drawing: str) -> list[tuple[str, ...]]:
    """The rows of a drawing, its first line (the column names) left out."""
    lines = [line for line in drawing.splitlines() if line.strip()]
    return [tuple(cell.strip() for cell in line.split("|")) for line in lines[1:]]


@pytest.mark.parametrize(
    ("typed", "code"),
    drawn("""
    typed                                         | code
    342                                           | 342
    342.0                                         | 342
    E08000013                                     | 342
    e08000013                                     | 342
    St Helens                                     | 342
    st helens                                     | 342
    St. Helens                                    | 342
    ST.HELENS                                     | 342
    St Helens MBC                                 | 342
    St Helens Borough Council                     | 342
    Halton UA                                     | 876
    Bristol                                       | 801
    Bristol, City of                              | 801
    Bristol City Council                          | 801
    Kingston upon Hull, City of                   | 810
    Hull City Council                             | 810
    County Durham                                 | 840
    Durham                                        | 840
    Durham County Council                         | 840
    Bournemouth, Christchurch & Poole             | 839
    BCP Council                                   | 839
    Southend on Sea                               | 882
    Bedford Borough                               | 822
    Royal Borough of Kensington & Chelsea         | 207
    London Borough of Barnet                      | 302
    Newcastle                                     | 391
    City of London                                | 201
    Isles Of Scilly                               | 420
    """),
)
def test_a_council_is_found_however_it_is_typed(typed: str, code: str) -> None:
    """Letter case, spaces, full stops and `&` do not matter, nor does `Council` or `City of`."""
    assert council(typed).code == code


@pytest.mark.parametrize(
    ("code", "older", "newer"),
    drawn("""
    code | older     | newer
    370  | E08000016 | E08000038
    373  | E08000019 | E08000039
    390  | E08000020 | E08000037
    929  | E06000048 | E06000057
    825  | E10000002 | E06000060
    815  | E10000023 | E06000065
    933  | E10000027 | E06000066
    """),
)
def test_a_council_with_two_ons_codes_is_one_council(code: str, older: str, newer: str) -> None:
    """Publications change to the newer code in different years, or go back. Both mean the council."""
    assert council(older) is council(newer) is council(code)
    assert council(code).ons_code == newer
    assert older in council(code).other_ons


@pytest.mark.parametrize(
    ("typed", "advice"),
    drawn("""
    typed           | advice
    Sant Helens     | Did you mean St Helens?
    Redcar          | Did you mean Redcar and Cleveland?
    Kingston        | Did you mean Hull or Kingston upon Thames?
    Cheshire        | Did you mean Cheshire East or Cheshire West and Chester?
    Dorset CC       | Did you mean Dorset or Dorset (to 2019)?
    North West      | North West is no council: name one in it.
    London          | London is no council: name one in it.
    E92000001       | England is no council: name one in it.
    314 / 318       | Kingston upon Thames and Richmond upon Thames are two: name one of them.
    Cardiff         | That is a Welsh council.
    E07000223       | That is a district council, which has no children's services.
    Xyz             | Give its three-digit code, its ONS code or its name.
    City            | Give its three-digit code, its ONS code or its name.
    """),
)
def test_what_is_no_council_gets_a_sentence_that_says_what_to_do(typed: str, advice: str) -> None:
    """A half name that could be two councils is never guessed. A region is not a council."""
    with pytest.raises(Unknown) as refused:
        council(typed)
    assert f"No council is called '{typed}'." in str(refused.value)
    assert advice in str(refused.value)
    assert refused.value.exit_code == 2


def test_a_blank_is_no_council() -> None:
    """An empty cell in a file must not find the first council in the list."""
    with pytest.raises(Unknown):
        council(" ")


@pytest.mark.parametrize(
    ("code", "last_year", "successors", "first_year"),
    drawn("""
    code | last | successors | first
    835  | 2019 | 838 839    | 2020
    836  | 2019 | 839        | 2020
    837  | 2019 | 839        | 2020
    928  | 2021 | 940 941    | 2022
    909  | 2023 | 942 943    | 2024
    """),
)
def test_an_abolished_council_stays_and_names_its_successors(
    code: str, last_year: str, successors: str, first_year: str
) -> None:
    """Its figures in its own years are real. They are never joined to its successors' figures."""
    old = council(code)
    assert in_force(old, int(last_year))
    assert not in_force(old, int(first_year))
    assert old.successors == tuple(successors.split())
    for successor in map(council, old.successors):
        assert not in_force(successor, int(last_year))
        assert in_force(successor, int(first_year))
        assert old in successor.predecessors
        assert successor.name in old.note
        assert old.name in successor.note
    assert "not joined to its own" in old.note


@pytest.mark.parametrize(
    ("kind", "year", "existed"),
    drawn("""
    kind       | year | which
    collection | 2019 | old
    collection | 2020 | new
    workforce  | 2018 | old
    workforce  | 2019 | new
    population | 2018 | old
    population | 2019 | new
    """),
)
def test_a_council_lives_by_date_whatever_the_year_is_called(
    kind: str, year: str, existed: str
) -> None:
    """Dorset changed on 1 April 2019, so the workforce of September 2019 is the new council's."""
    asked = collection_year(as_at(int(year), kind))
    assert in_force(council("835"), asked) == (existed == "old")
    assert in_force(council("838"), asked) == (existed == "new")


def test_a_name_that_an_old_and_a_new_council_share_is_the_new_ones() -> None:
    """`Dorset` is the council of today; the county council of before 2019 is asked for by name."""
    assert council("Dorset").code == "838"
    assert council("Dorset Council").code == "838"
    assert council("Dorset County Council").code == "835"
    assert council("Dorset (Pre LG)").code == "835"
    assert council("E10000009").code == "835"


def test_an_ordinary_council_has_no_note() -> None:
    """Nothing is said where there is nothing to know."""
    assert council("St Helens").note == ""
    assert in_force(council("St Helens"), 2010)
    assert in_force(council("St Helens"), 2030)


@pytest.mark.parametrize(
    ("old", "ons", "name", "level", "code"),
    drawn("""
    old       | ons                   | name                      | level           | code
    342       | E08000013             | St. Helens                | Local authority | 342
    342       |                       |                           | LA              | 342
              | E08000013             | St Helens MBC             | MD              | 342
              |                       | St Helens                 |                 | 342
    314 / 318 | E09000021 / E09000027 | Kingston / Richmond       | Local authority | 314/318
    940 / 941 |                       |                           | Local authority | 940/941
              | E06000061 / E06000062 |                           | Local authority | 940/941
              |                       |                           | National        | E92000001
              | E92000001             | ENGLAND                   | Eng             | E92000001
    970       |                       | England                   |                 | E92000001
    999       | E92000001             | ENGLAND                   | NATIONAL        | E92000001
    921       |                       | England                   | National        | E92000001
    921       |                       | England                   |                 | E92000001
    921       | E06000046             | Isle of Wight             | LA              | 921
    921       |                       | Isle of Wight             |                 | 921
    A         | E12000001             | NORTH EAST                | REGION          | E12000001
    D         |                       | Yorkshire and The Humber  | GOR             | E12000003
    D         | E12000004             | EAST MIDLANDS             | REGION          | E12000004
    981.0     |                       | North West                |                 | E12000002
    G         | E12000007             | LONDON                    | REGION          | E12000007
    H         | E12000007             | INNER LONDON              | REGION          | E13000001
    I         | E12000007             | OUTER LONDON              | REGION          | E13000002
    987       |                       | London (Inner)            |                 | E13000001
              | E13000002             |                           | Regional        | E13000002
    """),
)
def test_a_published_row_becomes_one_place(
    old: str, ons: str, name: str, level: str, code: str
) -> None:
    """The code is believed before the ONS code, and that before the name, but for four traps.

    921 is the Isle of Wight and, in 2010 only, England. The tables of 2011 to 2017 give Inner
    and Outer London the ONS code of London. A region's letter means another region in 2010. A
    row for two councils together belongs to neither.
    """
    assert place_code(old, ons, name, level) == code


@pytest.mark.parametrize(
    ("ons", "name", "level", "what"),
    drawn("""
    ons       | name                                       | level | what
    E07000223 | Adur                                       | SD    | district
    E31000041 | Merseyside Fire and Rescue Authority       | O     | fire
    E23000004 | Merseyside Police and Crime Commissioner   | O     | police
    E47000004 | The Liverpool City Region Combined Authority | O   | combined
    E08       | Metropolitan Districts                     | MD    | total
    E12000007 | Greater London Authority                   | O     | mayor
    W06000015 | Cardiff                                    |       | Welsh
              | Wrexham                                    |       | Welsh
              | North East, Yorkshire and the Humber       |       | Ofsted
    """),
)
def test_other_bodies_are_known_for_what_they_are(
    ons: str, name: str, level: str, what: str
) -> None:
    """They are left out by name, never silently. London's mayor files under London's own code."""
    assert place_code("", ons, name, level) is None
    assert what in str(elsewhere(ons, name))


def test_what_nobody_knows_has_no_code_and_no_excuse() -> None:
    """A new council in next year's file is neither guessed nor called something else."""
    assert place_code("999999", "E06000099", "New Council of 2027", "Local authority") is None
    assert elsewhere("E06000099", "New Council of 2027") is None
    assert elsewhere("E08000013", "St Helens") is None
    assert elsewhere("E12000007", "London") is None


def test_london_counts_once() -> None:
    """Nine regions make England. Inner and Outer London are parts of London, shown beside it."""
    kinds = [r.kind for r in all_regions()]
    assert (kinds.count("country"), kinds.count("region"), kinds.count("part of London")) == (
        1,
        9,
        2,
    )
    assert council("Haringey").region == council("Greenwich").region == region("London").code
    assert place_name(str(council("Haringey").inner_outer)) == "Inner London"
    assert place_name(str(council("Greenwich").inner_outer)) == "Outer London"
    assert council("St Helens").inner_outer is None
    in_london = [c for c in all_councils() if c.region == "E12000007"]
    assert len(in_london) == 33
    assert all(c.inner_outer for c in in_london)


def test_a_region_is_found_in_every_spelling() -> None:
    """A council is not a region, and Ofsted's joined region is none of the nine."""
    for spelling in ("Yorkshire and The Humber", "YORKSHIRE AND THE HUMBER", "E12000003", "982"):
        assert region(spelling).name == "Yorkshire and The Humber"
    for refused in ("St Helens", "North East, Yorkshire and the Humber", ""):
        with pytest.raises(Unknown):
            region(refused)


def test_a_code_is_printed_by_name() -> None:
    """A joint return bears both names."""
    assert place_name("342") == "St Helens"
    assert place_name(ENGLAND) == "England"
    assert place_name("314/318") == "Kingston upon Thames and Richmond upon Thames"
    assert "North Northamptonshire and West Northamptonshire together" in council("940").note


def test_names_are_joined_in_plain_form() -> None:
    """Codes are joined as published, names without case, spaces and punctuation."""
    keys = dict(lookup_table())
    assert plain("Bournemouth, Christchurch & Poole") == "bournemouthchristchurchandpoole"
    for key in ("342", "E08000013", "sthelens", "sthelensmbc"):
        assert keys[key] == "342"
    assert keys["314 / 318"] == keys["E09000021 / E09000027"] == "314/318"
    assert keys["northwest"] == keys["E12000002"] == keys["981"] == "E12000002"
    assert keys["921"] == "921"
    assert len(keys) == len(lookup_table())


def test_no_code_and_no_name_means_two_places() -> None:
    """Each name and each code belongs to one place, and every reference leads somewhere."""
    codes = {c.code for c in all_councils()}
    given = [
        plain(k)
        for c in all_councils()
        for k in {c.code, c.ons_code, *c.other_ons, *{plain(n) for n in (c.name, *c.other_names)}}
    ]
    assert len(given) == len(set(given))
    for one in all_councils():
        assert set(one.successors) <= codes
        assert (one.until is not None) == bool(one.successors)
        assert region(one.region).kind == "region"
        assert one.joint is None or one.code in one.joint.split("/")


def test_how_many_councils_there_are() -> None:
    """153 councils today, and five that were abolished since the first table, of 2010."""
    assert sum(in_force(c, 2025) for c in all_councils()) == 153
    assert [c.code for c in all_councils() if c.until] == ["835", "836", "837", "909", "928"]
    assert sum(in_force(c, 2018) for c in all_councils()) == 152
