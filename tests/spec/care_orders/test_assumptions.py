"""What is assumed of visits, reviews and applications: written down, with who and when."""

import pytest

from headway.verdicts.orders_at_home.assumptions import (
    DEFAULT,
    read_assumptions,
    write_assumptions,
)
from headway.vocabulary.errors import BadFile, BadInput


def test_what_is_written_out_to_be_changed_says_the_same_once_someone_signs_it(tmp_path):
    path = tmp_path / "own.toml"
    write_assumptions(path)
    with pytest.raises(BadFile, match="expected who set these"):
        read_assumptions(path)
    path.write_text(path.read_text().replace('author = ""', 'author = "Head of care"'))
    own = read_assumptions(path)
    assert own.author == "Head of care" and own.by_stage == DEFAULT.by_stage
    assert own.says.partition("): ")[2] == DEFAULT.says.partition("): ")[2]
    assert "Head of care, 2026-11-22" in own.says
    with pytest.raises(BadInput, match="may be somebody's"):
        write_assumptions(path)


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("hours_a_vist = 3", "Did you mean hours_a_visit"),
        ("hours_a_visit = 0", "expected a number above 0"),
        ('hours_a_visit = "3"', "expected a number above 0"),
        ("[stuck_after_days]\nviabilty = 3", "Did you mean viability"),
        ("[stuck_after_days]\ndischarged = 3", "no assumption"),
        ("hours_a_visit = ", "is no TOML"),
    ],
)
def test_a_wrong_line_is_refused_with_what_to_do(tmp_path, line, says):
    path = tmp_path / "own.toml"
    path.write_text(f'author = "A"\ndate = 2026-06-01\n{line}\n')
    with pytest.raises(BadFile, match=says):
        read_assumptions(path)
