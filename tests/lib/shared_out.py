"""How a run's tests are shared out among its processes: what stands on one thing goes to one of them.

A file is one piece of work, for its tests share what was made for them. All that needs Spark, all
that needs a browser and all tests of the service are one piece each: Spark, the service and its
filled database are made once a run then, not once a process. Long pieces go out first, so that no
process works on alone at the end.
"""

import re

from xdist.scheduler import LoadScopeScheduling

# Longest first: the first three take minutes each. A piece is all files that one line names.
PIECES = (
    r"tests/.*spark.*\.py",
    r"tests/journeys/test_postgresql\.py",
    r"tests/browser/",
    r"tests/web/",
    # A file each, and longer than those of other folders.
    r"tests/journeys/.*\.py",
    r"tests/properties/.*\.py",
    r"tests/golden/.*\.py",
)
_PLACED = re.compile("|".join(f"({piece})" for piece in PIECES))


def piece_of(test: str) -> str:
    """The piece of work that a test belongs to."""
    found = _PLACED.match(test)
    if found and "spark" in found[0]:
        return "spark"
    return found[0] if found else test.partition("::")[0]


def place_of(test: str) -> int:
    """When a test's piece goes out: the number of its line above, and after all of them."""
    found = _PLACED.match(test)
    return found.lastindex or 0 if found else len(PIECES) + 1


class SharedOut(LoadScopeScheduling):
    """Gives the next piece to whichever process is nearly done with what it had."""

    def _split_scope(self, nodeid: str) -> str:
        return piece_of(nodeid)
