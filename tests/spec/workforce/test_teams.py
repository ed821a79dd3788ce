"""A list of teams: after a re-organisation figures answer by the new teams and by the old."""

import pytest

from headway.returns.workforce import teams
from headway.vocabulary.errors import BadFile
from tests.lib.drawn_workforce import establishment

LIST = """
    as_at_date | team  | role | employed_or_agency | fte | vacant_fte | cases_open
    2025-03-31 | North | 5    | employed           | 3   | 1          | 48
    2025-03-31 | South | 5    | employed           | 1   | 0          | 20
    2025-03-31 | Duty  | 5    | employed           | 2   | 0          | 30
    2025-04-30 | Help  | 5    | employed           | 4   | 1          | 60
    2025-04-30 | Early | 5    | employed           | 1   | 0          | 12
    2025-04-30 | Late  | 5    | employed           | 1   | 0          | 18
"""
# North and South became one, Duty was parted.
CHANGES = "\n".join((
    "old_team,new_team,from",
    "North,Help,2025-04-01",
    "South,Help,2025-04-01",
    "Duty,Early,2025-04-01",
    "Duty,Late,2025-04-01",
))  # fmt: skip


@pytest.fixture
def figures(measured, tmp_path):
    """Figures of the list above, with these changes of teams or none."""

    def found(text="", lines=LIST):
        files = [(2025, establishment(tmp_path, lines))]
        if text:
            path = tmp_path / "teams.csv"
            path.write_text(text)
            files.append((2025, path))
        return measured(*files)

    return found


def test_months_before_answer_by_the_new_teams(figures):
    """Two teams that became one are one in every month."""
    found = figures(CHANGES)
    assert found["cases_held", "2025-03", "team_now Help"] == 68
    assert found["cases_held", "2025-04", "team_now Help"] == 60
    assert found["caseload", "2025-03", "team_now Help"] == 17
    assert ("cases_held", "2025-03", "team_now North") not in found


def test_months_after_answer_by_the_old_teams(figures):
    """The parts of a team that was parted are one in every month."""
    found = figures(CHANGES)
    assert found["cases_held", "2025-03", "team_then Duty"] == 30
    assert found["cases_held", "2025-04", "team_then Duty"] == 30


def test_what_cannot_be_told_is_not_guessed(figures):
    """Which of two a case was of, where they became one; which part it went to, where one was parted."""
    found = figures(CHANGES)
    assert found["cases_held", "2025-04", "team_then North and South"] == 60
    assert found["cases_held", "2025-03", "team_now Duty, parted into Early and Late"] == 30


def test_every_month_stays_as_it_was_filed(figures):
    """By team, and in sum, nothing changes; all cuts of a month have the same sum."""
    plain, found = figures(), figures(CHANGES)
    assert found["cases_held", "2025-03", "team North"] == 48
    for when in ("2025-03", "2025-04"):
        assert plain["cases_held", when, ""] == found["cases_held", when, ""]
        for cut in ("team", "team_now", "team_then"):
            parts = [v for (m, w, c), v in found.items() if (m, w) == ("cases_held", when)
                     and c.startswith(f"{cut} ")]  # fmt: skip
            assert sum(parts) == found["cases_held", when, ""]


def test_without_a_list_of_teams_each_is_itself(figures):
    found = figures()
    assert found["cases_held", "2025-03", "team_now North"] == 48
    assert found["cases_held", "2025-04", "team_then Help"] == 60


def _names(tmp_path, *lines):
    path = tmp_path / "teams.csv"
    path.write_text("\n".join(("old_team,new_team,from", *lines)))
    rows = teams.read([path]).tables["names"].to_pylist()
    return {row["team"]: (row["team_now"], row["team_then"]) for row in rows}


def test_a_second_re_organisation_is_added_at_the_foot(tmp_path):
    """A name leads through every later one, and back to the first."""
    found = _names(tmp_path, "A,B,2024-04-01", "B,C,01/04/2025")
    assert found == {"A": ("C", "A"), "B": ("C", "A"), "C": ("C", "A")}


def test_what_was_parted_and_put_together_again_is_one(tmp_path):
    """Every way from the first leads to the last, so nothing need be guessed."""
    found = _names(tmp_path, "A,B,2024-04-01", "A,C,2024-04-01", "B,D,2025-04-01", "C,D,2025-04-01")
    assert found["A"] == ("D", "A") and found["D"] == ("D", "A")
    assert found["B"] == ("D", "A")


def test_parts_that_were_parted_again_are_all_named(tmp_path):
    found = _names(tmp_path, "A,B,2024-04-01", "A,C,2024-04-01", "C,D,2025-04-01", "C,E,2025-04-01")
    assert found["A"][0] == "A, parted into B, D and E"
    assert {found[name][1] for name in "BCDE"} == {"A"}


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        (("A,,2025-04-01",), "row 1, new_team"),
        (("A,B,soon",), "expected a day of the calendar"),
        (("A,B,2025-04-01", "B,A,2026-04-01"), "lead back to itself"),
        ((), "no row"),
    ],
)
def test_a_list_that_errs_is_refused(tmp_path, lines, says):
    with pytest.raises(BadFile, match=says):
        _names(tmp_path, *lines)
