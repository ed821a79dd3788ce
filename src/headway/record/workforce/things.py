"""How the workforce census and the establishment list are joined.

Nothing in them is known again from year to year: each is counted by itself, on its own day. What the
census calls `whose` (a worker's number) tells two posts of one worker within a return, and goes no
further.
"""

from headway.record.joining import Shape
from headway.returns.workforce.joined import CENSUS, ESTABLISHMENT, SUPERVISION, TEAMS, TRAINING

YEAR = "workforce"
SHAPE = Shape(spec=CENSUS, prefix="wf", keys={}, year_ends=YEAR)
TEAM_LIST = Shape(spec=TEAMS, prefix="teams", keys={}, year_ends=YEAR, optional=True)
MONTHLY = Shape(spec=ESTABLISHMENT, prefix="establishment", keys={}, year_ends=YEAR)
COURSES = Shape(spec=TRAINING, prefix="training", keys={}, year_ends=YEAR)
TALKS = Shape(spec=SUPERVISION, prefix="supervision", keys={}, year_ends=YEAR)


def latest(table: str) -> str:
    """SQL of the rows that the latest return of each year gives: an earlier issue counts no more."""
    return (
        "(SELECT n.* FROM (SELECT a.*, MAX(a.filed) OVER (PARTITION BY a.year) AS latest "
        f"FROM {table} AS a) AS n WHERE n.filed = n.latest)"
    )
