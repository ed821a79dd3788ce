"""The list of care orders at home as the record joins it: it has no rules to check by."""

from headway.returns.care_orders.reader import read
from headway.returns.care_orders.tables import LIST
from headway.validation.spec import unchecked

CARE_ORDERS = unchecked(
    name="care_orders",
    title="the list of care orders at home",
    tables=(LIST,),
    read=read,
    child="child",
)
