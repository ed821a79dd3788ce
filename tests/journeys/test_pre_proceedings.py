"""`headway pre-proceedings`: an empty list, a filled one, the figures, the list, the verdict."""

import csv
import json
from datetime import date, timedelta

import pytest
from typer.testing import CliRunner

from headway.cli import app
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn
from tests.spec.pre_proceedings.conftest import csv_of, lasting

CHANGED = date(2025, 9, 1)


@pytest.fixture
def listed(tmp_path):
    """A list of forty periods, those after the day much shorter, and one that is open long since."""
    text = lasting(date(2024, 9, 1), [100 + 4 * (n % 20) for n in range(20)], "B", apart=11)
    after = lasting(CHANGED, [40 + 4 * (n % 20) for n in range(20)], "A", apart=4)
    rows = drawn(text) + drawn(after)
    rows.append({"child": "OPEN1", "began": "2026-01-05", "letter": "2026-01-12", "team": "North"})
    path = tmp_path / "list.csv"
    path.write_text(csv_of(rows), "utf-8")
    return path


def test_from_the_template_to_figures(headway, tmp_path):
    """Written, filled in as a spreadsheet would, read; the example is nobody."""
    told = headway("pre-proceedings", "--template", "list.csv")
    assert told.returncode == 0 and "An empty list is in list.csv" in told.stdout
    path = tmp_path / "list.csv"
    began = date.today() - timedelta(days=113)
    with path.open("a", encoding="utf-8", newline="") as file:
        csv.writer(file).writerow(
            ["N1", f"{began:%d/%m/%Y}", "", "", "", "", "", "", "", "", "", ""]
        )
    told = headway("pre-proceedings", "list.csv")
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    assert "begun by then: 1; children: 1. Open: 1; of these overdue" in text
    assert "N1" in text and "no letter yet, no meeting yet" in text
    assert "EXAMPLE" not in text.replace("example row", "")
    assert "no return holds any before summer 2027" in text
    assert "The outcome code (PPOutcome) is not used" in text


def test_the_list_the_verdict_and_what_it_does_not_rule_out(headway, listed):
    told = headway("pre-proceedings", listed, "--as-at", "2026-10-31", "--since", CHANGED)
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    for said in (
        "2026-01-05 OPEN1 299 2026-04-27 overdue letter 2026-01-12, no meeting yet, team North",
        "Did pre-proceedings become shorter by more than chance? Yes: periods that began from "
        "1 September 2025 on were",
        "What this does not rule out: that the families were different",
        "after which figures fall back by themselves",
    ):
        assert said in text, (said, text)


def test_json_and_files(headway, listed, tmp_path):
    """The same in JSON; every period in a file, with a word on who may see it."""
    told = headway("pre-proceedings", listed, "--as-at", "2026-10-31", "--json", "--out", "all.csv")
    body = json.loads(told.stdout)
    assert body["counts"]["periods"] == len(body["periods"]) == 41
    assert body["lasting"]["curve"][0]["at_risk"] == 41
    assert "only for those who may see them" in told.stderr
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["child"] for row in rows if row["overdue"] == "True"] == ["OPEN1"]


def test_what_may_leave_the_council(headway, listed, tmp_path):
    """No child on screen nor in the file; one open period is not shown, nor what would show it."""
    words = ("--as-at", "2026-10-31", "--since", CHANGED, "--public", "--out", "figures.csv")
    told = headway("pre-proceedings", listed, *words)
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split()) + (tmp_path / "figures.csv").read_text("utf-8-sig")
    assert "OPEN1" not in text and "list.csv" not in told.stdout
    assert "begun by then: 41; children: 41. Open: c; of these overdue" in text
    assert "counts 1 to 5 children" in text
    assert "open,\n" in (tmp_path / "figures.csv").read_text("utf-8-sig").replace("\r", "")


def test_what_it_cannot_read_is_a_sentence(headway, tmp_path, monkeypatch):
    """Where, what was expected, what to do; exit 2 and nothing written."""
    monkeypatch.chdir(tmp_path)
    good = csv_of(drawn("child | began\nA1 | 2026-06-08"))
    (tmp_path / "good.csv").write_text(good, "utf-8")
    (tmp_path / "bad.csv").write_text(good.replace("2026-06-08", "June"), "utf-8")
    (tmp_path / "other.csv").write_text("a,b\n1,2\n", "utf-8")
    cases = {
        (): "Give a return or a list",
        ("bad.csv",): "bad.csv, row 1, column PPStartDate: expected a day as 2026-06-08",
        ("other.csv",): "other.csv",
        ("nowhere.csv",): "nowhere.csv",
        ("good.csv", "--as-at", "soon"): "give a date as",
        ("good.csv", "--as-at", "2999-01-01"): "the files tell nothing after",
        ("good.csv", "--since", "2999-01-01"): "--since 2999-01-01 is after",
        ("good.csv", "--weeks", "0"): "--weeks 0: give a number from 1",
        ("good.csv", "--out", "x.docx"): "headway writes .csv",
        ("--template", "good.csv"): "may be somebody's list",
    }
    for words, expected in cases.items():
        told = CliRunner().invoke(app, ["pre-proceedings", *words])
        assert isinstance(told.exception, BadInput) and expected in str(told.exception), words
    told = headway("pre-proceedings", "bad.csv", "--out", "x.csv")
    assert told.returncode == 2 and cases["bad.csv",] in told.stderr
    assert "Traceback" not in told.stderr and not (tmp_path / "x.csv").exists()
    assert (tmp_path / "good.csv").read_text("utf-8") == good
