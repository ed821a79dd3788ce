"""The children at home on a care order on one day, each with what their review and workers show.

The cohort is the rows of the looked-after return that stand on the day with LS C1 or C2 and PLACE
P1; short breaks are never of it. One who began that day is in it, one whose episode ended that day is
not.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from headway.measures.standing_open import OPEN
from headway.record.care_orders.at_home import BANDS, LONGEST, time_band
from headway.record.groups import NEEDS, age_band, grouped
from headway.record.making import Record
from headway.verdicts.orders_at_home.days import months_on
from headway.vocabulary.working_days import workday
from headway.vocabulary.years import collection_year

TABLES = ("care_reviews", "episodes_at_home", "leavers_watched", "spells_at_home")
AGES = ("under 1", "1 to 4", "5 to 9", "10 to 15", "16 and over", "not known")
TIMES = (*(words for _, words in BANDS), LONGEST)
FULL = "C2"
# Months to the next review: after the first, and after each other.
_AFTER_FIRST, _AFTER = 3, 6
_FIRST_WORKDAYS = 20
IN_TIME, OVERDUE, NOT_KNOWN = "in time", "overdue", "not known"
MANY_WORKERS = 3


@dataclass(frozen=True, kw_only=True)
class AtHome:
    """One child of the cohort. `review` says whether the next review is overdue on the day, and
    `review_due_on` the day it was or is due; `workers` are the different social workers of the last
    12 months, None where the returns name none."""

    child: str
    order: str
    home_started_on: date
    care_started_on: date
    born_on: date | None
    age: str
    time: str
    need: str
    review: str
    review_due_on: date | None
    workers: int | None


@dataclass(frozen=True, kw_only=True)
class Cohort:
    """The children at home on a care order on a day, in the order in which they came home.

    `on_orders` are all children on a full or interim order on that day, `looked_after` all."""

    on: date
    children: tuple[AtHome, ...]
    on_orders: int
    looked_after: int

    @property
    def full_orders(self) -> int:
        """How many of them are on a full order: the headline."""
        return sum(one.order == FULL for one in self.children)


def cohort_on(record: Record, on: date) -> Cohort:
    """The cohort of a day that the record's returns cover."""
    day = f"DATE '{on.isoformat()}'"
    stands = f"started_on <= {day} AND {OPEN.replace('month_end', day)}"
    rows = record.engine.query(
        f"""
        SELECT e.child, e.LS, e.number, e.home_started_on, e.born_on, e.period,
            {age_band(day)} AS age, {time_band(day)} AS time, {grouped(NEEDS, "CIN")} AS need,
            p.started_on AS care_started_on, p.start_is_known
        FROM (SELECT * FROM episodes_at_home WHERE {stands}) AS e
        JOIN (SELECT child, period, started_on, start_is_known FROM periods_of_care) AS p
            ON p.child = e.child AND p.period = e.period
        ORDER BY e.child, e.number
        """
    ).to_pylist()
    orders, every = record.rows(
        "SELECT COUNT(DISTINCT CASE WHEN LS IN ('C1', 'C2') THEN child END), "
        f"COUNT(DISTINCT child) FROM care_episodes WHERE {stands}"
    )[0]
    reviews, workers = _Reviews(record, on), _workers(record, on)
    made = []
    for row in _once(rows):
        state, due = reviews.of(row)
        made.append(
            AtHome(
                child=row["child"],
                order=row["LS"],
                home_started_on=row["home_started_on"],
                care_started_on=row["care_started_on"],
                born_on=row["born_on"],
                age=row["age"],
                time=row["time"],
                need=row["need"],
                review=state,
                review_due_on=due,
                workers=None if workers is None else workers.get(row["child"], 0),
            )
        )
    made.sort(key=lambda one: (one.home_started_on, one.child))
    return Cohort(on=on, children=tuple(made), on_orders=orders, looked_after=every)


def _once(rows: Iterable[dict[str, Any]]) -> Iterable[dict[str, Any]]:
    """One row a child: of two episodes that stand at once the later, at home since the earlier day."""
    held: dict[str, dict[str, Any]] = {}
    for row in rows:
        before = held.get(row["child"], row)
        since = before if before["home_started_on"] < row["home_started_on"] else row
        held[row["child"]] = row | {name: since[name] for name in ("home_started_on", "time")}
    return held.values()


class _Reviews:
    """When each child's next review is due, as known on a day."""

    def __init__(self, record: Record, on: date):
        self._on = on
        self._years = {row[0] for row in record.rows("SELECT DISTINCT year FROM cla_reviews")}
        held = record.rows(
            "SELECT child, period, MAX(number), MAX(held_on) FROM care_reviews "
            f"WHERE held_on <= DATE '{on.isoformat()}' GROUP BY child, period"
        )
        self._held = {(child, period): (number, day) for child, period, number, day in held}

    def of(self, row: dict[str, Any]) -> tuple[str, date | None]:
        """Whether a child's next review is overdue, and when it is due; not known where the returns
        of the day, or of the start of care, have no reviews."""
        if collection_year(self._on) not in self._years:
            return NOT_KNOWN, None
        knows_first = collection_year(row["care_started_on"]) in self._years
        if (last := self._held.get((row["child"], row["period"]))) is not None:
            is_first = knows_first and row["start_is_known"] and last[0] == 1
            due = months_on(last[1], _AFTER_FIRST if is_first else _AFTER)
        elif knows_first and row["start_is_known"]:
            return self._first(row["care_started_on"])
        else:
            return NOT_KNOWN, None
        return (IN_TIME if self._on <= due else OVERDUE), due

    def _first(self, began: date) -> tuple[str, date]:
        """The first review: a day without work, after the twentieth with, is no day too late."""
        due = began
        while workday(due) - workday(began) < _FIRST_WORKDAYS:
            due += timedelta(1)
        late = workday(self._on) - workday(began) > _FIRST_WORKDAYS
        return (OVERDUE if late else IN_TIME), due


def _workers(record: Record, on: date) -> dict[str, int] | None:
    """Different social workers of each child in the 12 months to a day; None where none is named."""
    year = collection_year(on)
    if not record.rows(f"SELECT 1 FROM cla_sw_episodes WHERE year = {year} LIMIT 1"):
        return None
    since = months_on(on, -12)
    return dict(
        record.rows(
            "SELECT child, COUNT(DISTINCT SW_ID) FROM believed_sw_episodes "
            f"WHERE started_on <= DATE '{on.isoformat()}' AND counted_to > DATE '{since.isoformat()}' "
            "AND SW_ID IS NOT NULL GROUP BY child"
        )
    )
