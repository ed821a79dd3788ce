"""What the council spent on services for children and young people."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="childrens_spend",
    registry="FIN-05b",
    title="Spending on children's services",
    says="The council's gross spending on services for children and young people in the financial "
    "year, in its section 251 outturn, in millions of pounds of the time. Schools and education "
    "are left out, and so is capital paid for from revenue.",
    why="It is the whole of which spending on care is a part.",
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
                    "lait/C&YPExpenditure/value",
                    "section_251/33 CHILDREN AND YOUNG PEOPLE'S SERVICES BUDGET "
                    "(excluding CERA)/TotalExpenditure",
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
    caution="Not adjusted for rising prices. It is the budget of councils' children's services, "
    "not all that the public spends on children. England's total for 2024-25 leaves out "
    "Wandsworth and Middlesbrough.",
    reviewed="2026-11-21",
)
