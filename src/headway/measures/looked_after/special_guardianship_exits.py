"""Children who left care through a special guardianship order: share and number."""

from headway.measures.leaving import left_because
from headway.measures.published_as import whole_percent
from headway.measures.value import Measure, Published

REASON = "cla_ceased/Reason episode ceased | "
ORDERS = (
    f"{REASON}Special guardianship order/number",
    f"{REASON}Special guardianship orders/number",
)
TO_FOSTER_CARERS = (
    "sfr_ceased/CLA_ceaSpecG",
    "sfr_ceased/CLA_ceaSpecG1",
    "sfr_ceased/CEA_SGO1",
    "sfr_ceased/CeasedSpeGuaForm",
)
TO_OTHERS = (
    "sfr_ceased/CLA_ceaSpecG2",
    "sfr_ceased/CEA_SGO2",
    "sfr_ceased/CeasedSpecGuaOth",
)
CEASED = (f"{REASON}Total/number", "sfr_ceased/CLA_cease")

MEASURE = Measure(
    id="special_guardianship_exits",
    registry="CLA-29b",
    title="Children who left care to a special guardian",
    says="Children who ceased to be looked after in the year because a special guardianship "
    "order was made, to a former foster carer or to someone else, as a share of all who "
    "ceased.",
    why="The child stays with a relative, friend or foster carer who becomes responsible in "
    "law, for good. The National Framework counts it as keeping children in their family "
    "network.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        whole_percent(
            f"{REASON}Special guardianship order/percent",
            f"{REASON}Special guardianship orders/percent",
            of={
                "orders": ORDERS,
                "to_foster_carers": TO_FOSTER_CARERS,
                "to_others": TO_OTHERS,
                "ceased": CEASED,
            },
            numerator="coalesce(orders, to_foster_carers + to_others)",
        ),
        Published(
            kind="count",
            series=ORDERS,
            of={"to_foster_carers": TO_FOSTER_CARERS, "to_others": TO_OTHERS},
            numerator="to_foster_carers + to_others",
        ),
    ),
    recorded=left_because("E43", "E44", "E45", "E46", "E47", "E48"),
    source="Children looked after in England including adoptions (DfE): reason for ceasing; 2010 "
    "to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
