"""The census, the establishment list and the list of teams as the record joins them: none has rules to check by."""

from typing import Any

from headway.returns.workforce import establishment, reader, teams
from headway.returns.workforce.tables import (
    CENSUS_TABLES,
    ESTABLISHMENT_LINES,
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
ESTABLISHMENT = _without_rules(
    name="establishment",
    title="the establishment list",
    tables=(ESTABLISHMENT_LINES,),
    read=establishment.read,
)
TEAMS = _without_rules(
    name="teams",
    title="the list of teams",
    tables=(TEAM_NAMES,),
    read=teams.read,
)
