"""Children looked after at 31 March: rate and number."""

from headway.measures import measure_named


def test_the_published_rate_stands(answer):
    """The department divides by its own estimate; headway does not put another beside."""
    answer(
        "children_looked_after",
        "rate",
        """
        published | children | population | ->
        117       | 440      | 37,608     | 117
        132       | 367      | 20,000     | 132
        c         | 3        | 20,000     | c
        """,
    )


def test_years_without_a_published_rate_are_worked_out_whole(answer):
    """2013 to 2015: per 10,000 of the estimate for the year before, a half rounded up. Before 2013
    no estimate is held."""
    answer(
        "children_looked_after",
        "rate",
        """
        published | children | population | ->
                  | 440      | 36,366     | 121
                  | 25       | 100,000    | 3
        -         | 35       | 100,000    | 4
                  | 355      |            | …
                  | c        | 36,366     | c
        """,
    )


def test_a_number_that_is_suppressed_is_not_zero(answer):
    """The Isles of Scilly have none or a few; the few are suppressed."""
    answer(
        "children_looked_after",
        "count",
        """
        published | ->
        1,896     | 1,896
        0         | 0
        c         | c
        z         | z
        """,
    )


def test_a_fall_is_watched_by_what_would_get_worse():
    """Whatever must be known before anyone may say yes is among the measures watched."""
    balancing = measure_named("children_looked_after").balancing
    watched = {w.measure: w.worse for w in (*balancing.harm, *balancing.looking)}
    assert set(balancing.must_know) <= set(watched)
    assert watched["assessments_in_time"] == "fall"
    assert {w.worse for w in balancing.looking} == {"fall"}
