"""`headway check`: a return's files in; flags, a workbook and a summary out."""

import csv
import json

import pyarrow.parquet as pq
import pytest
from openpyxl import load_workbook

from headway.validation.flags import COLUMNS
from tests.lib.drawn_files import write_return
from tests.lib.files import write

HEADER = """
    CHILD  | SEX | DOB        | ETHNIC | UPN
    Ana    | F   | 2012-05-01 | WBRI   | UN1
    Ben    | 9   | 2012-06-01 | WBRI   | UN1
    =cmd() |     | 2012-07-01 | WBRI   | UN1
"""
EPISODES = """
    CHILD  | DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER | HOME_POST | PL_POST | DEC | REC
    Ana    | 2025-05-01 | S   | C2 | N1  | U1    | PR4            | WA10 1AA  | WA9 1AA |     |
    Ben    | 2025-05-01 | S   | QQ | N1  | U1    | PR1            | WA10 1AA  | WA9 1AA |     |
    =cmd() | 2024-05-01 | S   | QQ | N1  | U1    | PR1            | WA10 1AA  | WA9 1AA |     |
"""
MISSING = """
    CHILD | MISSING | MIS_START  | MIS_END
    Ana   | M       | 2025-12-30 | 2026-01-02
"""
CHECK = ("check", "return", "--year", "2026")


@pytest.fixture
def filed(tmp_path):
    """A council's folder: two wrong sexes in the header, two wrong legal statuses in the episodes."""
    return write_return(tmp_path / "return", header=HEADER, episodes=EPISODES, missing=MISSING)


def flags_of(told):
    """(rule, table, row) of what `--json` prints."""
    return {(f["rule"], f["table"], f["row"]) for f in json.loads(told.stdout)["flags"]}


def test_errors_are_exit_1_and_a_summary(headway, filed):
    """What was read, what is wrong by rule, what it does to figures, what was not checked."""
    told = headway(*CHECK, "--council", "St Helens")
    assert told.returncode == 1, told.stderr
    for words in (
        "The looked-after return (SSDA903), collection year 2026: 7 rows in 3 tables read",
        "101    error          2        2   The child's sex is missing",
        "What the errors could do to the figures",
        "Looked after in foster placements",
        "A skipped rule is not a passed one",
        "last year's episodes (--last)",
        "severity not verified with the department",
    ):
        assert words in told.stdout, words
    assert max(map(len, told.stdout.splitlines())) <= 110


def test_nothing_flagged_is_exit_0(headway, filed):
    """And says of which rules."""
    told = headway(*CHECK, "--rules", "102,103")
    assert told.returncode == 0, told.stdout + told.stderr
    assert "2 rules run" in told.stdout
    assert "None of the rules that ran flagged anything." in told.stdout


def test_queries_alone_are_exit_0(headway, tmp_path):
    """They ask; nothing has to be mended."""
    write_return(tmp_path / "return", header="CHILD | SEX\nAna | U", episodes=EPISODES)
    told = headway(*CHECK, "--rules", "232")
    assert told.returncode == 0, told.stderr
    assert "0 errors and 1 query" in told.stdout


