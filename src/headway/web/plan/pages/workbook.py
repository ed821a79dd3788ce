"""The plan as a workbook: how to edit many things at once in Excel, and bring them back."""

from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_PLAN


@page(
    route="plan/workbook/",
    name="workbook",
    title="Edit the plan in Excel",
    permission=READ_PLAN,
    menu=Menu("Excel", under="plan", order=85),
)
def show(asked: Asked) -> Shown:
    """What the workbook holds, how to change it, and what happens when it comes back."""
    return {"may_change": asked.may(UPDATE_PLAN), "held_back": asked.held.held_back}
