"""The list of care orders at home as the record joins it: it has no rules to check by."""

from typing import Any

from headway.returns.care_orders.reader import read
from headway.returns.care_orders.tables import LIST
from headway.validation.spec import ReturnSpec
from headway.validation.table import YEAR_FIRST


def _none(*_: Any) -> tuple[()]:
    """No rules, facts or headlines."""
    return ()


CARE_ORDERS = ReturnSpec(
    name="care_orders",
    title="the list of care orders at home",
    tables=(LIST,),
    read=read,
    order={},
    typed_extras={},
    always_typed={},
    available=lambda *_: frozenset(),
    complete=lambda *_: {},
    rules=_none,
    facts=_none,
    derived=_none,
    acknowledgements=_none,
    headlines=_none,
    forms=YEAR_FIRST,
    child="child",
)
