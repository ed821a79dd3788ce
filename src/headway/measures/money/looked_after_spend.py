"""What the council spent on children looked after."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="looked_after_spend",
    registry="FIN-01b",
    title="Spending on children looked after",
    says="The council's gross spending on children looked after in the financial year, in its "
    "section 251 outturn, in millions of pounds of the time.",
    why="For most councils it is the fastest growing cost of children's services.",
    unit="£ million",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    published=(
        Published(
            kind="value",
            of={
                "pounds": (
                    "lait/TotalLACFinance/value",
                    "section_251/16 Total Children Looked After/TotalExpenditure",
                ),
            },
            numerator="pounds / 1000000",
            decimals=1,
            release="section_251",
            sum_regions=True,
        ),
    ),
    source="LA and school expenditure, section 251 outturn (DfE): from 2016-17 through the local "
    "authority interactive tool, 2013-14 from the outturn itself",
    caution="Not adjusted for rising prices. RO3 gives other amounts for the same year: for "
    "Halton in 2024-25 £39.6 million where this gives £35.8 million. England's total for "
    "2024-25 leaves out Wandsworth and Middlesbrough.",
    reviewed="2026-11-21",
)
