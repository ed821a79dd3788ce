"""A tracker as councils keep it becomes a proposal, with each doubtful cell and why."""

import tomllib
from datetime import date

import openpyxl
import pytest
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from headway.plan.codec import differences
from headway.plan.folder import read_plan, write_plan
from headway.plan.tracker.days import read_when
from headway.plan.tracker.fills import NAMES, OFFICE, colour_named, theme_of, tinted
from headway.plan.tracker.proposal import read_tracker
from headway.plan.tracker.statuses import Told, read_status
from headway.plan.tracker.taking import plan_with
from headway.vocabulary.errors import BadFile
from tests.lib.drawing import drawn

# Rows of the key that are compared field by field.
FIELDS = "section what who how when_text when when_kind success status_text status outcome hidden".split()
OFFICE_THEME = "".join(
    f'<a:{name}><a:srgbClr val="{rgb}"/></a:{name}>'
    for name, rgb in zip(NAMES, OFFICE, strict=True)
).encode()
HEADS = ["What?", "Who?", "How?", "When?", "Success measures", "Current status", "Outcome"]


@pytest.fixture(scope="module")
def key(shared):
    """The answers to the sample."""
    return tomllib.loads((shared / "samples" / "plan_tracker.key.toml").read_text("utf-8"))


@pytest.fixture(scope="module")
def proposal(shared):
    """What was read of the sample."""
    return read_tracker(shared / "samples" / "plan_tracker.xlsx")


def test_every_action_of_the_sample_is_read(proposal, key):
    """25 on two sheets, 24 distinct; merged cells, text dates, a hidden row, status by colour."""
    found = {(row.sheet, row.row): row for row in proposal.rows}
    assert len(found) == len(key["action"]) == key["about"]["actions"]
    assert len(proposal.distinct) == key["about"]["distinct_actions"]
    for action in key["action"]:
        row = found[action["sheet"], action["row"]]
        read = {name: getattr(row, name) for name in FIELDS}
        assert read == {"when": None, **{name: action[name] for name in FIELDS if name in action}}


def test_every_doubtful_cell_of_the_sample_is_listed_and_no_other(proposal, key):
    """35 cells, with what was read in each."""
    read = {(d.sheet, d.cell): (d.raw, d.read_as) for d in proposal.doubts}
    wanted = {(d["sheet"], d["cell"]): (d["raw"], d["read_as"]) for d in key["doubtful"]}
    assert len(proposal.doubts) == key["about"]["doubtful_cells"]
    assert read == wanted
    assert all(d.why for d in proposal.doubts)


def test_what_is_no_action_is_said_to_be_none(proposal, key):
    """Titles, headings, the legend, a total that is wrong."""
    read = {(other.sheet, other.row) for other in proposal.others}
    assert read == {(n["sheet"], n["row"]) for n in key["not_an_action"]}
    about = (proposal.version, proposal.is_draft, proposal.last_updated)
    assert about == (key["about"]["version"], True, key["about"]["last_updated"])


def test_a_confirmed_proposal_is_a_plan_and_taken_twice_changes_nothing(proposal, folder):
    """Sections become aims; the one document with a date becomes evidence; numbers run on."""
    before = read_plan(folder)
    plan = plan_with(before, proposal)
    assert len(plan.actions) == 2 + 24 and plan.find("ACT-3") is not None
    [evidence] = [t for t in plan.things if t.id.startswith("EVD")]
    assert (evidence.dated, evidence.type) == (date(2026, 6, 3), "report")
    write_plan(folder, plan)
    again = plan_with(read_plan(folder), proposal)
    assert [
        differences(a, b) for a, b in zip(plan.things, again.things, strict=True) if a != b
    ] == []


def test_a_report_from_after_the_tracker_s_own_date_shows_the_action_and_no_earlier_day(
    tmp_path, folder
):
    """Evidenced now, by the report; not said to have been so before the report was written."""
    book = openpyxl.Workbook()
    book.active.append(["Tracker, last updated 1 May 2026"])
    book.active.append(["Action", "Owner", "Status", "Outcome"])
    book.active.append(["Ring every carer", "Head", "Evidenced", "Audit report, 3 June 2026"])
    book.save(tmp_path / "tracker.xlsx")
    plan = plan_with(read_plan(folder), read_tracker(tmp_path / "tracker.xlsx"))
    write_plan(folder, plan)
    action = read_plan(folder).find("ACT-3")
    assert action.status == "evidenced" and action.updates == ()


