"""What children got for the money: how far, how long, whether it held, and the shares of spending."""

from decimal import Decimal

import pytest

from headway.cli.placements_value import sentences
from headway.store.money.value import in_tenths, spending, values
from tests.lib.drawn_value import worth


@pytest.fixture
def of_year(duck, tmp_path):
    """The rows of 2025-26 by ownership and kind."""

    def answered(episodes, costs="", year=2026):
        with worth(duck, tmp_path, episodes, costs) as held:
            return {(one.ownership, one.kind): one for one in values(held, year)}

    return answered


HEAD = "CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC | REC | REASON_PLACE_CHANGE | miles | area\n"


def moved(child, provider, reason):
    """A child who leaves a foster home of this provider in June, for one of the council's own."""
    return (
        f"{child} | 01/06/2025 | S | C2 | N1 | U4 | {provider} | 10/06/2025 | X1 | {reason} | 5 | IN\n"
        f"{child} | 10/06/2025 | P | C2 | N1 | U4 | PR1        |            |    |          | 5 | IN\n"
    )


def test_which_reasons_say_that_a_placement_ended_early(of_year):
    """What nobody wrote down is never taken for early, nor for planned; PLACE ends nothing."""
    reasons = {
        "PR4": "CREQB CREQO CLOSE ALLEG STAND APPRR CHILD",
        "PR5": "CARPL CUSTOD PLACE",
        "PR2": "LAREQ OTHER - -",
    }
    found = of_year(
        HEAD
        + "".join(
            moved(f"{provider}{n}", provider, reason.strip("-"))
            for provider, all_of_it in reasons.items()
            for n, reason in enumerate(all_of_it.split())
        )
    )
    early, planned, other = (found[who, ""] for who in ("private", "voluntary", "other public"))
    assert (early.ended, early.early, early.not_said, early.council_asked) == (7, 7, 0, 0)
    assert (planned.ended, planned.early, planned.not_said, planned.council_asked) == (2, 0, 0, 0)
    assert (other.ended, other.early, other.not_said, other.council_asked) == (4, 0, 3, 1)
    assert found["own", ""].ended == 0


def test_who_goes_home_outside_the_care_plan_left_early(of_year):
    """Who leaves care has no reason for a change of placement: none is missed."""
    text = HEAD + "".join(
        f"{rec} | 01/06/2025 | S | C2 | N1 | K2 | {provider} | 10/06/2025 | {rec} | | |\n"
        for rec, provider in (("E4B", "PR5"), ("E4A", "PR4"), ("E11", "PR4"), ("E8", "PR4"))
    )
    found = of_year(text)
    one, other = found["voluntary", ""], found["private", ""]
    assert (one.ended, one.early, one.not_said) == (1, 1, 0)
    assert (other.ended, other.early, other.not_said) == (3, 0, 0)


def test_a_placement_ends_in_the_year_of_its_last_day(of_year):
    """31 March and 1 April are of two years; who leaves on 31 March is not there on that day."""
    ends = {"PR4": "31/03/2026", "PR5": "01/04/2026", "PR2": "", "PR1": "01/04/2025"}
    text = HEAD + "".join(
        f"{by} | 25/03/2025 | S | C2 | N1 | U4 | {by} | {end} | {'E4A' if end else ''} | | |\n"
        for by, end in ends.items()
    )
    found = of_year(text)
    counted = {who: (one.ended, one.open_children) for (who, kind), one in found.items() if kind}
    assert counted == {
        "private": (1, 0), "voluntary": (0, 1), "other public": (0, 1), "own": (1, 0),
    }  # fmt: skip


def test_two_years_are_counted_back_from_31_march(of_year):
    """From 31 March 2024 it is two years to the day, from 1 April a day less."""
    text = HEAD + (
        "Ana | 31/03/2024 | S | C2 | N1 | U4 | PR4 | | | | |\n"
        "Ben | 01/04/2024 | S | C2 | N1 | U4 | PR5 | | | | |\n"
    )
    found = of_year(text)
    assert [found[who, ""].two_years for who in ("private", "voluntary")] == [1, 0]
    assert [found[who, ""].open_children for who in ("private", "voluntary")] == [1, 1]


