"""`headway measure`: figures on the terminal, as JSON, as a file."""

import csv
import json


def test_a_newcomer_names_a_council(headway):
    """Published figures are open: nothing has to be added first."""
    told = headway("measure", "St Helens", "-m", "full_care_orders")
    assert told.returncode == 0, told.stderr
    for words in ("full_care_orders", "74", "17/151", "67"):
        assert words in told.stdout


def test_a_registry_id_an_ons_code_and_a_kind(headway):
    """As analysts know them."""
    told = headway("measure", "E08000013", "-m", "CLA-06", "--kind", "rate", "--json")
    [figure] = json.loads(told.stdout)
    assert (figure["measure"], figure["value"], figure["england"]) == ("full_care_orders", 74, 39)
    assert (figure["rank"], figure["ranked"]) == (17, 151)
    assert figure["neighbours"] == {
        "known": 10, "of": 10, "middle": 67, "lowest": 40, "highest": 100, "best_quartile": None,
    }  # fmt: skip
    origins = {o["name"]: o for o in figure["origins"]}
    assert set(origins) == {"orders", "population"}
    assert len(origins["orders"]["sha256"]) == 64
    assert origins["orders"]["row"] > 0
    assert origins["orders"]["held_in"] == "package"


def test_switching_the_neighbour_model_changes_the_frame_never_the_figure(headway):
    """Comparators are named with their model's year."""
    words = ("measure", "342", "-m", "full_care_orders", "--kind", "rate", "--json")
    [new] = json.loads(headway(*words).stdout)
    [old] = json.loads(headway(*words, "--model", "2021").stdout)
    assert (new["value"], new["neighbour_model"]) == (74, "2025")
    assert (old["value"], old["neighbour_model"]) == (74, "2021")
    assert old["neighbours"] != new["neighbours"]


def test_a_csv_for_the_spreadsheet(headway, tmp_path):
    """By the file's ending."""
    told = headway("measure", "Halton", "-m", "cp_plans_started", "--past", "--out", "a.csv")
    assert told.returncode == 0, told.stderr
    rows = list(csv.DictReader((tmp_path / "a.csv").open(encoding="utf-8-sig")))
    assert {"2013": "112", "2025": "183"}.items() <= {
        r["year"]: r["figure"] for r in rows if r["kind"] == "count"
    }.items()


def test_what_it_cannot_do_is_a_sentence_and_exit_code_2(headway, tmp_path):
    """Never a traceback."""
    cases = {
        ("measure", "St Hellens"): "Did you mean St Helens",
        ("measure", "Halton", "-m", "cp_plan_started"): "Did you mean cp_plans_started",
        ("measure", "Halton", "--out", "a.docx"): ".xlsx",
        ("measure", "Halton", "--model", "1999"): "No neighbour model",
        ("measure",): "Name a council",
        ("measure", "Halton", "-m", "vacancy", "--kind", "furlongs"): "kind 'furlongs'",
    }
    for words, expected in cases.items():
        told = headway(*words)
        assert told.returncode == 2, (words, told.stdout, told.stderr)
        assert expected in told.stderr, (words, told.stderr)
        assert "Traceback" not in told.stderr
    assert not list(tmp_path.glob("a.*"))
