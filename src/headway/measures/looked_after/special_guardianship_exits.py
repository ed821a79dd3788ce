"""Children who left care through a special guardianship order: share and number."""

from headway.measures.value import Measure, Published, Recorded

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
# Of a child who left twice in the period, the last time counts.
_LAST_END = "COALESCE(next_ended_on > month_end, TRUE)"

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
        Published(
            kind="share",
            series=(
                f"{REASON}Special guardianship order/percent",
                f"{REASON}Special guardianship orders/percent",
            ),
            of={
                "orders": ORDERS,
                "to_foster_carers": TO_FOSTER_CARERS,
                "to_others": TO_OTHERS,
                "ceased": CEASED,
            },
            numerator="coalesce(orders, to_foster_carers + to_others)",
            denominator="ceased",
            times=100,
            computed_decimals=1,
        ),
        Published(
            kind="count",
            series=ORDERS,
            of={"to_foster_carers": TO_FOSTER_CARERS, "to_others": TO_OTHERS},
            numerator="to_foster_carers + to_others",
        ),
    ),
    recorded=(
        Recorded(
            kind="share",
            table="periods_of_care",
            on="ended_on",
            each="child",
            counts=f"REC IN ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') AND {_LAST_END}",
            out_of=_LAST_END,
        ),
        Recorded(
            kind="count",
            table="periods_of_care",
            on="ended_on",
            each="child",
            counts=f"REC IN ('E43', 'E44', 'E45', 'E46', 'E47', 'E48') AND {_LAST_END}",
        ),
    ),
    source="Children looked after in England including adoptions (DfE): reason for ceasing; 2010 "
    "to 2017 worked out from that release's counts",
    reviewed="2026-11-21",
)
