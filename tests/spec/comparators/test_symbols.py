"""A symbol means what its publication says, and a missing value is never zero."""

import pytest

from headway.comparators.recognise import read_file
from tests.lib.files import numbers, release, write


def states(path, series: str) -> dict[str, tuple[float | None, str]]:
    """Value and state by council."""
    held = read_file(path, "sha").cells.to_pylist()
    return {c["council"]: (c["value"], c["state"]) for c in held if c["series"] == series}


@pytest.mark.parametrize(
    ("symbol", "state"),
    [
        ("c", "suppressed"),
        ("z", "not_applicable"),
        ("x", "not_available"),
        ("k", "rounds_to_zero"),
        ("u", "low_reliability"),
        ("low", "low"),
    ],
)
def test_releases_from_2018_on(tmp_path, symbol, state):
    """x is not available there."""
    path = write(tmp_path, "x.csv", numbers(f"2025 342 {symbol} {symbol}"))
    assert states(path, "cla_numbers/on 31 March/number")["342"] == (None, state)


def test_tables_of_2010_to_2017(tmp_path):
    """x hides a small number there; blank and #VALUE! are no figures; 999 is England."""
    text = (
        "New_geog_code,geog_l,geog_c,geog_n,CLA_Mar2013,CLA_FCO,CLA_NetGain \n"
        "E92000001,NATIONAL,999,ENGLAND,68110,28640,#VALUE!\n"
        "E12000002,REGION,B,NORTH WEST,11840,5980,\n"
        "E08000013,LA,342,St. Helens,440,x,..\n"
    )
    path = write(tmp_path, "2013_CLA.csv", text)
    assert states(path, "sfr_cla/CLA_FCO") == {
        "E92000001": (28640, "published"),
        "E12000002": (5980, "published"),
        "342": (None, "suppressed"),
    }
    assert states(path, "sfr_cla/CLA_NetGain") == {
        "E92000001": (None, "unreadable"),
        "E12000002": (None, "unreadable"),
        "342": (None, "not_available"),
    }


def test_the_file_name_wins_over_a_column_that_states_another_year(tmp_path):
    """The 2015 table of starts calls its column CLA_started2014."""
    text = (
        "New_geog_code,geog_l,geog_c,geog_n,CLA_started2014,SCLA_male\n"
        "E92000001,NATIONAL,999,ENGLAND,31070,17020\n"
    )
    held = read_file(write(tmp_path, "2015_ADM2015.csv", text), "sha")
    assert {c["year"] for c in held.cells.to_pylist()} == {2015}
    assert "2014" in held.notes[0]


def test_a_zero_of_a_council_that_did_not_report_is_no_zero(tmp_path):
    """2014 shows 0 assessments for councils that sent none. England's total stays."""
    text = release(
        "category,Assessments_completed,Same_day,41-45_days",
        "2014 England x,100,20,80",
        "2014 342 x,0,0,0",
        "2014 876 x,100,0,80",
    )
    path = write(tmp_path, "x.csv", text)
    assert states(path, "cin_c2/Same_day") == {
        "E92000001": (20, "published"),
        "342": (None, "not_reported"),
        "876": (0, "published"),
    }


def test_text_that_nobody_knows_is_kept_as_unreadable_and_said(tmp_path):
    """Never taken for zero, never dropped in silence."""
    path = write(tmp_path, "x.csv", numbers("2025 342 ??? 117"))
    held = read_file(path, "sha")
    assert states(path, "cla_numbers/on 31 March/number")["342"] == (None, "unreadable")
    assert "???" in held.notes[0]


def test_a_joint_row_is_given_to_neither_council(tmp_path):
    """Kingston and Richmond file one workforce return."""
    head = "inpost_fte,vacancy_rate_fte,caseload_fte"
    text = release(head, "2025 342 162.7,14.7,15.5").replace(
        "342,E08000013,St. Helens",
        "314 / 318,E09000021 / E09000027,Kingston upon Thames / Richmond upon Thames",
    )
    got = states(write(tmp_path, "x.csv", text), "workforce/vacancy_rate_fte")
    assert list(got) == ["314/318"]


def test_money_with_thousands_commas_and_floating_point_artefacts(tmp_path):
    """LAIT prints 79.099999999999994 for 79.1."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table(
        {
            "Short Desc": ["CPP_rate", "CPP_rate", "CPP_rate"],
            "Data item": ["a", "a", "a"],
            "Years": ["2016", "2023 (Rev)", "2014-16"],
            "LA and Regions": ["St. Helens", "St. Helens", "St. Helens"],
            "Values": ["79.099999999999994", "-", "5"],
            "LA Number": [342.0, 342.0, 342.0],
            "Region": ["North West", "North West", "North West"],
        }
    )
    path = tmp_path / "lait.parquet"
    pq.write_table(table, path)
    held = read_file(path, "sha")
    got = {c["year"]: (c["value"], c["state"]) for c in held.cells.to_pylist()}
    assert got == {2016: (79.1, "published"), 2023: (None, "no_reason")}
    assert held.dropped == (("years that name no single year: 2014-16", 1),)
