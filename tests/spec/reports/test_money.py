"""The report says what the plan costs and saves; cashable and avoided are never added up."""

from decimal import Decimal

from headway.plan.actions import Action
from headway.plan.aims import Aim
from headway.plan.money import MoneyLine, PostsFilled
from tests.lib.programmes import material_of, said


def test_pounds_stand_by_action_and_in_all():
    """What is not given is left empty, not nought."""
    one = Action(id="ACT-1", title="Homes", budget=Decimal(1000), cashable=Decimal(400))
    two = Action(id="ACT-2", title="Carers", budget=Decimal("500.50"), avoided=Decimal(250))
    told = said(material_of([one, two]), "money")
    assert "ACT-1 Homes | £1,000 |  | £400 | " in told
    assert "All of these | £1,500.50 | £0 | £400 | £250" in told
    assert "£650" not in told


def test_a_plan_without_money_has_no_such_page():
    """An invented council has no published spending either."""
    assert said(material_of([Action(id="ACT-1", title="Homes")]), "money") == ""


AIM = Aim(id="AIM-1", title="Staff stay", measures=("vacancy",))
ACTION = Action(id="ACT-1", title="Homes", aims=("AIM-1",), budget=Decimal(1000))


def line(number: int, **more: object) -> MoneyLine:
    return MoneyLine(id=f"MNY-{number}", title="Offers", of="ACT-1", **more)  # type: ignore[arg-type]


def test_money_stands_beside_what_would_show_its_outcome():
    """Each line, what it comes to, and the measures of its aim; the action's own row is not again."""
    one = line(1, budget=Decimal(400), forecast=Decimal("450.50"), grant="Academy grant")
    two = line(2, budget=Decimal(600), forecast=Decimal(550), saving=Decimal(70))
    for section in ("money", "plan_money"):
        told = said(material_of([AIM, ACTION, one, two]), section)
        row = (
            "MNY-1 Offers (ACT-1). Paid by: Academy grant. | £400 | £450.50 | £50.50 over |  |  | "
        )
        assert row in told
        assert "MNY-2 Offers (ACT-1). | £600 | £550 | £50 under |  | £70 | not yet shown" in told
        assert "Together | £1,000 | £1,000.50 | £0.50 over |  |  | " in told
        assert "what would show the outcome: Social worker vacancy rate." in told
        assert "ACT-1 Homes | " not in told


def test_money_of_an_aim_without_a_measure_is_called_alone():
    """Nothing would show what it brought."""
    bare = Aim(id="AIM-1", title="Staff stay")
    material = material_of([bare, line(1, budget=Decimal(400)), ACTION])
    from headway.reports.sections import all_sections

    [page] = all_sections()["plan_money"].pages(material)
    assert any("nothing would show" in getattr(block, "text", "") for block in page.blocks)


def test_savings_of_three_sorts_stand_apart():
    one = line(1, saving=Decimal(70), saving_is="cashable")
    two = line(2, saving=Decimal(30), saving_is="avoided")
    told = said(material_of([AIM, ACTION, one, two]), "plan_money")
    assert "Savings that the plan names: cashable £70; avoided £30. Cashable is money" in told
    assert "£100" not in told


def test_agency_cost_avoided_is_an_estimate_with_its_assumptions():
    """Every number says where it comes from."""
    one = PostsFilled(
        id="NQS-1", title="First cohort", weekly_agency=Decimal(1500), agency_from="The contract",
        weekly_employed=Decimal(1000), weeks=10, assumes=("Posts were empty",),
    )  # fmt: skip
    told = said(material_of([one]), "plan_money")
    assert (
        "Agency cost avoided: £5,000, an estimate, not a saving until the ledger shows it." in told
    )
    assert "That is (£1,500 − £1,000) a week × 10 weeks." in told
    assert "An agency worker costs £1,500 a week: The contract." in told
    assert "10 weeks: nobody says where this comes from." in told and "Posts were empty." in told
