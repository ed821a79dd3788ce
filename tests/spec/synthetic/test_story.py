"""`headway synthesise --story`: what happens in the invented council, and what its key says of it."""

import csv
import json
from collections import Counter

import pytest

from headway.plan.folder import read_plan
from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.making import make
from headway.synthetic.writing import write
from headway.verdicts.expectations import read_expectations
from headway.vocabulary.errors import BadInput
from tests.lib.inventedcin import census_of

YEARS = (2023, 2024, 2025, 2026)


@pytest.fixture(scope="module")
def folder(grid, tmp_path_factory):
    folder = tmp_path_factory.mktemp("story") / "council"
    made = make(children=150, years=4, last_year=2026, seed=2, story=True, postcodes=grid)
    write(made, folder)
    return folder


@pytest.fixture(scope="module")
def story(folder):
    return json.loads((folder / "key.json").read_text())["story"]


def _by_month(folder, table, column, only=lambda row: True):
    """How many rows of the censuses of all years fall in each month, each child's day once."""
    days = {
        (row["LAchildID"], row[column])
        for year in YEARS
        for row in census_of(folder, year)[table]
        if only(row)
    }
    return Counter(day[:7] for _, day in days)


def _mean(counts, first, last):
    held = [many for month, many in counts.items() if first <= month <= last]
    return sum(held) / len(held)


def test_a_surge_after_an_inspection_comes_and_goes(folder, story):
    """Referrals and section 47 enquiries are up for six months, as often as the key says."""
    surge = story["surge"]
    assert (surge["from"], surge["to"]) == ("2022-10", "2023-03")
    for measure, table, column in (
        ("referrals", "cin_details", "CINreferralDate"),
        ("section_47_started", "section47", "S47ActualStartDate"),
    ):
        counts = _by_month(folder, table, column)
        during = _mean(counts, surge["from"], surge["to"])
        usual = _mean(counts, "2023-07", "2025-03")
        assert during / usual == pytest.approx(surge["times"][measure], abs=0.3)
        assert surge["times"][measure] > 1.3


def test_an_action_at_the_front_door_works(folder, story):
    """From its month on, fewer are referred of whom nothing comes; who needs help still is."""
    since = story["works at the front door"]["from"]
    assert since == "2025-05"
    for answer, low, high in (("1", 0.35, 0.75), ("0", 0.75, 1.1)):
        counts = _by_month(
            folder, "cin_details", "CINreferralDate", lambda row, a=answer: row["ReferralNFA"] == a
        )
        ratio = _mean(counts, since, "2026-03") / _mean(counts, "2023-07", "2025-03")
        assert low < ratio < high


def test_teams_are_renamed_merged_and_parted(folder, story):
    """The list of posts names the old teams before the day, the new ones after; posts stay."""
    with (folder / "teams.csv").open() as lines:
        changes = list(csv.DictReader(lines))
    assert [[row["old_team"], row["new_team"]] for row in changes] == story["teams"]["changes"]
    (on,) = {row["from"] for row in changes}
    assert on[:7] == story["teams"]["from"] == "2025-10"
    old, new = ({row[name] for row in changes} for name in ("old_team", "new_team"))
    teams = {"before": Counter(), "after": Counter()}
    with (folder / "2026" / "establishment.csv").open() as lines:
        for row in csv.DictReader(lines):
            if row["as_at_date"][:7] in ("2025-09", "2025-10") and not row["end_date"]:
                teams["before" if row["as_at_date"] < on else "after"][row["team"]] += 1
    assert old <= set(teams["before"]) and not new & set(teams["before"])
    assert new <= set(teams["after"]) and not old & set(teams["after"])
    assert Counter(row["new_team"] for row in changes).most_common(1)[0][1] == 2
    assert Counter(row["old_team"] for row in changes).most_common(1)[0][1] == 2


def test_the_plan_expected_before_it_began(folder, story):
    """An action that works, one that does not: both said what they would do, and it was locked."""
    plan = read_plan(folder / "programme")
    assert plan.programme.invented
    locked = {e.action: e for e in read_expectations(folder / "programme")}
    for name in ("works", "works at the front door", "changes nothing"):
        expected = locked[story[name]["action"]]
        assert expected.locked_on < expected.started_on
        assert f"{expected.started_on:%Y-%m}" == story[name]["from"]
    assert story["works"]["times"] == {locked["ACT-1"].measure: 0.75}
    assert story["changes nothing"]["times"] == {locked["ACT-2"].measure: 1.0}


def test_a_return_is_issued_again(folder, story):
    """The year before the last: the whole return, and only two answers of the health table differ."""
    again = story["reissued"]
    assert again["year"] == 2025
    later = folder / again["folder"] / "ssda903"
    first = folder / "2025" / "ssda903"
    assert {p.name for p in later.iterdir()} == {p.name for p in first.iterdir()}
    differing = [p.name for p in later.iterdir() if p.read_text() != (first / p.name).read_text()]
    assert differing == ["oc2.csv"]
    changed = Counter()
    with (first / "oc2.csv").open() as was, (later / "oc2.csv").open() as now:
        for before, after in zip(csv.DictReader(was), csv.DictReader(now), strict=True):
            changed.update(c for c in BY_NAME["oc2"].names() if before[c] != after[c])
    assert changed == {
        "IMMUNISATIONS": again["answers put right"]["immunisations"],
        "TEETH_CHECK": again["answers put right"]["dental_checks"],
    }


def test_a_council_without_a_story_has_none_of_it(written):
    folder = written()
    assert "story" not in json.loads((folder / "key.json").read_text())
    assert not (folder / "programme").exists() and not list(folder.glob("*/reissued"))


@pytest.mark.parametrize(
    ("asked", "says"),
    [({"years": 3}, "4 years at least"), ({"children": 30_000}, "at most 20,000")],
)
def test_a_story_that_cannot_be_told_is_refused(asked, says):
    with pytest.raises(BadInput, match=says):
        make(**{"children": 100, "years": 5, "last_year": 2026, "seed": 1} | asked, story=True)
