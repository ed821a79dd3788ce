"""`headway minutes`: a proposal is shown, and kept only when a person has confirmed it."""

import json

import pytest

from tests.lib.invented_minutes.scoring import HERE

FILE = HERE / "seen" / "word_audits.txt"
ROLE = "democratic services officer"


@pytest.fixture
def programme(tmp_path):
    """The folder of an invented programme."""
    folder = tmp_path / "wharfemoor"
    folder.mkdir()
    (folder / "programme.toml").write_text('title = "Plan"\ninvented = true\n', "utf-8")
    return folder


def test_shown_with_its_words_and_nothing_kept(headway, programme):
    """Each with its line, its owner and its day; the folder stays as it was."""
    told = headway("minutes", FILE, "--programme", programme)
    assert told.returncode == 0, told.stderr
    text = " ".join(told.stdout.split())
    for said in (
        "Children’s Services Improvement Board, 18 February 2027",
        "will confirm the arrangements by 5 March 2027",
        "owner: Detective Superintendent; due 2027-03-05",
        "also written as: ACTION: Detective Superintendent",
        "Nothing is kept.",
    ):
        assert said in text, said
    assert [p.name for p in programme.iterdir()] == ["programme.toml"]


def test_as_json(headway):
    """Every element with its kind, words, line, owner and day."""
    body = json.loads(headway("minutes", FILE, "--json").stdout)
    assert body["held_on"] == "2027-02-18" and body["counts"]["promise"] >= 4
    assert all(e["words"] and e["line"] for e in body["elements"])


def test_confirmed_then_kept_once(headway, programme):
    """What is left out is not kept; the same meeting is not kept twice."""
    first = ("minutes", FILE, "--programme", programme, "--leave", "STM-1")
    told = headway(*first, "--confirm", "--by", ROLE)
    assert told.returncode == 0, told.stderr
    [path] = (programme / "meetings").iterdir()
    text = path.read_text("utf-8")
    assert path.name == "2027-02-18-children-s-services-improvement-board.toml"
    assert f"confirmed by the {ROLE}" in text and "due_on = 2027-03-05" in text
    again = headway(*first, "--confirm", "--by", ROLE)
    assert again.returncode == 2 and "is there already (MTG-1)" in again.stderr
    assert path.read_text("utf-8") == text


def test_of_a_real_council_every_entry_says_where_it_stands(headway, programme):
    """Without a source nothing is kept."""
    (programme / "programme.toml").write_text('title = "Plan"\ncouncil = "342"\n', "utf-8")
    keep = ("minutes", FILE, "--programme", programme, "--confirm", "--by", ROLE)
    told = headway(*keep)
    assert told.returncode == 2 and "say where the minutes stand in public" in told.stderr
    told = headway(*keep, "--publication", "Minutes of the board", "--published-on", "2027-03-01")
    assert told.returncode == 0, told.stderr
    [path] = (programme / "meetings").iterdir()
    text = path.read_text("utf-8")
    assert text.count("source = {") == text.count("\nid = ")


def test_a_council_s_own_programme_needs_no_public_source(headway, programme):
    """It is the council's own record."""
    head = 'title = "Plan"\ncouncil = "342"\nours = true\n'
    (programme / "programme.toml").write_text(head, "utf-8")
    told = headway("minutes", FILE, "--programme", programme, "--confirm", "--by", ROLE)
    assert told.returncode == 0, told.stderr
    [path] = (programme / "meetings").iterdir()
    assert "source" not in path.read_text("utf-8")


def test_what_cannot_be_used_is_a_sentence(headway, programme, tmp_path):
    """Exit 2, nothing kept."""
    latin = tmp_path / "latin.txt"
    latin.write_text("Concilium decrevit ut relatio acciperetur. " * 10, "utf-8")
    confirm = ("--programme", programme, "--confirm")
    cases = {
        (latin,): "not in English",
        (tmp_path / "none.txt",): "cannot be read",
        (FILE, "--confirm"): "Say where to keep",
        (FILE, *confirm): "Say in which role",
        (FILE, "--leave", "PRM-99"): "No element is called 'PRM-99'",
        (FILE, "--held-on", "soon"): "give a date as",
        (FILE, "--programme", tmp_path, "--confirm", "--by", ROLE): "no programme.toml",
    }
    for words, expected in cases.items():
        told = headway("minutes", *words)
        assert told.returncode == 2, (words, told.stdout)
        assert expected in told.stderr, told.stderr
        assert "Traceback" not in told.stderr
    assert not (programme / "meetings").exists()
