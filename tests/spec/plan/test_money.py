"""Money of the plan: lines by action or aim, beside what shows the outcome, agreed with the ledger."""

import itertools
from decimal import Decimal

import pytest

from headway.plan.ledger import AMOUNTS, read_ledger, reconcile
from headway.plan.money import MoneyLine, PostsFilled, pounds
from headway.plan.spending import doubts_of_money, money_by_aim, sums_of
from headway.vocabulary.errors import BadInput

AIMS = """
    id    | measures
    AIM-1 | vacancy
    AIM-2 |
    """
ACTIONS = """
    id    | aims
    ACT-1 | AIM-1; AIM-2
    ACT-2 |
    """
LINES = """
    id    | title   | of    | code | budget  | forecast | actual | saving | saving_is
    MNY-1 | Offers  | ACT-1 | A1   | 1000    | 1200.50  | 400    | 300    | cashable
    MNY-2 | Academy | ACT-1 | A1   | 500     | 450      |        | 70     | avoided
    MNY-3 | Fares   | AIM-2 | A2   | 80      |          | 12.34  | 5      |
    MNY-4 | Desks   | ACT-2 |      |         | 60       |        |        |
    """


@pytest.fixture
def lines(draw):
    """Four lines of money on two aims and two actions."""
    return draw(aim=AIMS, action=ACTIONS, money_line=LINES)


def ledger_of(tmp_path, text: str):
    """A ledger's rows from the text of its CSV."""
    path = tmp_path / "ledger.csv"
    path.write_text(text, "utf-8")
    return read_ledger(path)


def test_variance_is_forecast_less_budget(lines):
    """Over is above nought. Where either is missing there is none."""
    found = {x.id: x.variance for x in lines.of(MoneyLine)}
    assert found == {
        "MNY-1": Decimal("200.50"),
        "MNY-2": Decimal(-50),
        "MNY-3": None,
        "MNY-4": None,
    }


def test_three_sorts_of_saving_are_never_added_up(lines):
    """One of which nobody says what it is counts as not yet shown."""
    sums = sums_of(lines.of(MoneyLine))
    assert (sums.cashable, sums.avoided, sums.not_shown) == (300, 70, 5)
    assert sums.budget == 1000 + 500 + 80 and sums.variance == Decimal("200.50") - 50
    assert sums_of([]).budget is None, "nothing given is not nought"


def test_each_line_stands_once_beside_what_would_show_its_outcome(lines):
    """An action of two aims counts with the first; an aim without a measure says so by none."""
    found = [
        (m.aim.id if m.aim else "", m.measures, [x.id for x in m.lines])
        for m in money_by_aim(lines)
    ]
    assert found == [
        ("AIM-1", ("vacancy",), ["MNY-1", "MNY-2"]),
        ("AIM-2", (), ["MNY-3"]),
        ("", (), ["MNY-4"]),
    ]


def test_what_to_ask_about_a_saving(draw):
    """Its sort, what shows it, and amounts of an action that its lines do not come to."""
    plan = draw(
        action="id | budget | cashable\nACT-1 | 900 | 40",
        evidence="id | dated | type\nEVD-1 | 2026-09-30 | figures",
        money_line="""
            id    | title | of    | budget | saving | saving_is | evidence
            MNY-1 | Shown | ACT-1 | 1000   | 40     | cashable  | EVD-1
            MNY-2 | Bare  | ACT-1 |        | 10     | avoided   |
            MNY-3 | Mute  | ACT-1 |        | 10     |           |
            """,
    )
    first, second, third = doubts_of_money(plan)
    assert first.startswith("MNY-2: its saving is called avoided and no evidence")
    assert second.startswith("MNY-3: nobody says whether")
    assert third.startswith("ACT-1: its own budget is £900, and its lines of money come to £1,000.")


def test_a_ledger_that_agrees_to_the_penny_leaves_nothing_over(draw, tmp_path):
    """Two lines of one code are summed, and so are two rows; thousands and pounds signs are read."""
    plan = draw(aim=AIMS, action=ACTIONS, money_line="\n".join(LINES.splitlines()[:4]))
    text = (
        "Description,Code,Budget,Forecast,Actual\n"
        'Recruitment,A1,"£1,400.00",1650.50,500.00\n'
        "Recruitment journal,A1,100,,(100.00)\n"
    )
    found = reconcile(plan, ledger_of(tmp_path, text))
    assert found.is_whole and found.agreed == ("A1",)
    assert found.plan == found.ledger


