"""`headway measure STORE --public`: what is hidden of a store's own figures."""

from datetime import date

from headway.store.outside import hidden_of

YEAR = (date(2025, 4, 1), date(2026, 3, 31))
MARCH = (date(2026, 3, 1), date(2026, 3, 31))
FEBRUARY = (date(2026, 2, 1), date(2026, 2, 28))


def figure(measure, kind, top, whole=None, cut="", part="", over=YEAR):
    """One figure as a store holds it."""
    of = {"measure": measure, "kind": kind, "cut": cut, "part": part}
    return of | {"first": over[0], "last": over[1], "numerator": top, "denominator": whole}


def parts(*rows):
    """What is hidden, by part and month."""
    return {(part, last.month) for _, _, part, _, last in hidden_of(rows)}


def test_the_one_hidden_part_of_a_cut_is_not_the_rest():
    """198 plans, 67 + 107 + 16 of three categories: the fourth would be 8 - but of four, 2 would show."""
    cut = {"emotional": 67, "neglect": 107, "physical": 22, "multiple": 2}
    rows = [figure("cp_plans_open", "count", n, cut="category", part=p) for p, n in cut.items()]
    assert parts(figure("cp_plans_open", "count", 198), *rows) == {("multiple", 3), ("physical", 3)}


def test_a_small_month_is_not_the_rest_of_its_year():
    rows = [
        figure("looked_after_started", "count", 20),
        figure("looked_after_started", "count", 3, over=FEBRUARY),
        figure("looked_after_started", "count", 17, over=MARCH),
    ]
    assert parts(*rows) == {("", 2), ("", 3)}


def test_what_stands_at_months_ends_is_no_part_of_the_year():
    rows = [
        figure("children_looked_after", "count", 20),
        figure("children_looked_after", "count", 3, over=FEBRUARY),
        figure("children_looked_after", "count", 20, over=MARCH),
    ]
    assert parts(*rows) == {("", 2)}


def test_every_kind_of_a_figure_is_hidden_with_its_number():
    """The places that are hidden name no kind: 4 adopted is 5% of 80 who left."""
    rows = [figure("adopted", "count", 4), figure("adopted", "share", 4, 80)]
    assert hidden_of(rows) == {("adopted", "", "", *YEAR)}


def test_all_but_a_few_gives_the_few_away():
    assert hidden_of([figure("adopted", "share", 77, 80)])


def test_reviews_are_events_of_children():
    assert hidden_of([figure("care_reviews_in_time", "share", 3, 400)])


def test_pounds_are_nobody():
    assert not hidden_of([figure("looked_after_share_of_spend", "share", 3, 400)])