def test_csv_and_parquet_have_the_agreed_columns(headway, filed, tmp_path):
    """One flag a rule, table and row."""
    for ending in ("csv", "parquet"):
        told = headway(*CHECK, "--rules", "101,144", "--out", f"flags.{ending}")
        assert told.returncode == 1, told.stderr
        assert f"Every flag is in flags.{ending}." in told.stdout
    with (tmp_path / "flags.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    table = pq.read_table(tmp_path / "flags.parquet")
    assert tuple(head) == tuple(table.column_names) == COLUMNS
    assert rows[0] == [
        "ssda903", "2026", "101", "error", "header", "2", "BEN", "SEX",
        "The child's sex is missing, or is not one of the codes of this collection year.",
        "101/header/2",
    ]  # fmt: skip
    assert [(r[2], r[4], int(r[5])) for r in rows] == [
        (f["rule"], f["table"], f["row"]) for f in table.to_pylist()
    ]


def test_json_has_the_agreed_shape_printed_or_written(headway, filed, tmp_path):
    """The same to a file and on the terminal, with what was skipped and for lack of what."""
    told = headway(*CHECK, "--rules", "101,203,411", "--json")
    assert told.returncode == 1, told.stderr
    body = json.loads(told.stdout)
    assert all(tuple(flag) == COLUMNS for flag in body["flags"])
    assert body["rules_run"] == ["101"]
    skipped = {s["rule"]: s["missing"] for s in body["rules_skipped"]}
    assert skipped["203"] == ["header_last"] and "council" in skipped["411"]
    assert body["counts"] == {"error": 2, "query": 0, "faults": 2}
    headway(*CHECK, "--rules", "101,203,411", "--out", "flags.json")
    assert json.loads((tmp_path / "flags.json").read_text("utf-8")) == body


def test_the_workbook(headway, filed, tmp_path):
    """The sheets that a person works from; each flag with its cell and how to mend it."""
    write(tmp_path, "teams.csv", "CHILD,TEAM\nBen,North\n")
    told = headway(*CHECK, "--rules", "101,144,203", "--teams", "teams.csv", "--out", "flags.xlsx")
    assert told.returncode == 1, told.stderr
    book = load_workbook(tmp_path / "flags.xlsx")
    assert book.sheetnames == [
        "Summary", "Figures", "By rule", "Flags", "By child", "By team", "Not checked", "Files",
    ]  # fmt: skip
    heads, *rows = book["Flags"].iter_rows(values_only=True)
    flags = [dict(zip(heads, row, strict=True)) for row in rows]
    assert set(COLUMNS) <= set(heads)
    first = flags[0]
    assert first["look at"] == "header.csv, line 3: SEX"
    assert (first["it holds"], first["team"]) == ("SEX 9", "North")
    assert first["what to do"].startswith("Choose the child's sex")
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.print_title_rows == "$1:$1"
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.fitToHeight == 0
    notes = dict(book["Summary"].iter_rows(values_only=True, max_col=2))
    assert notes["Errors"] == "4"
    assert "not verified with the department" in notes["About severities"]


def test_an_identifier_is_never_run_as_a_formula(headway, filed, tmp_path):
    """In a CSV an apostrophe stands before it; in a workbook it is a text; in JSON it is itself."""
    for ending in ("csv", "xlsx", "json"):
        headway(*CHECK, "--rules", "101", "--out", f"flags.{ending}")
    with (tmp_path / "flags.csv").open(encoding="utf-8-sig", newline="") as file:
        cells = [cell for row in csv.reader(file) for cell in row]
    assert "'=CMD()" in cells
    assert not [c for c in cells if c.startswith(("=", "+", "-", "@"))]
    book = load_workbook(tmp_path / "flags.xlsx")
    kinds = {c.data_type for sheet in book for row in sheet for c in row}
    texts = {c.value for sheet in book for row in sheet for c in row if c.data_type == "s"}
    assert "f" not in kinds and "=CMD()" in texts
    body = json.loads((tmp_path / "flags.json").read_text("utf-8"))
    assert "=CMD()" in {f["child"] for f in body["flags"]}


def test_last_year_beside_this_year(headway, filed, tmp_path):
    """Rules that compare run; last year's own rows are never flagged."""
    before = HEADER.replace("2012-05-01", "2011-05-01").replace("WBRI", "XX")
    write_return(tmp_path / "before", header=before, episodes=EPISODES)
    told = headway(*CHECK, "--last", "before", "--rules", "103,203", "--json")
    body = json.loads(told.stdout)
    assert body["rules_skipped"] == []
    assert flags_of(told) == {("203", "header", 1)}
    assert [f["table"] for f in body["files"] if f["last_year"]] == ["episodes", "header"]


def test_ofsteds_list_beside_the_return(headway, filed, tmp_path):
    """Rules on registration numbers run when a list is given."""
    write(
        tmp_path,
        "homes.csv",
        "URN,PLACE_CODES,PROVIDER_CODES,REG_END,POSTCODE,LA\nSC123456,K2,PR4,,WA9 1AA,E08000013\n",
    )
    without = json.loads(headway(*CHECK, "--rules", "1008", "--json").stdout)
    assert without["rules_skipped"] == [{"rule": "1008", "missing": ["providers"]}]
    given = json.loads(
        headway(*CHECK, "--rules", "1008", "--providers", "homes.csv", "--json").stdout
    )
    assert given["rules_run"] == ["1008"] and given["rules_skipped"] == []


def test_the_rules_of_another_year(headway, tmp_path):
    """In 2024 a sex was 1 or 2."""
    header = "CHILD | SEX\nAna | F\nBen | 1"
    write_return(tmp_path / "return", header=header, episodes=EPISODES)
    assert flags_of(headway(*CHECK, "--rules", "101", "--json")) == {("101", "header", 2)}
    earlier = headway(*CHECK, "--rules", "101", "--ruleset", "2024", "--json")
    assert flags_of(earlier) == {("101", "header", 1)}


def test_part_of_a_year(headway, filed):
    """Up to the end of December nobody can have come back in January."""
    words = (*CHECK, "--rules", "571", "--to", "2025-12-31")
    assert flags_of(headway(*CHECK, "--rules", "571", "--json")) == set()
    assert flags_of(headway(*words, "--json")) == {("571", "missing", 1)}
    told = headway(*words)
    assert "a part of the year: from 2025-04-01 to 2025-12-31" in told.stdout
    later = headway(*CHECK, "--rules", "571", "--from", "2026-01-03", "--json")
    assert flags_of(later) == {("571", "missing", 1)}


def test_the_owners_of_postcodes_are_named_where_postcodes_were_used(headway, filed):
    """And nowhere else."""
    used = headway(*CHECK, "--council", "St Helens", "--rules", "392c")
    assert "Royal Mail" in used.stdout and "OS data" in used.stdout
    assert "Royal Mail" not in headway(*CHECK, "--rules", "101").stdout


def test_accepted_in_the_workbook_and_left_out_of_the_next(headway, filed, tmp_path):
    """A person fills in three cells; the next check reads them, and so does the one after."""
    headway(*CHECK, "--rules", "101", "--out", "first.xlsx")
    book = load_workbook(tmp_path / "first.xlsx")
    sheet = book["Flags"]
    heads = {cell.value: cell.column for cell in sheet[1]}
    for name, value in (
        ("accepted by", "Data manager"),
        ("why accepted", "Asked the family"),
        ("accepted until", "2026-07-31"),
    ):
        sheet.cell(2, heads[name], value)
    book.save(tmp_path / "first.xlsx")
    words = (*CHECK, "--rules", "101", "--on", "2026-05-01")
    second = headway(*words, "--waivers", "first.xlsx", "--out", "second.xlsx")
    assert "1 error and 0 queries" in second.stdout
    assert "because they were accepted: 1 flag." in second.stdout
    third = headway(*words, "--waivers", "second.xlsx", "--previous", "first.xlsx")
    assert "1 error and 0 queries" in third.stdout
    assert "Since the earlier check: 0 flags new, 0 gone, 1 still there." in third.stdout
    late = headway(*CHECK, "--rules", "101", "--on", "2026-08-01", "--waivers", "first.xlsx")
    assert "2 errors" in late.stdout and "which is past" in late.stdout


def test_what_it_cannot_do_is_a_sentence_and_exit_code_2(headway, filed, tmp_path):
    """Never a traceback, and nothing is written."""
    write(tmp_path, "wrong.csv", "A,B\n1,2\n")
    cases = {
        (*CHECK, "--rules", "101,9999"): "No rule of the looked-after return (SSDA903) for 2026",
        (*CHECK, "--council", "St Hellens"): "Did you mean St Helens",
        (*CHECK, "--return", "ssda930"): "Did you mean ssda903",
        ("check", "return", "--year", "1999"): "2023 to 2027",
        (*CHECK, "--ruleset", "2031"): "2023 to 2027",
        (*CHECK, "--from", "1 May"): "give a date as",
        (*CHECK, "--to", "2025-03-01"): "ends before it begins",
        (*CHECK, "--engine", "polars"): "engine",
        (*CHECK, "--providers", "none.csv"): "none.csv",
        (*CHECK, "--last", "nowhere"): "nowhere",
        (*CHECK, "--waivers", "nowhere.csv"): "nowhere.csv",
        (*CHECK, "--previous", "nowhere.csv"): "nowhere.csv",
        (*CHECK, "--teams", "nowhere.csv"): "nowhere.csv",
        ("check", "nothing", "--year", "2026"): "nothing",
        ("check", "wrong.csv", "--year", "2026"): "wrong.csv",
    }
    for words, expected in cases.items():
        told = headway(*words, "--out", "a.xlsx")
        assert told.returncode == 2, (words, told.stdout, told.stderr)
        assert expected in told.stderr, (words, told.stderr)
        assert "Traceback" not in told.stderr
    told = headway(*CHECK, "--out", "a.docx")
    assert told.returncode == 2 and ".xlsx" in told.stderr
    assert not list(tmp_path.glob("*a.*"))


def test_a_folder_that_cannot_be_written_keeps_nothing(headway, filed):
    """The sentence names the file."""
    told = headway(*CHECK, "--rules", "101", "--out", "no/such/folder/a.csv")
    assert told.returncode == 2
    assert "a.csv" in told.stderr and "Nothing was kept" in told.stderr
