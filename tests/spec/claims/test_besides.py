"""Claims of more or fewer than elsewhere: every kind beside every comparator."""

import pytest

CARE_ORDERS = """
    kind  | place      | 2025
    rate  | here       | 78
    rate  | neighbours | 70
    rate  | England    | 39
    share | here       | 62
    share | neighbours | 64
    share | England    | 59
"""


def test_share_and_rate_that_part_make_it_depend(weighed):
    """Both are printed with every comparator."""
    told = weighed("high", CARE_ORDERS, word="too many", comparator="other councils")
    assert told.answer == "depends on comparator"
    for words in ("78 per 10,000", "70 for the middle", "39 for England", "62%", "64%", "59%"):
        assert words in told.sentence
    assert "Higher than its statistical neighbours and England." in told.sentence
    assert "Higher than England, not than its statistical neighbours." in told.sentence
    assert any("No figure says how many are too many" in note for note in told.notes)


@pytest.mark.parametrize(
    ("comparator", "kind", "answer"),
    [
        ("England", "", "supported"),
        ("neighbours", "", "depends on comparator"),
        ("neighbours", "rate", "supported"),
        ("neighbours", "share", "contradicted"),
    ],
)
def test_only_what_the_claim_names_decides(weighed, comparator, kind, answer):
    """All are printed: switching the comparator changes the frame, never the figure."""
    told = weighed("high", CARE_ORDERS, comparator=comparator, share_or_rate=kind)
    assert told.answer == answer
    assert len(told.figures) == 6


def test_the_same_is_neither_higher_nor_lower(weighed):
    table = "kind | place | 2025\nshare | here | 64\nshare | England | 64"
    for direction in ("high", "low"):
        assert weighed(direction, table, comparator="England").answer == "contradicted"


@pytest.mark.parametrize(("other", "answer"), [("66", "supported"), ("66.1", "contradicted")])
def test_in_line_with_is_within_two_points(weighed, other, answer):
    table = f"kind | place | 2025\nshare | here | 64\nshare | England | {other}"
    assert weighed("level", table, comparator="England").answer == answer


@pytest.mark.parametrize(
    ("word", "answer"), [("fewer", "depends on comparator"), ("lower", "contradicted")]
)
def test_a_number_decides_only_where_the_word_is_about_numbers(weighed, word, answer):
    """A small council has fewer of everything."""
    table = """
        kind  | place      | 2025
        count | here       | 23
        count | neighbours | 41
        share | here       | 18
        share | neighbours | 13
    """
    told = weighed("low", table, measure="agency", word=word, comparator="neighbours")
    assert told.answer == answer


def test_a_number_is_set_beside_the_neighbours_only(weighed):
    """The number of a whole country is no yardstick for a council's."""
    table = """
        kind  | place      | 2025
        count | here       | 23
        count | neighbours | 20
        count | England    | 9000
    """
    told = weighed("high", table, comparator="other councils")
    assert told.answer == "supported"
    assert "England" not in told.sentence


def test_a_comparator_that_is_not_held_is_not_nought(weighed):
    told = weighed("high", "kind | place | 2025\nrate | here | 78", comparator="England")
    assert told.answer == "cannot be tested"
    assert "Nothing to set it beside is held" in told.sentence
