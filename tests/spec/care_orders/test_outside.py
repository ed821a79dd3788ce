"""What may leave the council: no count of 1 to 5, and no part that the others give away."""

from itertools import product

import pytest

from headway.verdicts.orders_at_home.outside import public_parts


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ((6, 7, 8), (6, 7, 8)),
        ((5, 7, 8), (None, None, 8)),
        ((2, 2, 8), (None, None, None)),
        ((3, 4, 8), (None, None, 8)),
        ((0, 5, 8), (0, None, None)),
        ((0, 0, 9), (0, 0, 9)),
    ],
)
def test_a_small_part_takes_others_with_it_until_none_can_be_worked_out(parts, shown):
    assert tuple(public_parts(dict(zip("abc", parts, strict=True))).values()) == shown


def test_no_reader_who_knows_the_whole_can_tell_a_small_part():
    """Every table of three parts up to 7: what is shown fits several, unless no part is small."""
    for parts in product(range(8), repeat=3):
        if sum(parts) < 6:
            continue
        shown = public_parts(dict(zip("abc", parts, strict=True)))
        fits = {
            other
            for other in product(range(sum(parts) + 1), repeat=3)
            if sum(other) == sum(parts)
            and all(s is None or s == o for s, o in zip(shown.values(), other, strict=True))
        }
        for at, many in enumerate(parts):
            if 0 < many < 6:
                assert len({other[at] for other in fits}) > 1, parts
