"""The list: a CSV with the census's columns, until the census itself carries them."""

from datetime import date

import pytest

from headway.returns.cin_census.tables import PRE_PROCEEDINGS
from headway.returns.pre_proceedings.reader import read
from headway.returns.pre_proceedings.tables import EXAMPLE, PRE_PROCEEDINGS_LIST
from headway.returns.pre_proceedings.template import write_template
from headway.validation.table import Kind
from headway.vocabulary.errors import BadFile, BadInput

HEADINGS = (
    "LAchildID,PPStartDate,LBPSentDate,FGDMMeetingOffer,FGDMMeetingFac,InitialPPMeetingDate,"
    "ReviewMeetingsCount,StepDecisionDate,CourtAppDate"
)
ROW = "A1,2026-06-08,2026-06-15,1,0,2026-06-30,2,2026-10-12,2026-10-23"


def rows(*lines: str) -> list[dict]:
    """The rows that a list of these lines gives."""
    return read("list.csv", "\n".join(lines).encode())[0].to_pylist()


def refused(*lines: str) -> str:
    """What is said of a list that cannot be read."""
    with pytest.raises(BadFile) as told:
        read("list.csv", "\n".join(lines).encode())
    return str(told.value)


def test_it_has_the_census_s_own_columns_and_the_team():
    """Nothing that the census asks is missing; TEAM is the one column more."""
    census = {c.name for c in PRE_PROCEEDINGS.columns if c.kind is not Kind.COUNTED}
    assert {c.name for c in PRE_PROCEEDINGS_LIST.columns} == census | {"TEAM"}
    assert set(EXAMPLE) == census | {"TEAM"}


def test_columns_are_known_by_name_in_any_order_and_capitals():
    turned = ",".join(reversed(HEADINGS.lower().split(",")))
    assert rows(turned, ",".join(reversed(ROW.split(",")))) == rows(HEADINGS, ROW)


def test_days_are_as_the_census_or_as_people_write_them():
    for text in ("2026-06-08", "08/06/2026", "8/6/2026", "08/06/2026 00:00", "2026-06-08T00:00:00"):
        [row] = rows(HEADINGS, ROW.replace("2026-06-08", text))
        assert row["PPStartDate"] == "2026-06-08", text


@pytest.mark.parametrize("yes_no", [("true", "false"), ("TRUE", "No"), ("Yes", "0"), ("1", "no")])
def test_flags_are_true_or_false_one_or_nought_yes_or_no(yes_no):
    [row] = rows(HEADINGS, ROW.replace(",1,0,", f",{yes_no[0]},{yes_no[1]},"))
    assert (row["FGDMMeetingOffer"], row["FGDMMeetingFac"]) == ("1", "0")


def test_a_blank_is_not_yet():
    [row] = rows(HEADINGS, "A1,2026-06-08,,,,,,,")
    assert {name for name, value in row.items() if value} == {"row", "LAchildID", "PPStartDate"}


@pytest.mark.parametrize(
    ("line", "column", "expected"),
    [
        (ROW.replace("2026-06-15", "15.6.26"), "LBPSentDate", "expected a day as 2026-06-08"),
        (ROW.replace("2026-06-15", "31/02/2026"), "LBPSentDate", "there is no such day"),
        (ROW.replace("2026-06-15", "06/2026"), "LBPSentDate", "expected a day as 2026-06-08"),
        (ROW.replace(",1,0,", ",maybe,0,"), "FGDMMeetingOffer", "yes or no"),
        (ROW.replace(",2,", ",two,"), "ReviewMeetingsCount", "expected a whole number"),
        (ROW.replace(",2,", ",-1,"), "ReviewMeetingsCount", "expected a whole number"),
        (ROW.replace("A1", " "), "LAchildID", "it is blank"),
        (ROW.replace("2026-06-08", ""), "PPStartDate", "it is blank"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_row_and_column(line, column, expected):
    """Where, what was expected, what to do; never what the cell holds."""
    said = refused(HEADINGS, ROW, line)
    assert said.startswith(f"list.csv, row 2, column {column}: ")
    assert expected in said and "Nothing was kept." in said and "give the list again" in said
    assert "A1" not in said and "15.6.26" not in said and "maybe" not in said


def test_all_that_cannot_be_read_is_counted_so_that_it_is_mended_once():
    bad = ROW.replace("2026-06-15", "soon")
    assert "1 more cell cannot be read: row 3." in refused(HEADINGS, ROW, bad, bad)
    assert "3 more cells cannot be read: rows 2, 3, 4." in refused(HEADINGS, bad, bad, bad, bad)


def test_a_column_that_is_missing_or_spelt_otherwise_is_named():
    """Without a column of decisions all would look open."""
    assert "no column called StepDecisionDate" in refused(
        HEADINGS.replace("StepDecisionDate", "Notes"), ROW
    )
    assert "comes nearest to PPStartDate" in refused(
        HEADINGS.replace("PPStartDate", "PP Start Date"), ROW
    )


def test_the_template_is_a_list_whose_example_does_not_count(tmp_path, given):
    path = tmp_path / "list.csv"
    write_template(path)
    held, said = read("list.csv", path.read_bytes())
    assert held.num_rows == 0
    assert "example row was left out" in " ".join(said)
    with path.open("a", encoding="utf-8") as file:
        file.write("A1,08/06/2026,,,,,,,,,,North\n")
    assert read("list.csv", path.read_bytes())[0].num_rows == 1


def test_a_template_is_never_written_over_somebody_s_list(tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("ours", "utf-8")
    with pytest.raises(BadInput, match="may be somebody's list"):
        write_template(path)
    assert path.read_text("utf-8") == "ours"
    with pytest.raises(BadInput, match=r"ends in \.csv"):
        write_template(tmp_path / "list.xlsx")


def test_a_team_is_kept_and_may_be_left_out(given):
    periods = given(
        """
        child | began      | team
        A1    | 2026-06-08 | North
        B1    | 2026-06-08 |
        """
    ).periods
    assert [p.team for p in periods] == ["North", ""]


def test_a_list_with_nothing_in_it_says_where_periods_come_from(given):
    with pytest.raises(BadInput, match="no return filed before summer 2027") as told:
        given("child | began")
    assert "--template" in str(told.value)


def test_an_open_checker_s_own_sample_of_2026_reads_as_it_was_written(given):
    """One period: letter after 11 days, meeting 8 later, decided 1 December, court 18 December."""
    [period] = given(
        """
        child | began      | letter     | met        | decided    | court
        A1    | 2026-09-09 | 2026-09-20 | 2026-09-28 | 2026-12-01 | 2026-12-18
        """
    ).periods
    assert (period.days_to_letter, period.days_letter_to_meeting) == (11, 8)
    assert (period.days_to_decision, period.days_decision_to_court) == (83, 17)
    assert period.ended_on == date(2026, 12, 1) and str(period.route) == "proceedings"