@pytest.mark.parametrize("case", drawn("""
    written                    | read       | kind                | doubtful
    30 April 2026              | 2026-04-30 | day                 |
    1st of May 2026            | 2026-05-01 | day                 |
    13/04/2026                 | 2026-04-13 | day                 |
    04/04/26                   | 2026-04-04 | day                 |
    03/04/26                   | 2026-04-03 | day                 | exchanged
    by end of March 2027       | 2027-03-31 | month_end           |
    Feb 2028                   | 2028-02-29 | month_end           |
    Q4                         | 2027-03-31 | quarter             | assumed
    Q1 2027/28                 | 2027-06-30 | quarter             | assumed
    Winter 2026                | 2027-02-28 | season              | assumed
    30/02/2026                 |            | impossible          | February has 28 days
    01/13/2026                 |            | impossible          | no such month
    June                       |            | month_without_year  | no year
    Monthly                    |            | repeating           | no end
    ongoing - review May 2026  | 2026-05-31 | month_end           |
    when staff allow           |            | none                | no date could be read
    """), ids=lambda c: c["written"])  # fmt: skip
def test_how_a_date_is_read(case):
    """Day first; a month or quarter means its last day; a guess is doubtful."""
    when = read_when(case["written"], date(2026, 4, 1))
    assert (when.on.isoformat() if when.on else "", when.kind) == (case["read"], case["kind"])
    assert case["doubtful"] in when.why and bool(when.why) == bool(case["doubtful"])


@pytest.mark.parametrize("case", drawn("""
    status                | colour | outcome                   | due        | read                | doubtful
    On track              | green  |                           | 2027-01-31 | on track            |
    On track              | green  |                           | 2026-01-31 | on track            | passed
    In progress           |        |                           | 2027-01-31 | on track            | none of the statuses
    Completed             | blue   | Forum held                | 2026-01-31 | done, not evidenced |
    Completed             | blue   |                           | 2026-01-31 | done, not evidenced | nothing recorded
    Evidenced             | blue   | Audit report, 3 June 2026 | 2026-01-31 | evidenced           |
    Evidenced             | blue   | All well                  | 2026-01-31 | done, not evidenced | needs evidence
    Embedded              | blue   | Audit report, 3 June 2026 | 2026-01-31 | done, not evidenced | needs evidence
    Red                   |        |                           | 2027-01-31 | off track           | colour written
    40% of staff          | amber  |                           | 2026-01-31 | off track           | 40% is under 90%
    95% of staff          | amber  |                           | 2026-01-31 | at risk             | amber fill gives it
    Talks were held       | red    |                           | 2027-01-31 | off track           | red fill does
    Talks were held       |        |                           | 2027-01-31 |                     | neither
    """), ids=lambda c: f"{c['status']} {c['colour']}")  # fmt: skip
def test_how_a_status_is_read(case):
    """Words before colour; nothing is evidenced because a cell says so; a figure is no status."""
    told = Told(
        status=case["status"], colour=case["colour"], success="90% trained", what="Train",
        outcome=case["outcome"], due_on=date.fromisoformat(case["due"]), as_at=date(2026, 11, 12),
    )  # fmt: skip
    standing = read_status(told, {})
    assert standing.status == case["read"]
    assert case["doubtful"] in standing.why and bool(standing.why) == bool(case["doubtful"])


def test_four_colours_are_known_and_greys_are_none():
    """As spreadsheets offer them."""
    fills = {
        "FF0000": "red",
        "FFC000": "amber",
        "FFFF00": "amber",
        "00B050": "green",
        "5B9BD5": "blue",
        "D9D9D9": "",
        "FFFFFF": "",
        "000000": "",
    }
    assert {rgb: colour_named(rgb) for rgb in fills} == fills


THEMES = """
    theme | tint | read
    4     | 0    | blue
    5     | 0    | amber
    6     | 0    |
    7     | 0    | amber
    7     | -0.5 | amber
    9     | 0.4  | green
    1     | 0.5  |
    """


