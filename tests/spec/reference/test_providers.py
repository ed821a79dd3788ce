"""Ofsted's lists of providers, in every shape that councils are sent them in."""

from datetime import date, datetime

import openpyxl
import pytest

from headway.archive.files import sha256_of
from headway.reference.adding import read_reference
from headway.reference.providers import kept_providers, read_providers
from headway.vocabulary.errors import BadFile, BadInput
from tests.lib.files import write

MAP = """
    postcode | district  | east   | north
    QX1 1AA  | E08000013 | 351000 | 395000
    QX2 2AA  | E07000026 | 300000 | 500000
"""
HOMES = ["URN", "Local Authority", "Provider Code", "Provider Placement Code", "Closed Date"]
CARE = ["URN", "Local authority", "Placement code", "Placement provider code", "Setting postcode"]
EVERY = ["URN", "Provider type", "Placement code", "Placement provider code"]


@pytest.fixture(autouse=True)
def _list(postcodes):
    postcodes(MAP)


@pytest.fixture
def workbook(tmp_path):
    """Write a workbook: a sheet a name, a list a row. One that begins with `hidden` is hidden."""

    def writing(name, **sheets):
        book = openpyxl.Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title.removeprefix("hidden ").replace("_", " "))
            if title.startswith("hidden "):
                sheet.sheet_state = "hidden"
            for row in rows:
                sheet.append(row)
        book.save(tmp_path / name)
        return tmp_path / name

    return writing


def told(*paths, year=2026):
    """Every provider as a line of texts, a blank where there is nothing."""
    return [
        " ".join(str(v) for k, v in row.items() if v is not None and k != "source")
        for row in read_providers(paths, year).to_pylist()
    ]


def test_our_own_csv(tmp_path):
    """A LA that it gives is used as given; a blank one is found by postcode."""
    path = write(
        tmp_path,
        "providers.csv",
        "URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA\n"
        'SC123456,"K2,S1",PR4,31/03/2025,qx1 1aa,E10000008\n'
        "1234567,K2,PR1,,QX1 1AA,\n"
        "1234568,K2,PR1,2025-01-02,QX9 9ZZ,\n",
    )
    assert told(path) == [
        "SC123456 K2,S1 PR4 2025-03-31 QX11AA E10000008",
        "1234567 K2 PR1 QX11AA E08000013",
        "1234568 K2 PR1 2025-01-02 QX99ZZ",
    ]


def test_children_s_homes_in_one_sheet(workbook):
    """Its "Provider Code" is the code of the placement, its "Provider Placement Code" whose it is."""
    path = workbook(
        "homes.xlsx",
        Provider_information=[
            [*HOMES, "Setting Postcode"],
            ["SC000001", "St Helens", "K2", "PR4/PR5", datetime(2024, 6, 30), "QX1 1AA"],
        ],
    )
    assert told(path) == ["SC000001 K2 PR4,PR5 2024-06-30 QX11AA E08000013"]


def test_children_s_homes_with_their_addresses_in_another_sheet(workbook):
    """The authority of the postcode is taken; the one that is named where there is no postcode."""
    path = workbook(
        "homes.xlsx",
        Settings_and_Inspection_Info=[
            HOMES,
            ["SC000001", "Halton", "K2", "PR4", None],
            ["SC000002", "Halton", "K1", "PR2", None],
        ],
        Address_Details=[["URN", "Setting Address Postcode"], ["SC000001", "QX1 1AA"]],
    )
    assert told(path) == ["SC000001 K2 PR4 QX11AA E08000013", "SC000002 K1 PR2 E06000006"]


def test_social_care_providers_current_and_closed(workbook):
    """Two sheets, the second with the date on which registration ended."""
    path = workbook(
        "care.xlsx",
        Current=[CARE, ["1000001", "St Helens", "R3", "PR4", "QX1 1AA"]],
        Closed=[
            [*CARE, "Deregistration date"],
            ["1000002", "St Helens", "R3", "PR4", "QX1 1AA", datetime(2025, 1, 31)],
        ],
    )
    assert told(path) == [
        "1000001 R3 PR4 QX11AA E08000013",
        "1000002 R3 PR4 2025-01-31 QX11AA E08000013",
    ]


