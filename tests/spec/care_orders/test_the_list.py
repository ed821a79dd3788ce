"""The list of care orders at home that a council keeps: what is read, and what is refused."""

import pytest

from headway.returns.care_orders.reader import read
from headway.returns.care_orders.stages import STAGES
from headway.returns.care_orders.tables import EXAMPLE
from headway.returns.care_orders.template import write_template
from headway.vocabulary.errors import BadFile, BadInput


def test_stages_are_known_whatever_their_capitals_and_days_in_two_forms(own_list):
    rows = read([own_list("""
        child | stage               | date       | blocker               | next_step_on
        ana   | Considered          | 01/05/2025 |                       |
        ANA   | application_planned | 2025-06-01 | Papers not written    | 2025-07-01
    """)]).tables["stages"].to_pylist()  # fmt: skip
    told = [(r["child"], r["stage"], r["date"], r["blocker"], r["next_step_on"]) for r in rows]
    assert told == [
        ("ANA", "considered", "2025-05-01", None, None),
        ("ANA", "application planned", "2025-06-01", "papers not written", "2025-07-01"),
    ]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            "Ana | viabilty | 2025-06-01 | |",
            "column stage: it is no stage .* nearest is 'viability'",
        ),
        ("Ana | court    | 2025-06-01 | |", "column stage: .* It is one of: not considered, "),
        ("Ana | listed   | 31/02/2025 | |", "column date: expected a day of the calendar"),
        ("Ana | listed   |            | |", "column date: expected a value; it is blank"),
        ("    | listed   | 2025-06-01 | |", "column child: expected a value"),
        ("Ana | listed   | 2025-06-01 | no social wrker |", "nearest is 'no social worker'"),
        ("Ana | not to be discharged | 2025-06-01 | |", "column reason: expected why"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_row_and_column(own_list, row, says):
    """And what a person wrote in the cell is never said again."""
    with pytest.raises(BadFile, match=f"list.csv, row 1, {says}|{says}") as refused:
        read([own_list(f"child | stage | date | blocker | reason\n{row}")])
    assert "Nothing was kept" in str(refused.value) and "wrker" not in str(refused.value)


def test_every_fault_is_counted_so_that_a_list_is_mended_in_one_go(own_list):
    with pytest.raises(
        BadFile, match=r"row 1, column stage.*2 more cells cannot be read: rows 2, 3"
    ):
        read([own_list("""
            child | stage    | date       | blocker
            Ana   | viabilty | 2025-06-01 |
            Ben   | listed   | soon       |
            Cal   | listd    | 2025-06-01 |
        """)])  # fmt: skip


def test_the_template_s_own_row_is_left_out_and_it_is_never_written_over(tmp_path):
    path = tmp_path / "list.csv"
    write_template(path)
    assert EXAMPLE["stage"] in STAGES
    with pytest.raises(BadFile, match="there is no row in it"):
        read([path])
    with pytest.raises(BadInput, match="may be somebody's list"):
        write_template(path)
