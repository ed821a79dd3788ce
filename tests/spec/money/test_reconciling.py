"""Section 251, the ledger, and weeks of care times their price: what agrees, and what is listed."""

from decimal import Decimal

import pytest

from headway.store.money import unmatched
from headway.store.money.held import one_year
from headway.vocabulary.errors import BadInput
from tests.lib.drawn_money import care, filed

S251 = """
    Line  | Description      | Own provision | Total expenditure | Income
    3.1.1 | Residential care | 5000.10       | 5000.10           |
    3.3.1 | Social work      | 900           | 900               | 100
"""
LEDGER = """
    Date       | Cost centre | S251 line        | Child ID | Amount
    30/06/2025 | CC1         | Residential care | Ben      | 3000.05
    30/09/2025 | CC1         | 3.1.1            | Ben      | 2000.05
    30/09/2025 | CC2         | Social work      |          | 900
    31/12/2025 | CC2         | Social work      |          | -100
"""
CARE = """
    CHILD | DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER
    Ben   | 25/03/2026 | S   | V2 | N1  | K2    | PR4
"""
COSTS = """
    Child ID | Placement start date | Placement type | Provider type | Total committed cost accrued in FY to date
    Ben      | 25/03/2026           | K2             | PR4           | 5000.10
"""


@pytest.fixture
def books(reconciled, placements, tmp_path):
    """These drawings set beside each other."""

    def beside(s251=S251, ledger=LEDGER, costs=COSTS, episodes=CARE, **tolerances):
        parts = [filed(tmp_path, "s251", s251), filed(tmp_path, "ledger", ledger)]
        tables = placements(costs, episodes) if costs else {}
        return reconciled(*parts, tables=tables, **tolerances)

    return beside


def kinds(found):
    return [(item.kind, item.line, item.amount, item.is_outside) for item in found.items]


def test_what_agrees_to_the_penny_leaves_nothing_over(books):
    """Income is below 0 in the ledger; a number alone is the line that section 251 has there."""
    found = books()
    assert found.is_whole and not found.items
    assert {(x.line, x.sums.agrees) for x in found.lines} == {
        ("Residential care", "to the penny"),
        ("Social work", "to the penny"),
    }
    [weeks] = found.weeks
    assert (weeks.line, weeks.weeks, weeks.is_part) == ("Residential care", 1, True)
    assert weeks.sums.left == weeks.sums.right == Decimal("5000.10")


@pytest.mark.parametrize(
    ("penny", "agrees", "is_outside"),
    [("5000.11", "within tolerance", False), ("5050.60", "within tolerance", False),
     ("5050.62", "outside", True)],
)  # fmt: skip
def test_a_penny_is_listed_and_more_than_one_percent_needs_somebody(
    books, penny, agrees, is_outside
):
    found = books(s251=S251.replace("5000.10", penny))
    assert found.lines[0].sums.agrees == agrees
    assert kinds(found) == [
        (unmatched.DIFFER, "Residential care", Decimal(penny) - Decimal("5000.10"), is_outside)
    ]
    assert found.is_whole is not is_outside


def test_the_tolerance_is_the_asker_s(books):
    wrong = S251.replace("5000.10", "5050.62")
    assert books(s251=wrong, lines_tolerance=Decimal(2)).is_whole


def test_a_line_that_one_side_lacks_says_which(books):
    found = books(s251=S251 + "    | Youth justice | 7 | 7 |\n", ledger=LEDGER + (
        "    31/12/2025 | CC3 | Direct payments | | 12.50\n"
    ))  # fmt: skip
    assert kinds(found) == [
        (unmatched.DIFFER, "Youth justice", Decimal("7.00"), True),
        (unmatched.DIFFER, "Direct payments", Decimal("-12.50"), True),
    ]
    assert "The ledger has no row of this line" in found.items[0].why
    assert "Section 251 has no such line" in found.items[1].why


def test_rows_without_a_line_are_listed_with_the_line_that_lacks_just_that(books):
    blank = LEDGER.replace("Residential care | Ben      | 3000.05", "  | Ben      | 3000.05")
    found = books(ledger=blank)
    assert kinds(found)[0] == (unmatched.DIFFER, "Residential care", Decimal("3000.05"), True)
    assert "come to just this" in found.items[0].why
    assert (unmatched.NO_LINE, "", Decimal("3000.05"), True) in kinds(found)


def test_a_number_that_section_251_lacks_is_no_line(books):
    found = books(ledger=LEDGER + "    31/12/2025 | CC3 | 9.9.9 | | 4\n")
    assert kinds(found) == [(unmatched.NO_CODE, "9.9.9", Decimal("4.00"), True)]


def test_a_total_is_compared_with_its_lines_and_never_with_the_ledger(books):
    whole = S251 + "    | Total children looked after | 5000.10 | 5000.10 |\n"
    assert books(s251=whole).is_whole
    found = books(s251=whole.replace("after | 5000.10 | 5000.10", "after | 6000 | 6000"))
    assert kinds(found) == [
        (unmatched.TOTALS, "Total of children looked after", Decimal("999.90"), True)
    ]


