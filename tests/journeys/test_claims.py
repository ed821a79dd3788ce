"""`headway claims`: a file of claims in, answers with their figures out."""

import csv
import json

import pytest

CLAIMS = """
[[claim]]
id = "CLM-1"
text = "There are too many children on a full care order compared with other authorities."
said_at = 2026-01-13
measure = "full_care_orders"
council = "St Helens"
direction = "high"
size = { word = "too many" }
comparator = "other authorities"
source = "Cabinet, 13 January 2026"

[[claim]]
id = "CLM-2"
text = "Child protection numbers went down significantly."
said_at = 2018-07-16
measure = "cp_plans_started"
council = "342"
direction = "down"
size = { word = "significantly" }
comparator = "own past"
period = "2017-04-01..2018-03-31"
"""
CONTRADICTED = """
[[claim]]
id = "CLM-3"
text = "Numbers in care are rising."
said_at = 2026-01-13
measure = "children_looked_after"
council = "St Helens"
direction = "up"
period = "2021-03-31..2025-03-31"
"""


@pytest.fixture
def written(tmp_path):
    """Write `claims.toml` beside where the command runs."""

    def write(text: str):
        (tmp_path / "claims.toml").write_text(text, "utf-8")
        return "claims.toml"

    return write


def test_a_newcomer_tests_two_claims(headway, written):
    """Readable at 80 columns, each answer with its figures, their day and their source."""
    told = headway("claims", written(CLAIMS), COLUMNS="80")
    assert told.returncode == 0, told.stderr
    for words in (
        *("CLM-1  DEPENDS ON COMPARATOR", "CLM-2  SUPPORTED", "Cabinet, 13 January 2026"),
        *("no source given", "74 per 10,000", "64%", "161 plans", "31 Mar 2025", "From: "),
        *("headway judge", "2 claims: 1 depends on comparator, 1 supported."),
    ):
        assert words in told.stdout
    assert max(map(len, told.stdout.splitlines())) <= 80
    assert "significant" not in told.stdout.replace("went down significantly", "")


def test_a_contradicted_claim_needs_someone(headway, written):
    told = headway("claims", written(CONTRADICTED))
    assert told.returncode == 1
    assert "CONTRADICTED" in told.stdout
    assert told.stderr == ""


def test_as_known_on_a_day(headway, written):
    """What was not out by then cannot be tested, and the day on which it came out is said."""
    told = headway("claims", written(CLAIMS), "--known-at", "2018-07-01", "--json")
    assert told.returncode == 1
    body = json.loads(told.stdout)
    assert body["known_at"] == "2018-07-01"
    second = body["claims"][1]
    assert second["answer"] == "cannot be tested"
    assert "25 October 2018" in second["sentence"]
    assert {f["state"] for f in second["figures"] if f["year"] == 2018} == {"not_published_by_then"}


def test_json_and_a_file_say_the_same(headway, written, tmp_path):
    name = written(CLAIMS)
    body = json.loads(headway("claims", name, "--json").stdout)
    figure = body["claims"][0]["figures"][0]
    assert {"measure", "kind", "place", "year", "shown", "state", "publication"} <= set(figure)
    assert headway("claims", name, "--out", "a.csv").returncode == 0
    rows = list(csv.DictReader((tmp_path / "a.csv").open(encoding="utf-8-sig")))
    assert [r["answer"] for r in rows] == [c["answer"] for c in body["claims"]]
    assert rows[0]["sentence"] == body["claims"][0]["sentence"]


def test_words_that_stand_alone_in_a_text(headway, tmp_path):
    """Named with line, reason and what to say; a text without any exits 0."""
    (tmp_path / "report.md").write_text("# Report\n\nNumbers fell significantly.\n", "utf-8")
    told = headway("claims", "--lint", "report.md")
    assert told.returncode == 1
    assert "report.md, line 3: 'significantly'" in told.stdout
    assert "1 word stands alone" in told.stdout
    (tmp_path / "report.md").write_text("Referrals: 4,100, then 3,900.\n", "utf-8")
    told = headway("claims", "--lint", "report.md")
    assert (told.returncode, told.stdout) == (0, "No word stands alone in report.md.\n")


def test_an_invented_council_on_given_figures(headway, shared):
    """And, without them, cannot be tested."""
    folder = shared / "samples" / "wharfemoor"
    words = ("claims", folder / "statements.toml")
    told = headway(*words, "--figures", folder / "statements.key.toml")
    assert told.returncode == 1
    assert "8 claims: 2 supported, 3 contradicted, 2 depends on comparator" in told.stdout
    assert "none is published" in told.stdout
    assert "8 claims: 8 cannot be tested." in headway(*words).stdout


def test_what_it_cannot_do_is_a_sentence_and_exit_code_2(headway, written):
    """Never a traceback."""
    name = written(CLAIMS.replace("too many", "too mny"))
    cases = {
        ("claims",): "Name a file of claims",
        ("claims", "none.toml"): "no such file",
        ("claims", name): "claims.toml, CLM-1: No size word is called 'too mny'",
        ("claims", name, "--known-at", "July"): "give a date as 2018-07-01",
        ("claims", "--lint", "none.md"): "cannot be read as text",
        ("claims", name, "--out", "a.docx"): ".xlsx",
    }
    for words, expected in cases.items():
        told = headway(*words)
        assert told.returncode == 2, (words, told.stdout, told.stderr)
        assert expected in told.stderr, (words, told.stderr)
        assert "Traceback" not in told.stderr
