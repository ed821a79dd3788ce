"""The drawing used by every spec of a measure."""

import pytest

from headway.measures import measure_named
from tests.lib.published import answers


@pytest.fixture
def answer():
    """Check that each drawn row shows what its last column says."""

    def check(measure: str, kind: str, table: str) -> None:
        given = answers(measure_named(measure), kind, table)
        assert [g for _, g in given] == [e for e, _ in given]

    return check
