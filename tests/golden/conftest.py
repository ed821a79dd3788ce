"""Golden tests read the official files of ../shared, added once a run."""

from pathlib import Path

import pytest

from headway.measures.compare import Comparison
from tests.lib import official


@pytest.fixture(scope="session")
def official_home(shared, tmp_path_factory) -> Path:
    """A HEADWAY_HOME that holds every official file, shared by all workers of this run."""
    patch = pytest.MonkeyPatch()
    root = tmp_path_factory.getbasetemp()
    root = root.parent if root.name.startswith("popen-") else root
    yield official.added_home(root / "official_home", shared, patch)
    patch.undo()


@pytest.fixture(scope="session")
def published(official_home) -> Comparison:
    """Every figure of every measure, with its comparators."""
    return official.comparison()
