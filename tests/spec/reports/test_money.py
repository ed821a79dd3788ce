"""The report says what the plan costs and saves; cashable and avoided are never added up."""

from decimal import Decimal

from headway.plan.actions import Action
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
