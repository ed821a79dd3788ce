"""What a file says that is at odds with what was asked is said beside the file."""

from datetime import date

import pytest

from headway.returns.checking import check, spec_of
from headway.returns.cin_census.noting import noted
from headway.returns.cin_census.reader import read
from headway.validation.reviewed import review
from headway.validation.spec import Asked
from headway.vocabulary.errors import Unknown
from tests.lib.censuses import EPISODE, HEADER, census, child

ST_HELENS = "E08000013"


@pytest.fixture
def says(tmp_path):
    """The sentences about a return, asked for 2026 and St Helens unless told."""

    def said(header=HEADER, *children, year=2026, council=ST_HELENS, end=None):
        path = tmp_path / "a.xml"
        path.write_text(census(*children, header=header), "utf-8")
        asked = Asked(
            year=year,
            start=date(year - 1, 4, 1),
            end=end or date(year, 3, 31),
            council=council,
        )
        loaded = noted(read(path), asked)
        return [s for file in loaded.files for s in (*file.at_odds, *file.tolerated)]

    return said


def test_a_file_of_the_year_and_council_asked_says_nothing(says):
    assert says() == []
    assert says(council="") == []


def test_another_year(says):
    """The rules go by the year that was asked, so a reader must know."""
    assert says(year=2025) == [
        "Its header gives the year as 2026; it is checked as 2025, the year asked for."
    ]
    assert says(HEADER.replace("<Year>2026</Year>", "")) == [
        "Its header does not give the year; it is checked as 2026, the year asked for."
    ]


def test_another_reference_date(says):
    """A slip in the header, or a check of part of the year."""
    assert says(HEADER.replace("2026-03-31", "2026-03-30")) == [
        "Its header gives the reference date as 2026-03-30; it is checked as at 2026-03-31."
    ]
    assert says(end=date(2025, 12, 31)) == [
        "Its header gives the reference date as 2026-03-31; it is checked as at 2025-12-31."
    ]


def test_another_council(says):
    """By the header's three digits."""
    assert says(HEADER.replace(">342<", ">876<")) == [
        "Its header names Halton (876); the council asked for is St Helens."
    ]
    assert says(HEADER.replace(">342<", "><")) == [
        "Its header names no council; the council asked for is St Helens."
    ]
    assert says(HEADER.replace(">342<", ">999<"), council="") == [
        "Its header names council 999, which headway does not know."
    ]


def test_dates_beyond_the_known_bank_holidays(says):
    """Working days are counted there by weekdays alone."""
    old = child("B2", inside=EPISODE.replace("2025-06-02", "2009-12-31"))
    new = child("C3", inside=EPISODE.replace("2025-06-02", "2206-04-01"))
    assert says(HEADER, old) == [
        "1 of its dates lies outside 2010 to 2028, the years for which headway knows England's "
        "bank holidays: working days there are counted as if there were none."
    ]
    [both] = says(HEADER, old, new, child("D4", inside=EPISODE.replace("2025", "x")))
    assert both.startswith("2 of its dates lie outside")


def test_last_year_is_the_year_before(tmp_path):
    """A return of this year given for last year is told."""
    (tmp_path / "this.xml").write_text(census(), "utf-8")
    (tmp_path / "last.xml").write_text(census(child("B2")), "utf-8")
    loaded = read(tmp_path / "this.xml", last=tmp_path / "last.xml")
    made = noted(loaded, Asked(year=2026, start=date(2025, 4, 1), end=date(2026, 3, 31)))
    assert [s for file in made.files for s in file.at_odds] == [
        "Its header gives the year as 2026; it is checked as 2025, the year before the one asked for."
    ]


def test_the_census_is_asked_for_as_cin(tmp_path):
    """By its name or by its folder's; flags name it as the department does."""
    late = child(inside=EPISODE.replace("2025-06-02", "2026-06-02"))
    (tmp_path / "a.xml").write_text(census(late), "utf-8")
    checked = check([tmp_path / "a.xml"], year=2026, return_name="cin", rules=["8600"])
    assert checked.flags.column("return").to_pylist() == ["cin"]
    assert checked.flags.column("rule").to_pylist() == ["8600"]
    assert spec_of("cin_census") is spec_of("CIN") is checked.spec
    with pytest.raises(Unknown, match="Did you mean cin"):
        spec_of("cinn")


def test_a_child_is_known_by_its_identifier_whatever_its_capitals(tmp_path):
    """In flags, in what was accepted and in lists of teams, as in the looked-after return."""
    late = EPISODE.replace("2025-06-02", "2026-06-02")
    (tmp_path / "a.xml").write_text(census(child(" ab12 ", inside=late)), "utf-8")
    (tmp_path / "accepted.csv").write_text(
        "rule,table,child,key,by,why,until\n"
        "8600,cin_details,Ab12,2026-06-02,Head of Data,The file is a try,2026-12-31\n",
        "utf-8",
    )
    checked = check([tmp_path / "a.xml"], year=2026, return_name="cin", rules=["8600"])
    assert checked.flags.column("child").to_pylist() == ["AB12"]
    reviewed = review(checked, waivers=(tmp_path / "accepted.csv",), on=date(2026, 5, 1))
    assert (reviewed.flags.num_rows, len(reviewed.waived)) == (0, 1)
