"""The measures of money from a council's own files, by the department's formulas."""

from datetime import date
from functools import cache

import pytest

from headway.measures.finding import recorded_measures
from headway.measures.own import own_figures, periods
from tests.lib.drawn_money import care, filed, recorded

MEASURES = [m for m in recorded_measures() if m.theme == "money"]
OVER = periods(date(2025, 4, 1), date(2026, 3, 31), [2026], "financial")
SPENT = """
    Description                         | Own provision | Total expenditure
    3.1.1 Residential care              |               | 73000
    3.1.2a Fostering services           |               | 36000
    3.1.2b Fostering fees and allowances for LA foster carers | | 500
    3.1.4 Special guardianship support  |               | 36500.00
    3.3.1 Social work                   |               | 54000
"""
CARE = """
    CHILD | DECOM      | RNE | LS | CIN | PLACE | PLACE_PROVIDER | DEC        | REC
    Ana   | 01/05/2024 | S   | C2 | N1  | U4    | PR4            |            |
    Ben   | 01/01/2026 | S   | V2 | N1  | K2    | PR1            |            |
    Cal   | 01/04/2025 | S   | C2 | N1  | U4    | PR5            | 31/03/2026 | E4A
    Dee   | 01/04/2025 | S   | C1 | N1  | P1    | PR0            |            |
"""
COSTS = """
    Child ID | Placement start date | Placement end date | Placement type | Provider type | Total committed cost accrued in FY to date
    Ana      | 01/05/2024           |                    | U4             | PR4           | 3650.00
    Ben      | 01/01/2026           |                    | K2             | PR1           | 5400.00
    Cal      | 01/04/2025           | 31/03/2026         | U4             | PR5           | 950.00
    Dee      | 01/04/2025           |                    | P1             | PR0           | 365.00
"""


@pytest.fixture(scope="module")
def figures(duck, tmp_path_factory):
    """Every figure of these drawings: each set of drawings is worked out once."""

    @cache
    def of(spent, costs, episodes):
        folder = tmp_path_factory.mktemp("money")
        parts = [filed(folder, "s251", spent), care(folder, episodes)]
        parts += [filed(folder, "placement_costs", costs)] if costs else []
        with recorded(duck, *parts) as (record, _):
            found = own_figures(record, MEASURES, OVER, ("placement", "ownership"))
        return {(f.measure, f.period.length, f.period.last, f.part): f.value for f in found}

    return of


@pytest.fixture
def figure(figures):
    """A figure by its measure; of the year, or at the end of a month; of all, or a part."""

    def value(measure, month=None, part="", spent=SPENT, costs=COSTS, episodes=CARE):
        when = ("month", month) if month else ("year", date(2026, 3, 31))
        found = figures(spent, costs, episodes).get((measure, *when, part), "no figure")
        return round(found, 4) if isinstance(found, float) else found

    return value


def test_a_child_s_week_is_the_year_s_spending_over_the_children_of_one_day(figure):
    """146,000 of lines of children looked after, over 3 children on 31 March, 365 days, times 7."""
    assert figure("cost_per_looked_after_child") == round(146_000 / 3 / 365 * 7, 4)


def test_the_total_as_given_comes_before_the_sum_of_its_lines(figure):
    whole = SPENT + "    3.1.11 Total children looked after | | 109500\n"
    assert figure("cost_per_looked_after_child", spent=whole) == 700


def test_a_foster_week_is_over_the_foster_placements_of_31_march(figure):
    """Cal left on 31 March, and is not there on it."""
    assert figure("fostering_weekly_cost") == 700


def test_a_week_in_a_home_is_over_the_days_of_the_year(figure):
    """Ben has 90 days, 31 March among them."""
    assert figure("residential_weekly_cost") == round(73_000 / 90 * 7, 4)


def test_a_year_without_children_in_homes_has_no_cost_of_their_week(figure):
    without = "\n".join(line for line in CARE.splitlines() if "Ben" not in line)
    assert figure("residential_weekly_cost", episodes=without) is None


def test_the_share_of_children_looked_after(figure):
    assert figure("looked_after_share_of_spend") == 73


SHARES = ("own", "other_public", "private", "voluntary")


def test_shares_by_ownership_come_to_all_of_the_matched_spending(figure):
    found = [figure(f"spend_on_{name}_provision") for name in SHARES]
    assert found == [54, 0, 36.5, 9.5] and sum(found) == 100


def test_a_cost_without_a_placement_in_the_return_is_in_no_share(figure):
    more = COSTS + "    Zed | 01/04/2025 | | K2 | PR4 | 99999\n"
    assert figure("spend_on_private_provision", costs=more) == 36.5


def test_open_placements_cost_what_their_weeks_do_on_average(figure):
    """Ana 70, Ben 420, Dee 7 on 31 March; before January there is no Ben."""
    name = "open_placement_weekly_cost"
    assert figure(name) == round((70 + 420 + 7) / 3, 4)
    assert figure(name, part="fostering") == 70
    assert figure(name, part="own") == 420
    assert figure(name, month=date(2025, 12, 31), part="own") == "no figure"
    assert figure(name, month=date(2025, 12, 31)) == round((70 + 18.27 + 7) / 3, 4)


def test_a_placement_without_a_price_is_in_no_average(figure):
    assert figure("open_placement_weekly_cost", costs=COSTS.replace("5400.00", "       ")) == 38.5


def test_care_orders_at_home_cost_what_the_list_has_of_them(figure):
    assert figure("care_order_at_home_weekly_cost") == 7


def test_without_placement_costs_there_is_no_figure_and_never_nought(figure):
    assert figure("open_placement_weekly_cost", costs="") == "no figure"
    assert figure("spend_on_own_provision", costs="") == "no figure"
