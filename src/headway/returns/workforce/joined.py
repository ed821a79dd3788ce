"""The census and the council's lists as the record joins them: none has rules to check by here."""

from typing import Any

from headway.returns.workforce import development, establishment, reader, teams
from headway.returns.workforce.monthly import MonthlyList
from headway.returns.workforce.tables import (
    CENSUS_TABLES,
    TEAM_NAMES,
    WHOSE,
)
from headway.validation.spec import ReturnSpec
from headway.validation.table import YEAR_FIRST


def _none(*_: Any) -> tuple[()]:
    """No rules, facts or headlines."""
    return ()


def _without_rules(**told: Any) -> ReturnSpec:
    """A return that is joined and not checked."""
    return ReturnSpec(
        **told,
        order={},
        typed_extras={},
        always_typed={},
        available=lambda *_: frozenset(),
        complete=lambda *_: {},
        rules=_none,
        facts=_none,
        derived=_none,
        acknowledgements=_none,
        headlines=_none,
        forms=YEAR_FIRST,
        child=WHOSE,
    )


CENSUS = _without_rules(
    name="csww",
    title="the social work workforce census (CSWW)",
    tables=CENSUS_TABLES,
    read=reader.read,
)


def _of_months(one: MonthlyList) -> ReturnSpec:
    return _without_rules(name=one.of, title=one.title, tables=(one.lines,), read=one.read)


ESTABLISHMENT = _of_months(establishment.ESTABLISHMENT)
TRAINING = _of_months(development.TRAINING)
SUPERVISION = _of_months(development.SUPERVISION)
TEAMS = _without_rules(
    name="teams",
    title="the list of teams",
    tables=(TEAM_NAMES,),
    read=teams.read,
)
