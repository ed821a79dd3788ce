"""Who mends what: flags by child, by team, by social worker. Lists for work, never rankings."""

from datetime import date

import pytest

from headway.validation.loaded import ReadFile
from headway.validation.reviewed import review
from headway.validation.worklists import (
    by_child,
    by_group,
    places_of,
    read_teams,
    values_of,
    workers,
)
from headway.vocabulary.errors import BadFile
from tests.lib.files import write

DAY = date(2026, 5, 1)
HEADER = """
    CHILD | SEX | DOB
    Cal   |     |
    Ana   | U   |
    Ben   |     | 2012-01-01
    Dee   | F   | 2012-01-01
"""
WORKERS = """
    CHILD | SW_ID | SW_DECOM   | SW_DEC
    Ana   | SW1   | 2025-04-01 | 2025-06-01
    Ana   | SW2   | 2025-06-01 |
    Ben   | SW2   | 2025-04-01 |
"""


@pytest.fixture
def reviewed(check):
    """A header with faults, and who the children's social workers are."""
    return review(check("101", "102", "232", header=HEADER, sw_episodes=WORKERS), on=DAY)


def loads(made):
    """Errors, queries and children of each."""
    return {name: (load.errors, load.queries, len(load.children)) for name, load in made.items()}


def test_by_child_in_the_order_of_their_identifiers(reviewed):
    """Not of how much stands against each. A child without a flag is not on the list."""
    made = by_child(reviewed)
    assert list(made) == ["ANA", "BEN", "CAL"]
    assert loads(made) == {"ANA": (1, 1, 1), "BEN": (1, 0, 1), "CAL": (2, 0, 1)}
    assert made["CAL"].rules == {"101", "102"}


def test_by_team(reviewed, tmp_path):
    """From a file of the council's own. A child of no team stands last, under not known."""
    teams = read_teams(write(tmp_path, "teams.csv", "child,team\nCal,South\nana,North\n"))
    made = by_group(by_child(reviewed), teams)
    assert list(made) == ["North", "South", "not known"]
    assert loads(made) == {"North": (1, 1, 1), "South": (2, 0, 1), "not known": (1, 0, 1)}


def test_by_worker_the_latest_of_each_child(reviewed):
    """By the return's own table, by their number there: Ana's is the second."""
    assert workers(reviewed) == {"ANA": "SW2", "BEN": "SW2"}
    assert loads(by_group(by_child(reviewed), workers(reviewed))) == {
        "SW2": (2, 1, 2),
        "not known": (2, 0, 1),
    }


def test_a_return_without_social_workers_has_no_such_list(check):
    """It is not made up."""
    assert workers(review(check("101", header=HEADER), on=DAY)) == {}


def test_what_the_cells_hold(reviewed):
    """As in the file; a blank says so."""
    assert values_of(reviewed, "header", ["SEX", "DOB"]) == {
        1: "SEX (blank); DOB (blank)",
        2: "SEX U; DOB (blank)",
        3: "SEX (blank); DOB 01/01/2012",
        4: "SEX F; DOB 01/01/2012",
    }


def test_where_a_row_is_found(check):
    """The line of its own file, the heads being line 1, also where a table came in two files."""
    reviewed = review(check("101", header=HEADER), on=DAY)
    files = tuple(
        ReadFile(name=name, sha256="", table="header", rows=n, last_year=last)
        for name, n, last in (
            ("old.csv", 9, True),
            ("north.csv", 2, False),
            ("south.csv", 2, False),
        )
    )
    object.__setattr__(reviewed.checked.loaded, "files", files)
    place = places_of(reviewed)
    assert [place("header", row) for row in (1, 2, 3, 4)] == [
        "north.csv, line 2",
        "north.csv, line 3",
        "south.csv, line 2",
        "south.csv, line 3",
    ]


def test_teams_without_their_columns_are_refused(tmp_path):
    """With the columns that it found."""
    with pytest.raises(BadFile, match="columns CHILD and TEAM; this one has ID, TEAM"):
        read_teams(write(tmp_path, "teams.csv", "id,team\n1,North\n"))


def test_rows_that_name_no_child_are_counted_together(check):
    """They cannot be given to anybody; they are not lost either."""
    made = by_child(review(check("101", header="CHILD | SEX\n |\nAna |"), on=DAY))
    assert loads(made) == {"": (1, 0, 1), "ANA": (1, 0, 1)}
