"""Children who started to be looked after in the year."""


def test_the_rate_is_the_department_s_or_worked_out_as_it_would(answer):
    """Whole numbers, a half rounded up; an unpublished rate of LAIT (-) is worked out."""
    answer(
        "looked_after_started",
        "rate",
        """
        published | children | population | ->
        33        | 124      | 37,608     | 33
        -         | 124      | 37,608     | 33
                  | 45       | 100,000    | 5
                  | c        | 37,608     | c
        """,
    )


def test_a_year_without_starts_is_a_year(answer):
    """Nought is a figure; a symbol is not."""
    answer(
        "looked_after_started",
        "count",
        """
        published | ->
        0         | 0
        186       | 186
        x         | x
        """,
    )
