"""Every rule of the children in need census, against a second statement of it in plain Python.

The second statement (tests/lib/plaincin) was written from the catalogue's words alone. It counts
the year to the header's reference date; headway counts the year that was asked. Returns in which
the two differ are left out here, but for rule 100, which says that they differ.
"""

from collections.abc import Iterator

import pytest

from headway.engine.duck import Duck, engine
from headway.returns.cin_census.spec import RETURN
from headway.validation.rule import Rule
from tests.lib import plaincin  # noqa: F401  registers the plain rules
from tests.lib.cataloguecin import catalogue
from tests.lib.comparedcin import decided, draws
from tests.lib.smallcin import WHOLE_RETURN, SmallCin, rules_of

YEARS = range(2023, 2028)
DRAWS = 15


@pytest.fixture(scope="module")
def duck() -> Iterator[Duck]:
    """One engine for all: a return is checked apart from the others in it."""
    with engine(threads=1) as opened:
        yield opened


def _named(rule: Rule) -> str:
    return f"{rule.code}-from-{rule.since}"


def _is_of_its_year(small: SmallCin) -> bool:
    (header,) = small.tables["header"]
    return header["ReferenceDate"] == f"{small.year}-03-31"


@pytest.mark.parametrize("rule", RETURN.rules(), ids=_named)
def test_a_rule_flags_what_the_words_of_the_catalogue_flag(
    rule: Rule, duck: Duck, shared: object
) -> None:
    """In the last year that this version of the rule is in force."""
    year = min(rule.until or 2027, 2027)
    plain = rules_of(year)[rule.code]
    compared = 0
    for number, small in enumerate(draws(rule.code, catalogue()[rule.code].applies, year, DRAWS)):
        if rule.code != "100" and not _is_of_its_year(small):
            continue
        expected = plain(small)
        if expected is not None:
            # A rule of the whole return is flagged on its header.
            expected = {("header", 1) if row == WHOLE_RETURN else row for row in expected}
        assert decided(duck, rule, small) == expected, f"draw {number} of {year}"
        compared += 1
    assert compared >= DRAWS // 3


def test_every_rule_is_stated_twice_for_every_year() -> None:
    """The same codes in force in each year, once each."""
    for year in YEARS:
        in_force = [rule.code for rule in RETURN.rules() if rule.in_force(year)]
        assert len(in_force) == len(set(in_force)), f"A rule stands twice in {year}."
        assert set(in_force) == set(rules_of(year)), f"in {year}"
