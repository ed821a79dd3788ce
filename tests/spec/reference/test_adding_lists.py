"""Adding postcodes and providers with `headway official add`, among publications."""

import json
import zipfile

import openpyxl
import pytest

from headway.cli import main
from headway.comparators.adding import official_add
from headway.reference.adding import kept_references, read_reference
from headway.reference.directory import read_directory
from headway.reference.postcodes import look_up, postcode_list
from headway.reference.providers import kept_providers
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.files import numbers, write
from tests.spec.reference.conftest import NEW

MAP = """
    postcode | dointr | doterm | district  | east   | north
    QX1 1AA  | 198001 |        | E08000013 | 351000 | 395000
    QX1 1AB  | 198001 | 202605 | E08000013 | 351100 | 395100
    QX1 1AC  | 198001 | 199001 |           |        |
    BT1 1AA  | 198001 |        | N09000003 | 146000 | 529000
"""
PROVIDERS = "URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA\n1234567,K2,PR1,,QX1 1AA,\n"


def district_of(code):
    """The district that the list in use gives."""
    return look_up({code})["district"].to_pylist()


def test_a_directory_says_how_many_ended_and_how_many_have_no_place(directory):
    """The newest month in it is the month that it stands for."""
    read = read_directory(directory(MAP))
    assert read.dated == "2026-05"
    assert read.rows.num_rows == 3
    assert read.notes == (
        "3 postcodes kept; of all in the file, 2 have ended and are known too",
        "1 have no place on the national grid, so no distance to or from them",
        "1 of Northern Ireland were not kept, as their licence asks: they are known by their form",
    )


def test_ons_renames_its_columns(home, directory):
    """`oslaua` became `lad25cd`, `oseast1m` became `east1m`. The name tells the month if nothing else."""
    added = official_add([directory(MAP, names=NEW)])
    assert added[0].held.publication == "ONS Postcode Directory, 2026-05"
    assert district_of("QX11AA") == ["E08000013"]
    bare = "postcode | district | east | north\nQX1 1AA | E08000013 | 1 | 1\n"
    assert read_directory(directory(bare, name="NSPL_AUG_2025.csv")).dated == "2025-08"
    assert read_directory(directory(bare, name="ours.csv")).dated == ""


def test_the_zip_as_ons_gives_it(home, directory, tmp_path):
    """Of the CSV files in it the largest with the right columns, not its parts and lookups."""
    path = tmp_path / "ONSPD_MAY_2026.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("Documents/names.csv", "LAD25CD,LAD25NM\n" + "E08000013,St Helens\n" * 99)
        packed.write(directory(MAP), "Data/ONSPD_MAY_2026_UK.csv")
        packed.write(
            directory("\n".join(MAP.splitlines()[:3])), "Data/multi_csv/ONSPD_MAY_2026_QX.csv"
        )
    [added] = official_add([path])
    assert added.held.rows_in == 3
    assert district_of("QX11AA") == ["E08000013"]


def test_added_among_publications_and_listed_with_its_month(
    home, directory, tmp_path, capsys, monkeypatch
):
    """One command for all three; a second time there is nothing to do."""
    files = [
        directory(MAP),
        write(tmp_path, "providers.csv", PROVIDERS),
        write(tmp_path, "cla.csv", numbers("2026 342 431 114")),
    ]
    assert [a.held.holds for a in official_add(files)] == ["postcodes", "providers", "figures"]
    assert postcode_list().about.name == "ONSPD_MAY_2026_UK.csv"
    assert kept_providers(2026)["LA"].to_pylist() == ["E08000013"]
    assert [a.already for a in official_add(files)] == [True] * 3
    assert len(kept_references()) == 2
    monkeypatch.setattr("sys.argv", ["headway", "official", "list", "--json"])
    with pytest.raises(SystemExit):
        main()
    listed = {f["file"]: f for f in json.loads(capsys.readouterr().out)}
    assert listed["ONSPD_MAY_2026_UK.csv"]["publication"] == "ONS Postcode Directory, 2026-05"
    assert listed["ONSPD_MAY_2026_UK.csv"]["newest year"] == 2026
    assert listed["providers.csv"]["held in"] == "home"


def test_one_bad_file_and_no_list_is_kept(home, directory, tmp_path):
    """Whatever stands before it."""
    bad = write(tmp_path, "colours.csv", "colour,weight\nblue,3\n")
    with pytest.raises(BadInput, match=r"^colours\.csv: "):
        official_add([directory(MAP), bad])
    assert kept_references() == []


def test_a_disk_that_fills_between_two_lists_keeps_neither(home, directory, tmp_path, monkeypatch):
    """The postcodes that were kept first are taken back."""
    second = write(tmp_path, "providers.csv", PROVIDERS)
    calls = []

    def full(rows, about):
        calls.append(about.name)
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("headway.reference.adding.keep_providers", full)
    with pytest.raises(OSError, match="No space"):
        official_add([directory(MAP), second])
    assert calls == ["providers.csv"]
    assert kept_references() == []


def test_a_directory_cut_short_is_refused(home, directory, tmp_path):
    """In the middle of a row, or after its header."""
    whole = directory(MAP).read_bytes()
    with pytest.raises(BadFile, match="cut short"):
        official_add([write(tmp_path, "a.csv", whole[: len(whole) // 2])])
    with pytest.raises(BadFile, match="no postcode"):
        official_add([write(tmp_path, "b.csv", whole.splitlines()[0] + b"\n")])
    assert kept_references() == []


def test_what_is_no_reference_list_is_left_to_the_publications(tmp_path):
    """A publication, a text, a workbook and a zip of something else."""
    book = openpyxl.Workbook()
    book.active.append(["colour", "weight"])
    book.save(tmp_path / "colours.xlsx")
    with zipfile.ZipFile(tmp_path / "colours.zip", "w") as packed:
        packed.writestr("colours.csv", "colour,weight\nblue,3\n")
    others = [
        write(tmp_path, "cla.csv", numbers("2026 342 431 114")),
        write(tmp_path, "read me.txt", "Read me\n"),
        tmp_path / "colours.xlsx",
        tmp_path / "colours.zip",
    ]
    assert [read_reference(path, "0" * 64) for path in others] == [None] * 4
