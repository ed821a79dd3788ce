"""`headway care-orders`: from returns and a council's own list to stages, weeks released and lists."""

import csv
import json
import shutil
from datetime import date

import pyarrow.parquet as pq
import pytest

from headway.archive.snapshots import current
from headway.store.building import build
from headway.verdicts.orders_at_home.looking import Asked, look
from headway.vocabulary.errors import BadInput
from tests.lib.drawn_files import write_return

LIST = (
    ("viability", "2025-11-01", "assessment not finished"),
    ("application issued", "2026-02-01", ""),
    ("discharged", "2026-03-01", ""),
)


HEADER = "CHILD | SEX | DOB | ETHNIC | UPN"
EPISODES = (
    "CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC | REC | PL_LA | PL_LOCATION | "
    "PL_DISTANCE"
)
# Each child at home on a full order since this day, and how it ended.
SINCE = (
    "2023-05-01", "2024-02-29", "2024-08-31", "2025-03-30", "2025-03-31", "2025-04-01", "2025-06-01",
    "2025-12-31",
)  # fmt: skip
LEFT = (("2024-06-01", "2025-07-01", "E4A"), ("2024-06-01", "2025-09-01", "E17"))


def drawn_returns(home):
    """Two years of a return of ten children, each in its folder."""
    episodes = [(since, "", "") for since in SINCE] + list(LEFT)
    for year in (2025, 2026):
        header, rows = [HEADER], [EPISODES]
        for number, (since, end, why) in enumerate(episodes):
            if since > f"{year}-03-31":
                continue
            ended = (end, why) if "" < end <= f"{year}-03-31" else ("", "")
            header.append(f"SYN{number} | F | {2010 + number}-05-01 | WBRI | UN1")
            rows.append(
                f"SYN{number} | {since} | S | C2 | N1 | P1 | PR0 | {ended[0]} | {ended[1]} | "
                "E08000013 | IN | 1.0"
            )
        write_return(home / str(year), header="\n".join(header), episodes="\n".join(rows))
    return [home / "2025", home / "2026"]


@pytest.fixture(scope="module")
def kept(tmp_path_factory):
    """A store of two years of looked-after returns with a list of some of the children at home."""
    home = tmp_path_factory.mktemp("orders")
    with (home / "list.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["child", "stage", "date", "blocker", "next_step", "reason"])
        for number, (stage, day, blocker) in enumerate(LIST):
            writer.writerow([f"syn{number}", stage, day, blocker, f"Ring SYN{number}", ""])
        writer.writerow(["SYN-NOBODY", "considered", "2026-01-01", "", "", ""])
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HEADWAY_HOME", str(home))
        build(home / "store", [*drawn_returns(home), home / "list.csv"], council="342")
    return home


@pytest.fixture
def store(kept, tmp_path):
    """A copy of that store in the test's own folder, its key where the test's home is."""
    shutil.copytree(kept / "keys", tmp_path / "home" / "keys")
    return shutil.copytree(kept / "store", tmp_path / "store")


def test_the_figures_are_those_of_the_measures_and_of_the_list(headway, store, tmp_path):
    prices = tmp_path / "prices.csv"
    prices.write_text("placement,weekly_price,from,source\nP1,70,2025-04-01,the ledger\n")
    told = headway("care-orders", store, "--prices", prices, "--horizon", "2026-12-31", "--json")
    assert told.returncode == 0, told.stderr
    body = json.loads(told.stdout)
    measures = ("-m", "care_orders_at_home", "-m", "care_orders_at_home_over_a_year")
    own = json.loads(
        headway("measure", store, *measures, "-m", "days_at_home_on_a_care_order",
                "--from", "2026-03-31", "--json").stdout
    )  # fmt: skip
    figure = {(f["measure"], f["kind"]): f["value"] for f in own}
    assert body["on"] == "2026-03-31" and body["cohort"]["children"] == len(SINCE)
    assert sum(since <= "2025-03-31" for since in SINCE) == 5
    assert body["cohort"]["children"] == figure["care_orders_at_home", "count"]
    long = [body["by"]["time_at_home"][band] for band in ("1 to 2 years", "2 years and over")]
    assert sum(long) == figure["care_orders_at_home_over_a_year", "count"] == 5
    assert body["middle_days_at_home"] == figure["days_at_home_on_a_care_order", "value"]
    for parts in body["by"].values():
        assert sum(parts.values()) == body["cohort"]["children"]
    stages = {one["stage"]: one["children"] for one in body["list"]["stages"]}
    assert {name for name, many in stages.items() if many} == {stage for stage, *_ in LIST}
    assert body["list"]["blockers"] == {"assessment not finished": 1}
    assert (body["list"]["not_at_home"], body["list"]["still_at_home"]) == (1, 1)
    assert body["list"]["without_entry"] == body["cohort"]["children"] - len(LIST)
    would = body["list"]["would_release"]
    assert would["children"] == 1 and 0 < would["child_weeks"] <= round(275 / 7, 1)
    assert (body["released"]["children"], body["released"]["left_otherwise"]) == (1, 1)
    assert body["released"]["cost"] == pytest.approx(70 * body["released"]["child_weeks"], abs=3.6)
    assert "set by headway" in body["assumptions"]["says"]


def test_the_list_is_shown_to_those_who_may_and_kept_from_the_snapshot(headway, store, tmp_path):
    told = headway("care-orders", store, "--rows", "--out", tmp_path / "list.json")
    assert told.returncode == 0 and "It ranks nobody" in told.stderr
    rows = json.loads((tmp_path / "list.json").read_text("utf-8"))
    at_home = [row for row in rows if row["list"] == "at home on a care order"]
    assert [row["since"] for row in at_home] == sorted(row["since"] for row in at_home)
    assert all(row["fact"] and date.fromisoformat(row["since"]) for row in rows)
    [issued] = [row for row in at_home if row["stage"] == "application issued"]
    assert issued["next_step"] == f"Ring {issued['child']}" and issued["days_in_stage"] == 58
    assert not {"score", "rank", "risk"} & {word for row in rows for word in row}
    [line] = [json.loads(text) for text in (store / "drills.jsonl").read_text().splitlines()]
    assert (line["list"], line["rows"]) == ("care orders at home", len(rows))
    kept = pq.read_table(current(store) / "discharge_stages.parquet")
    assert kept.num_rows == len(LIST) + 1 and "next_step" not in kept.column_names
    for table in current(store).glob("*.parquet"):
        assert b"SYN00" not in table.read_bytes(), table.name


def test_in_public_no_small_count_and_no_list(headway, store):
    told = headway("care-orders", store, "--public", "--json")
    body = json.loads(told.stdout)
    for parts in (*body["by"].values(), body["cohort"]):
        assert not {many for many in parts.values() if many is not None and 0 < many < 6}
    assert all(not one["children"] for one in body["list"]["stages"])
    refused = headway("care-orders", store, "--public", "--rows")
    assert refused.returncode == 2 and "never goes with --public" in refused.stderr


def test_a_day_that_nothing_is_known_of_is_refused(store, tmp_path, monkeypatch):
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    with pytest.raises(BadInput, match="no looked-after return of that year"):
        look(store, Asked(on=date(2031, 1, 1)))
    with pytest.raises(BadInput, match="Give days in order"):
        look(store, Asked(horizon=date(2020, 1, 1)))
