"""An invented council's figures never stand under a real council's name, nor beside its own."""

import shutil

import pytest

from headway.store.building import build
from headway.store.held import council_of
from headway.synthetic.making import make
from headway.synthetic.writing import write
from headway.vocabulary.errors import BadInput

TITLE = "Invented council in the place of St Helens"


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    folder = tmp_path_factory.mktemp("invented") / "council"
    write(make(children=20, years=1, last_year=2026, seed=2), folder)
    return folder


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))


def test_a_store_of_an_invented_council_has_its_name(invented, tmp_path):
    built = build(tmp_path / "store", [invented], council="342")
    assert built.council.name == council_of(tmp_path / "store").name == TITLE
    assert council_of(tmp_path / "store").code == "342"


def test_one_file_of_its_folder_is_enough_to_know_it(invented, tmp_path):
    build(tmp_path / "store", [invented / "2026" / "cin_2026.xml"])
    assert council_of(tmp_path / "store").name == TITLE


def test_it_is_refused_in_the_store_of_a_real_council(invented, tmp_path):
    real = tmp_path / "real" / "cin_2026.xml"
    real.parent.mkdir()
    shutil.copy(invented / "2026" / "cin_2026.xml", real)
    build(tmp_path / "store", [real])
    assert council_of(tmp_path / "store").name == "St Helens"
    with pytest.raises(BadInput, match=r"these returns are invented \(council.toml beside them"):
        build(tmp_path / "store", [invented])


def test_a_file_of_that_name_which_says_something_else_is_nothing(invented, tmp_path):
    folder = tmp_path / "real"
    folder.mkdir()
    shutil.copy(invented / "2026" / "cin_2026.xml", folder)
    (folder / "council.toml").write_text("name = [", "utf-8")
    build(tmp_path / "store", [folder])
    assert council_of(tmp_path / "store").name == "St Helens"
