"""What the plain rules from 400 on stand on: partial dates, orders, periods of care, days of care."""

from datetime import date

import pytest

import tests.lib.plain903 as plain903
from tests.lib.plain903.from400_reading import (
    after_years,
    care_periods,
    earliest,
    in_order,
    latest,
    latest_decision,
    latest_possible,
    neighbours,
)
from tests.lib.pools903 import COLUMNS_OF
from tests.lib.small903 import Small, numbered, rules_of

assert plain903.__doc__  # importing it is what registers the rules


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("01/04/2015", date(2015, 4, 1)),
        ("1/4/2015", date(2015, 4, 1)),
        ("ZZ/02/2015", date(2015, 2, 28)),
        ("ZZ/ZZ/2015", date(2015, 12, 31)),
        ("15/ZZ/2010", date(2010, 12, 31)),
        ("ZZ/04/ZZZZ", date(2000, 4, 30)),
        ("ZZ/ZZ/ZZZZ", date(2000, 12, 31)),
        ("32/ZZ/2010", None),
        ("ZZ/13/2010", None),
        ("31/02/2015", None),
        ("2015", None),
        (None, None),
    ],
)
def test_a_partial_date_is_the_latest_day_that_it_can_mean(text, day):
    assert latest_possible(text) == day


def test_a_birthday_beyond_the_last_day_there_is_is_that_day():
    assert after_years(date(9998, 1, 1), 18) == date.max
    assert after_years(None, 18) is None


def spans(*pairs: tuple, child: str = "A1") -> list:
    """Numbered episodes of one child from starts and ends."""
    blank = dict.fromkeys(COLUMNS_OF["episodes"])
    return numbered([{**blank, "CHILD": child, "DECOM": a, "DEC": b} for a, b in pairs])


@pytest.mark.parametrize(
    ("episodes", "periods"),
    [
        ([("01/05/2025", "01/06/2025"), ("01/06/2025", None)], [("01/05", None)]),
        (
            [("01/06/2025", None), ("01/05/2025", "31/05/2025")],
            [("01/05", "31/05"), ("01/06", None)],
        ),
        ([("01/05/2025", None), ("01/06/2025", "01/07/2025")], [("01/05", "01/07")]),
        ([("31/02/2025", "01/03/2025")], []),
    ],
)
def test_a_period_of_care_goes_on_while_the_next_episode_starts_in_time(episodes, periods):
    found = care_periods(spans(*episodes))
    assert [(a.strftime("%d/%m"), b and b.strftime("%d/%m")) for a, b in found] == periods


def test_undated_rows_come_last_and_equals_stay_in_file_order():
    rows = spans(("X", "1"), ("02/05/2025", "2"), ("01/05/2025", "3"), ("01/05/2025", "4"))
    assert [row["DEC"] for _, row in in_order(rows, "DECOM")] == ["3", "4", "2", "1"]
    pairs = [(row["DEC"], before["DEC"]) for _, row, before in neighbours(rows, "DECOM")]
    assert pairs == [("4", "3"), ("2", "4"), ("1", "2")]
    assert earliest(rows, "DECOM")[0] == 3
    assert latest(spans(("02/05/2025", "1"), ("02/05/2025", "2")), "DECOM")[0] == 1
    assert earliest(rows[:1], "DECOM") is None


def test_the_latest_decision_is_dated_where_any_is():
    rows = numbered([{"DATE_PLACED": text} for text in ("X", None, "01/04/2024", "01/04/2025")])
    assert latest_decision(rows)[0] == 4
    assert latest_decision(rows[:2])[0] == 1


@pytest.mark.parametrize(
    ("ended", "born", "reason", "is_flagged"),
    [
        ("01/08/2025", "01/05/2009", "E4A", False),  # 91 days after 2 May 2025, past 16
        ("31/07/2025", "01/05/2009", "E4A", True),  # 90 days
        ("01/08/2025", "01/08/2009", "E4A", True),  # not a day past 16
        ("01/08/2025", "01/05/2009", "E11", True),  # adopted
        ("01/08/2025", "31/03/2006", "E4A", False),  # 20 at the end of the year: left out
        ("01/06/2025", "01/04/2006", "E4A", True),  # 19
        ("01/08/2025", "31/02/2009", "E4A", True),  # no age, no days
    ],
)
def test_care_of_a_care_leaver_is_counted_in_days(ended, born, reason, is_flagged):
    decide = rules_of(2026)["1001"]
    [(_, row)] = spans(("02/05/2025", ended))
    [(_, old)] = spans(("01/05/2024", "02/05/2024"), child="B2")
    [(_, other)] = spans(("01/05/2025", "01/08/2025"), child="C3")
    row["REC"], row["LS"], other["LS"] = reason, "C2", "C2"
    header = [{"CHILD": "A1", "DOB": born}, {"CHILD": "C3", "DOB": "01/05/2015"}]
    tables = {"episodes": [row, other], "header": header, "oc3": [{"CHILD": "A1"}]}
    s = Small(2026, "E08000013", "csv", tables, {"episodes": [old]}, None, frozenset())
    assert decide(s) == ({("oc3", 1)} if is_flagged else set())
