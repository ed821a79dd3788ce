"""Children's homes in the area: homes and places."""


def test_homes_of_every_owner_are_added(answer):
    """A kind of owner without a line runs no home there."""
    answer(
        "childrens_homes_in_area",
        "count",
        """
        run_by_council | private | private_filed_apart | voluntary | health | ->
        1              | 31      |                     | 1         |        | 33
        1              | 23      |                     |           |        | 24
                       | 12      | 2                   |           | 1      | 15
                       |         |                     |           | 1      | 1
        """,
    )


def test_places_are_added_in_the_same_way(answer):
    """A home has four places on average; its size says nothing of who lives there."""
    answer(
        "childrens_homes_in_area",
        "value",
        """
        run_by_council | private | voluntary | ->
        4              | 62      | 3         | 69
        4              | 55      |           | 59
                       |         |           | …
        """,
    )
