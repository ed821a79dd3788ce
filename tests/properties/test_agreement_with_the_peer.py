"""Every rule of the looked-after return beside the other checker's rule of the same code.

Both are given the same small random returns. Where they differ, the rule says so in `departs`;
a rule without `departs` flags the same rows, or is skipped where the other is skipped.
"""

from collections.abc import Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.ssda903.spec import RETURN
from headway.validation.rule import Rule
from tests.lib.agreement903 import compared, newest
from tests.lib.peer903 import Peer, is_installed, peer

DRAWS = 2
pytestmark = pytest.mark.skipif(
    not is_installed(), reason="the other checker is not installed: run sh scripts/peer903.sh"
)


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a return is checked apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


@pytest.fixture(scope="module")
def other() -> Iterator[Peer]:
    """One process of the other checker for all."""
    with peer() as running:
        yield running


def _named(version: tuple[Rule, int]) -> str:
    return f"{version[0].code}-in-{version[1]}"


@pytest.mark.parametrize("version", newest(RETURN.rules()), ids=_named)
def test_a_rule_agrees_or_says_where_it_departs(
    version: tuple[Rule, int], duck: Duck, other: Peer, shared: object
) -> None:
    """In 2026, or in 2027 for the rules that are new then."""
    rule, year = version
    found = compared(duck, other, rule, year, DRAWS)
    first = found.first and f"draw {found.first.number} of {year}: {found.first.says()}"
    assert not first or rule.departs, f"{first}; and the rule does not say that it departs."
