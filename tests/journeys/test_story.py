"""The council of a story from its files to figures: what its key says is what the store says."""

import json

import pyarrow.parquet as pq
import pytest

from headway.store.figures import read_figures
from tests.lib.invented903 import postcode_grid

# What the key says of a year, and the figure whose numerator must say the same.
TRUE = {
    "started to be looked after": ("looked_after_started", "count"),
    "ceased to be looked after": ("looked_after_ceased", "count"),
    "referrals": ("referrals", "count"),
    "referrals without further action": ("no_further_action", "share"),
    "assessments finished": ("assessments_completed", "count"),
    "section 47 enquiries started": ("section_47_started", "count"),
    "initial conferences held": ("initial_conferences", "count"),
    "child protection plans started": ("cp_plans_started", "count"),
}
STAFF = {
    "social workers in post": ("social_workers", "count"),
    "agency workers": ("agency_workers", "count"),
    "vacant posts": ("vacancy", "share"),
    "left": ("turnover", "share"),
    "cases held": ("cases_held", "count"),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """The returns of four years in which a story is told."""
    from headway.synthetic.making import make
    from headway.synthetic.writing import write

    folder = tmp_path_factory.mktemp("story") / "council"
    grid = postcode_grid(tmp_path_factory.mktemp("grid"))
    made = make(children=40, years=4, last_year=2026, seed=2, story=True, postcodes=grid)
    write(made, folder)
    # What a year of lists shows three more would show again; money has journeys of its own.
    wanted = ("cin_", "csww_")
    for path in folder.glob("20??/*.*"):
        if (
            not path.name.startswith(wanted)
            and path.parent.name + path.name != "2026establishment.csv"
        ):
            path.unlink()
    return folder


@pytest.fixture(scope="module")
def store(folder, tmp_path_factory):
    """A store of the first issues, then of the later one; the figures of each, and what was left out."""
    from headway.store.building import build

    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADWAY_HOME", str(home))
        first = build(home / "store", [folder])
        yearly = read_figures(home / "store")
        cuts = ("team", "team_now", "team_then")
        monthly = read_figures(home / "store", measures=["cases_held"], cuts=cuts, length="month")
        build(home / "store", [folder / "2025" / "reissued"])
    return home / "store", yearly, monthly, first.left_out


def _whole_years(figures):
    return {
        (f["measure"], f["kind"], str(f["last"])[:4]): f["numerator"]
        for f in figures
        if not f["cut"]
    }


def test_every_year_s_figures_are_what_the_key_says(folder, store):
    """Of children from the stories, of workers from the roster: neither was counted from a file."""
    key = json.loads((folder / "key.json").read_text())
    told = _whole_years(store[1])
    for year, of in key["years"].items():
        known = of | of["in_need"]
        for what, kind in TRUE.items():
            assert told[*kind, year] == known[what], (what, year)
        on = f"31/03/{year}"
        assert told["children_looked_after", "count", year] == known[f"looked after on {on}"]
        assert told["children_in_need", "count", year] == known[f"in need on {on}"]
    for year, of in key["workforce"].items():
        for what, kind in STAFF.items():
            assert told[*kind, year] == pytest.approx(of[what], abs=0.01), (what, year)


def test_the_later_issue_restates_what_the_key_names_and_nothing_else(folder, store):
    """It waited beside the first until it was given by itself."""
    said = json.loads((folder / "key.json").read_text())["story"]["reissued"]
    assert any("reissued: a later issue" in one for one in store[3])
    now = store[0] / "snapshots" / (store[0] / "current").read_text().strip()
    rows = pq.read_table(now / "restated.parquet").to_pylist()
    assert sorted({row["measure"] for row in rows}) == said["measures"]
    for row in (row for row in rows if row["length"] == "year" and not row["cut"]):
        more = said["answers put right"][row["measure"]]
        assert row["numerator"] - row["numerator_before"] == more


def test_months_before_a_re_organisation_answer_by_the_new_teams(folder, store):
    """And months after it by the old; the parts of each cut make the whole of every month."""
    changes = json.loads((folder / "key.json").read_text())["story"]["teams"]["changes"]
    held = {}
    for f in store[2]:
        held.setdefault((f["cut"] or "", str(f["last"])[:7]), {})[f["part"]] = f["value"]
    # Teams that took a name of one other, or of two: told in each month, before and after.
    known = {new for old, new in changes if [o for o, _ in changes].count(old) == 1}
    parted = {old for old, _ in changes} - {o for o, n in changes if n in known}
    for month in ("2025-04", "2025-09", "2025-10", "2026-03"):
        (whole,) = held["", month].values()
        for cut in ("team", "team_now", "team_then"):
            # A team that holds no case has no figure.
            assert sum(many or 0 for many in held[cut, month].values()) == whole
        assert known <= set(held["team_now", month])
        assert parted <= set(held["team_then", month])


def test_cases_are_counted_whichever_list_they_are_of(store):
    """Those of the census, of care and of Annex A beside them: every kind has its sentence."""
    from headway.store.listing import KINDS, counted

    found = counted(store[0])
    assert {row["kind"] for row in found} <= set(KINDS)
    assert all(row["cases"] and row["table"] for row in found)
