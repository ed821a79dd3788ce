"""What is read of finance's files: known by their headings, exact to the penny, and said where unsure."""

import pytest
from openpyxl import Workbook

from headway.returns.finance.known import layouts_in
from headway.returns.finance.lines import told
from headway.returns.finance.reader import read
from headway.returns.finance.reader import rows_of as as_it_stands
from headway.returns.finance.tables import CENSUS, HOMES, LEDGER, OUTTURN, PLACEMENTS, SECTION_251
from headway.vocabulary.errors import BadFile
from tests.lib.drawn_money import LAYOUTS, finance_file

EVERY = [layout for layouts in LAYOUTS.values() for layout in layouts]
S251 = """
    Description            | Own provision | Total expenditure
    3.1.1 Residential care | 100.10        | 100.10
"""


def loaded(path, *layouts, **when):
    return read([(path, path.name)], layouts, **when)


def rows_of(path, layout, **when):
    return loaded(path, layout, **when).tables[layout.table].to_pylist()


def said(path, *layouts):
    return " ".join(loaded(path, *layouts).files[0].tolerated)


@pytest.mark.parametrize("of", list(LAYOUTS))
def test_each_layout_is_known_by_its_headings(tmp_path, of):
    path = finance_file(tmp_path, of, "Amount\n1", name="anything.csv")
    assert layouts_in(path, path.name, EVERY) == LAYOUTS[of][:1]


def test_the_department_s_headings_are_known_too(tmp_path):
    """With a letter before them, in other words, below a title, and in a workbook."""
    book = Workbook()
    sheet = book.active
    sheet.append(["Table A1", "Invented council"])
    sheet.append([])
    sheet.append([
        "description_of_expenditure", "(a) Own provision (incl. joint arrangements)",
        "(a) Own provision", "(b) Private provision", "(c) Other public sector provision",
        "(d) Voluntary provision", "(k) Total Expenditure", "(l) Income",
    ])  # fmt: skip
    sheet.append(["3.1.1 Residential care", None, 90.5, 9.6, None, None, 100.1, 0.05])
    path = tmp_path / "outturn.xlsx"
    book.save(path)
    [row] = rows_of(path, SECTION_251)
    assert (row["line"], row["code"]) == ("Residential care", "3.1.1")
    assert (row["own"], row["total"], row["income"]) == ("90.50", "100.10", "0.05")


@pytest.mark.parametrize(
    ("written", "name", "code"),
    [
        ("3.1.1 Residential care", "Residential care", "3.1.1"),
        ("RESIDENTIAL CARE", "Residential care", ""),
        ("3.1.7 Residential care", "Residential care", "3.1.7"),
        ("3.1.2a Fostering services (excluding fees and allowances for LA foster parents)",
         "Fostering services", "3.1.2a"),
        ("3.1.11", "", "3.1.11"),
        ("Moon base", "Moon base", ""),
    ],
)  # fmt: skip
def test_a_line_is_known_by_its_name_and_its_number_goes_with_it(written, name, code):
    assert told(written) == (name, code)


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("1234.5", "1234.50"),
        ('"£1,234.50"', "1234.50"),
        ('"(1,234.50)"', "-1234.50"),
        ("-0.01", "-0.01"),
        ("250-", "-250.00"),
        (" - ", "0.00"),
        ("0.125", "0.13"),
        ("123456789012.34", "123456789012.34"),
    ],
)
def test_an_amount_keeps_its_pence_however_it_is_written(tmp_path, written, amount):
    text = f"Cost centre | S251 line | Amount\n CC1 | 3.1.1 | {written}"
    [row] = rows_of(finance_file(tmp_path, "ledger", text), LEDGER)
    assert row["amount"] == amount


@pytest.mark.parametrize("written", ["about 5", "1.234,50", "1,23", "5 pounds", "=A1"])
def test_what_is_no_amount_is_refused_with_its_place_and_not_quoted(tmp_path, written):
    cell = f'"{written}"' if "," in written else written
    text = f"Cost centre | S251 line | Amount\n CC1 | 3.1.1 | 5\n CC1 | 3.1.1 | {cell}"
    with pytest.raises(BadFile) as fault:
        rows_of(finance_file(tmp_path, "ledger", text), LEDGER)
    assert "ledger.csv, row 3, amount: expected an amount in pounds" in str(fault.value)
    assert written not in str(fault.value)


def test_what_was_read_in_spite_of_its_form_is_said(tmp_path):
    text = """
        Description | Own provision | Private provision | Total expenditure | Colour
        Moon base   | £5            | 0.125             | c                 | red
        A title     |               |                   |                   |
    """
    told_of = said(finance_file(tmp_path, "s251", text), SECTION_251)
    for words in ("Columns that are not read: Colour", "1 amounts written with £",
                  "1 amounts had parts of a penny", "1 amounts are withheld by a symbol",
                  "1 rows without an amount", "not known by their names, kept as they are: Moon"):  # fmt: skip
        assert words in told_of


def test_a_withheld_amount_is_not_known_and_not_nought(tmp_path):
    text = "Description | Own provision | Total expenditure\n Residential care | 5 | c"
    [row] = rows_of(finance_file(tmp_path, "s251", text), SECTION_251)
    assert row["total"] is None


def test_formulas_are_read_by_their_last_value_or_refused(tmp_path):
    """A workbook that no spreadsheet has calculated holds no value."""
    book = Workbook()
    book.active.append(["Cost centre", "S251 line", "Amount"])
    book.active.append(["CC1", "3.1.1", "=1+1"])
    path = tmp_path / "ledger.xlsx"
    book.save(path)
    with pytest.raises(BadFile, match="row 2, amount: it holds a formula"):
        rows_of(path, LEDGER)


