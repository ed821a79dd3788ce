"""A hidden number must not be found again by taking the shown ones from their sum."""

from headway.disclosure.sums import Sum, with_what_gives_away

AGES = Sum("all", ("under 1", "1 to 4", "5 to 9", "10 and over"))


def hidden(numbers: dict[str, int], *small: str, sums: tuple[Sum, ...] = (AGES,)) -> set[str]:
    """Places that are hidden, where those of `small` must be."""
    return set(with_what_gives_away(small, {k: (n,) for k, n in numbers.items()}, sums))


def test_one_hidden_part_takes_the_next_smallest_with_it():
    """110 - 40 - 57 - 9 would be 4."""
    ages = {"all": 110, "under 1": 4, "1 to 4": 40, "5 to 9": 57, "10 and over": 9}
    assert hidden(ages, "under 1") == {"under 1", "10 and over"}


def test_two_that_come_to_fewer_than_six_take_a_third():
    """1 and 1 come to 2: each must be 1."""
    ages = {"all": 99, "under 1": 1, "1 to 4": 40, "5 to 9": 57, "10 and over": 1}
    assert hidden(ages, "under 1", "10 and over") == {"under 1", "1 to 4", "10 and over"}


def test_a_part_that_is_nought_hides_nothing():
    """Whether nought is shown or not, the rest is what it is."""
    ages = {"all": 44, "under 1": 4, "1 to 4": 40, "5 to 9": 0, "10 and over": 0}
    assert hidden(ages, "under 1") == {"under 1", "1 to 4"}


def test_where_the_whole_is_hidden_a_part_is():
    ages = {"all": 50, "under 1": 10, "1 to 4": 20, "5 to 9": 8, "10 and over": 12}
    assert hidden(ages, "all") == {"all", "5 to 9"}


def test_nothing_small_nothing_hidden():
    ages = {"all": 50, "under 1": 10, "1 to 4": 20, "5 to 9": 8, "10 and over": 12}
    assert hidden(ages) == set()


def test_what_is_hidden_for_one_sum_is_looked_at_in_the_others():
    """April's girls are hidden, so are April's boys; then each must have company in the year."""
    sums = (
        Sum("April", ("April girls", "April boys")),
        Sum("year girls", ("April girls", "May girls", "June girls")),
        Sum("year boys", ("April boys", "May boys", "June boys")),
    )
    numbers = {
        "April": 12, "April girls": 3, "April boys": 9,
        "year girls": 30, "May girls": 17, "June girls": 10,
        "year boys": 33, "May boys": 11, "June boys": 13,
    }  # fmt: skip
    assert hidden(numbers, "April girls", sums=sums) == {
        "April girls", "April boys", "June girls", "May boys",
    }  # fmt: skip


def test_both_numbers_of_a_share_are_looked_at():
    """Parts hidden for what they are a share of: 2 + 2 of the numerator would tell."""
    numbers = {"all": (30, 90), "a": (2, 40), "b": (2, 30), "c": (26, 20)}
    one = Sum("all", ("a", "b", "c"))
    assert with_what_gives_away({"a", "b"}, numbers, (one,)) == {"a", "b", "c"}
