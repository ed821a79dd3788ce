"""A placement fits the legal status and the ending: with parents, for adoption, for guardianship."""


def test_199_nothing_follows_an_adoption(check):
    """The adoption itself is right; whatever starts after it, a second adoption too, is not."""
    check(
        "199",
        """
        CHILD | DECOM      | REC |
        Ana   | 2025-04-01 | X1  |
        Ana   | 2025-06-01 | E11 |
        Ben   | 2025-04-01 | E12 |
        Ben   | 2025-06-01 |     | flag
        Cal   | 2025-04-01 | E11 |
        Cal   | 2025-06-01 | E11 | flag
        Dee   | 2025-06-01 |     | flag
        Dee   | 2025-04-01 | E11 |
        Eve   |            |     |
        Eve   | 2025-04-01 | E11 |
        """,
    )


def test_199_nor_one_of_last_year(check):
    """Last year's return is looked at where it is there; an episode of the same day is the same."""
    check(
        "199",
        """
        CHILD | DECOM      | REC |
        Ana   | 2024-06-01 | E11 |
        Ben   | 2025-04-01 |     | flag
        Cal   | 2025-04-01 |     |
        """,
        episodes_last="""
        CHILD | DECOM      | REC |
        Ana   | 2024-06-01 | E11 |
        Ben   | 2024-06-01 | E12 |
        Cal   | 2024-06-01 | E4A |
        Cal   |            | E11 |
        """,
    )


def test_217_adopted_by_the_foster_carer_begins_without_a_move(check):
    """S, T or U, since 1 April 2015."""
    check(
        "217",
        """
        PLACE | DECOM      | RNE |
        A3    | 2015-04-01 | T   |
        A5    | 2015-04-01 | S   |
        A5    | 2015-04-01 | U   |
        A3    | 2015-04-01 | P   | flag
        A5    | 2015-04-01 |     | flag
        A3    | 2015-03-31 | P   |
        A4    | 2015-04-01 | P   |
        A3    |            | P   |
        """,
    )


def test_336_adopted_by_the_foster_carer_follows_fostering(check):
    """A3 and A5 follow a foster or an adoptive placement; a child's first episode follows none.

    A child of whom no episode has a start is left out.
    """
    check(
        "336",
        """
        CHILD | DECOM      | PLACE |
        Ana   | 2025-04-01 | U6    |
        Ana   | 2025-06-01 | A3    |
        Ana   | 2025-07-01 | A5    |
        Ben   | 2025-04-01 | K2    |
        Ben   | 2025-06-01 | A3    | flag
        Cal   | 2025-04-01 |       |
        Cal   | 2025-06-01 | A5    | flag
        Dee   | 2025-04-01 | K2    |
        Dee   | 2025-06-01 | A4    |
        Eve   | 2025-04-01 | A3    |
        Fay   |            | K2    |
        Fay   |            | A3    |
        Gus   | 2025-04-01 | K2    |
        Gus   |            | A3    | flag
        """,
    )


def test_378_nobody_is_at_home_by_agreement(check):
    """A child placed with parents (P1) is under an order, not an agreement (V2)."""
    check(
        "378",
        """
        PLACE | LS |
        P1    | V2 | flag
        P1    | C2 |
        P1    |    |
        U6    | V2 |
              | V2 |
        """,
    )


def test_390_adopted_from_an_adoptive_placement(check):
    """E11 and E12 end an adoptive placement (A3 to A6)."""
    check(
        "390",
        """
        PLACE | REC |
        A3    | E11 |
        A6    | E12 |
        U6    | E11 | flag
              | E12 | flag
        U6    | E4A |
        U6    |     |
        """,
    )


def test_408_placed_under_a_placement_order(check):
    """A5 and A6 go with a placement order (E1)."""
    check(
        "408",
        """
        PLACE | LS |
        A5    | E1 |
        A6    | C2 | flag
        A5    |    | flag
        A3    | V2 |
        """,
    )


def test_516_guardianship_by_the_foster_carer(check):
    """E45 and E46 end a foster placement (U1 to U6)."""
    check(
        "516",
        """
        PLACE | REC |
        U1    | E45 |
        U6    | E46 |
        K2    | E45 | flag
              | E46 | flag
        K2    | E47 |
        """,
    )
