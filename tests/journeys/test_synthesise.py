"""`headway synthesise`, then `headway check`: what was planted is what is found."""

import json


def test_an_invented_council_is_checked(headway, tmp_path):
    """On the installed postcodes: every planted error is flagged, and no other error."""
    told = headway(
        "synthesise", "--children", 60, "--years", 2, "--errors", "0.2", "--out", "invented"
    )
    assert told.returncode == 0, told.stderr
    assert "no child in it exists" in told.stdout
    checked = headway(
        "check", "invented/2026/ssda903", "--year", 2026, "--council", "342",
        "--last", "invented/2025/ssda903", "--providers", "invented/providers.csv", "--json",
    )  # fmt: skip
    assert checked.returncode == 1, checked.stderr
    planted = json.loads((tmp_path / "invented" / "key.json").read_text())["planted"]
    found = {(f["rule"], f["table"], f["row"]) for f in json.loads(checked.stdout)["flags"]}
    assert {(p["rule"], p["table"], p["row"]) for p in planted} == {
        flag for flag in found if flag[0] not in ("1001", "1002")
    }


def test_what_cannot_be_made_ends_with_two(headway):
    """And nothing is written."""
    told = headway("synthesise", "--children", 5, "--out", "invented")
    assert told.returncode == 2
    assert "give a number from 20" in told.stderr
