"""Waivers: a flag that a named person accepted, why, and until when."""

from datetime import date

import pytest

from headway.validation.reviewed import review
from headway.validation.waivers import read_waivers
from headway.vocabulary.errors import BadFile
from tests.lib.files import write

DAY = date(2026, 5, 1)
HEADER = "CHILD | SEX\nAna |\nBen |"
HEADS = "rule,table,child,key,by,why,until\n"
MISSING = """
    CHILD | MISSING | MIS_START  | MIS_END
    Ana   | X       | 2025-05-01 | 2025-05-03
    Ana   | X       | 2025-09-01 | 2025-09-02
"""


@pytest.fixture
def accepted(check, tmp_path):
    """Check the header with rule 101 and put aside what these lines of a CSV accept."""

    def after(*lines: str, on: date = DAY, header: str = HEADER):
        path = write(tmp_path, "waivers.csv", HEADS + "\n".join(lines))
        return review(check("101", header=header), waivers=[path], on=on)

    return after


def test_an_accepted_flag_is_left_out_and_kept_in_view(accepted, rows):
    """By whom, why and until when stay with it."""
    reviewed = accepted("101,header,Ana,,Data manager,Confirmed with the family,2026-07-31")
    assert rows(reviewed.flags, "child") == [("BEN",)]
    assert reviewed.counts["error"] == 1
    ((mark, waiver),) = reviewed.waived
    assert mark == ("101", "header", "ANA", "")
    assert (waiver.by, waiver.why) == ("Data manager", "Confirmed with the family")


def test_it_holds_when_the_file_is_sent_again_with_rows_added_above(accepted, rows):
    """A waiver names the child, never the row's number."""
    line = "101,header,Ana,,Data manager,Confirmed,2026-07-31"
    again = accepted(line, header="CHILD | SEX\nZoe | F\nYan | M\nAna |\nBen |")
    assert rows(again.flags, "child", "row") == [("BEN", 4)]


def test_it_holds_on_its_last_day_and_not_on_the_next(accepted):
    """One that has run out counts again, and is said."""
    line = "101,header,Ana,,Data manager,Confirmed,2026-05-01"
    assert accepted(line, on=date(2026, 5, 1)).counts["error"] == 1
    later = accepted(line, on=date(2026, 5, 2))
    assert later.counts["error"] == 2
    assert [w.by for w in later.lapsed] == ["Data manager"]


def test_one_that_met_no_flag_is_said(accepted):
    """The fault was mended: the waiver can go."""
    line = "101,header,Zoe,,Data manager,Confirmed,2026-07-31"
    assert [w.child for w in accepted(line).idle] == ["Zoe"]


def test_it_accepts_one_rule_of_one_table_and_one_child(accepted):
    """Another rule's flag on the same child stands."""
    assert accepted("102,header,Ana,,Data manager,Confirmed,2026-07-31").counts["error"] == 2
    assert accepted("101,uasc,Ana,,Data manager,Confirmed,2026-07-31").counts["error"] == 2


def test_where_a_child_has_several_rows_the_key_says_which(check, rows, tmp_path):
    """A time missing is known by the day on which it began. Without a key all are accepted."""
    checked = check("1006", missing=MISSING)
    one = write(tmp_path, "a.csv", HEADS + "1006,missing,Ana,01/05/2025,Manager,Seen,2026-07-31")
    left = review(checked, waivers=[one], on=DAY).flags
    assert rows(left, "row") == [(2,)]
    both = write(tmp_path, "b.csv", HEADS + "1006,missing,Ana,,Manager,Seen,2026-07-31")
    assert review(checked, waivers=[both], on=DAY).flags.num_rows == 0


def test_a_file_of_toml_and_one_of_csv_together(check, tmp_path):
    """Each team may keep its own."""
    toml = """
        [[waiver]]
        rule = "101"
        table = "header"
        child = "Ana"
        by = "Data manager"
        why = "Confirmed"
        until = 2026-07-31
    """
    paths = [
        write(tmp_path, "a.toml", toml),
        write(tmp_path, "b.csv", HEADS + "101,header,Ben,,Data manager,Confirmed,31/07/2026"),
    ]
    assert review(check("101", header=HEADER), waivers=paths, on=DAY).counts["error"] == 0


@pytest.mark.parametrize(
    ("line", "lacks"),
    [
        ("101,header,Ana,,,Confirmed,2026-07-31", "by"),
        ("101,header,Ana,,Data manager,,2026-07-31", "why"),
        ("101,header,Ana,,Data manager,Confirmed,", "until"),
    ],
)
def test_nobody_no_reason_or_no_end_is_refused(accepted, line, lacks):
    """With the line, and what it lacks."""
    with pytest.raises(BadFile, match=f"waivers.csv, line 2: .* lacks {lacks}"):
        accepted(line)


def test_a_row_that_accepts_nothing_is_passed_over(accepted):
    """As nearly all rows of a check's own workbook are."""
    assert accepted("101,header,Ana,,,,").counts["error"] == 2


def test_an_end_that_is_no_day_is_refused(accepted):
    """With how to write one."""
    with pytest.raises(BadFile, match="'next summer' is no date"):
        accepted("101,header,Ana,,Data manager,Confirmed,next summer")


def test_a_file_that_is_none_of_the_three_is_refused(tmp_path):
    """And one that cannot be read."""
    with pytest.raises(BadFile, match=r"\.toml, \.csv or \.xlsx"):
        read_waivers([write(tmp_path, "waivers.docx", "")])
    with pytest.raises(BadFile, match="cannot be read"):
        read_waivers([write(tmp_path, "waivers.toml", "[[waiver]")])
    with pytest.raises(BadFile, match="cannot be read"):
        read_waivers([write(tmp_path, "waivers.xlsx", "no workbook")])


def test_an_accepted_error_puts_nobody_in_doubt(check, tmp_path):
    """Its figure is taken as it stands."""
    checked = check("144", episodes="CHILD | DECOM | LS\nAna | 2025-05-01 | QQ")
    line = HEADS + "144,episodes,Ana,,Data manager,Old system,2026-07-31"
    reviewed = review(checked, waivers=[write(tmp_path, "w.csv", line)], on=DAY)
    assert any(e.in_doubt for e in checked.effects)
    assert not any(e.in_doubt for e in reviewed.effects)
