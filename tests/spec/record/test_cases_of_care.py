"""Cases of the looked-after years: what the returns do not say alike, and what was made of it."""

import pytest

from headway.engine.duck import engine
from headway.record.joining import Filed
from headway.record.making import make
from headway.returns.ssda903.reader import read
from tests.lib.drawn_files import write_return

HEADER = """
    CHILD | SEX | DOB        | ETHNIC | UPN
    Ana   | F   | 2012-05-01 | WBRI   | UN1
"""


@pytest.fixture
def cases(tmp_path):
    """The cases of these returns: the kind, year and sentence of each."""

    def found(**years):
        filed = []
        for name, tables in years.items():
            folder = write_return(tmp_path / name, **{"header": HEADER, **tables})
            filed.append(Filed(year=int(name[1:]), loaded=read([folder]), of="ssda903"))
        with engine() as duck:
            record = make(duck, filed, only=["looked_after_cases"])
            return record.rows("SELECT kind, year, sentence FROM looked_after_cases ORDER BY 1, 2")

    return found


def test_an_episode_open_and_absent_from_the_next_return(cases):
    """Its child is in care no longer than the year that held it."""
    found = cases(
        y2025={"episodes": "CHILD | DECOM | RNE | LS | PLACE\nAna | 2024-05-01 | S | C2 | U4"},
        y2026={"episodes": "CHILD | DECOM | RNE | LS | PLACE\nBen | 2025-05-01 | S | C2 | U4"},
    )
    assert found == [
        (
            "not in the next return",
            2025,
            "The episode of care of 01/05/2024 was open in the return of 2025 and is not in the "
            "next. When it ended is not known, and it counts as open up to 31 March 2025.",
        )
    ]


def test_a_year_that_is_not_loaded_and_what_was_open_before_it(cases):
    found = cases(
        y2024={"episodes": "CHILD | DECOM | RNE | LS | PLACE\nAna | 2023-05-01 | S | C2 | U4"},
        y2026={"episodes": "CHILD | DECOM | RNE | LS | PLACE\nBen | 2025-05-01 | S | C2 | U4"},
    )
    assert [(kind, year) for kind, year, _ in found] == [
        ("gap in the years", 2024),
        ("open before a gap", 2024),
    ]


def test_a_gap_an_overlap_and_an_end_that_nothing_follows(cases):
    """A hand-over on the same day is none of these."""
    found = cases(
        y2026={
            "episodes": """
            CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
            Ana   | 2025-04-10 | S   | C2 | U4    | 2025-05-01 | X1
            Ana   | 2025-05-01 | P   | C2 | U5    | 2025-06-01 | X1
            Ana   | 2025-06-03 | P   | C2 | U4    | 2025-08-01 | X1
            Ana   | 2025-07-31 | P   | C2 | U5    | 2025-09-01 | X1
            """
        },
    )
    assert [(kind, says[:37]) for kind, _, says in found] == [
        ("gap between episodes", "The episode of care before that of 03"),
        ("nothing follows", "The episode of care of 31/07/2025 end"),
        ("overlap", "The episode of care of 31/07/2025 beg"),
    ]


def test_what_comes_after_an_adoption_is_another_person_s(cases):
    """Nothing that overlaps the adoption is an overlap: they are two people."""
    found = cases(
        y2026={
            "episodes": """
            CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
            Ana   | 2025-04-10 | S   | E1 | A3    | 2025-05-01 | E11
            Ana   | 2025-09-01 | S   | C2 | U4    |            |
            """
        },
    )
    assert found == [
        (
            "after an adoption",
            2026,
            "The episode of care of 01/09/2025 came after this child was adopted. It is taken for "
            "another person, and nothing is joined across the adoption.",
        )
    ]


def test_a_postcode_that_is_another_is_said_and_not_shown(cases):
    """No snapshot holds a postcode, and no sentence of one does."""
    drawing = "CHILD | DECOM | RNE | LS | PLACE | PL_POST\nAna | 2024-05-01 | S | C2 | U4 | {}"
    found = cases(
        y2025={"episodes": drawing.format("WA10 1HP")},
        y2026={"episodes": drawing.format("WA9 3XX").replace("C2", "C1")},
    )
    assert [says for _, _, says in found] == [
        "LS of the episode of care of 01/05/2024 was C2 and is now C1. The later return is believed.",
        "PL_POST of the episode of care of 01/05/2024 is another than it was. The later return is "
        "believed.",
    ]


def test_a_review_and_a_time_missing_outside_care(cases):
    """On the first and the last day of an episode the child is in care."""
    found = cases(
        y2026={
            "episodes": """
            CHILD | DECOM      | RNE | LS | PLACE | DEC        | REC
            Ana   | 2025-04-10 | S   | C2 | U4    | 2025-06-01 | E4A
            """,
            "reviews": """
            CHILD | DOB        | REVIEW     | REVIEW_CODE
            Ana   | 2012-05-01 | 2025-06-01 | PN1
            Ana   | 2012-05-01 | 2025-06-02 | PN1
            """,
            "missing": """
            CHILD | DOB        | MISSING | MIS_START  | MIS_END
            Ana   | 2012-05-01 | M       | 2025-04-08 | 2025-04-10
            Ana   | 2012-05-01 | M       | 2025-04-01 | 2025-04-07
            """,
        },
    )
    assert sorted((kind, says[:55]) for kind, _, says in found) == [
        ("outside care", "On the days of the review of care of 02/06/2025 no epis"),
        ("outside care", "On the days of the time missing or away of 01/04/2025 n"),
    ]
