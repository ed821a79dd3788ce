"""`headway build`: years of returns become one record, its figures, and what was restated."""

import getpass
import json
import re
import shutil
from datetime import date

import pyarrow.parquet as pq
import pytest

from headway.archive.files import sha256_of
from headway.record.making import record_tables
from headway.store.counting import counted_in
from headway.store.drill import drill
from headway.store.figures import read_figures
from headway.store.which import Which
from tests.lib.repository import ROOT

# What the key of an invented council says is true, and the figure that must say the same.
TRUE = {
    "started to be looked after": ("looked_after_started", "count"),
    "ceased to be looked after": ("looked_after_ceased", "count"),
    "in need on 31/03/2026": ("children_in_need", "count"),
    "referrals": ("referrals", "count"),
    "referrals within a year of another": ("rereferrals", "share"),
    "referrals without further action": ("no_further_action", "share"),
    "assessments finished": ("assessments_completed", "count"),
    "assessments finished within 45 working days": ("assessments_in_time", "share"),
    "section 47 enquiries started": ("section_47_started", "count"),
    "initial conferences held": ("initial_conferences", "count"),
    "initial conferences held within 15 working days": ("conferences_in_time", "share"),
    "child protection plans started": ("cp_plans_started", "count"),
}


@pytest.fixture(scope="module")
def invented(tmp_path_factory):
    """Two years of an invented council's returns."""
    from headway.synthetic.making import make
    from headway.synthetic.writing import write

    folder = tmp_path_factory.mktemp("invented") / "council"
    made = make(
        children=40, years=2, last_year=2026, seed=4, errors=0, like="342", tell=lambda _: None
    )
    write(made, folder)
    return folder


@pytest.fixture
def filed(invented, tmp_path):
    """A copy of them that a test may change."""
    return shutil.copytree(invented, tmp_path / "filed")


def kept_of(headway_in, folder, *words):
    """A folder with the store that the command built there, its home, and its account of itself."""
    told = headway_in(folder, "build", "store", "--add", *words, "--json")
    assert told.returncode == 0, told.stderr
    (folder / "account.json").write_text(told.stdout, "utf-8")
    return folder


@pytest.fixture(scope="module")
def kept(headway_in, invented, tmp_path_factory):
    """A store of both years, built once."""
    return kept_of(headway_in, tmp_path_factory.mktemp("kept"), invented)


@pytest.fixture(scope="module")
def kept_of_a_year(headway_in, invented, tmp_path_factory):
    """A store of the later year, built once."""
    return kept_of(headway_in, tmp_path_factory.mktemp("year"), invented / "2026")


@pytest.fixture
def store(kept, tmp_path):
    """A copy of the store of both years in the test's own folder, its key in the test's home."""
    shutil.copytree(kept / "home", tmp_path / "home")
    return shutil.copytree(kept / "store", tmp_path / "store")


@pytest.fixture
def store_of_a_year(kept_of_a_year, tmp_path):
    """A copy of the store of the later year."""
    shutil.copytree(kept_of_a_year / "home", tmp_path / "home")
    return shutil.copytree(kept_of_a_year / "store", tmp_path / "store")


def built(headway, *words):
    """The build's own account of itself."""
    told = headway("build", "store", *words, "--json")
    assert told.returncode == 0, told.stderr
    return json.loads(told.stdout)


def figures(headway, *words):
    """A store's figures."""
    return json.loads(headway("measure", "store", *words, "--json").stdout)


