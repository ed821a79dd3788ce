"""Adding publications: all of them or none, the same file twice changes nothing."""

import pyarrow.parquet as pq
import pytest

from headway.archive.snapshots import current
from headway.comparators.adding import official_add
from headway.comparators.library import official_root, open_library
from headway.vocabulary.errors import BadInput
from tests.lib.files import numbers, write

SERIES = "cla_numbers/on 31 March/number"


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """A headway home of its own for each test."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def added() -> list[tuple]:
    """The added cells of one series: year, vintage, value."""
    cells = open_library().cells({SERIES}).to_pylist()
    return [(c["year"], c["vintage"], c["value"]) for c in cells if c["held_in"] == "home"]


def test_every_vintage_is_kept(tmp_path):
    """2024 was published as 488 and, a year later, as 490: both are facts."""
    write(tmp_path, "in/a.csv", numbers("2024 342 488 131"))
    write(tmp_path, "in/b.csv", numbers("2024 342 490 131", "2025 342 440 117"))
    official_add([tmp_path / "in"])
    assert added() == [(2024, 2024, 488), (2024, 2025, 490), (2025, 2025, 440)]


def test_the_same_file_twice_changes_nothing(tmp_path):
    """Whatever it is called the second time."""
    official_add([write(tmp_path, "a.csv", numbers("2024 342 488 131"))])
    before = current(official_root())
    again = official_add([write(tmp_path, "other name.csv", numbers("2024 342 488 131"))])
    assert [a.already for a in again] == [True]
    assert current(official_root()) == before


def test_one_bad_file_and_nothing_of_any_is_kept(tmp_path, home):
    """The sentence names the file; the good one is not kept either."""
    write(tmp_path, "in/a.csv", numbers("2024 342 488 131"))
    write(tmp_path, "in/b.csv", "colour,weight\nblue,3\n")
    with pytest.raises(BadInput, match=r"^b\.csv: "):
        official_add([tmp_path / "in"])
    assert current(official_root()) is None
    assert not list(home.rglob("archive/*"))


def test_what_was_added_before_stays(tmp_path):
    """A second file joins the first."""
    official_add([write(tmp_path, "a.csv", numbers("2024 342 488 131"))])
    official_add([write(tmp_path, "b.csv", numbers("2025 342 440 117"))])
    assert [a[0] for a in added()] == [2024, 2025]


def test_a_writer_that_dies_leaves_the_snapshot_before(tmp_path, monkeypatch):
    """And the next one sweeps up what it left."""
    official_add([write(tmp_path, "a.csv", numbers("2024 342 488 131"))])
    before = current(official_root())
    real = pq.write_table

    def dies(table, where, **how):
        if "neighbours" in str(where):
            raise OSError(28, "No space left on device")
        real(table, where, **how)

    monkeypatch.setattr(pq, "write_table", dies)
    with pytest.raises(OSError, match="No space"):
        official_add([write(tmp_path, "b.csv", numbers("2025 342 440 117"))])
    assert current(official_root()) == before
    assert not list((official_root() / "snapshots").glob("building-*"))
    assert [a[0] for a in added()] == [2024]


def test_a_folder_that_is_not_there(tmp_path):
    """Said, not guessed."""
    with pytest.raises(BadInput, match="no such file or folder"):
        official_add([tmp_path / "nowhere"])


def test_files_read_by_an_older_headway_are_read_again(tmp_path):
    """The files as received are kept, so better reading reaches old ones too."""
    official_add([write(tmp_path, "a.csv", numbers("2024 342 488 131"))])
    snapshot = current(official_root())
    (snapshot / "reader").write_text("0")
    official_add([write(tmp_path, "b.csv", numbers("2025 342 440 117"))])
    assert [a[0] for a in added()] == [2024, 2025]
    assert (current(official_root()) / "reader").read_text() != "0"
