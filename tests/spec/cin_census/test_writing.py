"""The census is written as XML again, and what comes back is what went out."""

from dataclasses import replace

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from headway.returns.cin_census.reader import read
from headway.returns.cin_census.write import write_xml
from headway.vocabulary.errors import BadInput
from tests.lib.censuses import FULL, census, child


@pytest.fixture
def given(tmp_path):
    """A return with everything in it, children without anything, and an odd cell or two."""
    odd = child(" x & <1> ".replace("&", "&amp;").replace("<", "&lt;"), more="<UPN>é\n</UPN>")
    path = tmp_path / "given.xml"
    path.write_text(census(child(""), FULL, odd, "<Child/>", child("A1"), FULL), "utf-8")
    return read(path)


def test_the_tables_of_what_was_written_are_equal(given, tmp_path):
    """Row for row and cell for cell, with every number."""
    back = read(write_xml(given, tmp_path / "made" / "again.xml"))
    for name, table in given.tables.items():
        assert back.tables[name].equals(table), name
    assert [path.name for path in (tmp_path / "made").iterdir()] == ["again.xml"]


def test_the_sample_comes_back_whole(shared, tmp_path):
    """The children of the sample, with their blocks of work before court."""
    given = read(shared / "samples" / "cin_2027_preproceedings.xml")
    back = read(write_xml(given, tmp_path / "again.xml"))
    assert all(back.tables[name].equals(table) for name, table in given.tables.items())


def test_elements_stand_in_the_order_of_the_departments_schema(given, tmp_path):
    """ReferralNFA comes after the enquiries and before the protection plans."""
    text = write_xml(given, tmp_path / "a.xml").read_text("utf-8")
    names = (
        "CINreferralDate ReferralSource PrimaryNeedCode CINclosureDate ReasonForClosure "
        "DateOfInitialCPC Assessments CINPlanDates Section47 ReferralNFA ChildProtectionPlans "
        "PreProceedingsandFGDM"
    ).split()
    episode = text[text.index("<LAchildID>A1") :]
    places = [episode.index(f"<{name}>") for name in names]
    assert places == sorted(places)


def test_two_headers_cannot_be_written(tmp_path):
    """Two councils' files read together are two returns."""
    for name, children in (("a", [child("A1")]), ("b", [child("B2")])):
        (tmp_path / f"{name}.xml").write_text(census(*children), "utf-8")
    with pytest.raises(BadInput, match="header: the XML has one header, and there are several"):
        write_xml(read(tmp_path), tmp_path / "c.xml")
    assert not (tmp_path / "c.xml").exists()


def changed(loaded, table, column, values):
    """The return with other values in one column."""
    rows = loaded.tables[table]
    place = rows.column_names.index(column)
    made = rows.set_column(place, column, pa.chunked_array([values]))
    return replace(loaded, tables={**loaded.tables, table: made})


def test_what_the_xml_cannot_say_is_refused_and_nothing_is_written(given, tmp_path):
    """A row inside no episode, another child's name on a row, an empty text, a sign of no XML."""
    rows = given.tables["cin_details"]
    away = pc.add(given.tables["assessments"]["CINdetailsID"].combine_chunks(), 7)
    names = pa.array(["Q"] * rows.num_rows)
    cases = (
        (changed(given, "assessments", "CINdetailsID", away), r"assessments, row 1: the XML"),
        (changed(given, "cin_details", "LAchildID", names), r"cin_details, row 1: the XML"),
        (
            changed(given, "cin_details", "PrimaryNeedCode", pa.array([""] * rows.num_rows)),
            r"cin_details, row 1: the XML",
        ),
        (
            changed(given, "cin_details", "PrimaryNeedCode", pa.array(["\0"] * rows.num_rows)),
            "A cell of PrimaryNeedCode holds signs",
        ),
    )
    for loaded, says in cases:
        with pytest.raises(BadInput, match=says) as fault:
            write_xml(loaded, tmp_path / "c.xml")
        assert str(fault.value).endswith("Nothing was written.")
    assert [path.name for path in tmp_path.iterdir()] == ["given.xml"]
