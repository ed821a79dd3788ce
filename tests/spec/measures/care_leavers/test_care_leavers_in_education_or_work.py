"""Care leavers aged 19 to 21 in education, employment or training."""


def test_those_of_whom_nothing_is_known_are_in_the_denominator(answer):
    """The published share stands. LAIT's dash yields to the counts."""
    answer(
        "care_leavers_in_education_or_work",
        "share",
        """
        published | busy | leavers | ->
        64        | 97   | 151     | 64%
        -         | 97   | 151     | 64.2%
        c         | c    | 20      | c
        """,
    )


def test_in_2014_and_2015_three_parts_make_the_whole(answer):
    """Higher education, other education, training or work. One of them suppressed: no share."""
    answer(
        "care_leavers_in_education_or_work",
        "share",
        """
        higher_education | other_education | training_or_work | leavers | ->
        1,700            | 4,820           | 6,070            | 26,330  | 47.8%
        6                | 20              | 14               | 90      | 44.4%
        c                | 20              | 14               | 90      | c
        0                | 20              | 14               | 80      | 42.5%
        """,
    )
