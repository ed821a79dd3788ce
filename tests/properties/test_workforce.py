"""The workforce's figures equal those that plain Python works out from the same random censuses."""

import random
from calendar import isleap
from datetime import date, timedelta

import pytest
import sqlglot

from headway.engine.duck import engine
from headway.engine.subset import IN_SELECTS
from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from headway.record.joining import Filed
from headway.record.making import make, record_tables
from headway.record.table import RecordTable
from headway.returns.workforce.reader import read
from headway.validation.finding import found
from tests.lib.drawn_workforce import census_of
from tests.lib.sql import rule_faults

MEASURES = [m for m in recorded_measures() if m.theme == "workforce"]
DATES = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")
YEARS = (2024, 2025)
TURNS = [date(y, m, d) for y in (2023, 2024, 2025) for m, d in ((9, 29), (9, 30), (10, 1), (10, 2))]


def worker(draw: random.Random) -> dict[str, str]:
    """One post, with days that gather where the year turns."""
    begun = draw.choice([*TURNS, date(2020, 2, 3), date(2024, 5, 6)])
    ended = draw.choice([None, None, *TURNS, begun + timedelta(days=draw.choice([0, 1, 90]))])
    return {
        "AgencyWorker": draw.choice(["0", "0", "1"]),
        "SWENo": draw.choice(["", "SW0000000001", "sw0000000001 ", "SW0000000002", ""]),
        "FTE": draw.choice(["1", "0.8", "0.333333", "0", ""]),
        "FTE30": draw.choice(["", "0.5", "0"]),
        "OrgRole": draw.choice(["1", "5", "5", ""]),
        "RoleStartDate": begun.isoformat(),
        "RoleEndDate": ended.isoformat() if ended and ended >= begun else "",
        "Cases30": draw.choice(["", "0", "7", "18"]),
        "WorkingDaysLost": draw.choice(["", "0", "3.25"]),
    }


def number(text: str) -> float | None:
    return float(text) if text else None


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def moves(rows: list[dict], year: int) -> tuple[list[dict], list[dict]]:
    """Posts that began, and that ended, in the year, by no move of one worker within the service."""
    first, last = date(year - 1, 10, 1), date(year, 9, 30)
    began, ended = [], []
    people: dict[str, list[dict]] = {}
    for place, row in enumerate(rows):
        if row["AgencyWorker"] == "0":
            people.setdefault(row["SWENo"].strip().upper() or f"#{place}", []).append(row)
    for posts in people.values():
        posts.sort(key=lambda r: (r["RoleStartDate"], r["RoleEndDate"] or "9999"))
        for at, row in enumerate(posts):
            start, end = day(row["RoleStartDate"]), day(row["RoleEndDate"])
            before = day(posts[at - 1]["RoleEndDate"]) if at else None
            moved_in = at > 0 and (before is None or start <= before + timedelta(days=1))
            after = day(posts[at + 1]["RoleStartDate"]) if at + 1 < len(posts) else None
            moved_out = end and after and after <= end + timedelta(days=1)
            if first <= start <= last and not moved_in:
                began.append(row)
            if end and first <= end <= last and not moved_out:
                ended.append(row)
    return began, ended


def total(values) -> float:
    return sum(value for value in values if value is not None)


def share(top: float | None, bottom: float, times: float = 100) -> float | None:
    return times * top / bottom if bottom and top is not None else None


def plain(rows: list[dict], year: int, vacant: float, covered: float) -> dict[str, float | None]:
    """The figures of one census, from their words in the catalogue of indicators."""
    last = date(year, 9, 30)

    def fte(row):
        return number(row["FTE"]) if row["FTE"] else number(row["FTE30"])

    def on_day(row):
        return number(row["FTE30"]) if row["FTE30"] else number(row["FTE"])

    there = [
        row for row in rows
        if day(row["RoleStartDate"]) <= last and (day(row["RoleEndDate"]) or last) >= last
    ]  # fmt: skip
    employed = [row for row in there if row["AgencyWorker"] == "0"]
    in_post = total(map(fte, employed))
    agency = total(fte(row) for row in there if row["AgencyWorker"] == "1")
    holders = [row for row in there if (number(row["Cases30"]) or 0) > 0 and (on_day(row) or 0) > 0]
    cases = total(number(row["Cases30"]) for row in holders)
    began, ended = moves(rows, year)
    left = total(fte(row) for row in ended if not any(row is one for one in began))
    lost = [number(r["WorkingDaysLost"]) for r in employed]
    is_known = not lost or any(value is not None for value in lost)
    return {
        "social_workers": in_post,
        "agency_workers": agency,
        "agency": share(agency, agency + in_post),
        "vacancy": share(vacant, vacant + in_post),
        "agency_cover": share(covered, vacant) if covered <= vacant else None,
        "cases_held": cases,
        "caseload": share(cases, total(map(on_day, holders)), 1),
        "turnover": share(left, in_post),
        "absence": share(total(lost) if is_known else None, in_post * (253 + isleap(year))),
    }


@pytest.mark.parametrize("seed", range(8))
def test_every_figure_is_as_plain_python_counts_it(seed, tmp_path):
    draw = random.Random(seed)
    filed, expected = [], {}
    for year in YEARS:
        # Everyone has a full-time equivalent of some kind: where nobody does, nothing is known.
        rows = [worker(draw) for _ in range(draw.randint(3, 14))]
        rows.append(worker(draw) | {"FTE": "1", "RoleStartDate": "2020-02-03", "RoleEndDate": ""})
        vacant, covered = draw.choice([0, 1.5, 4]), draw.choice([0, 1, 2.25])
        path = tmp_path / f"{year}.xml"
        text = census_of(rows, year=year, vacancies=str(vacant), covered=str(covered))
        path.write_text(text, "utf-8")
        filed.append(Filed(year=year, loaded=read([path]), of="csww"))
        expected |= {(year, k): v for k, v in plain(rows, year, vacant, covered).items()}
    over = periods(date(2023, 10, 1), date(2025, 9, 30), YEARS, "workforce")
    with engine(threads=1) as duck:
        ours = own_figures(make(duck, filed), MEASURES, over)
    given = {(f.period.last.year, f.measure): f.value for f in ours}
    assert given.keys() == expected.keys()
    for key, value in expected.items():
        assert given[key] == (value if value is None else pytest.approx(value, abs=1e-4)), key


@pytest.mark.parametrize(
    "table", found("headway.record.workforce", RecordTable), ids=lambda table: table.name
)
def test_every_select_means_the_same_on_both_engines(table):
    assert rule_faults(table.select.strip(), IN_SELECTS, DATES) == []
    assert sqlglot.transpile(table.select, read="duckdb", write="spark")
    assert all(column.says.endswith(".") for column in table.columns)
