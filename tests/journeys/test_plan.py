"""`headway plan`: status, drift, out to Excel and a folder and back, and a council's own tracker."""

import json

import openpyxl
import pytest

PROGRAMME = """# Ours, for three years
title = "Wharfemoor improvement plan"
invented = true
starts_on = 2026-04-01
ends_on = 2029-03-31
"""
ACTIONS = """[[action]]
id = "ACT-1"
title = "Rewrite the neglect strategy"
owner = "Head of Safeguarding"
due_on = 2026-09-30   # before half-term
status = "on track"

[[action]]
id = "ACT-2"
title = "Train every social worker"
depends_on = ["ACT-1"]
due_on = 2027-03-31
status = "not started"
"""


@pytest.fixture
def programme(tmp_path):
    """A small programme folder."""
    folder = tmp_path / "programme"
    (folder / "plan").mkdir(parents=True)
    (folder / "programme.toml").write_text(PROGRAMME, "utf-8")
    (folder / "plan" / "actions.toml").write_text(ACTIONS, "utf-8")
    return folder


def files(folder):
    """Every file of a folder with its bytes."""
    paths = sorted(p for p in folder.rglob("*") if p.is_file())
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in paths}


def edit(programme, old, new):
    """Change the actions as a person does, in an editor."""
    path = programme / "plan" / "actions.toml"
    assert old in path.read_text("utf-8")
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def test_status_on_a_day(headway, programme):
    """In words and as JSON; the day is given, so that it says the same tomorrow."""
    told = headway("plan", "programme", "status", "--as-at", "2026-10-10")
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    assert "ACT-1 Rewrite the neglect strategy (Head of Safeguarding): 10 days late" in text
    assert "No baseline has been agreed" in text
    told = headway("plan", "programme", "status", "--as-at", "2026-10-10", "--json")
    body = json.loads(told.stdout)
    assert [late["id"] for late in body["overdue"]] == ["ACT-1"]
    assert body["delivered"]["actions"] == 2


def test_a_date_moved_since_the_baseline_is_drift_in_silence(headway, programme):
    """Agreed, then moved: diff and status both say so; the baseline is agreed once."""
    agree = ("plan", "programme", "export", "--agreed-on", "2026-04-22", "--agreed-by", "Cabinet")
    assert headway(*agree).returncode == 0
    assert "never edited" in headway(*agree).stderr
    edit(programme, "2026-09-30", "2026-12-18")
    told = headway("plan", "programme", "diff", "--json")
    assert told.returncode == 0, told.stderr
    [drift] = json.loads(told.stdout)["drift"]
    assert (drift["id"], drift["kind"], drift["days"], drift["is_silent"]) == ("ACT-1", "moved later", 79, True)  # fmt: skip
    told = headway("plan", "programme", "status", "--as-at", "2026-10-10")
    assert "Nobody has said who or why" in " ".join(told.stdout.split())


def test_a_role_is_handed_over_in_one_act(headway, programme):
    """The brief of who leaves; then all that is open passes, each noted with who and why."""
    told = headway("plan", "programme", "handover", "--role", "Head of Safeguarding", "--as-at", "2026-10-10")  # fmt: skip
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    assert "Handover brief: Head of Safeguarding, on 2026-10-10" in text
    assert "ACT-1 Rewrite the neglect strategy (Head of Safeguarding): 10 days late" in text
    passing = ("plan", "programme", "reassign", "--from", "Head of Safeguarding", "--to", "Head of Practice")  # fmt: skip
    before = files(programme)
    told = headway(*passing, "--by", "Director")
    assert told.returncode == 2 and "--why TEXT" in told.stderr and files(programme) == before
    told = headway(*passing, "--by", "Director", "--why", "Left", "--as-at", "2026-10-12")
    assert told.returncode == 0, told.stderr
    assert "Passed from Head of Safeguarding to Head of Practice: 1" in told.stdout
    kept = (programme / "plan" / "actions.toml").read_text("utf-8")
    assert kept == ACTIONS.replace("Head of Safeguarding", "Head of Practice")
    assert (programme / "plan" / "changes.toml").read_text("utf-8") == (
        '[[change]]\nid = "CHG-1"\nof = "ACT-1"\nfield = "owner"\nchanged_on = 2026-10-12\n'
        'by = "Director"\nwhy = "Left"\n'
    )
    told = headway(*passing, "--by", "Director", "--why", "Left")
    assert told.returncode == 2 and "owns nothing that is open" in told.stderr


def test_a_version_goes_step_by_step(headway, programme):
    """Draft, consulted with a comment, and no further out of order; the status shows it."""
    step = ("plan", "programme", "version", "--by", "Director", "--as-at")
    assert headway(*step, "2026-04-01", "--to", "draft").returncode == 0
    told = headway(*step, "2026-04-20", "--to", "final")
    assert told.returncode == 2 and "The next step is 'consulted'" in told.stderr
    assert headway(*step, "2026-04-20", "--to", "consulted").returncode == 0
    told = headway(*step, "2026-04-21", "--why", "Say who we ring.")
    assert told.returncode == 0 and "VER-1 Wharfemoor improvement plan: consulted" in told.stdout
    told = headway("plan", "programme", "status", "--as-at", "2026-10-10")
    text = " ".join(told.stdout.split())
    assert (
        "VER-1 Wharfemoor improvement plan: consulted, 2026-04-20, by Director; 1 comment" in text
    )


