"""What share of spending on children's social care goes to anything but children looked after."""

from headway.measures.spending import measure_of_revenue, share_of_revenue

MEASURE = measure_of_revenue(
    id="spend_not_on_looked_after",
    registry="FIN-07",
    title="Share of children's social care spending not on children looked after",
    says="The council's total expenditure on children's social care other than children looked "
    "after, as a share of all of it: family support, safeguarding, young people, early years.",
    why="It is what is left for helping families before a child has to come into care.",
    published=(share_of_revenue("all_care - looked_after"),),
    caution="A larger share is not better by itself: it also rises when a council spends little "
    "on the children in its care. Birmingham, Slough and Cumberland had not reported for "
    "2024-25, so their regions' sums leave them out.",
    reviewed="2026-11-21",
)