def test_a_total_below_the_ledger_is_refused_for_it_would_count_twice(tmp_path):
    text = "Cost centre | S251 line | Amount\n CC1 | 3.1.1 | 5\n | Total | 5"
    with pytest.raises(BadFile, match="take the row out if it is a total"):
        rows_of(finance_file(tmp_path, "ledger", text), LEDGER)


@pytest.mark.parametrize(
    ("date", "period", "year"),
    [
        ("31/03/2026", "", "2026"),
        ("01/04/2026", "", "2027"),
        ("15/04/2026", "2026-03", "2026"),
        ("", "7", None),
    ],
)
def test_a_ledger_s_row_is_of_its_period_s_year_else_of_its_day_s(tmp_path, date, period, year):
    """What is paid in April for March has March for its period."""
    text = (
        "Date | Period | Cost centre | S251 line | Amount\n"
        f"{date} | {period} | CC1 | 3.1.1 | 5"
    )  # fmt: skip
    path = finance_file(tmp_path, "ledger", text)
    [(_, row)] = as_it_stands([(path, path.name)], (LEDGER,))
    assert row["year"] == year


def test_placement_costs_are_of_the_quarter_that_they_say(tmp_path):
    text = """
        Child ID | Placement start date | Placement type | Provider type | Quarter | Year
        Ana      | 01/05/2025           | U4             | PR4           | Q2      | 2025-26
        Ana      | 01/05/2025           | U4             | PR4           | Q3      | 2025-26
    """
    path = finance_file(tmp_path, "placement_costs", text)
    loaded_rows = loaded(path, PLACEMENTS, HOMES, year=2026, quarter=2).tables["placements"]
    assert loaded_rows.column("quarter_ends").to_pylist() == ["2025-09-30"]
    assert loaded_rows.column("CHILD").to_pylist() == ["ANA"]


def test_a_list_of_costs_without_a_quarter_says_so(tmp_path):
    text = "Child ID | Placement start date\n Ana | 01/05/2025"
    path = finance_file(tmp_path, "placement_costs", text)
    assert "No row says of which quarter it is" in said(path, PLACEMENTS, HOMES)


def test_who_a_child_is_beyond_the_identifier_is_not_read(tmp_path):
    text = """
        Child ID | Gender | Ethnicity | Placement start date | Placement type | Provider type
        Ana      | 2      | WBRI      | 01/05/2025           | U4             | PR4
    """
    [row] = rows_of(finance_file(tmp_path, "placement_costs", text), PLACEMENTS)
    assert "WBRI" not in row.values()


def test_the_outturn_of_the_council_is_in_thousands(tmp_path):
    text = "Description | Total expenditure\n Children looked after | 38.5"
    [row] = rows_of(finance_file(tmp_path, "revenue_outturn", text), OUTTURN)
    assert row["total"] == "38500.00"


def test_a_census_of_placements_has_each_one_s_price_a_week(tmp_path):
    text = """
        Identifier | Organisation | Type of provision        | Total weekly cost
        Ana        | Alder Homes  | Residential - Mainstream | £5250.00
    """
    path = finance_file(tmp_path, "placement_census", text)
    [row] = rows_of(path, CENSUS, year=2026, month="2025-12")
    assert (row["weekly"], row["taken_on"]) == ("5250.00", "2025-12-31")


def test_a_line_that_stands_twice_is_refused_for_it_would_count_twice(tmp_path):
    """As where a workbook has the sheet and a copy of it."""
    twice = S251 + "    Residential care       | 100.10        | 100.10\n"
    with pytest.raises(BadFile, match="Residential care stands there twice"):
        rows_of(finance_file(tmp_path, "s251", twice), SECTION_251)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_a_long_ledger_in_any_of_councils_encodings(tmp_path, encoding):
    lines = ["Date,Cost centre,S251 line,Amount"] + ["01/05/2025,CC1,3.1.1,£0.01"] * 9000
    path = tmp_path / "ledger.csv"
    path.write_bytes("\r\n".join(lines).encode(encoding))
    assert layouts_in(path, path.name, EVERY) == (LEDGER,)
    amounts = loaded(path, LEDGER).tables["rows"].column("amount").to_pylist()
    assert amounts == ["0.01"] * 9000


def test_a_hidden_sheet_is_read_only_where_no_other_is_of_the_layout(tmp_path):
    book = Workbook()
    for title, amount, state in (("old", 1, "hidden"), ("now", 2, "visible")):
        sheet = book.create_sheet(title)
        sheet.append(["Cost centre", "S251 line", "Amount"])
        sheet.append(["CC1", "3.1.1", amount])
        sheet.sheet_state = state
    path = tmp_path / "ledger.xlsx"
    book.save(path)
    assert [row["amount"] for row in rows_of(path, LEDGER)] == ["2.00"]


def test_a_workbook_that_is_cut_short_is_told(tmp_path):
    path = tmp_path / "ledger.xlsx"
    path.write_bytes(b"PK\x03\x04 and no more")
    with pytest.raises(BadFile, match="expected a whole Excel workbook"):
        rows_of(path, LEDGER)


def test_a_file_that_lacks_a_column_is_told_which(tmp_path):
    path = tmp_path / "ledger.csv"
    path.write_text("Date,Cost centre,Amount\n01/05/2025,CC1,5\n", "utf-8")
    with pytest.raises(BadFile, match=r"comes nearest to The ledger.* has: s251 line"):
        rows_of(path, LEDGER)
