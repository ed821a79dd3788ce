"""A looked-after return states neither its year nor its council: which are refused as misfits."""

import pyarrow as pa
import pytest

from headway.store.fitting import refuse_misfits
from headway.store.parts import Part
from headway.validation.loaded import Loaded
from headway.vocabulary.councils import council
from headway.vocabulary.errors import BadInput

HALTON = council("876")


def part(year: int) -> Part:
    """A return as it was taken in, by the name of its folder."""
    return Part(of="ssda903", year=year, year_from=f"by the folder {year}", council="", files=())


def episodes(*rows: tuple[str, str]) -> Loaded:
    """A return of these episodes: child and day of end, blank where it goes on."""
    columns = {"CHILD": [child for child, _ in rows], "DEC": [ended for _, ended in rows]}
    return Loaded(tables={"episodes": pa.table(columns)})


def ended(many: int, day: str) -> list[tuple[str, str]]:
    """As many episodes that ended on a day."""
    return [(f"ended {day} {n}", day) for n in range(many)]


def stays(many: int, letter: str = "A") -> list[tuple[str, str]]:
    """As many episodes that go on."""
    return [(f"{letter}{n}", "") for n in range(many)]


def refused(*returns: tuple[int, Loaded], added: int, is_named: bool = False) -> str:
    """Why the return of the year `added` is refused; blank where it is not."""
    parts = [part(year) for year, _ in returns]
    new = [one for one in parts if one.year == added]
    try:
        refuse_misfits(parts, [read for _, read in returns], new, HALTON, is_named=is_named)
    except BadInput as fault:
        return str(fault)
    return ""


def test_a_return_in_the_folder_of_another_year():
    said = refused((2025, episodes(*ended(12, "04/05/2025"))), added=2025)
    assert "of its 12 episodes that ended, 0 ended in that year" in said
    assert "12 in the year to 31 March 2026" in said and "a folder named 2026" in said


@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(ended(12, "04/05/2024"), id="of its year"),
        pytest.param(ended(9, "04/05/2025"), id="too few to conclude anything"),
        pytest.param(ended(90, "04/05/2020") + ended(10, "01/04/2024"), id="a whole history"),
        pytest.param(ended(12, "31/02/2025"), id="days that are none are the rules' to flag"),
    ],
)
def test_not_refused(rows):
    assert refused((2025, episodes(*rows)), added=2025) == ""


def test_a_return_that_knows_hardly_any_child_of_the_year_before():
    """Of 20 who were looked after on 31 March 2025, 3 are in the return of 2026."""
    halton = (2025, episodes(*stays(20)))
    kent = (2026, episodes(*stays(3), *stays(40, "B")))
    said = refused(halton, kent, added=2026)
    assert "of 20 children" in said and "the later one has 3" in said
    assert "Is it another council's?" in said and '--council "Halton"' in said


def test_the_year_after_is_asked_as_well():
    assert refused((2025, episodes(*stays(20))), (2026, episodes(*stays(20, "B"))), added=2025)


def test_a_user_who_names_the_council_is_believed():
    """A new case system may give every child another identifier."""
    both = (2025, episodes(*stays(20))), (2026, episodes(*stays(20, "B")))
    assert refused(*both, added=2026, is_named=True) == ""


def test_four_of_twenty_are_enough_and_capitals_do_not_matter():
    before = (2025, episodes(*stays(20)))
    after = (2026, episodes(*[(child.lower(), "") for child, _ in stays(4)], *stays(16, "B")))
    assert refused(before, after, added=2026) == ""


def test_fewer_than_twenty_say_nothing():
    both = (2025, episodes(*stays(19))), (2026, episodes(*stays(19, "B")))
    assert refused(*both, added=2026) == ""


def test_what_is_held_already_is_not_asked_again():
    both = (2025, episodes(*ended(12, "04/05/2025"))), (2026, episodes(*ended(12, "04/05/2025")))
    assert refused(*both, added=2026) == ""