def test_a_price_of_nobody_in_the_return_counts_in_no_price(books):
    found = books(costs=COSTS + "    Zed | 01/04/2025 | K2 | PR4 | 99999\n")
    assert kinds(found) == [(unmatched.NO_PLACEMENT, "", Decimal("99999.00"), True)]
    assert found.items[0].is_of_few, "its amount is one child's"
    assert found.weeks[0].sums.left == Decimal("5000.10")


def test_a_placement_without_a_price_is_priced_by_its_like(books):
    """Two children for a week each, one with a price: weeks times price are twice that price."""
    two = CARE + "    Cal | 25/03/2026 | S | V2 | N1 | K2 | PR4\n"
    found = books(costs=COSTS + "    Cal | 25/03/2026 | K2 | PR4 |\n", episodes=two)
    assert found.weeks[0].sums.left == Decimal("10000.20")
    assert [(item.kind, item.rows) for item in found.items] == [
        (unmatched.NO_PRICE, 1),
        (unmatched.WEEKS_DIFFER, 1),
    ]
    assert unmatched.NO_PRICE in found.items[1].why


def test_weeks_that_no_cost_is_for_are_listed(books):
    two = CARE + "    Cal | 25/03/2026 | S | V2 | N1 | K2 | PR4\n"
    found = books(episodes=two)
    assert (unmatched.NO_COST, "homes, secure units and residential schools", Decimal("1.0"), True) \
        in kinds(found)  # fmt: skip


def test_weeks_times_price_may_be_five_percent_apart(books):
    near = LEDGER.replace("3000.05", "3250.00")
    found = books(ledger=near, s251=S251.replace("5000.10", "5250.05"))
    assert found.is_whole and found.weeks[0].sums.agrees == "within tolerance"
    far = books(
        ledger=LEDGER.replace("3000.05", "3251.00"), s251=S251.replace("5000.10", "5251.05")
    )
    assert [item.kind for item in far.items] == [unmatched.WEEKS_DIFFER] and not far.is_whole


def test_where_no_row_names_a_child_all_of_the_line_is_compared(books):
    found = books(ledger=LEDGER.replace("Ben", "   "))
    assert not found.weeks[0].is_part and found.is_whole


def test_a_row_that_names_a_placement_alone_is_of_a_placement_too(books):
    named = LEDGER.replace("| Child ID |", "| Placement ID |")
    found = books(ledger=named)
    assert found.weeks[0].is_part and found.is_whole


def test_costs_of_a_quarter_are_beside_what_was_paid_by_its_end(reconciled, tmp_path):
    """Two quarters of a placement at 70 a week: 183 days; what was paid in October is not in them."""
    early = "CHILD | DECOM | RNE | LS | CIN | PLACE | PLACE_PROVIDER\n Ana | 01/05/2024 | S | C2 | N1 | U4 | PR4"
    costs = """
        Child ID | Placement start date | Placement type | Provider type | Total committed cost accrued in FY to date
        Ana      | 01/05/2024           | U4             | PR4           | 1830.00
    """
    paid = """
        Date       | Cost centre | S251 line          | Child ID | Amount
        30/09/2025 | CC1         | Fostering services | Ana      | 1830.00
        31/10/2025 | CC1         | Fostering services | Ana      | 310.00
    """
    found = reconciled(
        filed(tmp_path, "ledger", paid),
        filed(tmp_path, "placement_costs", costs, quarter=2),
        care(tmp_path, early),
    )
    assert found.weeks[0].sums.left == found.weeks[0].sums.right == Decimal("1830.00")
    assert not [item for item in found.items if item.kind == unmatched.WEEKS_DIFFER]


def test_without_costs_no_week_has_a_price_and_that_is_said(books):
    found = books(costs="")
    assert not found.weeks and any("no week has a price" in says for says in found.missing)


def test_a_year_that_the_store_does_not_hold_is_said(tmp_path):
    with pytest.raises(BadInput, match="holds the ledger of 2025, 2026, and not of 2031"):
        one_year([2025, 2026], 2031, tmp_path, "the ledger")
    with pytest.raises(BadInput, match="holds the ledger of no year"):
        one_year([], None, tmp_path, "the ledger")


def test_the_budget_book_is_summed_by_directorate(reconciled, tmp_path):
    text = """
        Directorate | Service  | Budget | Forecast | Actual
        People      | Children | 10.10  | 11.10    | 9.99
        People      | Adults   | 20.20  | 20.20    | 0.01
        Places      | Roads    | 1      | 1        | 1
    """
    parts = filed(tmp_path, "budget", text), filed(tmp_path, "ledger", LEDGER)
    people = reconciled(*parts).budgets[0]
    assert (people.directorate, people.services) == ("People", 2)
    assert people.budget == Decimal("30.30") and people.actual == Decimal("10.00")
    assert people.variance == Decimal("1.00")