def test_a_penny_is_named_and_so_is_what_stands_on_one_side_only(lines, tmp_path):
    """Each item says where it stands, its amounts, and by how much they differ."""
    text = "code,description,budget,forecast,actual\nA1,x,1500,1650.51,400\nB9,Homes,0,10,0\n"
    found = reconcile(lines, ledger_of(tmp_path, text))
    assert [item.says for item in found.items] == [
        "In both, and not the same: MNY-1, MNY-2 Offers; Academy (code A1): forecast £1,650.50 in "
        "the plan, £1,650.51 in the ledger (£0.01 less).",
        "Only in the plan: MNY-3 Fares (code A2): budget £80; actual £12.34.",
        "Only in the ledger: Homes (code B9): forecast £10.",
        "Only in the plan: MNY-4 Desks (no code): forecast £60.",
    ]


def test_a_saving_alone_is_nothing_that_a_ledger_could_hold(draw, tmp_path):
    plan = draw(
        aim="id\nAIM-1",
        money_line="id | title | of | saving | saving_is\nMNY-1 | x | AIM-1 | 9 | avoided",
    )
    assert reconcile(
        plan, ledger_of(tmp_path, "code,description,budget,forecast,actual\n")
    ).is_whole


def test_what_is_left_over_explains_the_whole_difference(draw, tmp_path):
    """For every way of leaving rows out: totals differ by exactly what the items say."""
    plan = draw(aim=AIMS, action=ACTIONS, money_line=LINES)
    rows = ("A1,x,1500.01,1650.50,400", "A2,y,80,0,12.34", "A2,y,0.99,,-7", "B1,z,3,4,5")
    for kept in (r for n in range(5) for r in itertools.combinations(rows, n)):
        text = "\n".join(("code,description,budget,forecast,actual", *kept))
        found = reconcile(plan, ledger_of(tmp_path, text))
        for name in AMOUNTS:
            said = [(a, b) for item in found.items for c, a, b in item.amounts if c == name]
            difference = sum((a - b for a, b in said), Decimal(0))
            assert found.plan[name] - found.ledger[name] == difference, (kept, name)


REFUSED = {
    "": "is empty",
    "code,budget,forecast,actual\n": "no one column called description",
    "code,code,description,budget,forecast,actual\n": "no one column called code",
    "code,description,budget,forecast,actual\nA1,x,12,3\n": "line 2: has 4 cells",
    "code,description,budget,forecast,actual\nA1,x,12,3,about 4\n": "line 2, actual: 'about 4'",
    "code,description,budget,forecast,actual\nA1,x,1.234,3,4\n": "line 2, budget: '1.234'",
    "code,description,budget,forecast,actual\nA1,x,NaN,3,4\n": "line 2, budget: 'NaN'",
    "code,description,budget,forecast,actual\n,Total,1,3,4\n": "line 2: has no code",
}


@pytest.mark.parametrize("text", REFUSED)
def test_a_ledger_that_cannot_be_read_is_a_sentence(tmp_path, text):
    """The file, the line, and what to do."""
    with pytest.raises(BadInput, match=r"ledger\.csv") as fault:
        ledger_of(tmp_path, text)
    assert REFUSED[text] in str(fault.value)


def test_a_ledger_in_other_letters_is_a_sentence(tmp_path):
    """Excel's own CSV is not UTF-8."""
    (tmp_path / "ledger.csv").write_bytes("code,descripti\xf3n".encode("latin-1"))
    with pytest.raises(BadInput, match="CSV UTF-8"):
        read_ledger(tmp_path / "ledger.csv")
    with pytest.raises(BadInput, match="Name the CSV file"):
        read_ledger(tmp_path / "nowhere.csv")


def test_agency_cost_avoided_is_price_less_cost_times_weeks(draw):
    """To the penny. Where employing costs more, that is said and no saving is claimed."""
    plan = draw(
        posts_filled="""
        id    | weekly_agency | weekly_employed | weeks
        NQS-1 | 1520          | 1010.10         | 270.5
        NQS-2 | 900           | 1000            | 10
        """
    )
    one, two = plan.of(PostsFilled)
    assert one.avoided == Decimal("137927.95")  # 509.90 × 270.5
    assert one.says == (
        "agency cost avoided: £137,927.95, an estimate, not a saving until the ledger shows it"
    )
    assert one.working == "(£1,520 − £1,010.10) a week × 270.5 weeks"
    assert all("nobody says where this comes from" in text for text in one.assumptions)
    assert two.says == "no agency cost avoided: employing cost £1,000 more"


def test_pounds():
    assert [pounds(Decimal(n)) for n in ("1200", "-3.5", "0")] == ["£1,200", "−£3.50", "£0"]
    assert pounds(None) == ""
