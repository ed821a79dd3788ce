"""What errors do to figures: how far each could move once the errors are mended."""

from datetime import date

from headway.validation.effects import effects, shown, worth_a_line

IN_CARE = """
    CHILD | DECOM      | LS | PLACE | DEC        | REC
    Ana   | 2024-05-01 | C2 | U1    |            |
    Ben   | 2024-05-01 | C2 | U1    |            |
    Cal   | 2024-05-01 | C1 | K2    |            |
    Dee   | 2024-05-01 | C2 | U1    | 2025-06-01 | E4A
"""


def of(checked, measure):
    """One figure's effect."""
    (found,) = [e for e in checked.effects if e.headline.measure == measure]
    return found


def ends(effect):
    """As returned, without the children in doubt, lowest and highest once mended."""
    return effect.value, effect.without, effect.lowest, effect.highest


def test_nothing_wrong_moves_nothing(check):
    """Lowest, highest and the figure as returned are one."""
    effect = of(check("144", episodes=IN_CARE), "children_looked_after")
    assert ends(effect) == (3, 3, 3, 3)
    assert effect.in_doubt == 0 and effect.by_rule == ()


def test_an_error_puts_its_child_in_doubt(check):
    """Cal's legal status is no code: mended, he may be on a short break, and then does not count."""
    checked = check("144", episodes=IN_CARE.replace("C1", "QQ"))
    number = of(checked, "children_looked_after")
    assert ends(number) == (3, 3 - 1, 3 - 1, 2 + 1)
    assert (number.in_doubt, number.by_rule) == (1, (("144", 1),))


def test_a_child_who_does_not_count_yet_may_count_once_mended(check):
    """A day that is none keeps Cal out of the number. Mended, he may be the third."""
    drawn = IN_CARE.replace("Cal   | 2024-05-01", "Cal   | 2024-02-30")
    number = of(check("141", episodes=drawn), "children_looked_after")
    assert ends(number) == (2, 2, 2, 2 + 1)


def test_a_share_runs_from_all_in_doubt_outside_to_all_inside(check):
    """2 of 3 are on a full order. With Cal in doubt: 2 of 3 at least, 3 of 3 at most; without, 2 of 2."""
    checked = check("144", episodes=IN_CARE.replace("C1", "QQ"))
    share = of(checked, "full_care_orders")
    assert ends(share) == (round(100 * 2 / 3, 1), 100 * 2 / 2, round(100 * 2 / 3, 1), 100 * 3 / 3)
    assert share.reach == 100.0 - 66.7


def test_a_wrong_placement_moves_shares_of_placements_and_no_number(check):
    """Where Cal lives decides in which share he is, not whether he is looked after."""
    checked = check("146", episodes=IN_CARE.replace("K2", "QQ"))
    assert of(checked, "children_looked_after").in_doubt == 0
    assert of(checked, "full_care_orders").in_doubt == 0
    assert ends(of(checked, "foster_placements"))[2:] == (round(100 * 2 / 3, 1), 100.0)
    assert of(checked, "foster_placements").by_rule == (("146", 1),)


def test_a_wrong_placement_of_a_child_outside_the_share_moves_nothing(check):
    """Dee left in June: her placement can put her in no share of 31 March."""
    drawn = IN_CARE.replace("| U1    | 2025-06-01", "| QQ    | 2025-06-01")
    assert of(check("146", episodes=drawn), "foster_placements").in_doubt == 0


def test_another_tables_error_moves_nothing(check):
    """A wrong answer in OC2 says nothing of who is looked after."""
    checked = check("144", "102", episodes=IN_CARE, header="CHILD | DOB\nAna |")
    assert checked.counts["error"] == 1
    assert all(e.in_doubt == 0 for e in checked.effects)


def test_queries_move_nothing(check):
    """A query asks: until it is answered the figure stands."""
    checked = check("357", episodes=IN_CARE.replace("2024-05-01", "2025-05-01"))
    assert checked.counts == {"error": 0, "query": 4}
    assert of(checked, "looked_after_started").in_doubt == 0


def test_a_child_with_two_errors_is_in_doubt_once(check):
    """And each rule says how many children it puts in doubt."""
    drawn = IN_CARE.replace("Cal   | 2024-05-01 | C1", "Cal   | 2024-02-30 | QQ")
    number = of(check("141", "144", episodes=drawn), "children_looked_after")
    assert (number.in_doubt, number.by_rule) == (1, (("141", 1), ("144", 1)))


def test_a_flag_that_was_accepted_moves_nothing(check):
    """What somebody answers for is no longer in doubt."""
    checked = check("144", episodes=IN_CARE.replace("C1", "QQ"))
    left = effects(checked.tallied, checked.flags.slice(0, 0), checked.asked.end)
    assert {e.in_doubt for e in left} == {0}


def test_a_figure_of_a_part_of_the_year_says_its_day(check):
    """Half-way through the year nobody is counted on 31 March."""
    checked = check("144", episodes=IN_CARE, end=date(2025, 5, 31))
    number = of(checked, "children_looked_after")
    assert (number.title, number.value) == ("Children looked after on 31 May 2025", 4)


def test_only_figures_with_more_than_one_child_in_doubt_earn_a_line(check):
    """Those that could move by the largest part of themselves first."""
    assert worth_a_line(check("144", episodes=IN_CARE.replace("C1", "QQ")).effects) == []
    told = worth_a_line(check("144", episodes=IN_CARE.replace("C2", "QQ")).effects)
    assert {e.in_doubt for e in told} == {3}
    assert [e.reach for e in told] == sorted((e.reach for e in told), reverse=True)


def test_figures_as_people_read_them():
    """Whole children with commas, shares to one decimal, nothing where there is none."""
    assert [shown(v) for v in (12345, 7.0, None)] == ["12,345", "7.0", "none"]