@pytest.mark.parametrize("case", drawn(THEMES), ids=lambda c: f"{c['theme']} {c['tint']}")
def test_the_colours_of_a_theme_are_read_and_said_to_be_less_sure(tmp_path, case):
    """By Office's own theme here; another would show another colour, and the doubt says so."""
    book = openpyxl.Workbook()
    book.loaded_theme = OFFICE_THEME
    book.active.append(["Action", "Owner", "Status"])
    book.active.append(["Ring every carer", "Head", ""])
    fill = Color(theme=int(case["theme"]), tint=float(case["tint"]))
    book.active["C2"].fill = PatternFill("solid", fgColor=fill)
    book.save(tmp_path / "tracker.xlsx")
    read = read_tracker(tmp_path / "tracker.xlsx")
    colours = {"blue": "done, not evidenced", "amber": "at risk", "green": "on track", "": ""}
    assert read.rows[0].status == colours[case["read"]]
    [doubt] = [d for d in read.doubts if d.cell == "C2"]
    assert ("theme colour" in doubt.why) == bool(case["read"])


def test_the_theme_of_the_workbook_is_the_one_that_counts():
    """The sixth accent of this one is red; what it does not say is as in Office."""
    own = b'<a:accent6> <a:srgbClr val="C00000"/></a:accent6>'
    assert theme_of(own)[9] == "C00000" and theme_of(own)[5] == theme_of(None)[5] == "ED7D31"
    assert colour_named(tinted("C00000", -0.25)) == "red"
    assert tinted("4472C4", 0.0) == "4472C4" and tinted("000000", 0.5) == "808080"


def test_a_tracker_with_other_headings_in_another_order(tmp_path):
    """Known by their words: an owner, a deadline, progress."""
    book = openpyxl.Workbook()
    for line in (
        ["Improvement actions 2026/27"],
        ["Ref", "Owner", "Action", "Deadline", "RAG"],
        [1, "Head of Fostering", "Ring every carer", "30/09/2026", "Green"],
        ["Children in care"],
        [2, "", "=Write to each child", "Q2", "On hold"],
    ):
        book.active.append(line)
    book.active["C5"].data_type = "s"
    book.save(tmp_path / "tracker.xlsx")
    read = read_tracker(tmp_path / "tracker.xlsx")
    assert [(r.what, r.who, r.status, r.section) for r in read.rows] == [
        ("Ring every carer", "Head of Fostering", "on track", ""),
        ("=Write to each child", "", "off track", "Children in care"),
    ]
    assert {d.cell for d in read.doubts} == {"E3", "B5", "C5", "D5", "E5"}
    assert read.rows[1].when == date(2026, 9, 30)


def test_a_word_table_is_read_the_same_way(tmp_path):
    """What? Who? How? When? Success measures, Current status, Outcome; a heading across."""
    docx = pytest.importorskip("docx")
    document = docx.Document()
    document.add_paragraph("Improvement plan 2026/27, last updated 12 November 2026")
    table = document.add_table(rows=0, cols=7)
    rows = [
        HEADS,
        ["Priority 1: Practice", *[""] * 6],
        ["Visit teams", "Director", "Rota", "31/01/2027", "Each month", "On track", ""],
        ["", "Head", "Forum", "TBC", "Four a year", "Embedded", "Two held"],
    ]
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    table.cell(1, 0).merge(table.cell(1, 6)).text = "Priority 1: Practice"
    table.cell(2, 0).merge(table.cell(3, 0)).text = "Visit teams"
    document.save(tmp_path / "plan.docx")
    read = read_tracker(tmp_path / "plan.docx")
    assert [(r.what, r.who, r.section, r.status) for r in read.rows] == [
        ("Visit teams", "Director", "Priority 1: Practice", "on track"),
        ("Visit teams", "Head", "Priority 1: Practice", "done, not evidenced"),
    ]
    assert {d.cell for d in read.doubts} == {"A4", "D4", "F4"}


@pytest.mark.parametrize("name", ["tracker.xlsx", "tracker.docx", "tracker.pdf"])
def test_what_is_no_tracker_is_refused(tmp_path, name):
    """A file that is not what its name says, and a kind that headway does not read."""
    path = tmp_path / name
    path.write_text("Dear all", "utf-8")
    with pytest.raises(BadFile) as fault:
        read_tracker(path)
    assert name in str(fault.value) and "Nothing was kept." in str(fault.value)


def test_a_workbook_without_a_table_of_actions_is_refused(tmp_path):
    """It says how to head the columns."""
    book = openpyxl.Workbook()
    book.active.append(["Dear all"])
    book.save(tmp_path / "letter.xlsx")
    with pytest.raises(BadFile, match=r"holds no table of actions\. Head its columns What, Who"):
        read_tracker(tmp_path / "letter.xlsx")
