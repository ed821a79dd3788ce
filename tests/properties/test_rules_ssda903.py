"""Every rule of the looked-after return, against a second statement of it in plain Python.

The second statement (tests/lib/plain903) was written from the catalogue's words alone. On twenty
small random returns a rule, both must flag the same rows, or both skip the rule. headway is given
returns that look alike to the rule as one; the second statement sees each alone.
"""

from collections.abc import Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.ssda903.spec import RETURN
from headway.validation.rule import Rule
from tests.lib import plain903  # noqa: F401  registers the plain rules
from tests.lib.catalogue903 import catalogue
from tests.lib.compared903 import draws
from tests.lib.small903 import rules_of
from tests.lib.together903 import decided_each

YEARS = range(2023, 2028)
DRAWS = 20


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a return is checked apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def _named(rule: Rule) -> str:
    return f"{rule.code}-from-{rule.since}"


@pytest.mark.parametrize("rule", RETURN.rules(), ids=_named)
def test_a_rule_flags_what_the_words_of_the_catalogue_flag(
    rule: Rule, duck: Duck, shared: object
) -> None:
    """In the last year that this version of the rule is in force."""
    year = min(rule.until or 2027, 2027)
    needs = tuple(catalogue()[rule.code].needs)
    plain = rules_of(year)[rule.code]
    smalls = draws(rule.code, needs, year, DRAWS)
    for number, found in enumerate(decided_each(duck, rule, smalls)):
        assert found == plain(smalls[number]), f"draw {number} of {year}"


def test_every_rule_is_stated_twice_for_every_year() -> None:
    """The same codes in force in each year, once each."""
    for year in YEARS:
        in_force = [rule.code for rule in RETURN.rules() if rule.in_force(year)]
        assert len(in_force) == len(set(in_force)), f"A rule stands twice in {year}."
        assert set(in_force) == set(rules_of(year)), f"in {year}"
