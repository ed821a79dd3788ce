"""What is read of the workforce's files, what is left out, and what is refused, in a sentence."""

import pytest

from headway.returns.workforce import establishment, reader
from headway.vocabulary.errors import BadFile
from tests.lib.drawn_workforce import census, census_of
from tests.lib.drawn_workforce import establishment as listed

ONE = {"AgencyWorker": "0", "FTE": "0.8"}


def refused(path, *words):
    """The sentence with which a file is refused holds these words."""
    with pytest.raises(BadFile) as fault:
        (establishment if path.suffix == ".csv" else reader).read([path])
    for word in words:
        assert word in str(fault.value)
    return str(fault.value)


def test_who_a_worker_is_stays_unread_but_for_the_number(tmp_path):
    path = tmp_path / "csww.xml"
    who = {"SWENo": "SW0000000001", "PersonBirthDate": "1980-05-06", "Ethnicity": "WBRI"}
    path.write_text(census_of([ONE | who]), "utf-8")
    loaded = reader.read([path])
    held = str(loaded.tables["workers"].to_pylist())
    assert "SW0000000001" in held and "1980-05-06" not in held and "WBRI" not in held
    assert not any(file.tolerated for file in loaded.files)


def test_what_the_census_does_not_have_is_said(tmp_path):
    path = tmp_path / "csww.xml"
    path.write_text(census_of([ONE | {"ShoeSize": "8"}]), "utf-8")
    assert "SHOESIZE" in str(reader.read([path]).files)


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        ({"FTE": "most"}, "FTE: expected a number of 0 or more"),
        ({"FTE": "-0.5"}, "FTE: expected a number of 0 or more"),
        ({"AgencyWorker": ""}, "AgencyWorker: expected 1 or 0"),
        ({"AgencyWorker": "maybe"}, "AgencyWorker: expected 1 or 0"),
        ({"RoleEndDate": "2025-02-30"}, "RoleEndDate: expected a day of the calendar"),
        ({"OrgRole": "7"}, "OrgRole: expected the code of a role, 1 to 6"),
        ({"Cases30": "12.5"}, "Cases30: expected a whole number"),
    ],
)
def test_a_cell_that_a_figure_needs_is_refused_with_its_place_and_not_quoted(tmp_path, cells, says):
    path = tmp_path / "csww.xml"
    path.write_text(census_of([ONE, ONE | cells]), "utf-8")
    said = refused(path, "csww.xml, worker 2 (line 1)", says)
    assert not any(text in said for text in cells.values() if len(text) > 3)


def test_faults_are_counted_so_that_a_file_is_mended_in_one_go(tmp_path):
    path = tmp_path / "csww.xml"
    path.write_text(census_of([{"AgencyWorker": "0", "FTE": "x"}] * 3), "utf-8")
    refused(path, "worker 1", "2 more cannot be read")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (census_of([ONE], vacancies=""), "NumberOfVacancies: expected a number, 0 where there"),
        (census_of([ONE], collection="CIN"), "expected the social work workforce census (CSWW)"),
        (census_of([]), "there is no CSWWWorker in it"),
        (census_of([ONE]).replace("LALevelVacancies", "Posts"), "expected one LALevelVacancies"),
        (census_of([ONE])[:-20], "cut short or damaged"),
        ('<!DOCTYPE m [<!ENTITY a "b">]>' + census_of([ONE]), "declares a document type"),
    ],
)
def test_what_is_no_whole_census_is_refused(tmp_path, text, says):
    path = tmp_path / "csww.xml"
    path.write_text(text, "utf-8")
    refused(path, says)


def test_a_list_is_of_one_day_a_month(tmp_path):
    text = """
        as_at_date | employed_or_agency | fte | vacant_fte
        2025-10-30 | employed           | 1   | 0
        2025-10-31 | employed           | 1   | 0
    """
    refused(listed(tmp_path, text), "expected one day a month", "2025-10-30 and 2025-10-31")


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (" | employed | 1 | 0", "row 1, as_at_date: expected a day"),
        ("2025-10-31 | | 1 | 0", "row 1, employed_or_agency: expected employed or agency"),
        ("2025-10-31 | temp | 1 | 0", "row 1, employed_or_agency: expected employed or agency"),
        ("2025-10-31 | employed | one | 0", "row 1, fte: expected a number"),
    ],
)
def test_a_row_of_a_list_that_cannot_be_read_is_refused(tmp_path, row, says):
    refused(listed(tmp_path, f"as_at_date | employed_or_agency | fte | vacant_fte\n{row}"), says)


def test_a_list_may_write_days_as_councils_do_and_its_worker_keys_are_left_out(tmp_path):
    text = """
        as_at_date | worker_key | employed_or_agency | fte | vacant_fte
        31/10/2025 | W7         | Employed           | 1   | 0
    """
    [row] = establishment.read([listed(tmp_path, text)]).tables["lines"].to_pylist()
    assert row["as_at_date"] == "2025-10-31" and "W7" not in row.values()


def test_a_census_is_no_list(tmp_path):
    path = census(tmp_path, "FTE\n 1")
    refused(path.rename(tmp_path / "census.csv"), "headings")
