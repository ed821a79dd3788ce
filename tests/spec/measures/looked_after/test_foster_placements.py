"""Children living with foster carers."""


def test_a_published_share_wins_over_its_own_counts(answer):
    """The department rounds from its own; 274 of 440 would be 62.3%."""
    answer(
        "foster_placements",
        "share",
        """
        published | placed | children | ->
        64        | 274    | 440      | 64%
                  | 274    | 440      | 62.3%
        -         | 274    | 440      | 62.3%
        """,
    )


def test_nobody_looked_after_gives_no_share(answer):
    """The Isles of Scilly in most years."""
    answer(
        "foster_placements",
        "share",
        """
        published | placed | children | ->
        z         | 0      | 0        | z
                  | 0      | 0        | …
        100       | 12     | 12       | 100%
        """,
    )
