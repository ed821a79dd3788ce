"""Periods of several returns and lists: the same child and start day are one."""

from datetime import date

import pytest

from headway.engine.duck import engine
from headway.engine.subset import IN_SELECTS
from headway.record.in_need.pre_proceedings import PRE_PROCEEDINGS
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.cin_census.reader import read
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.sql import rule_faults

OPEN = """
    child | began      | letter     | offered
    A1    | 2027-01-11 | 2027-01-18 | true
"""
ENDED = """
    child | began      | decided
    A1    | 2027-01-11 | 2027-05-04
"""


def test_one_period_in_two_returns_is_one(returned):
    """The later return is believed; what it leaves blank keeps what the earlier one held."""
    [period] = returned((2027, OPEN), (2028, ENDED)).periods
    assert period.letter_on == date(2027, 1, 18) and period.is_offered is True
    assert period.decided_on == date(2027, 5, 4)
    assert returned((2028, ENDED), (2027, OPEN)).periods == (period,)


def test_what_the_later_return_says_otherwise_is_believed(returned):
    changed = OPEN.replace("2027-01-18", "2027-01-20").replace("true", "0")
    [period] = returned((2027, OPEN), (2028, changed)).periods
    assert period.letter_on == date(2027, 1, 20) and period.is_offered is False


def test_of_two_returns_of_one_year_the_one_made_later_is_believed(returned):
    changed = OPEN.replace("2027-01-18", "2027-01-20")
    first, then = "2027-05-01T09:00:00", "2027-06-01T09:00:00"
    for pair in (
        ((2027, OPEN, first), (2027, changed, then)),
        ((2027, changed, then), (2027, OPEN, first)),
    ):
        [period] = returned(*pair).periods
        assert period.letter_on == date(2027, 1, 20)


def test_a_file_given_twice_counts_once(returned, tmp_path):
    given = returned((2027, OPEN), (2027, OPEN))
    assert len(given.periods) == 1
    assert "was given twice and was read once" in " ".join(given.said)


def test_two_teams_files_of_one_year_stand_beside_each_other(returned):
    other = OPEN.replace("A1 ", "B1 ")
    assert [p.child for p in returned((2027, OPEN), (2027, other)).periods] == ["A1", "B1"]


def test_periods_of_one_child_are_numbered_and_count_from_the_last_decision(given):
    """The gap is from the decision; where there was none, from the application."""
    periods = given(
        """
        child | began      | decided    | court
        A1    | 2025-04-01 | 2025-07-01 |
        A1    | 2025-07-01 |            | 2025-08-01
        A1    | 2025-08-31 |            |
        A1    | 2026-04-01 |            |
        B1    | 2025-04-01 | 2025-07-01 |
        """
    ).periods
    assert [(p.number, p.is_repeat, p.days_since_last) for p in periods] == [
        (1, False, None),
        (2, True, 0),
        (3, True, 30),
        (4, True, None),
        (1, False, None),
    ]


def test_a_period_that_began_before_the_last_was_decided_counts_no_days_since(given):
    periods = given(
        """
        child | began      | decided
        A1    | 2025-04-01 | 2025-07-01
        A1    | 2025-06-30 |
        """
    ).periods
    assert [p.days_since_last for p in periods] == [None, None]


def test_open_in_one_return_and_absent_from_the_next_is_not_open_for_ever(returned):
    """It counts as going on up to the end of the return that held it; its end is not known."""
    from headway.verdicts.clock.figures import clock

    given = returned((2027, OPEN), (2028, ENDED.replace("A1 ", "B1 ")))
    then = clock(given.periods, date(2027, 3, 31)).counts
    now = clock(given.periods, date(2028, 3, 31)).counts
    assert (then["open"], then["end_not_known"]) == (2, 0)
    assert (now["open"], now["end_not_known"]) == (0, 1)


def test_a_list_stands_below_every_return_and_fills_what_it_leaves_blank(returned):
    listed = """
        child | began      | letter     | met        | team
        A1    | 2027-01-11 | 2027-01-12 | 2027-02-01 | North
        B1    | 2026-02-02 |            |            |
    """
    given = returned((2027, OPEN), lists=(listed,))
    first, second = given.periods
    assert first.letter_on == date(2027, 1, 18)
    assert first.first_meeting_on == date(2027, 2, 1) and first.team == "North"
    assert second.child == "B1"


