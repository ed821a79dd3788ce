"""Child in need plans: collected from the year to March 2022 on."""

from headway.record.in_need.children import CUTS, READ, WHO_AND_NEED
from headway.record.in_need.protection_plans import PLAN_COLUMNS, numbered
from headway.record.table import RecordTable
from headway.record.things import HELD

PLANS = RecordTable(
    name="in_need_plans",
    title="Child in need plans",
    columns=(*PLAN_COLUMNS, *HELD),
    select=numbered("believed_cin_plans"),
    after=("adoptions", "believed_cin_plans", *READ),
    cuts=CUTS,
    beside=WHO_AND_NEED,
    since=2022,
)
