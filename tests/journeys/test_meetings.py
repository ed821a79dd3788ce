"""`headway meetings`: the calendar, matters arising, promises, what was noted, partners and roles."""

import csv
import json
import shutil

import pytest

from tests.lib.repository import PACKAGE

EXAMPLES = PACKAGE / "plan" / "examples"
WHARFEMOOR = EXAMPLES / "wharfemoor"
DAY = ("--as-at", "2026-11-21")


def text_of(told) -> str:
    """What was printed, its lines joined."""
    assert told.returncode == 0, told.stderr
    return " ".join(told.stdout.split())


def test_the_calendar_says_before_the_deadline_which_report_will_be_late(headway):
    """With the reason for the day, and who has not been asked."""
    text = text_of(headway("meetings", "calendar", WHARFEMOOR, *DAY))
    for said in (
        "3 reports, of which 1 is late or likely to be late.",
        "Papers due 30 November 2026: 6 working days left.",
        "5 clear days, as Cabinet sets and by law for a cabinet",
        "LIKELY LATE: RPT-8 Edge of care: business case",
        "Monitoring officer: no sign-off is on record. Ask for it",
        "READY: RPT-9",
    ):
        assert said in text, said
    told = json.loads(headway("meetings", "calendar", WHARFEMOOR, *DAY, "--json").stdout)
    assert told["needing_someone"] == ["RPT-8"]
    late = headway("meetings", "calendar", WHARFEMOOR, "--as-at", "2026-12-01", "--json")
    assert json.loads(late.stdout)["needing_someone"] == ["RPT-7", "RPT-8", "RPT-9"]


def test_matters_arising_for_the_next_agenda(headway):
    """Of that body alone, however its name is typed; for the public nothing exempt."""
    ask = ("meetings", "matters", WHARFEMOOR, "--as-at", "2026-12-08", "--body")
    cabinet = text_of(headway(*ask, "cabinet"))
    for said in ("PRM-7", "PRM-10 (Part 2, exempt)", "PRM-8", "INV-2", "RES-7"):
        assert said in cabinet, said
    assert "PRM-3" not in cabinet
    assert "PRM-10" not in text_of(headway(*ask, "cabinet", "--public"))
    board = json.loads(headway(*ask, "Improvement Board", "--json").stdout)
    assert [e["id"] for e in board["overdue"]] == ["PRM-3"]
    assert board["overdue"][0]["days_late"] == 85
    assert [r["group"] for r in board["rows"]] == ["overdue", "questions", "challenges"]
    ahead = json.loads(
        headway(
            "meetings",
            "matters",
            WHARFEMOOR,
            "--body",
            "cabinet",
            "--as-at",
            "2026-10-14",
            "--json",
        ).stdout
    )
    assert ahead["visits"][0]["says"].startswith("Invited by the Lead Member for Children; nothing")
    scrutiny = ("--body", "Children and Families Scrutiny Board", "--as-at", "2027-03-31")
    told = json.loads(headway("meetings", "matters", WHARFEMOOR, *scrutiny, "--json").stdout)
    assert [(e["id"], e["says"]) for e in told["soft"]] == [("PRM-5", "No recorded outcome.")]