def test_a_stay_goes_on_over_a_status_the_same_carer_and_a_stay_elsewhere(of_year):
    """A new order (L), the same carer (U), and five days in hospital: one stay of 200 days."""
    text = HEAD + (
        "Ana | 01/04/2025 | S | C1 | N1 | U6 | PR4 | 11/04/2025 | X1 |       | |\n"
        "Ana | 11/04/2025 | L | C2 | N1 | U6 | PR4 | 01/05/2025 | X1 | PLACE | |\n"
        "Ana | 01/05/2025 | U | C2 | N1 | U4 | PR4 | 01/06/2025 | X1 |       | |\n"
        "Ana | 01/06/2025 | P | C2 | N1 | T1 | PR1 | 06/06/2025 | X1 |       | |\n"
        "Ana | 06/06/2025 | P | C2 | N1 | U4 | PR4 | 18/10/2025 | X1 | CREQB | |\n"
        "Ana | 18/10/2025 | P | C2 | N1 | U4 | PR1 |            |    |       | |\n"
    )
    one = of_year(text)["private", ""]
    assert (one.ended, one.early, one.middle_days) == (1, 1, 200)


def test_far_is_more_than_20_miles_and_outside_the_area(of_year):
    """Where one of the two is not known and the other does not settle it, it is not known."""
    places = {
        "PR4": [("20.1", "OUT")],
        "PR5": [("20", "OUT"), ("20.1", "IN"), ("", "IN"), ("3", "")],
        "PR2": [("", "OUT"), ("40", ""), ("999.9", "OUT")],
    }
    text = HEAD + "".join(
        f"{by}{n} | 25/03/2026 | S | C2 | N1 | U4 | {by} | | | | {miles} | {area}\n"
        for by, ones in places.items()
        for n, (miles, area) in enumerate(ones)
    )
    found = of_year(text)
    days = {
        who: (one.days, one.placed_days, one.far_days)
        for (who, kind), one in found.items()
        if not kind
    }
    assert days == {"private": (7, 7, 7), "voluntary": (28, 28, 0), "other public": (21, 0, 0)}


def test_of_fewer_than_six_no_share_is_told(of_year):
    """Six private placements ended and five voluntary ones; all eleven children are then in own."""
    text = HEAD + "".join(moved(f"C{n}", "PR4" if n < 6 else "PR5", "CREQB") for n in range(11))
    found = of_year(text)
    six, five, own = (found[who, ""] for who in ("private", "voluntary", "own"))
    assert (six.early_share, six.far_share) == (100, 0)
    assert five.is_of_few and (five.early_share, five.far_share) == (None, None)
    assert (own.two_year_share, own.early_share) == (0, None), "none of theirs ended"


COSTS = """
    Child ID | Placement start date | Placement type | Provider type | Total committed cost accrued in FY to date
    Ana      | 25/03/2026           | U4             | PR4           | 100.00
    Ben      | 25/03/2026           | U4             | PR5           | 100.00
    Cal      | 25/03/2026           | U4             | PR1           | 100.00
    Zed      | 25/03/2026           | U4             | PR4           | 99.00
"""
PAID = HEAD + "".join(
    f"{name} | 25/03/2026 | S | C2 | N1 | U4 | {provider} | | | | |\n"
    for name, provider in (("Ana", "PR4"), ("Ben", "PR5"), ("Cal", "PR1"))
)


def test_shares_of_spending_come_to_a_hundred_and_what_is_not_matched_is_said(duck, tmp_path):
    """A third each is 33.3% and one of 33.4%; who is not in the return is in no share."""
    with worth(duck, tmp_path, PAID, COSTS) as held:
        found = [one for one in values(held, 2026) if not one.kind]
        spent = spending(held, 2026)
    shares = sorted(one.share for one in found)
    assert shares == [Decimal("33.3"), Decimal("33.3"), Decimal("33.4")]
    assert (spent.shares, spent.matched, spent.unmatched) == (100, 300, 99)
    assert all(one.spend_share is None for one in found), "the cost of one child"
    told = " ".join(sentences(spent))
    assert "come to 100.0% of £300.00 that is matched" in told
    assert "£99.00 more of placement costs has no placement in the return" in told
    assert "No ledger for these placements is held" in told


def test_without_costs_the_rest_is_told_and_no_share_of_spending(duck, tmp_path):
    with worth(duck, tmp_path, PAID) as held:
        assert {one.share for one in values(held, 2026)} == {None}
        assert "no share of spending is shown" in sentences(spending(held, 2026))[0]


def test_the_largest_rests_are_rounded_up():
    """1 of 7 is 14.29, 2 of 7 are 28.57, 4 of 7 are 57.14: the tenth left goes to the second."""
    parts = {("own", ""): Decimal(1), ("private", ""): Decimal(2), ("voluntary", ""): Decimal(4)}
    assert list(in_tenths(parts).values()) == [Decimal(x) for x in ("14.3", "28.6", "57.1")]
