"""Returns read in two processes are those read in one, in their order; a fault is the reader's own."""

import pytest

from headway.store import beside
from headway.store.beside import read_one, read_together
from headway.store.receiving import received
from headway.vocabulary.councils import council
from headway.vocabulary.errors import BadFile

CENSUS = """<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year>
<ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails><Source><LEA>342</LEA></Source></Header>
<Children>{children}</Children></Message>"""
CHILD = "<Child><ChildIdentifiers><LAchildID>SYN{n}</LAchildID></ChildIdentifiers></Child>"
ONE = council("342")


@pytest.fixture
def parts(tmp_path, monkeypatch):
    """Four years of a census, of different sizes; any size is read in two processes."""
    monkeypatch.setattr(beside, "LEAST", 0)
    monkeypatch.setattr(beside.os, "cpu_count", lambda: 2)
    for year in range(2021, 2025):
        children = "".join(CHILD.format(n=year * 1000 + n) for n in range((year - 2020) * 5))
        text = CENSUS.format(year=year, children=children)
        (tmp_path / f"cin_{year}.xml").write_text(text, "utf-8")
    return received([tmp_path]).parts


def test_two_processes_read_what_one_does(parts, tmp_path):
    """Every table of every year, in the order of the parts."""
    told = []
    read = read_together(tmp_path, parts, ONE, told.append)
    assert [loaded.tables for loaded in read] == [read_one(tmp_path, p, ONE).tables for p in parts]
    assert {p.year for p in told} <= {2021, 2022, 2023, 2024}


def test_a_fault_is_raised_as_the_reader_says_it(parts, tmp_path):
    """A file cut short is named, whichever process met it."""
    parts[3].files[0].path.write_text("<Message><Header>", "utf-8")
    with pytest.raises(BadFile, match=r"cin_2024\.xml"):
        read_together(tmp_path, parts, ONE, lambda _: None)


def test_where_no_second_process_can_be_had_all_is_read_here(parts, tmp_path, monkeypatch):
    """A machine that starts none still builds."""
    monkeypatch.setattr(beside.sys, "executable", "/bin/false")
    assert len(read_together(tmp_path, parts, ONE, lambda _: None)) == 4
