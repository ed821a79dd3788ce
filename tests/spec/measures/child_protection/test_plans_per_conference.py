"""Child protection plans started for each initial conference."""


def test_a_ratio_rounded_half_up(answer):
    """161 plans from 200 conferences are 0.805, shown as 0.81, and 0.8049 as 0.80."""
    answer(
        "plans_per_conference",
        "value",
        """
        plans | conferences | ->
        161   | 200         | 0.81
        8,049 | 10,000      | 0.80
        234   | 260         | 0.90
        21    | 20          | 1.05
    """,
    )


def test_no_conferences_give_no_ratio(answer):
    """A suppressed side leaves it unknown, for that reason."""
    answer(
        "plans_per_conference",
        "value",
        """
        plans | conferences | ->
        0     | 0           | …
        c     | 20          | c
        20    | c           | c
    """,
    )
