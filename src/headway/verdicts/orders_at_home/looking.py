"""Care orders at home in a store, on a day: opened, counted and set beside the council's own list.

    seen = look(Path("store"), Asked(on=date(2026, 3, 31)))

The rows come from the archive: who cannot open it sees nothing here.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from headway.engine.duck import engine
from headway.record.calendar import day_number
from headway.record.joining import Filed
from headway.record.making import Record, make
from headway.returns.care_orders.stages import APPLYING
from headway.store.held import council_of, parts_of, read_filed
from headway.verdicts.orders_at_home.assumptions import DEFAULT, Assumptions
from headway.verdicts.orders_at_home.cohort import TABLES, Cohort, cohort_on
from headway.verdicts.orders_at_home.days import months_on
from headway.verdicts.orders_at_home.pipeline import Pipeline, pipeline
from headway.verdicts.orders_at_home.prices import AT_HOME, Price
from headway.verdicts.orders_at_home.released import Discharge, Released, a_year_of, released
from headway.verdicts.orders_at_home.watch import Watched, watched
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import as_at, collection_year

Progress = Callable[[str], None]
Row = dict[str, Any]
CARE, OWN_LIST, COSTS = "ssda903", "care_orders", "placement_costs"


@dataclass(frozen=True, kw_only=True)
class Asked:
    """What is asked: the day (None: the newest return's last), up to which horizon weeks released are
    counted (None: a year on), of discharges since when (None: a year before)."""

    on: date | None = None
    since: date | None = None
    horizon: date | None = None
    tracker: Path | None = None
    price: Callable[[date], Price] | None = None
    assumptions: Assumptions = DEFAULT


@dataclass(frozen=True, kw_only=True)
class Seen:
    """Care orders at home on a day. `pipeline` and `would_release` are None without a list;
    `discharged` are children who left for a family from home on an order since `since`, and
    `left_otherwise` how many left so for another reason, of which nothing is counted as released."""

    cohort: Cohort
    since: date
    pipeline: Pipeline | None
    notes_of: dict[int, tuple[str, str]] = field(repr=False)
    takes: Released
    has_released: Released
    would_release: Released | None
    left_otherwise: int
    from_home: tuple[Watched, ...]
    of_all: tuple[Watched, ...]
    came_back: tuple[Row, ...]


def look(store: Path, asked: Asked, progress: Progress = lambda _: None) -> Seen:
    """Everything that the command shows. Raises BadInput where the store has no looked-after return,
    or none that covers the day."""
    filed = _filed(store, asked.tracker, progress)
    with engine() as duck:
        only = [*TABLES, "believed_sw_episodes", "discharge_stages"]
        if any(one.of == COSTS for one in filed):
            only.append(COSTS)
        record = make(duck, filed, progress, only=only)
        on = _day(record, asked.on)
        return _seen(record, on, asked, has_list=any(one.of == OWN_LIST for one in filed))


def _filed(store: Path, tracker: Path | None, progress: Progress) -> list[Filed]:
    parts = parts_of(store)
    wanted = [p for p in parts if p.of in (CARE, COSTS) or (p.of == OWN_LIST and not tracker)]
    if not any(part.of == CARE for part in wanted):
        raise BadInput(
            f"{store} holds no looked-after return (SSDA903): nothing is known of care orders at "
            f"home. Run: headway build {store} --add PATH"
        )
    filed = read_filed(store, wanted, council_of(store), progress)
    if tracker is not None:
        from headway.returns.care_orders.reader import latest_day, read

        filed.append(Filed(year=latest_day(tracker).year, loaded=read([tracker]), of=OWN_LIST))
    return filed


def _day(record: Record, asked: date | None) -> date:
    """The day to count on. Raises BadInput where no return covers it."""
    years = record.years_of["episodes_at_home"]
    on = asked or as_at(years[-1])
    if collection_year(on) not in years:
        raise BadInput(
            f"--on {on.isoformat()}: the store has no looked-after return of that year. It has "
            f"{', '.join(map(str, years))}, each to 31 March."
        )
    return on


def _seen(record: Record, on: date, asked: Asked, *, has_list: bool) -> Seen:
    cohort = cohort_on(record, on)
    since = asked.since or months_on(on, -12)
    horizon = asked.horizon or months_on(on, 12)
    if not since <= on <= horizon:
        raise BadInput(
            f"Give days in order: --since ({since}), then --on ({on}), then --horizon ({horizon})."
        )
    leavers = record.engine.query(
        "SELECT l.*, s.started_on AS home_started_on, s.born_on FROM leavers_watched AS l "
        "LEFT JOIN (SELECT * FROM spells_at_home WHERE ended_as = 'left care') AS s "
        "ON s.child = l.child AND s.period = l.period ORDER BY l.ended_on, l.child"
    ).to_pylist()
    to_family = [row for row in leavers if row["is_to_family"]]
    home = [row for row in to_family if row["was_at_home"]]
    price = asked.price(on) if asked.price else _price(record)
    now = [_if_discharged(one, on) for one in cohort.children]
    entries = record.engine.query("SELECT * FROM discharge_stages").to_pylist()
    at_home = {one.child: one.home_started_on for one in cohort.children}
    line = pipeline(entries, at_home, on, asked.assumptions.by_stage) if has_list else None
    told = (horizon, price, asked.assumptions)
    return Seen(
        cohort=cohort,
        since=since,
        pipeline=line,
        notes_of=_notes(record) if has_list else {},
        takes=a_year_of(now, on, price, asked.assumptions),
        has_released=released(_discharges(home, since, on), *told),
        would_release=released(_applying(now, line), *told) if line else None,
        left_otherwise=sum(
            row["was_at_home"] and not row["is_to_family"] and since < row["ended_on"] <= on
            for row in leavers
        ),
        from_home=watched(home, day_number(on)),
        of_all=watched(to_family, day_number(on)),
        came_back=tuple(
            row for row in home if row["return_day"] and row["return_day"] <= day_number(on)
        ),
    )


def _if_discharged(one: Any, on: date) -> Discharge:
    return Discharge(
        child=one.child, on=on, home_started_on=one.home_started_on, born_on=one.born_on
    )


def _discharges(home: Sequence[Row], since: date, on: date) -> list[Discharge]:
    """Those who left for a family after one day and by another; who came back stops there."""
    today = day_number(on)
    return [
        Discharge(
            child=row["child"],
            on=row["ended_on"],
            home_started_on=row["home_started_on"],
            born_on=row["born_on"],
            back_on=date.fromordinal(date(1970, 1, 1).toordinal() + row["return_day"])
            if row["return_day"] and row["return_day"] <= today
            else None,
        )
        for row in home
        if since < row["ended_on"] <= on
    ]


def _applying(now: Sequence[Discharge], line: Pipeline | None) -> list[Discharge]:
    applying = {one.child for one in line.standing if one.stage in APPLYING} if line else set()
    return [one for one in now if one.child in applying]


def _notes(record: Record) -> dict[int, tuple[str, str]]:
    """What people wrote in the list of a next step and a reason, by its rows."""
    rows = record.rows("SELECT row, next_step, reason FROM orders_stages")
    return {row: (step or "", reason or "") for row, step, reason in rows}


def _price(record: Record) -> Price | None:
    """What a week with parents cost in the newest year of placement costs; None where none did."""
    if COSTS not in record.tables:
        return None
    rows = record.rows(
        f"SELECT year, SUM(cost), SUM(days) FROM {COSTS} WHERE place = '{AT_HOME}' "
        "AND cost IS NOT NULL GROUP BY year ORDER BY year DESC"
    )
    for year, cost, days in rows:
        if days:
            weekly = (Decimal(str(cost)) * 7 / int(days)).quantize(Decimal("0.01"))
            return Price(weekly=weekly, source=f"placement costs of {year - 1}-{year % 100:02}")
    return None
