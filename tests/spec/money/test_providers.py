"""Who provides placements, and whether one kind of provider charges less than another."""

from decimal import Decimal

import pytest

from headway.store.money.providers import MATCHED_ON, compare, provided
from headway.vocabulary.errors import BadInput
from tests.lib.drawing import drawn
from tests.lib.drawn_money import care, filed, recorded

CARE = """
    CHILD | DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER
    Ana   | 25/03/2026 | S   | C2 | N1  | U4    | PR4
    Ben   | 25/03/2026 | S   | C2 | N1  | K2    | PR5
    Cal   | 25/03/2026 | S   | C2 | N1  | U4    | PR1
"""
COSTS = """
    Child ID | Placement start date | Placement type | Provider type | Ofsted URN | Total committed cost accrued in FY to date
    Ana      | 25/03/2026           | U4             | PR4           | SC900001   | 1000.01
    Ben      | 25/03/2026           | K2             | PR5           | SC900002   | 4000.02
    Cal      | 25/03/2026           | U4             | PR1           |            | 500.00
    Zed      | 25/03/2026           | U4             | PR4           | SC900003   | 99.00
"""


def test_weeks_spending_and_share_are_by_ownership_and_then_by_kind(duck, tmp_path):
    """Who is not in the return has no part in it; the shares come to 100%."""
    parts = care(tmp_path, CARE), filed(tmp_path, "placement_costs", COSTS)
    with recorded(duck, *parts) as (_, held):
        found = provided(held, 2026)
    whole = [one for one in found if not one.kind]
    assert [(one.ownership, one.children, one.weeks, one.spent) for one in whole] == [
        ("own", 1, Decimal("1.0"), Decimal("500.00")),
        ("private", 1, Decimal("1.0"), Decimal("1000.01")),
        ("voluntary", 1, Decimal("1.0"), Decimal("4000.02")),
    ]
    assert abs(sum(one.share for one in whole) - 100) <= Decimal("0.02")
    assert [one.kind for one in found if one.kind][:1] == ["fostering"]
    assert all(one.is_of_few for one in found), "the price of one child's placement"


def side(text):
    """Groups of like placements, each with its number and what they cost a week."""
    rows = []
    for row in drawn(text):
        n, weekly = int(row["n"]), Decimal(row["a week"])
        rows.append(
            {"ownership": row["ownership"], "n": n, "days": 7 * n, "cost": weekly * n}
            | {name: row.get(name) or None for name in MATCHED_ON}
        )
    return rows


LIKE = """
    ownership | placement_type | age      | n | a week
    voluntary | fostering      | 10 to 15 | 6 | 900
    private   | fostering      | 10 to 15 | 9 | 1000
    voluntary | homes          | 10 to 15 | 3 | 5000
    private   | homes          | 10 to 15 | 1 | 4600
    voluntary | fostering      | under 1  | 2 | 1
    private   | homes          | under 1  | 7 | 9999
"""


def test_only_placements_with_their_like_on_the_other_side_are_compared(duck):
    """(6 x 100 less and 3 x 400 more) over the voluntary side's nine."""
    found = compare(side(LIKE), "voluntary", "private", 2026)
    assert (found.n, found.of, found.other_n, found.other_of) == (9, 11, 10, 17)
    assert found.less == -67
    assert "cost more than private ones by £67 a week" in found.sentence
    assert found.lowest is None, "two groups would tell each of them"


def test_three_groups_give_a_range():
    more = (
        LIKE
        + "    voluntary | fostering | 5 to 9 | 2 | 700\n    private | fostering | 5 to 9 | 2 | 950\n"
    )
    found = compare(side(more), "voluntary", "private", 2026)
    assert (found.lowest, found.highest, found.groups) == (-400, 250, 3)
    assert "(from £400 more to £250 less in 3 groups)" in found.sentence


@pytest.mark.parametrize(("n", "is_shown"), [("5", False), ("6", True)])
def test_with_too_few_it_cannot_be_shown(n, is_shown):
    text = f"""
        ownership | placement_type | age    | n    | a week
        voluntary | fostering      | 5 to 9 | {n}  | 900
        private   | fostering      | 5 to 9 | 90   | 1000
    """
    found = compare(side(text), "voluntary", "private", 2026)
    assert (found.less is not None) is is_shown
    assert ("cannot be shown: too few" in found.sentence) is not is_shown


def test_what_nobody_knows_is_said_and_not_taken_for_alike():
    found = compare(side(LIKE), "voluntary", "private", 2026)
    assert found.unknown == ("need_in_return", "is_solo", "has_extra")


def test_prices_are_compared_between_two_kinds_of_provider(tmp_path):
    from headway.store.money.providers import compared

    with pytest.raises(BadInput, match="between two of these: own, other public, private"):
        compared(tmp_path, "charity", "private")
