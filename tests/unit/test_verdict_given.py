"""A verdict as a file: one row of a table, or the whole of it as JSON."""

import csv
import json

from headway.cli.verdict_given import give_verdict

BODY = {
    "measure": "referrals",
    "kind": "count",
    "council": "342",
    "as_at": "2026-03-31",
    "real": {"answer": "yes", "evidence": ["a month beyond the limits"]},
    "safe": {"answer": "not shown", "warnings": []},
    "ours": {"answer": "not shown", "reason": "no action was named"},
    "sentence": "=the fall is more than chance",
}


def test_a_table_has_the_three_answers_and_no_formula(tmp_path):
    out = tmp_path / "verdict.csv"
    assert give_verdict(BODY, out, as_json=False)
    [row] = csv.DictReader(out.read_text("utf-8-sig").splitlines())
    assert (row["real"], row["safe"], row["ours"]) == ("yes", "not shown", "not shown")
    assert row["sentence"] == "'=the fall is more than chance" and row["as_at"] == "2026-03-31"


def test_a_json_file_has_all_of_it(tmp_path):
    out = tmp_path / "verdict.json"
    assert give_verdict(BODY, out, as_json=False)
    assert json.loads(out.read_text("utf-8")) == BODY


def test_without_either_the_card_is_printed(capsys):
    assert not give_verdict(BODY, None, as_json=False)
    assert capsys.readouterr().out == ""
    assert give_verdict(BODY, None, as_json=True)
    assert json.loads(capsys.readouterr().out) == BODY
