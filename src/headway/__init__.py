"""headway: is a council's children's social care improvement plan making headway?

The command `headway` and the functions here do the same. Nothing is imported until it is used.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headway.comparators.adding import official_add
    from headway.measures.asking import councils, measure
    from headway.measures.figure import Figure
    from headway.measures.value import Measure
    from headway.reports.making import report
    from headway.reports.verifying import verify
    from headway.returns.checking import check
    from headway.validation.checking import Checked
    from headway.validation.rule import Rule
    from headway.vocabulary.errors import HeadwayError

__all__ = [
    "Checked",
    "Figure",
    "HeadwayError",
    "Measure",
    "Rule",
    "check",
    "councils",
    "measure",
    "official_add",
    "report",
    "verify",
]

_HOMES = {
    "Checked": "headway.validation.checking",
    "Rule": "headway.validation.rule",
    "check": "headway.returns.checking",
    "Figure": "headway.measures.figure",
    "HeadwayError": "headway.vocabulary.errors",
    "Measure": "headway.measures.value",
    "councils": "headway.measures.asking",
    "measure": "headway.measures.asking",
    "official_add": "headway.comparators.adding",
    "report": "headway.reports.making",
    "verify": "headway.reports.verifying",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"headway has no name '{name}'")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
