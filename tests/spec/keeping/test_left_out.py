"""What is said of files that a build leaves out: a return that cannot be opened is never lost in a
number of others."""

import zipfile

import pytest

from headway.cli.build import MOST_LEFT_OUT, _show_left_out
from headway.store.receiving import NO_RETURN, is_no_return, received
from headway.vocabulary.errors import BadInput


@pytest.fixture
def workbook(tmp_path):
    """A workbook that was cut short on its way."""
    whole = tmp_path / "whole.zip"
    with zipfile.ZipFile(whole, "w") as book:
        book.writestr("xl/workbook.xml", "<workbook/>" * 900)
    cut = tmp_path / "annex_a_2026-03-31.xlsx"
    cut.write_bytes(whole.read_bytes()[:4_000])
    whole.unlink()
    return cut


def why(path) -> str:
    """What is said where nothing else was given."""
    with pytest.raises(BadInput) as fault:
        received([path])
    return str(fault.value)


def test_a_workbook_that_is_cut_short(workbook):
    said = why(workbook)
    assert "annex_a_2026-03-31.xlsx: it cannot be opened as a workbook" in said
    assert "Nothing was kept" in said


def test_a_file_without_a_byte(tmp_path):
    (tmp_path / "episodes.csv").touch()
    assert "episodes.csv: it is empty" in why(tmp_path)


def test_a_workbook_of_the_old_form(tmp_path):
    (tmp_path / "annex_a.xls").write_bytes(b"\xd0\xcf\x11\xe0")
    assert "annex_a.xls: it is a workbook of the old form" in why(tmp_path)


def test_what_may_be_a_return_is_named_first(tmp_path, workbook):
    for n in range(5):
        (tmp_path / f"a note {n}.txt").write_text("of a meeting")
    assert "annex_a_2026-03-31.xlsx: it cannot be opened" in why(tmp_path)


def test_on_screen_it_stands_by_name_beside_many_others(capsys):
    others = [f"note {n}.txt: {NO_RETURN}" for n in range(MOST_LEFT_OUT + 1)]
    _show_left_out([*others, "annex_a.xlsx: it cannot be opened as a workbook."])
    told = capsys.readouterr().out
    assert "4 other files are no return" in told and "annex_a.xlsx: it cannot" in told
    assert "note 1.txt" not in told and all(map(is_no_return, others))
