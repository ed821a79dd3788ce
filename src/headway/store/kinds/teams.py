"""The list of teams: which became which in a re-organisation. A later list takes its place."""

from datetime import date
from pathlib import Path

from headway.returns.workforce.teams import first_day, is_teams, read
from headway.store.kinds.whole_lists import whole_list
from headway.vocabulary.years import YearKind, year_holding


def _year_of(path: Path) -> int:
    """The year in which its first re-organisation lies."""
    return year_holding(date.fromisoformat(first_day(path)), YearKind.WORKFORCE)


KIND = whole_list(
    of="teams",
    title="the list of teams",
    is_list=is_teams,
    year_of=_year_of,
    year_from="by its first day",
    read=read,
)