def test_a_store_gives_the_figures_that_are_true(headway, invented, kept, store):
    found = json.loads((kept / "account.json").read_text("utf-8"))
    assert found["council"] == "342"
    yearly = [(p["of"], p["year"]) for p in found["parts"] if p["of"] in ("cin", "ssda903")]
    assert sorted(yearly) == [("cin", 2025), ("cin", 2026), ("ssda903", 2025), ("ssda903", 2026)]
    truth = json.loads((invented / "key.json").read_text("utf-8"))
    found = figures(headway, "-m", "children_looked_after", "--from", "2026-03-31")
    assert {f["kind"]: f["value"] for f in found} == {
        "count": 40,
        "rate": pytest.approx(10.6, abs=1),
    }
    told = {
        (f["measure"], f["kind"]): f["numerator"] for f in figures(headway, "--from", "2026-03-31")
    }
    of_year = truth["years"]["2026"]
    known = of_year["in_need"] | of_year
    for name, key in TRUE.items():
        assert told[key] == known[name], name
    by_sex = figures(headway, "-m", "children_looked_after", "--by", "sex", "--from", "2026-03-01")
    parts = {f["part"]: f["value"] for f in by_sex if f["by"] == "sex"}
    assert sum(parts.values()) == 40 and set(parts) <= {"M", "F", "U"}


def test_the_same_files_again_change_nothing(headway, filed, store):
    before = (store / "current").read_text()
    again = built(headway, "--add", filed)
    assert again["added"] == [] and (store / "current").read_text() == before


