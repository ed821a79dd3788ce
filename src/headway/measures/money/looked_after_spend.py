"""What the council spent on children looked after."""

from headway.measures.spending import (
    ON_LOOKED_AFTER,
    measure_of_outturn,
    millions,
)

MEASURE = measure_of_outturn(
    id="looked_after_spend",
    registry="FIN-01b",
    title="Spending on children looked after",
    says="The council's gross spending on children looked after in the financial year, in its "
    "section 251 outturn, in millions of pounds of the time.",
    why="For most councils it is the fastest growing cost of children's services.",
    unit="£ million",
    published=(millions(*ON_LOOKED_AFTER),),
    caution="Not adjusted for rising prices. RO3 gives other amounts for the same year: for "
    "Halton in 2024-25 £39.6 million where this gives £35.8 million. England's total for "
    "2024-25 leaves out Wandsworth and Middlesbrough.",
    reviewed="2026-11-21",
)
