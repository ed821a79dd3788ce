"""Training and supervision: a council's own lists, by team, with nothing that tells who a worker is."""

import pytest

from headway.returns.workforce.development import SUPERVISION, TRAINING
from headway.vocabulary.errors import BadFile
from tests.lib.drawn_workforce import monthly_list

TRAINED = """
    as_at_date | team  | role | course      | completed_on | expires_on
    2025-10-31 | North | 5    | Neglect     | 2024-01-09   |
    2025-10-31 | North | 5    | First aid   | 2022-10-31   | 2025-10-31
    2025-10-31 | North | 4    | First aid   | 2022-10-30   | 2025-10-30
    2025-10-31 | South | 5    | Neglect     |              |
    2025-11-28 | South | 5    | Neglect     | 2025-11-28   |
"""
SUPERVISED = """
    team  | supervision_due_on | supervision_held_on | newly_qualified
    North | 2025-10-15         | 2025-10-15          | 1
    North | 2025-10-22         | 2025-10-23          | 1
    South | 2025-10-31         |                     | 0
    South | 2025-11-30         | 2025-11-03          |
"""


def test_training_is_in_date_up_to_the_day_on_which_it_runs_out(measured, tmp_path):
    found = measured((2026, monthly_list(tmp_path, TRAINED, "training")), kind="share")
    assert found["training_in_date", "2025-10", ""] == 50
    assert found["training_in_date", "2025-10", "team South"] == 0
    assert found["training_in_date", "2025-10", "course First aid"] == 50
    assert {when for name, when, _ in found if name == "training_in_date"} == {"2025-10", "2025-11"}


def test_the_gaps_are_counted_by_team_and_course(measured, tmp_path):
    gaps = measured((2026, monthly_list(tmp_path, TRAINED, "training")), kind="count")
    assert gaps["training_in_date", "2025-10", ""] == 2
    assert gaps["training_in_date", "2025-10", "course Neglect"] == 1
    assert gaps["training_in_date", "2025-11", ""] == 0


def test_supervision_is_in_time_up_to_the_day_on_which_it_was_due(measured, tmp_path):
    shares = measured((2026, monthly_list(tmp_path, SUPERVISED, "supervision")), kind="share")
    assert shares["supervision_in_time", "2025-10", ""] == pytest.approx(33.3333, abs=1e-3)
    assert shares["supervision_in_time", "2025-10", "newly_qualified newly qualified"] == 50
    assert shares["supervision_in_time", "2025-11", ""] == 100


def test_a_month_that_no_list_gives_has_no_figure(measured, tmp_path):
    shares = measured((2026, monthly_list(tmp_path, SUPERVISED, "supervision")), kind="share")
    assert ("supervision_in_time", "2025-12", "") not in shares


def test_what_tells_who_a_worker_is_is_not_read(tmp_path):
    text = TRAINED.replace("as_at_date |", "worker_key | as_at_date |").replace(
        "    2025", "  K17 | 2025"
    )
    loaded = TRAINING.read([monthly_list(tmp_path, text, "training")])
    assert "worker_key" not in loaded.tables["lines"].column_names
    assert "left out: worker_key" in " ".join(loaded.files[0].tolerated)


@pytest.mark.parametrize(
    ("drawing", "says"),
    [
        (
            "as_at_date | course | completed_on\n 31st | Neglect |",
            "row 1, as_at_date: expected a day",
        ),
        ("as_at_date | course | completed_on\n 2025-10-31 | |", "row 1, course: expected the name"),
        (
            "as_at_date | course | completed_on | expires_on\n"
            " 2025-10-31 | Neglect | 2025-10-02 | 2025-10-01",
            "row 1, expires_on: expected a day on or after completed_on",
        ),
        (
            "as_at_date | course | completed_on\n 2025-10-30 | A | \n 2025-10-31 | A |",
            "expected one day a month; 2025-10 has 2025-10-30 and 2025-10-31",
        ),
    ],
)
def test_a_list_that_cannot_be_read_is_refused_in_a_sentence(drawing, says, tmp_path):
    with pytest.raises(BadFile, match=says):
        TRAINING.read([monthly_list(tmp_path, drawing, "training")])


def test_a_supervision_says_when_it_was_due(tmp_path):
    drawing = "supervision_due_on | supervision_held_on\n | 2025-10-31"
    with pytest.raises(BadFile, match="row 1, supervision_due_on"):
        SUPERVISION.read([monthly_list(tmp_path, drawing, "supervision")])
