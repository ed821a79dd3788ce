"""What changed since an earlier check: which flags are new, gone, still there."""

from datetime import date

import pytest

from headway.reports.render.check_workbook import write_workbook
from headway.validation.giving import write_flags
from headway.validation.reviewed import review
from headway.vocabulary.errors import BadFile
from tests.lib.files import write

DAY = date(2026, 5, 1)
BEFORE = "CHILD | SEX\nAna |\nBen |\nCal | F"
AFTER = "CHILD | SEX\nZoe | F\nAna |\nBen | M\nCal | X"
TIMES = """
    CHILD | MISSING | MIS_START  | MIS_END
    Ana   | X       | 2025-05-01 | 2025-05-03
    Ana   | X       | 2025-09-01 | 2025-09-02
"""


def kept(reviewed, path):
    """An earlier check's file, of the kind that its ending says."""
    if path.suffix == ".xlsx":
        write_workbook(reviewed, {}, path)
    else:
        write_flags(reviewed, path)
    return path


@pytest.mark.parametrize("ending", ["csv", "json", "parquet", "xlsx"])
def test_new_gone_and_still_there(check, tmp_path, ending):
    """Ana's row moved down by one and is the same flag; Ben was mended; Cal is new."""
    earlier = kept(review(check("101", header=BEFORE), on=DAY), tmp_path / f"before.{ending}")
    changes = review(check("101", header=AFTER), previous=earlier, on=DAY).changes
    assert [child for _, _, child, _ in changes.new] == ["CAL"]
    assert [child for _, _, child, _ in changes.gone] == ["BEN"]
    assert changes.still == 1


def test_the_same_file_again_changes_nothing(check, tmp_path):
    """Whatever the order of its rows."""
    earlier = kept(review(check("101", header=BEFORE), on=DAY), tmp_path / "before.json")
    again = "CHILD | SEX\nCal | F\nBen |\nAna |"
    changes = review(check("101", header=again), previous=earlier, on=DAY).changes
    assert (changes.new, changes.gone, changes.still) == ((), (), 2)


def test_with_a_workbook_the_rows_of_a_child_are_told_apart(check, tmp_path):
    """It holds each row's key: the day on which this time missing began."""
    earlier = kept(review(check("1006", missing=TIMES), on=DAY), tmp_path / "before.xlsx")
    mended = TIMES.replace("X       | 2025-05-01", "M       | 2025-05-01")
    changes = review(check("1006", missing=mended), previous=earlier, on=DAY).changes
    assert changes.gone == (("1006", "missing", "ANA", "01/05/2025"),)
    assert changes.still == 1


def test_with_other_files_they_are_counted(check, tmp_path):
    """Two that became one: one is gone, and nobody can say which."""
    earlier = kept(review(check("1006", missing=TIMES), on=DAY), tmp_path / "before.csv")
    mended = TIMES.replace("X       | 2025-05-01", "M       | 2025-05-01")
    changes = review(check("1006", missing=mended), previous=earlier, on=DAY).changes
    assert changes.gone == (("1006", "missing", "ANA", ""),)
    assert (changes.new, changes.still) == ((), 1)


def test_a_flag_that_was_accepted_is_not_gone(check, tmp_path):
    """Nobody mended it."""
    earlier = kept(review(check("101", header=BEFORE), on=DAY), tmp_path / "before.csv")
    waivers = write(
        tmp_path,
        "waivers.csv",
        "rule,table,child,by,why,until\n101,header,Ana,Data manager,Confirmed,2026-07-31\n",
    )
    changes = review(
        check("101", header=BEFORE), waivers=[waivers], previous=earlier, on=DAY
    ).changes
    assert (changes.new, changes.gone, changes.still) == ((), (), 1)


def test_an_identifier_that_looks_like_a_formula_is_the_same_child(check, tmp_path):
    """In a CSV an apostrophe stands before it, which is no part of it."""
    header = "CHILD | SEX\n=cmd() |"
    earlier = kept(review(check("101", header=header), on=DAY), tmp_path / "before.csv")
    changes = review(check("101", header=header), previous=earlier, on=DAY).changes
    assert (changes.new, changes.gone, changes.still) == ((), (), 1)


def test_a_check_that_found_nothing_is_an_earlier_check_too(check, tmp_path):
    """Everything is new."""
    clean = review(check("101", header="CHILD | SEX\nAna | F"), on=DAY)
    for ending in ("csv", "json", "parquet", "xlsx"):
        earlier = kept(clean, tmp_path / f"clean.{ending}")
        changes = review(check("101", header=BEFORE), previous=earlier, on=DAY).changes
        assert (len(changes.new), changes.gone, changes.still) == (2, (), 0)


def test_what_is_no_check_is_refused(check, tmp_path):
    """With what to give."""
    checked = check("101", header=BEFORE)
    for name, text, says in (
        ("a.txt", "", "is a .csv, .json, .parquet or .xlsx"),
        ("a.csv", "CHILD,SEX\nAna,F\n", "the columns rule, table, child"),
        ("a.json", "{}", "cannot be read as a check's flags"),
        ("a.xlsx", "none", "cannot be read"),
        ("a.parquet", "none", "cannot be read"),
    ):
        with pytest.raises(BadFile, match=says):
            review(checked, previous=write(tmp_path, name, text), on=DAY)