def test_a_file_that_may_be_a_return_and_cannot_be_opened_needs_a_person(headway, filed, store):
    """The rest is as it was; the exit code tells a script that somebody must look."""
    (filed / "2026" / "annex_a.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    told = headway("build", "store", "--add", "filed")
    assert told.returncode == 1
    assert "annex_a.xls: it is a workbook of the old form, and was left out" in told.stdout


def test_a_reissue_of_last_year_is_a_restatement_and_the_earlier_figure_stays(
    headway, filed, store
):
    census = filed / "2025" / "cin_2025.xml"
    text = census.read_text("utf-8")
    census.write_text(text.replace("<ReferralSource>6<", "<ReferralSource>4<"), "utf-8")
    found = built(headway, "--add", census)
    assert len(found["added"]) == len(found["replaced"]) == 1 and found["restated"]
    snapshot = store / "snapshots" / (store / "current").read_text().strip()
    rows = pq.read_table(snapshot / "restated.parquet").to_pylist()
    # By who referred, every figure of the referrals is another.
    changed = {row["measure"] for row in rows if row["cut"] != "source"}
    assert changed == {"referrals_from_police"}
    assert all(row["numerator_before"] > row["numerator"] for row in rows if not row["cut"])


def test_what_a_killed_build_had_kept_goes_with_the_next(headway, filed, store_of_a_year):
    stray = store_of_a_year / "archive" / ("0" * 64)
    stray.write_text("a child's row of no return")
    built(headway, "--add", filed / "2025")
    assert not stray.exists()
    kept = {file.name for file in stray.parent.iterdir()} - {"manifest.jsonl"}
    given = [p for year in (2025, 2026) for p in (filed / str(year)).rglob("*") if p.is_file()]
    assert kept == {sha256_of(path) for path in given}


@pytest.mark.parametrize(
    ("measure", "kind", "period"),
    [
        ("full_care_orders", "share", "2026"),
        ("cp_plans_open", "count", "2026-02"),
    ],
)
def test_a_figure_is_its_rows(headway, store, measure, kind, period):
    every = "year" if len(period) == 4 else "month"
    found = figures(headway, "-m", measure, "--kind", kind, "--every", every)
    (figure,) = [f for f in found if f["to"].startswith(period)]
    told = headway("measure", store, "-m", measure, "--kind", kind, "--rows", period, "--json")
    assert told.returncode == 0, told.stderr
    rows = json.loads(told.stdout)
    counted = [row for row in rows if row["counted"]]
    each = kind == "share" and measure == "rereferrals"
    many = len(counted) if each else len({row["child"] for row in counted})
    assert many == figure["numerator"]
    assert all(row["child"].startswith("SYN") for row in rows)
    seen = [json.loads(line) for line in (store / "drills.jsonl").read_text().splitlines()]
    assert (seen[-1]["measure"], seen[-1]["rows"]) == (measure, len(rows))


def test_a_part_of_a_figure_is_its_rows_and_each_row_leads_back_to_it(
    headway, store, tmp_path, monkeypatch
):
    monkeypatch.setenv("HEADWAY_HOME", str(tmp_path / "home"))
    found = read_figures(store, measures=["children_looked_after"], cuts=["sex"])
    figure = next(
        f for f in found if f["cut"] and f["kind"] == "count" and f["last"] == date(2026, 3, 31)
    )
    told = headway("measure", store, "--rows", figure["name"], "--json")
    rows = json.loads(told.stdout)
    assert len({row["child"] for row in rows}) == figure["numerator"]
    assert {row["part"] for row in rows} == {figure["part"]}
    which = Which("children_looked_after", "", "2026", "sex", figure["part"])
    assert drill(store, which).numerator == figure["numerator"]
    one = rows[0]
    row = f"ssda903:{one['last_year']}:episodes:{one['row']}"
    told = headway("measure", store, "--row", row, "-m", which.measure, "--by", "sex", "--json")
    assert figure["name"] in {f["name"] for f in json.loads(told.stdout)}, told.stderr
    by_child = counted_in(store, child=one["child"].lower(), cuts=["sex"])
    assert len({f.which.measure for f in by_child}) > 5
    assert figure["name"] in {f.which.name for f in by_child}
    seen = (store / "drills.jsonl").read_text()
    assert row in seen and one["child"] not in seen and len(seen.splitlines()) == 4
    looks = [json.loads(line) for line in seen.splitlines()]
    assert {look["by"] for look in looks} == {getpass.getuser()} and looks[0]["cut"] == "sex"


def test_a_snapshot_names_no_child(kept):
    store = kept / "store"
    snapshot = store / "snapshots" / (store / "current").read_text().strip()
    for table in snapshot.glob("*.parquet"):
        assert b"SYN00" not in table.read_bytes(), table.name
        rows = pq.read_table(table)
        assert not {"HOME_POST", "PL_POST", "UPN", "asylum_to"} & set(rows.column_names)
        for born in rows.column("born_on").to_pylist() if "born_on" in rows.column_names else ():
            assert born is None or born.day == 1


def test_a_snapshots_files_hold_the_columns_that_the_page_for_other_tools_names(kept):
    """Dashboards rest on them: figures, restatements, and each table of the record."""
    page = (ROOT / "docs" / "how-to" / "open-in-other-tools.md").read_text("utf-8")
    store = kept / "store"
    snapshot = store / "snapshots" / (store / "current").read_text().strip()
    told = next(line for line in page.splitlines() if line.startswith("| `figures.parquet`"))
    named = re.findall(r"`(\w+)`", told.partition("|")[2].partition("|")[2])
    assert pq.read_schema(snapshot / "figures.parquet").names == named
    tables = {table.name: table for table in record_tables()}
    held = {path.stem for path in snapshot.glob("*.parquet")} & set(tables)
    assert {"referrals", "care_episodes"} <= held
    for name in held:
        columns = {column.name for column in tables[name].columns}
        assert set(pq.read_schema(snapshot / f"{name}.parquet").names) <= columns, name


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--add", "nowhere"], "no such file"),
        (["--add", "empty"], "No return was found"),
        (["--add", "filed/2026/ssda903"], "give --council"),
        (["--add", "filed/2026", "--council", "Leeds"], "is of council 342"),
    ],
)
def test_what_cannot_be_used_is_refused_and_nothing_kept(headway, filed, tmp_path, words, says):
    (tmp_path / "empty").mkdir()
    told = headway("build", "store", *words)
    assert told.returncode == 2 and says in told.stderr
    assert not (tmp_path / "store" / "current").exists()
    assert not (tmp_path / "store" / "archive").exists()


def test_a_file_of_another_council_is_refused_and_the_store_stays(headway, filed, store_of_a_year):
    before = (store_of_a_year / "current").read_text()
    census = filed / "2025" / "cin_2025.xml"
    census.write_text(census.read_text("utf-8").replace("<LEA>342<", "<LEA>876<"), "utf-8")
    told = headway("build", "store", "--add", census)
    assert told.returncode == 2 and "A store is of one council" in told.stderr
    assert (store_of_a_year / "current").read_text() == before