@pytest.mark.parametrize("out", ["away.xlsx", "away"])
def test_export_then_import_changes_no_byte(headway, programme, out):
    """By workbook and by folder, confirmed or not."""
    before = files(programme)
    assert headway("plan", "programme", "export", "--out", out).returncode == 0
    for words in ((), ("--confirm",)):
        told = headway("plan", "programme", "import", out, *words)
        assert told.returncode == 0, told.stderr
        assert "Nothing differs" in told.stdout
        assert files(programme) == before


def test_a_change_in_excel_is_shown_then_kept_with_the_comments(headway, programme, tmp_path):
    """Exit 1 while it waits for somebody; --confirm keeps that line and no other."""
    headway("plan", "programme", "export", "--out", "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    sheet = book["action"]
    column = [cell.value for cell in sheet[1]].index("status") + 1
    sheet.cell(2, column).value = "off track"
    book.save(tmp_path / "plan.xlsx")
    before = files(programme)
    told = headway("plan", "programme", "import", "plan.xlsx")
    assert told.returncode == 1 and "ACT-1 status: on track → off track" in told.stdout
    assert files(programme) == before
    told = headway("plan", "programme", "import", "plan.xlsx", "--confirm")
    assert told.returncode == 0, told.stderr
    kept = (programme / "plan" / "actions.toml").read_text("utf-8")
    assert kept == ACTIONS.replace("on track", "off track", 1)


def test_a_tracker_is_proposed_and_nothing_is_stored_before_confirmation(
    headway, programme, shared
):
    """The council's own workbook: actions, and the cells to ask about."""
    before = files(programme)
    sample = shared / "samples" / "plan_tracker.xlsx"
    told = headway("plan", "programme", "import", sample, "--json")
    assert told.returncode == 1, told.stderr
    body = json.loads(told.stdout)
    assert len(body["proposal"]["actions"]) == 25 and len(body["proposal"]["doubtful"]) == 35
    assert files(programme) == before
    assert headway("plan", "programme", "import", sample, "--confirm").returncode == 0
    assert (programme / "plan" / "aims.toml").exists()
    told = headway("plan", "programme", "import", sample)
    assert told.returncode == 0 and "Nothing differs" in told.stdout


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ('id = "ACT-1"\n', 'id = "ACT-1"\ndepends_on = ["ACT-2"]\n', "waits for itself"),
        (
            'id = "ACT-1"\n',
            'id = "ACT-1"\nstarts_on = 2026-12-01\n',
            "before it starts on 2026-12-01",
        ),
        ("owner =", "onwer =", "Did you mean 'owner'?"),
        ('"on track"', '"embedded"', "no evidence shows it"),
        ('"ACT-2"', '"ACT 2"', "is no id"),
        ('id = "ACT-2"', 'id = "ACT-1"', "stands 2 times"),
        ("2026-09-30", "2026-09-31", "actions.toml"),
    ],
)
def test_a_fault_is_a_sentence_and_nothing_is_half_kept(headway, programme, old, new, expected):
    """Exit 2 for every verb that reads the plan."""
    edit(programme, old, new)
    for words in (("status",), ("export", "--out", "plan.xlsx"), ("diff",)):
        told = headway("plan", "programme", *words)
        assert told.returncode == 2
        assert "Traceback" not in told.stderr
    told = headway("plan", "programme", "export", "--out", "plan.xlsx")
    assert expected in told.stderr and "Nothing was kept" in told.stderr
    assert not (programme.parent / "plan.xlsx").exists()


def test_a_leap_in_excel_is_refused_whole(headway, programme, tmp_path):
    """One good change and one leap: neither is kept."""
    headway("plan", "programme", "export", "--out", "plan.xlsx")
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    names = [cell.value for cell in book["action"][1]]
    book["action"].cell(2, names.index("owner") + 1).value = "Director"
    book["action"].cell(3, names.index("status") + 1).value = "embedded"
    book.save(tmp_path / "plan.xlsx")
    before = files(programme)
    told = headway("plan", "programme", "import", "plan.xlsx", "--confirm")
    assert told.returncode == 2 and "no evidence shows it" in told.stderr
    assert files(programme) == before


def test_what_is_not_given_or_not_there_is_a_sentence(headway, programme):
    """Files, folders, days and endings."""
    cases = {
        ("nowhere", "status"): "no programme.toml there",
        ("programme", "import"): "Name the file to import",
        ("programme", "import", "gone.xlsx"): "no such file",
        ("programme", "import", "programme/programme.toml"): "neither .xlsx nor .docx",
        ("programme", "export"): "Say where to",
        ("programme", "export", "--out", "plan.pdf"): "exported to .xlsx or to a folder",
        ("programme", "status", "--as-at", "soon"): "give a date as",
        ("programme", "diff"): "no baseline to set the plan beside",
        ("programme", "handover"): "Say whose brief: --role",
        ("programme", "handover", "--role", "Haed"): "answers for nothing in the plan",
        ("programme", "reassign", "--from", "x"): "Say --from ROLE, --to ROLE",
        ("programme", "version"): "Say --by ROLE",
        ("programme", "version", "--to", "draft"): "Say --by ROLE",
    }
    for words, expected in cases.items():
        told = headway("plan", *words)
        assert told.returncode == 2 and expected in told.stderr, (words, told.stderr)
