"""The plan's money on the command line: beside what shows its outcome, and beside the ledger."""

import json

from tests.lib.repository import PACKAGE

WHARFEMOOR = PACKAGE / "plan" / "examples" / "wharfemoor"


def test_wharfemoor_beside_its_ledger(headway):
    """18 pence, a code that the plan does not know, and a line without a code: exit 1."""
    told = headway("money", WHARFEMOOR, "--ledger", WHARFEMOOR / "ledger.csv")
    assert told.returncode == 1, told.stderr
    assert "6 codes agree to the penny." in told.stdout and "3 not reconciled:" in told.stdout
    assert "(£0.18 more)" in told.stdout
    assert "Shown by: Social worker turnover rate" in told.stdout
    assert headway("money", WHARFEMOOR).returncode == 0
    body = json.loads(headway("money", WHARFEMOOR, "--json").stdout)
    assert [each["aim"] for each in body["aims"]] == [f"AIM-{n}" for n in range(1, 6)]
    assert body["estimates"][0]["avoided"] == 137955.0


def test_a_changed_assumption_changes_the_estimate(tmp_path, headway):
    """The assumptions are a person's, in plan/money.toml."""
    text = 'id = "NQS-1"\ntitle = "First"\nweekly_agency = {}\nweekly_employed = 1000\nweeks = 10\n'
    folder = tmp_path / "small"
    (folder / "plan").mkdir(parents=True)
    (folder / "programme.toml").write_text('title = "Small: plan"\ninvented = true\n', "utf-8")
    path = folder / "plan" / "money.toml"
    for price, avoided in ((1500, "£5,000"), (1600, "£6,000")):
        path.write_text("[[posts_filled]]\n" + text.format(price), "utf-8")
        assert f"agency cost avoided: {avoided}, an estimate" in headway("money", folder).stdout
