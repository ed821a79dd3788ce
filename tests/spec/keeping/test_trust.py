"""How far a figure is trusted: as filed, provisional, validated, experimental; and what it means."""

import json
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from headway.archive.snapshots import current
from headway.cli.own_figures import Asked, give_own
from headway.measures.finding import recorded_measures
from headway.store.building import build
from headway.store.defining import definitions
from headway.store.figures import read_figures
from headway.store.held import about_of
from headway.store.sources import returns_behind, sources_of
from headway.store.trusting import _pseudonymous, _with_groups_closed, trusted


@pytest.fixture(scope="module")
def of():
    """The states of figures of one measure, each a year, where these checks were made."""

    def states(measure, years, checks, length="year"):
        told = {"measure": measure, "length": length}
        figures = [told | {"last": day, "state": state} for day, state in years]
        return trusted(pa.Table.from_pylist(figures), checks)["state"].to_pylist()

    return states


def check(year, of="cin", month="", **errors):
    """One check, and how many errors it found in each table."""
    return {"of": of, "year": year, "month": month, "errors": errors}


def test_a_figure_is_validated_where_its_return_was_checked_without_an_error(of, last_days):
    """Of its year; an error in a table that the measure does not read takes nothing away."""
    years = [(last_days[2025], "as filed"), (last_days[2026], "provisional")]
    measure = "cp_plans_started"
    assert of(measure, years, []) == ["as filed", "provisional"]
    assert of(measure, years, [check(2025)]) == ["validated", "provisional"]
    assert of(measure, years, [check(2026)]) == ["as filed", "validated"]
    assert of(measure, years, [check(2026, pre_proceedings=3)]) == ["as filed", "validated"]
    assert of(measure, years, [check(2026, cp_plans=1)]) == ["as filed", "provisional"]
    assert of(measure, years, [check(2026, of="ssda903")]) == ["as filed", "provisional"]


def test_what_is_experimental_or_frozen_stays_that(of, last_days):
    years = [(last_days[2025], "experimental"), (last_days[2026], "figures frozen; x")]
    held = [check(2025), check(2026)]
    assert of("cp_plans_started", years, held) == [state for _, state in years]


def test_a_year_rests_on_the_census_and_a_month_on_the_list(of):
    """The list of posts has no rules, so no month's figure of it can be validated."""
    september = [(date(2025, 9, 30), "as filed")]
    held = [check(2025, of="csww")]
    assert of("vacancy", september, held) == ["validated"]
    assert of("vacancy", september, held, length="month") == ["as filed"]
    assert of("vacancy", september, [check(2025, of="csww", vacancies=1)]) == ["as filed"]
    assert of("turnover", september, [check(2025, of="csww", vacancies=1)]) == ["validated"]


@pytest.fixture(scope="module")
def last_days():
    """The last day of each collection year."""
    from headway.vocabulary.years import as_at

    return {year: as_at(year) for year in (2025, 2026)}


def test_every_recorded_measure_comes_from_tables_of_returns():
    """Else nothing could ever be said of how far it is trusted."""
    sources, behind = sources_of(), returns_behind()
    assert {m.id for m in recorded_measures() if not sources[m.id]} == set()
    assert {(of, table) for of, table, _ in sources["cp_plans_started"]} >= {("cin", "cp_plans")}
    assert {of for of, _ in behind["children_looked_after"]} == {"ssda903"}


def test_a_group_of_flags_names_no_child():
    """It is the rule and what the fault is of, often a child; those of one fault still share it."""
    columns = dict.fromkeys(("return", "rule", "severity", "table", "columns", "says", "month"), "")
    rows = [
        columns | {"year": 2026, "row": n, "child": "SYN1", "group": "1103/SYN1"} for n in (1, 2)
    ]
    rows.append(rows[0] | {"child": None, "group": None})
    made = _pseudonymous(pa.Table.from_pylist(rows), b"key")
    one, two, none = made.column("group").to_pylist()
    assert one == two and none is None and one.startswith("1103/") and "SYN1" not in str(made)
    # What an earlier version wrote is closed as it is carried over, and what is closed stays.
    assert _with_groups_closed(made, b"key").equals(made)
    assert _with_groups_closed(pa.Table.from_pylist(rows), b"key")["group"].equals(made["group"])


