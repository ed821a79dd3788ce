"""Answers that are none of those which the list offers, a rule a column."""

import pytest

from headway.returns.annex_a.lists import LISTS
from headway.returns.annex_a.rules.answers import ANSWERS, WORDS

OF_LIST = {c.name: one for one in reversed(LISTS) for c in one.columns}
WHO = {name: OF_LIST[name].columns[0].name for name in WORDS}


def test_an_answer_is_flagged_where_a_cell_has_no_code(check):
    """A blank cell is no wrong answer. Every coded column has its rule."""
    coded = {c.name for one in LISTS for c in one.columns if c.codes is not None}
    assert coded == set(WORDS)
    for rule, column in zip(ANSWERS, WORDS, strict=True):
        check(
            rule.code,
            f"""
            {WHO[column]} | {column} | {column}_text |
            Ana           | CODE     | code          |
            Ben           |          | perhaps       | flag
            Cal           |          |               |
            """,
        )


def test_the_same_column_of_another_list_is_flagged_too(check):
    """Disability stands on seven lists of children, and of adopters."""
    (rule,) = (r for r, column in zip(ANSWERS, WORDS, strict=True) if column == "disability")
    drawn = """
    child_id | disability | disability_text |
    Ana      | YES        | a) Yes          |
    Ben      |            | A bit           | flag
    """
    check(rule.code, assessments=drawn, looked_after=drawn, care_leavers=drawn)


@pytest.mark.parametrize("column", ["legal_status", "end_reason"])
def test_a_rule_points_at_the_cell(column):
    """Who mends it sees what the cell says, and not the code that it has not."""
    (rule,) = (r for r, name in zip(ANSWERS, WORDS, strict=True) if name == column)
    assert {where.points_at for where in rule.wheres()} == {(f"{column}_text",)}
