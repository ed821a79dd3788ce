"""A small invented council's store, built once; each test has a copy that it may change."""

import shutil

import pytest


@pytest.fixture(scope="session")
def invented_returns(tmp_path_factory):
    """Two years of a small invented council's returns."""
    from headway.synthetic.making import make
    from headway.synthetic.writing import write

    folder = tmp_path_factory.mktemp("invented") / "council"
    made = make(
        children=20, years=2, last_year=2026, seed=3, errors=0, like="342", tell=lambda _: None
    )
    write(made, folder)
    return folder


def built_once(folder, returns, encrypt=False):
    """A store of these returns, with its keys."""
    from headway.store.building import build

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADWAY_HOME", str(folder))
        build(folder / "store", returns, council="342", encrypt=encrypt)
    return folder


@pytest.fixture(scope="session")
def censuses(invented_returns):
    """Their two years of the children in need census."""
    return [invented_returns / str(year) / f"cin_{year}.xml" for year in (2025, 2026)]


@pytest.fixture(scope="session")
def plain_store(tmp_path_factory, censuses):
    """A store of the censuses with a plain archive."""
    return built_once(tmp_path_factory.mktemp("plain"), censuses)


@pytest.fixture(scope="session")
def sealed_store(tmp_path_factory, censuses):
    """A store of the censuses with an encrypted archive."""
    return built_once(tmp_path_factory.mktemp("sealed"), censuses, encrypt=True)


@pytest.fixture(scope="session")
def store_of_both(tmp_path_factory, invented_returns, censuses):
    """A store of a census and of a looked-after return, which comes in CSV files."""
    returns = [censuses[1], invented_returns / "2026" / "ssda903"]
    return built_once(tmp_path_factory.mktemp("both"), returns)


@pytest.fixture
def home(tmp_path, monkeypatch):
    """A home of the test's own."""
    folder = tmp_path / "home"
    monkeypatch.setenv("HEADWAY_HOME", str(folder))
    return folder


def copied(made, folder, home):
    """A copy of a store, and of its keys."""
    shutil.copytree(made / "keys", home / "keys")
    return shutil.copytree(made / "store", folder / "store")


@pytest.fixture
def store(plain_store, tmp_path, home):
    """A copy of the plain store, its key where the test's home is."""
    return copied(plain_store, tmp_path, home)


@pytest.fixture
def sealed(sealed_store, tmp_path, home):
    """A copy of the encrypted store."""
    return copied(sealed_store, tmp_path, home)


@pytest.fixture
def both(store_of_both, tmp_path, home):
    """A copy of the store of both returns."""
    return copied(store_of_both, tmp_path, home)
