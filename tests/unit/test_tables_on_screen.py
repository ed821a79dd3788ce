"""A table on a screen says what of it does not fit; in a pipe or a file nothing is cut off."""

import pytest
import rich.console

from headway.cli.giving import MOST_LINES, give

WIDE = [{f"column {n}": "some words of a cell" for n in range(30)}]
LONG = [{"measure": "adopted", "year": n} for n in range(MOST_LINES + 50)]


def printed(rows, capsys) -> str:
    """What is printed of a table."""
    give(rows, title="A table", out=None, as_json=False, body=rows)
    return capsys.readouterr().out


@pytest.fixture
def screen(monkeypatch):
    """A terminal of 80 columns."""
    monkeypatch.setattr(rich.console.Console, "is_terminal", True)
    monkeypatch.setenv("COLUMNS", "80")


def test_in_a_pipe_every_cell_is_whole(capsys):
    told = printed(WIDE, capsys)
    assert told.count("some words of a cell") == 30 and "…" not in told


def test_in_a_pipe_every_line_is_there(capsys):
    assert printed(LONG, capsys).count("adopted") == MOST_LINES + 50


@pytest.mark.usefixtures("screen")
def test_on_a_screen_the_columns_that_fit_are_whole_and_the_others_are_counted(capsys):
    told = printed(WIDE, capsys)
    assert told.count("some words of a cell") == 3 and "…" not in told
    assert "There are 27 more columns: write all of it with --out FILE.xlsx." in told


@pytest.mark.usefixtures("screen")
def test_on_a_screen_no_more_lines_than_a_person_reads(capsys):
    told = printed(LONG, capsys)
    assert told.count("adopted") == MOST_LINES and "There are 50 more lines" in told


@pytest.mark.usefixtures("screen")
def test_a_table_that_fits_is_shown_whole(capsys):
    told = printed([{"measure": "adopted", "figure": 8}], capsys)
    assert "adopted" in told and "more" not in told