def test_all_providers_in_one_sheet_of_two_rows(workbook):
    """However few rows it has, it is one sheet."""
    path = workbook(
        "all.xlsx",
        List=[
            [*EVERY, "Setting address postcode"],
            ["SC000001", "Children's Home", "K2", "PR4", "QX1 1AA"],
            ["1000001", "Residential Family Centre", "R3", "PR4", "QX2 2AA"],
        ],
    )
    assert told(path) == [
        "SC000001 K2 PR4 QX11AA E08000013",
        "1000001 R3 PR4 QX22AA E06000063",
    ]


def test_supported_accommodation_is_k3_and_private(workbook):
    """Where its sheet has no codes. A provider code that it has is kept; its own office's council is not."""
    of_their_own = ["URN", "Provider local authority", "Closed date"]
    both = {"Providers": [CARE, ["1000001", "St Helens", "R3", "PR4", None]]}
    path = workbook(
        "all.xlsx", **both, SA_providers=[of_their_own, [2700001, "Halton", datetime(2025, 2, 1)]]
    )
    assert told(path) == ["1000001 R3 PR4 E08000013", "2700001 K3 PR4 2025-02-01"]
    head = [*of_their_own, "Placement provider code"]
    path = workbook("all.xlsx", **both, SA_Providers=[head, [2700001, "Halton", None, "PR5"]])
    assert told(path)[1] == "2700001 K3 PR5"


def test_a_urn_is_text_whatever_the_spreadsheet_made_of_it(workbook):
    """A number, a number with a decimal, a text with blanks about it."""
    rows = [[urn, None, "R3", "PR4"] for urn in (1000001, 1000002.0, " sc000003 ", "1000004.0")]
    path = workbook("care.xlsx", Sheet1=[CARE, *rows])
    assert [line.split()[0] for line in told(path)] == [
        "1000001",
        "1000002",
        "SC000003",
        "1000004",
    ]


def test_titles_above_notes_below_and_blank_rows_between(workbook):
    """The row with URN in it names the columns, wherever it stands."""
    path = workbook(
        "care.xlsx",
        Sheet1=[
            ["Social care providers, official sensitive"],
            [],
            [None, "Printed", datetime(2026, 1, 1)],
            [" urn ", "LOCAL\nAUTHORITY", "Placement_code", "Placement  provider code"],
            [1000001, "St Helens", "r3", "pr4"],
            [],
            ["Source: the register"],
        ],
    )
    assert told(path) == ["1000001 R3 PR4 E08000013"]


def test_headings_in_two_rows_of_merged_cells(tmp_path):
    """The lower row names the columns of a group."""
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["URN", "Codes", None, "Address"],
        [None, "Placement code", "Placement provider code", "Setting postcode"],
        [1000001, "R3", "PR4", "QX1 1AA"],
    ):
        sheet.append(row)
    sheet.merge_cells("A1:A2")
    sheet.merge_cells("B1:C1")
    book.save(tmp_path / "merged.xlsx")
    assert told(tmp_path / "merged.xlsx") == ["1000001 R3 PR4 QX11AA E08000013"]


def test_a_hidden_sheet_counts_only_where_no_other_does(workbook):
    """Hidden ones are last month's as a rule."""
    old = [CARE, ["1000009", None, "R3", "PR4"]]
    new = [CARE, ["1000001", None, "R3", "PR4"]]
    assert told(workbook("a.xlsx", **{"hidden Old": old}, New=new)) == ["1000001 R3 PR4"]
    alone = workbook("b.xlsx", **{"hidden Old": old}, Notes=[["Read me"]])
    assert told(alone) == ["1000009 R3 PR4"]


def test_what_stands_for_nothing_is_nothing(workbook):
    """Ofsted keeps some addresses to itself; some programs write NULL."""
    row = ["SC000001", "REDACTED", "K2", "N/A", "NULL", "Redacted"]
    path = workbook("homes.xlsx", Sheet1=[[*HOMES, "Setting Postcode"], row])
    assert told(path) == ["SC000001 K2"]