def test_of_two_lists_the_one_given_last_is_believed(given):
    early = "child | began | letter\nA1 | 2026-06-08 | 2026-06-09"
    late = "child | began | letter\na1 | 2026-06-08 | 2026-06-10"
    [period] = given(early, late).periods
    assert period.letter_on == date(2026, 6, 10)


def test_the_day_is_the_end_of_the_newest_return_and_nothing_later_is_known(returned, given):
    of_returns = returned((2027, OPEN), today=date(2027, 9, 1))
    assert of_returns.day(None) == date(2027, 3, 31)
    assert of_returns.day(date(2027, 1, 31)) == date(2027, 1, 31)
    with pytest.raises(BadInput, match="tell nothing after 2027-03-31"):
        of_returns.day(date(2027, 4, 1))
    of_lists = given("child | began\nA1 | 2026-06-08", today=date(2026, 9, 1))
    assert of_lists.day(None) == date(2026, 9, 1)
    with pytest.raises(BadInput, match="tell nothing after 2026-09-01"):
        of_lists.day(date(2026, 9, 2))


def test_a_return_of_a_year_that_did_not_ask_says_so(returned):
    given = returned((2026, "child\nA1"), (2027, OPEN))
    assert "The census did not ask for any then." in " ".join(given.said)
    with pytest.raises(BadInput, match="no return filed before summer 2027"):
        returned((2026, "child\nA1"))


def test_blocks_without_a_start_are_counted_and_left_out(returned):
    given = returned((2027, OPEN + "    B1    |            | 2027-01-18 | 1\n"))
    assert [p.child for p in given.periods] == ["A1"]
    assert "1 block has no child or no day" in " ".join(given.said)


def test_what_a_return_holds_and_nobody_can_read_is_counted_and_said(returned):
    """Else a decision in another form would look as if it had not come."""
    strange = """
        child | began      | letter     | offered | reviews | decided
        A1    | 2027-01-11 | 18/01/2027 | Y       | two     | 2027-03-01
        B1    | 2027-01-12 | 2027-01-13 | 1       | 2       |
    """
    given = returned((2027, strange))
    assert [p.letter_on for p in given.periods] == [None, date(2027, 1, 13)]
    assert "3 cells of the returns cannot be read and count as blank" in " ".join(given.said)
    assert "cannot be read" not in " ".join(returned((2027, OPEN)).said)


def test_a_header_without_its_year_is_refused(tmp_path):
    from headway.verdicts.clock.reading import read as read_periods
    from tests.spec.pre_proceedings.conftest import return_of

    path = tmp_path / "cin.xml"
    path.write_text(return_of(2027, OPEN).replace("<Year>2027</Year>", ""), "utf-8")
    with pytest.raises(BadFile, match=r"cin\.xml, header: expected the collection year"):
        read_periods([path])


def test_the_record_s_select_is_in_the_sql_that_both_engines_mean_the_same_by():
    days = {
        "PPStartDate",
        "started_on",
        *(c.name for c in PRE_PROCEEDINGS.columns if c.kind == "date"),
    }
    assert rule_faults(PRE_PROCEEDINGS.select, IN_SELECTS, frozenset(days)) == []


def test_the_whole_record_holds_the_same_periods(returned, tmp_path):
    """Joined with all else that the returns hold, as without."""
    later = ENDED + "    B1    | 2027-06-01 |\n"
    periods = returned((2027, OPEN), (2028, later)).periods
    filed = [
        Filed(year=y, loaded=read([tmp_path / f"cin_{y}_{n}.xml"]))
        for n, y in enumerate((2027, 2028))
    ]
    with engine() as duck:
        make(duck, filed)
        rows = duck.query("SELECT * FROM pre_proceedings ORDER BY child, started_on").to_pylist()
    assert [set(row) for row in rows] == [{c.name for c in PRE_PROCEEDINGS.columns}] * 2
    for period, row in zip(periods, rows, strict=True):
        assert (row["child"], row["period"]) == (period.child, period.number)
        for name in ("started_on", "letter_on", "first_meeting_on", "decided_on", "court_on"):
            assert row[name] == getattr(period, name)
        assert (row["is_offered"], row["is_held"]) == (period.is_offered, period.is_held)
        assert (row["is_repeat"], row["days_since_last"]) == (
            period.is_repeat,
            period.days_since_last,
        )
    assert [(row["first_year"], row["last_year"]) for row in rows] == [(2027, 2028), (2028, 2028)]
