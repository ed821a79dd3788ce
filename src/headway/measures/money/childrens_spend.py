"""What the council spent on services for children and young people."""

from headway.measures.spending import ON_CHILDREN, measure_of_outturn, millions

MEASURE = measure_of_outturn(
    id="childrens_spend",
    registry="FIN-05b",
    title="Spending on children's services",
    says="The council's gross spending on services for children and young people in the financial "
    "year, in its section 251 outturn, in millions of pounds of the time. Schools and education "
    "are left out, and so is capital paid for from revenue.",
    why="It is the whole of which spending on care is a part.",
    unit="£ million",
    published=(millions(*ON_CHILDREN),),
    caution="Not adjusted for rising prices. It is the budget of councils' children's services, "
    "not all that the public spends on children. England's total for 2024-25 leaves out "
    "Wandsworth and Middlesbrough.",
    reviewed="2026-11-21",
)
