"""`headway ssd`: an extract becomes returns, and returns become figures."""

import json

from tests.spec.ssd.test_extract import extract

__all__ = ["extract"]


def test_an_extract_is_checked_and_joined_like_any_return(headway, extract, tmp_path):
    made = headway("ssd", extract, "--year", "2026", "--council", "St Helens", "--out", "returns")
    assert made.returncode == 0, made.stderr
    assert "2 children in need" in made.stdout and "2 episodes" in made.stdout
    again = headway("ssd", extract, "--year", "2026", "--council", "St Helens", "--out", "returns")
    assert again.returncode == 2 and "holds returns of 2026 already" in again.stderr
    built = headway("build", "store", "--add", "returns", "--council", "St Helens")
    assert built.returncode == 0, built.stderr
    found = headway("measure", "store", "--from", "2026-03-31", "--json")
    told = {(f["measure"], f["kind"]): f["value"] for f in json.loads(found.stdout) if not f["by"]}
    assert told["children_looked_after", "count"] == 1
    assert told["care_orders_at_home", "count"] == 1
    assert told["cp_plans_open", "count"] == 1
    assert told["referrals", "count"] == 2