def test_the_ledger_of_promises(headway, tmp_path):
    """Overdue first, with days; kept with what shows it; and as a file."""
    text = text_of(headway("meetings", "promises", WHARFEMOOR, *DAY))
    for said in (
        "8 promises by 21 November 2026, 1 overdue",
        "due 14 September 2026, 68 days late.",
        "Shown by EVD-16 Vacancies by team, as sent to the Scrutiny Board.",
        "Answers: 7 of 8 questions answered",
        "asked 17 November 2026, 4 days ago, no answer on record.",
    ):
        assert said in text, said
    told = headway("meetings", "promises", WHARFEMOOR, *DAY, "--out", tmp_path / "p.csv")
    assert told.returncode == 0, told.stderr
    with (tmp_path / "p.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["id"] == "PRM-3" and rows[0]["days_late"] == "68" and len(rows) == 8


def test_what_was_only_noted_by_body_and_year(headway):
    """With what nothing followed."""
    text = text_of(headway("meetings", "noted", WHARFEMOOR, *DAY))
    assert "Cabinet: 1 of 4 resolutions only noted 2025: 0 of 1 resolution only noted" in text
    assert "Improvement Board: 2 of 2 resolutions only noted; nothing followed 1" in text
    assert "Nothing on record followed RES-8" in text
    told = json.loads(headway("meetings", "noted", WHARFEMOOR, *DAY, "--json").stdout)
    drawn = [(r["body"], r["year"], r["noted"], r["resolutions"]) for r in told["rows"]]
    assert ("Improvement Board", "2026", 2, 2) in drawn
    before = headway("meetings", "noted", WHARFEMOOR, "--as-at", "2024-01-01")
    assert "No resolution is on record" in text_of(before)


def test_partners_within_and_for_the_public(headway):
    """What it says of itself stands on its page; a page it has not answered is not published."""
    text = text_of(headway("meetings", "partners", WHARFEMOOR, *DAY))
    for said in (
        "ACT-15 Agree with housing who answers",
        "came to 54 of 58",
        "ESC-1",
        "it replied on 4 November 2026: “The protocol waits",
    ):
        assert said in text, said
    ask = ("meetings", "partners", WHARFEMOOR, *DAY, "--public")
    public = text_of(headway(*ask))
    assert "54 of 58" not in public and "not shown" in public
    assert json.loads(headway(*ask, "--json").stdout)["withheld"] == [
        "Wharfemoor Police (invented)",
        "Wharfemoor Safeguarding Partnership (invented)",
    ]


def test_what_was_said_by_measure_with_its_claim(headway):
    """Looked up by who spoke and by measure."""
    ask = ("meetings", "statements", WHARFEMOOR, *DAY)
    text = text_of(headway(*ask, "--measure", "rereferrals"))
    assert "1 statement by 21 November 2026, 1 typed as claims" in text and "CLM-5" in text
    told = json.loads(headway(*ask, "--speaker", "head of workforce", "--json").stdout)
    assert [r["id"] for r in told["rows"]] == ["STM-6"]


def test_who_held_a_role_on_a_day(headway):
    """A role that stood empty says since when; a year of four directors is counted."""
    ask = ("meetings", "who", WHARFEMOOR, "--on")
    text = text_of(headway(*ask, "2025-02-01"))
    assert "Strategic Director for Children and Families (fourth interim): since 20 January" in text
    assert "4 holders in the twelve months before." in text
    assert "Lead Member for Children (first of the plan)" in text
    empty = text_of(headway(*ask, "2024-09-30"))
    assert "Strategic Director for Children and Families: empty since 27 September 2024" in empty


def test_a_statement_in_minutes_is_offered_as_a_claim_and_linked_by_a_person(headway, tmp_path):
    """Nothing is linked unless it is asked for; what is linked is kept with its measure."""
    folder = tmp_path / "wharfemoor"
    shutil.copytree(WHARFEMOOR, folder)
    said = "Re-referrals have halved since the front door was rebuilt."
    minutes = tmp_path / "minutes.txt"
    minutes.write_text(
        "CABINET\n\nAt a meeting of the Cabinet held on 12 January 2027\n\n"
        "CAB 60 Children's social care\n\n"
        "Cabinet considered the report of the Strategic Director for Children and Families.\n\n"
        f'The Leader of the Council stated that "{said}"\n\n'
        "RESOLVED: That the report be noted.\n",
        "utf-8",
    )
    ask = ("minutes", minutes, "--programme", folder)
    body = json.loads(headway(*ask, "--json").stdout)
    offered = {e["id"]: e["may_be"] for e in body["elements"] if e["may_be"]}
    [statement] = [id for id, claim in offered.items() if claim == "CLM-5"]
    assert f"if it is, add --claim {statement}=CLM-5" in text_of(headway(*ask))
    keep = ("--confirm", "--by", "clerk", "--claim")
    wrong = headway(*ask, *keep, f"{statement}=CLM-99")
    assert wrong.returncode == 2 and "No claim is called 'CLM-99'" in wrong.stderr
    wrong = headway(*ask, *keep, "RES-1=CLM-5")
    assert wrong.returncode == 2 and "No statement is called 'RES-1'" in wrong.stderr
    assert not (folder / "meetings" / "2027-01-12-cabinet.toml").exists()
    told = headway(*ask, *keep, f"{statement}=CLM-5")
    assert told.returncode == 0, told.stderr
    kept = (folder / "meetings" / "2027-01-12-cabinet.toml").read_text("utf-8")
    assert 'claim = "CLM-5"' in kept and 'measure = "rereferrals"' in kept


@pytest.mark.parametrize("name", ["halton-2024-25", "st-helens-2018"])
@pytest.mark.parametrize("verb", ["calendar", "promises", "noted", "partners", "statements", "who"])
def test_of_a_real_council_too(headway, name, verb):
    """What was not published is empty, and said so."""
    assert text_of(headway("meetings", verb, EXAMPLES / name))


def test_it_is_read_at_eighty_columns(headway):
    """No line is wider."""
    for verb in ("calendar", "promises", "partners", "statements", "noted"):
        told = headway("meetings", verb, WHARFEMOOR, *DAY, COLUMNS="80")
        assert max(map(len, told.stdout.splitlines())) <= 80, verb


def test_what_cannot_be_used_is_a_sentence(headway, tmp_path):
    """Exit 2, with what to do."""
    cases = {
        ("calendar", tmp_path): "no programme.toml is there",
        ("calendar", WHARFEMOOR, "--as-at", "soon"): "give a date as",
        ("who", WHARFEMOOR, "--on", "soon"): "give a date as",
        ("matters", WHARFEMOOR, "--body", "Cabinett"): "Did you mean Cabinet?",
        ("promises", WHARFEMOOR, "--out", "p.docx"): "headway writes",
    }
    for words, expected in cases.items():
        told = headway("meetings", *words)
        assert told.returncode == 2, (words, told.stdout)
        assert expected in told.stderr, told.stderr
        assert "Traceback" not in told.stderr
