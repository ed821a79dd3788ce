"""Annex A's figures are as plain Python counts them from the same random lists, through a workbook."""

import random
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
from headway.returns.annex_a.reader import read
from headway.returns.annex_a.write import write
from headway.validation.finding import found
from tests.lib.plain_annex_a import figures
from tests.lib.sql import rule_faults

TABLES = found("headway.record.annex_a", RecordTable)
MEASURES = [m for m in recorded_measures() if m.theme == "in_year"]
DATES = frozenset(c.name for t in record_tables() for c in t.columns if c.kind == "date")
AS_AT = date(2026, 3, 31)
# Days on which something turns: visits, reviews, first reviews, assessments, and after the list.
TURNS = [AS_AT - timedelta(days=n) for n in (28, 29, 42, 43, 65, 66, 67)]
TURNS += [date(2025, 9, 30), date(2025, 10, 1), date(2025, 12, 31), date(2026, 3, 2), AS_AT]
TURNS += [date(2026, 3, 3), date(2026, 2, 28), date(2026, 4, 1), date(2025, 1, 20)]


class Draw(random.Random):
    """Rows of lists, with days that gather where the rules turn."""

    def day(self, share: float = 1) -> date | None:
        """A day, or none."""
        return self.choice(TURNS) if self.random() < share else None

    def row(self, **more: object) -> dict[str, object]:
        """A child, and who holds it."""
        who = {"child_id": f"C{self.randint(1, 9)}", "team": self.choice([None, "North", "South"])}
        return who | {"worker": self.choice([None, "W1", "W2", "W3"])} | more

    def lists(self) -> dict[str, list[dict[str, object]]]:
        """The lists that the plain statement reads. A contact of its day, so that the day is known."""
        return {
            "assessments": [
                self.row(started_on=self.day(), authorised_on=self.day(0.5)) for _ in range(12)
            ],
            "protection_plans": [self.row(started_on=self.day(), **self.seen()) for _ in range(8)],
            "looked_after": [
                self.row(
                    started_on=self.day(),
                    legal_status=self.choice(["C2", "V2", "V3", None]),
                    times_missing=self.choice([None, 0, 1, 3]),
                    interview_offered=self.choice([None, "YES", "NO", "UNKNOWN"]),
                    **self.seen(),
                )
                for _ in range(12)
            ],
            "care_leavers": [
                self.row(
                    eligibility=self.choice(["RELEVANT", "FORMER", "ELIGIBLE", "QUALIFYING"]),
                    plan_reviewed_on=self.day(0.8),
                )
                for _ in range(10)
            ],
        }

    def seen(self) -> dict[str, date | None]:
        """When a child was last visited and reviewed, and when it ended."""
        days = {"visited_on": self.day(0.7), "reviewed_on": self.day(0.6)}
        return days | {"ended_on": self.day(0.2)}


@pytest.mark.parametrize("seed", range(6))
def test_every_figure_is_as_plain_python_counts_it(seed, tmp_path):
    """A row a child: of two rows of one child it is not said which is the child's."""
    lists = Draw(seed).lists()
    for name in ("protection_plans", "looked_after", "care_leavers"):
        lists[name] = list({row["child_id"]: row for row in lists[name]}.values())
    # Somebody was seen and reviewed, else nothing is known of anybody.
    lists["looked_after"].append(_sure(visited_on=AS_AT, reviewed_on=AS_AT))
    lists["protection_plans"].append(_sure(visited_on=AS_AT, reviewed_on=AS_AT))
    lists["assessments"].append(_sure(authorised_on=AS_AT))
    lists["care_leavers"].append(
        {"child_id": "Z", "eligibility": "FORMER", "plan_reviewed_on": AS_AT}
    )
    path = tmp_path / "annex_a_2026-03-31.xlsx"
    write(path, lists)
    filed = Filed(year=2026, loaded=read([path]), of="annex_a")
    with engine(threads=1) as duck:
        given = own_figures(make(duck, [filed]), MEASURES, periods(date(2025, 4, 1), AS_AT))
    assert {f.period.last for f in given} == {AS_AT} and {f.period.length for f in given} == {
        "month"
    }
    ours = {
        f.measure: int(f.numerator) if f.kind == "count" else (int(f.numerator), int(f.denominator))
        for f in given
        if f.denominator is not None or f.measure.endswith("_on_list")
    }
    for name, expected in figures(lists, AS_AT).items():
        assert ours[name] == expected, name


def _sure(**days: date) -> dict[str, object]:
    return {"child_id": "Z", "started_on": date(2025, 1, 20)} | days


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_every_select_means_the_same_on_both_engines(table):
    """And no column tells who a child or a worker is, but for the child's own identifier."""
    assert rule_faults(table.select.strip(), IN_SELECTS, DATES) == []
    assert sqlglot.transpile(table.select, read="duckdb", write="spark")
    assert all(column.says.endswith(".") for column in table.columns)
    assert not {"worker", "adviser", "child_id"} & {column.name for column in table.columns}
