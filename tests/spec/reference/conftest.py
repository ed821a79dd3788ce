"""Invented postcodes in areas that do not exist (QX, QY), drawn as a table, and a home of one's own."""

import pyarrow as pa
import pytest

from headway.archive.files import sha256_of
from headway.engine.duck import engine
from headway.reference.adding import read_reference
from headway.reference.placing import placed
from headway.reference.postcodes import postcode_list
from tests.lib.drawing import drawn
from tests.lib.files import write

# The columns as ONS named them until 2025, and as it names them now.
OLD = {"postcode": "pcds", "district": "oslaua", "east": "oseast1m", "north": "osnrth1m"}
NEW = {"postcode": "pcds", "district": "lad25cd", "east": "east1m", "north": "north1m"}


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A headway home for one test."""
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def directory(tmp_path):
    """Write a drawn table as an ONS Postcode Directory and give its path."""

    def writing(text, name="ONSPD_MAY_2026_UK.csv", names=OLD):
        rows = drawn(text)
        head = [*rows[0], *(c for c in ("dointr", "doterm") if c not in rows[0])]
        lines = [",".join(names.get(c, c) for c in head)]
        lines += [",".join(row.get(c, "") for c in head) for row in rows]
        return write(tmp_path, name, "\n".join(lines) + "\n")

    return writing


@pytest.fixture
def postcodes(home, directory):
    """Keep a drawn table as the postcode list in use."""

    def keeping(text, added_at="2026-06-01T09:00:00", **given):
        path = directory(text, **given)
        return read_reference(path, sha256_of(path)).keep(added_at)

    return keeping


@pytest.fixture
def place(postcodes):
    """Where drawn episodes are: a dictionary a row, of what `placed` makes."""

    def placing(text, council="E06000063", year=2026):
        rows = drawn(text)
        columns = {c: [row[c] or None for row in rows] for c in ("HOME_POST", "PL_POST")}
        with engine() as duck:
            table = {"row": range(1, len(rows) + 1)} | columns
            duck.table("episodes_text", pa.table(table).cast(EPISODES))
            placed(duck, council, year)
            return duck.query("SELECT * FROM places ORDER BY row").to_pylist()

    return placing


EPISODES = pa.schema([("row", pa.int64()), ("HOME_POST", pa.string()), ("PL_POST", pa.string())])


@pytest.fixture(scope="session")
def installed_home(tmp_path_factory):
    """A home in which the installed list was made ready, once for the whole run."""
    folder = tmp_path_factory.mktemp("installed")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADWAY_HOME", str(folder))
        postcode_list()
    return folder
