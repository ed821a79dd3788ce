"""`headway synthesise`: a council that does not exist, whose returns agree with each other."""

import csv
import json
import tomllib

import pytest

from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.making import make
from headway.synthetic.writing import write
from headway.vocabulary.errors import BadInput, Unknown


@pytest.fixture
def folder(invent, tmp_path):
    """A council written out."""
    write(invent(errors=0.05), tmp_path / "invented")
    return tmp_path / "invented"


def test_a_folder_a_year_with_the_tables_that_the_year_has(folder):
    """Social workers since 2024, orders that deprive of liberty since 2027."""
    names = {p.stem for p in (folder / "2024" / "ssda903").iterdir()}
    assert names == set(BY_NAME) - {"dolo"}
    with (folder / "2026" / "ssda903" / "episodes.csv").open() as file:
        assert next(csv.reader(file)) == list(BY_NAME["episodes"].names())


def test_everything_says_that_it_is_invented(folder):
    """Two files say so to people, one to programs, and every child's identifier to both."""
    about = tomllib.loads((folder / "council.toml").read_text())
    assert about["invented"] is True
    assert about["ons_code"] == "E08000013"
    assert (folder / "README.txt").read_text().startswith("INVENTED. No child")
    with (folder / "2026" / "ssda903" / "header.csv").open() as file:
        assert all(row["CHILD"].startswith("SYN") for row in csv.DictReader(file))


@pytest.mark.parametrize("children", [40, 120])
def test_as_many_are_looked_after_at_the_end_as_were_asked_for(table, children):
    """Short breaks are not counted."""
    rows = table("episodes", children=children)
    open_now = {r["CHILD"] for r in rows if not r["DEC"] and r["LS"] not in ("V3", "V4")}
    assert len(open_now) == children


def test_the_key_says_what_is_true(folder, table):
    """The numbers that a measure must find."""
    key = json.loads((folder / "key.json").read_text())
    now = key["years"]["2026"]
    assert now["looked after on 31/03/2026"] == 120
    left = {r["CHILD"] for r in table("episodes", errors=0.05) if r["REC"] not in ("", "X1")}
    assert now["ceased to be looked after"] <= len(left)
    assert now["rows of header"] == len(table("header", errors=0.05))


def test_the_same_seed_writes_the_same_bytes(grid, tmp_path):
    """Another seed does not."""
    for name, seed in (("a", 7), ("b", 7), ("c", 8)):
        asked = {"children": 60, "years": 2, "last_year": 2026, "errors": 0.1, "postcodes": grid}
        write(make(seed=seed, **asked), tmp_path / name)
    files = sorted(p.relative_to(tmp_path / "a") for p in (tmp_path / "a").rglob("*.*"))
    same = [p for p in files if p.suffix == ".csv"]
    assert [(tmp_path / "a" / p).read_bytes() for p in files] == [
        (tmp_path / "b" / p).read_bytes() for p in files
    ]
    assert any((tmp_path / "a" / p).read_bytes() != (tmp_path / "c" / p).read_bytes() for p in same)


@pytest.mark.parametrize(("year", "sexes"), [(2024, {"1", "2"}), (2025, {"M", "F"})])
def test_codes_are_those_of_the_year(table, year, sexes):
    """Sex by numbers until 2024, by letters since."""
    assert {r["SEX"] for r in table("header", year, years=6)} == sexes


@pytest.mark.parametrize(
    ("year", "has", "has_not"),
    [
        (2023, {"H5", "Z1"}, {"K3", "Z11"}),
        (2025, {"K3", "Z1"}, {"H5", "P2", "Z11"}),
        (2026, {"K3", "Z11"}, {"H5", "P2", "Z1"}),
    ],
)
def test_placements_are_called_what_the_year_calls_them(table, year, has, has_not):
    """Supported accommodation is K3 since 2025; other placements are four kinds since 2026."""
    places = {r["PLACE"] for r in table("episodes", year, years=6, children=400)}
    assert has <= places
    assert not has_not & places


def test_a_provider_list_goes_with_it(folder):
    """Every number in the returns is in it, and begins with SC9 as none of Ofsted's does."""
    with (folder / "providers.csv").open() as file:
        known = {row["URN"] for row in csv.DictReader(file)}
    with (folder / "2026" / "ssda903" / "episodes.csv").open() as file:
        used = {row["URN"] for row in csv.DictReader(file)} - {"", "XXXXXXX", "SC9999999"}
    assert used
    assert used <= known
    assert all(urn.startswith("SC9") for urn in known)


def test_no_pupil_number_is_one_that_a_school_gave(table):
    """The school in it is below 1000, which none is; the council's number is none's, but on the list."""
    numbers = [r["UPN"] for r in table("header") if not r["UPN"].startswith("UN")]
    assert numbers
    assert {number[1:5] for number in numbers} == {"0010"}


def test_a_real_folder_is_not_written_into(invent, tmp_path):
    """An invented council must not lie among real returns."""
    (tmp_path / "header.csv").write_text("CHILD\n")
    with pytest.raises(BadInput, match="Name a new folder"):
        write(invent(), tmp_path)
    assert [p.name for p in tmp_path.iterdir()] == ["header.csv"]


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        ({"children": 3}, "--children 3: give a number from 20"),
        ({"years": 12}, "choose years within these"),
        ({"last_year": 2031}, "collection years 2019 to 2027"),
        ({"errors": 0.9}, "--errors 0.9: give a share"),
        ({"like": "840"}, "no area that was this council's"),
    ],
)
def test_what_cannot_be_made_is_refused(grid, asked, says):
    """A sentence says what can be."""
    words = {"children": 60, "years": 2, "last_year": 2026, "seed": 1, "postcodes": grid} | asked
    with pytest.raises(BadInput, match=says):
        make(**words)


def test_an_unknown_council_is_refused(grid):
    """With those that are meant, perhaps."""
    with pytest.raises(Unknown, match="No council"):
        make(children=60, years=1, last_year=2026, seed=1, like="Nowhere", postcodes=grid)