def test_a_build_with_check_keeps_the_flags_and_marks_the_figures(store, censuses):
    """Flags have pseudonyms; what was checked is not checked again while its files are the same."""
    build(store, censuses, check=True)
    checks = about_of(store)["checks"]
    assert {(one["of"], one["year"]) for one in checks} == {("cin", 2025), ("cin", 2026)}
    assert all(one["rules"] > 50 for one in checks)
    flags = pq.read_table(current(store) / "flags.parquet")
    assert "SYN" not in json.dumps(flags.to_pylist(), default=str)
    named = sum(
        flags.filter(pa.compute.equal(flags["severity"], "error"))["row"].is_valid().to_pylist()
    )
    assert named == sum(sum(one["errors"].values()) for one in checks)
    states = {row["state"] for row in read_figures(store)}
    errors = {table for one in checks for table in one["errors"]}
    for row in read_figures(store):
        tables = {table for _, table, _ in sources_of()[row["measure"]]}
        if not tables & errors:
            assert row["state"] == "validated", row["measure"]
    assert states <= {"validated", "as filed", "provisional", "experimental"}
    made = about_of(store)["made_at"]
    build(store, censuses)
    assert about_of(store)["made_at"] == made and about_of(store)["checks"] == checks


@pytest.fixture(params=["", "sealed"])
def workforce(request, tmp_path, home, invented_returns):
    """A store of two censuses of the workforce, the later with a worker who works three posts."""
    folder = tmp_path / "given"
    folder.mkdir()
    for year in (2024, 2025):
        text = (invented_returns / str(year) / f"csww_{year}.xml").read_text(encoding="utf-8")
        if year == 2025:
            text = text.replace("<FTE>1.000000<", "<FTE>3.000000<", 1)
        (folder / f"csww_{year}.xml").write_text(text, encoding="utf-8")
    build(tmp_path / "store", [folder], council="342", encrypt=bool(request.param))
    return tmp_path / "store"


def test_the_workforce_census_is_checked_whole(workforce):
    """From the archive as it was received: its rules read what no figure is made of."""
    build(workforce, list((workforce.parent / "given").iterdir()), check=True)
    first, second = about_of(workforce)["checks"]
    assert (first["of"], first["year"], first["errors"]) == ("csww", 2024, {})
    assert (second["year"], second["errors"]) == (2025, {"workers": 1})
    assert first["rules"] > 40 and first["skipped"] == 0
    (flag,) = pq.read_table(current(workforce) / "flags.parquet").to_pylist()
    # A place in the file is nobody's name: it stays as it is.
    assert flag["rule"] == "H2031" and flag["child"] == f"WORKER {flag['row']}"
    states = {(f["last"].year, f["state"]) for f in read_figures(workforce) if f["cut"] == ""}
    assert states == {(2024, "validated"), (2025, "provisional")}


def test_each_figure_says_what_it_counts_and_to_which_day_its_data_go(store):
    meaning = definitions(store, ["cp_plans_started"])["cp_plans_started"]
    source = "Source: the council's own returns, the children in need census (CIN); defined as in: "
    assert source in meaning.whole and meaning.whole.startswith(meaning.says)
    assert meaning.data_to.isoformat() == "2026-03-31"


def test_the_command_prints_each_definition_once_and_writes_it_with_each_figure(store, capsys):
    asked = Asked(("cp_plans_started",), "", (), "year", (None, None))
    give_own(store, asked, public=False, out=None, as_json=False)
    shown = capsys.readouterr().out
    assert shown.count("Data to 2026-03-31.") == 1 and "Source: " in shown
    give_own(store, asked, public=False, out=None, as_json=True)
    rows = json.loads(capsys.readouterr().out)
    assert rows and all(row["data_to"] == "2026-03-31" and row["definition"] for row in rows)
