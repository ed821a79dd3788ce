"""Vacant posts covered by agency workers."""


def test_more_cover_than_vacancies_is_not_believed(answer):
    """The department marks such a share as not reliable; it is not worked out again."""
    answer(
        "agency_cover",
        "share",
        """
        published | covered | vacant | ->
        72.2      | 20.2    | 28     | 72.2%
                  | 7       | 8      | 87.5%
        100       | 12      | 12     | 100.0%
        u         | 36      | 26     | u
        z         | 0       | 0      | z
                  | 0       | 0      | …
    """,
    )
