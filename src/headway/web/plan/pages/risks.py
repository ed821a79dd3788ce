"""Risks: how likely against how bad, as a table, and each with its controls and actions."""

from headway.plan.findings import Risk
from headway.plan.progress import SERIOUS
from headway.web.plan.naming import all_named
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import READ_PLAN, UPDATE_OWN, UPDATE_PLAN

LIKELY = {5: "almost certain", 4: "likely", 3: "possible", 2: "unlikely", 1: "rare"}
BAD = {1: "slight", 2: "small", 3: "middling", 4: "grave", 5: "very grave"}
# A cell's look goes by its size: from here on it is middling; serious is the plan's own limit.
_MIDDLING = 6


@page(
    route="plan/risks/",
    name="risks",
    title="Risks",
    permission=READ_PLAN,
    menu=Menu("Risks", under="plan", order=45),
)
def show(asked: Asked) -> Shown:
    """Open risks in a table of likelihood by impact, then each in full, the gravest first."""
    everything = asked.held.plan.of(Risk)
    still = [r for r in everything if not (r.closed_on and r.closed_on <= asked.day)]
    still.sort(key=lambda risk: -risk.size)
    rows = [
        (risk, all_named(asked, risk.actions), asked.may(UPDATE_PLAN) or _is_own(asked, risk))
        for risk in still
    ]
    return {
        "rows": rows,
        "heat": _heat(still),
        "bad": BAD,
        "likely": LIKELY,
        "serious": sum(risk.size >= SERIOUS for risk in still),
        "closed": [risk for risk in everything if risk not in still],
        "may_add": asked.may(UPDATE_PLAN),
    }


def _is_own(asked: Asked, risk: Risk) -> bool:
    return asked.may(UPDATE_OWN) and asked.owns(risk)


def _heat(risks: list[Risk]) -> list[tuple[int, str, list[tuple[int, str, list[Risk]]]]]:
    """A row for each likelihood, the greatest first; in it a cell for each impact."""
    table = []
    for likelihood, words in LIKELY.items():
        cells = []
        for impact in BAD:
            size = likelihood * impact
            look = "grave" if size >= SERIOUS else "middling" if size >= _MIDDLING else "small"
            here = [r for r in risks if (r.likelihood, r.impact) == (likelihood, impact)]
            cells.append((size, look, here))
        table.append((likelihood, words, cells))
    return table