@pytest.mark.parametrize("cell", ["31/01/2025", "2025-01-31", "31 January 2025", 45688])
def test_dates_as_they_are_written(workbook, cell):
    path = workbook("homes.xlsx", Sheet1=[HOMES, ["SC000001", None, "K2", "PR4", cell]])
    [row] = read_providers([path], 2026).to_pylist()
    assert row["REG_END"] == date(2025, 1, 31)


def test_a_date_that_is_none_is_refused_with_its_row(workbook):
    path = workbook("homes.xlsx", Sheet1=[HOMES, ["SC000001", None, "K2", "PR4", "last spring"]])
    with pytest.raises(BadFile, match=r"homes\.xlsx, sheet Sheet1, row 2.*last spring"):
        read_providers([path], 2026)


def test_many_files_at_once_and_the_year_s_authority(workbook):
    """A URN may stand in several. In 2023 Allerdale was under Cumbria."""
    one = workbook("one.xlsx", Sheet1=[CARE, ["1000001", None, "R3", "PR4", "QX2 2AA"]])
    two = workbook("two.xlsx", Sheet1=[CARE, ["1000001", None, "S1", "PR4", None]])
    table = read_providers([one, two], 2023).to_pylist()
    assert [(r["URN"], r["PLACE_CODES"], r["LA"], r["source"]) for r in table] == [
        ("1000001", "R3", "E10000006", "one.xlsx"),
        ("1000001", "S1", None, "two.xlsx"),
    ]


def test_files_that_are_no_list_are_refused(workbook, tmp_path):
    """With what to give instead."""
    addresses = workbook("addresses.xlsx", Sheet1=[["URN", "Setting postcode"], [1000001, "x"]])
    with pytest.raises(BadFile, match=r"^addresses\.xlsx: .*placement code"):
        read_providers([addresses], 2026)
    with pytest.raises(BadFile, match=r"save it as \.xlsx"):
        read_providers([write(tmp_path, "old.xls", b"\xd0\xcf\x11\xe0" + b"0" * 99)], 2026)
    cut = write(tmp_path, "cut.xlsx", addresses.read_bytes()[:400])
    with pytest.raises(BadFile, match="cut short or damaged"):
        read_providers([cut], 2026)
    with pytest.raises(BadInput, match="no such file"):
        read_providers([tmp_path / "nowhere.xlsx"], 2026)


@pytest.fixture
def add(workbook):
    """Keep a workbook of one provider at a moment."""

    def adding(name, at, rows):
        path = workbook(name, Sheet1=rows)
        read_reference(path, sha256_of(path)).keep(at)

    return adding


def kept_urns():
    """The URNs of the kept lists that count."""
    return sorted(kept_providers(2026)["URN"].to_pylist())


def test_of_kept_lists_the_newest_of_each_kind_counts(add):
    """Homes are one kind, social care providers another."""
    assert kept_providers(2026) is None
    add("homes.xlsx", "2026-01-01", [HOMES, ["SC000001", None, "K2", "PR4"]])
    add("care.xlsx", "2026-01-02", [CARE, ["1000001", None, "R3", "PR4"]])
    assert kept_urns() == ["1000001", "SC000001"]
    add("homes.xlsx", "2026-02-01", [HOMES, ["SC000002", None, "K2", "PR4"]])
    assert kept_urns() == ["1000001", "SC000002"]


def test_a_list_of_all_providers_puts_older_ones_aside(add):
    """A newer list of homes then counts beside it."""
    add("homes.xlsx", "2026-01-01", [HOMES, ["SC000001", None, "K2", "PR4"]])
    add("all.xlsx", "2026-02-01", [EVERY, ["SC000002", "Children’s Home", "K2", "PR4"]])
    assert kept_urns() == ["SC000002"]
    add("homes.xlsx", "2026-03-01", [HOMES, ["SC000003", None, "K2", "PR4"]])
    assert kept_urns() == ["SC000002", "SC000003"]


def test_lists_added_together_count_together(add):
    """A council may be sent its region in two files."""
    add("north.xlsx", "2026-01-01", [CARE, ["1000001", None, "R3", "PR4"]])
    add("south.xlsx", "2026-01-01", [CARE, ["1000002", None, "R3", "PR4"]])
    assert kept_urns() == ["1000001", "1000002"]
