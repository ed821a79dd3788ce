"""The census and the council's lists as the record joins them: none has rules to check by here."""

from headway.returns.workforce import development, establishment, reader, teams
from headway.returns.workforce.monthly import MonthlyList
from headway.returns.workforce.tables import (
    CENSUS_TABLES,
    TEAM_NAMES,
    WHOSE,
)
from headway.validation.spec import ReturnSpec, unchecked

CENSUS = unchecked(
    name="csww",
    title="the social work workforce census (CSWW)",
    tables=CENSUS_TABLES,
    read=reader.read,
    child=WHOSE,
)


def _of_months(one: MonthlyList) -> ReturnSpec:
    return unchecked(name=one.of, title=one.title, tables=(one.lines,), read=one.read, child=WHOSE)


ESTABLISHMENT = _of_months(establishment.ESTABLISHMENT)
TRAINING = _of_months(development.TRAINING)
SUPERVISION = _of_months(development.SUPERVISION)
TEAMS = unchecked(
    name="teams",
    title="the list of teams",
    tables=(TEAM_NAMES,),
    read=teams.read,
    child=WHOSE,
)
