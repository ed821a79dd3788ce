"""Care leavers aged 17 and 18 in suitable accommodation."""


def test_a_share_is_never_worked_out_over_nobody(answer):
    """Nor over a total that is suppressed."""
    answer(
        "care_leavers_17_18_suitable_accommodation",
        "share",
        """
        published | suitable | leavers | ->
        91        | 40       | 44      | 91%
                  | 0        | 0       | …
                  | 40       | c       | c
        c         | c        | 6       | c
        """,
    )
