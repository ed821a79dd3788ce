"""What the council spent on children's social care for each child living in the area."""

from headway.measures.spending import measure_of_spending
from headway.measures.value import POPULATION, Published

MEASURE = measure_of_spending(
    id="spend_per_child",
    registry="FIN-05",
    title="Children's social care spending for each child in the area",
    says="The council's total expenditure on children's social care, in its revenue outturn RO3, "
    "divided by the children aged 0 to 17 who live in the area.",
    why="It lets a large and a small council be compared. A high figure may mean more need, "
    "dearer placements, or more help.",
    unit="£ a child",
    published=(
        # RO3 is in thousands of pounds. No sums for regions: three councils are missing from RO3
        # but their children are in the regions' population.
        Published(
            kind="value",
            of={
                "thousands": ("ro3/TOTAL CHILDREN SOCIAL CARE - Total Expenditure",),
                "population": POPULATION,
            },
            numerator="thousands",
            denominator="population",
            times=1_000,
        ),
    ),
    source="Revenue outturn (MHCLG), RO3 children's social care; mid-year population (ONS)",
    caution="No figure for regions: Birmingham, Slough and Cumberland had not reported for "
    "2024-25, and a sum without them would be too low.",
    reviewed="2026-11-21",
)
