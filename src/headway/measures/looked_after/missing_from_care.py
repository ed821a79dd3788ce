"""Children looked after who went missing in the year."""

from headway.measures.in_care import at_month_end
from headway.measures.published_as import whole_percent
from headway.measures.value import Measure

MISSING = "cla_missing/Children who had a missing incident during the year/number"
CHILDREN = "cla_missing/Children looked after during the year/number"
SHARE = "cla_missing/Percentage of children who had a missing incident during the year/number"

MEASURE = Measure(
    id="missing_from_care",
    registry="CLA-24",
    title="Children who went missing in the year",
    says="Children who were missing at least once while looked after during the year, as a "
    "share of all children looked after at any time in the year.",
    why="A missing child may be at risk of exploitation. A higher share can also mean that a "
    "council records every absence with care.",
    unit="children",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        whole_percent(
            SHARE,
            "lait/Children_missing/value",
            of={"missing": (MISSING,), "children": (CHILDREN,)},
        ),
    ),
    recorded=at_month_end(
        "share",
        table="looked_after_in_twelve_months",
        where="was_missing",
        out_of="was_missing IS NOT NULL",
    ),
    source="Children looked after in England including adoptions (DfE), children missing from "
    "placement; 2016 to 2019 and 2025 through LAIT (DfE)",
    caution="Since 2017 more and more councils record every absence without leave as missing. Do "
    "not set councils beside each other without asking how each records.",
    reviewed="2026-11-21",
)
