"""What share of spending on children's social care goes to children looked after: RO3."""

from headway.measures.spending import measure_of_revenue, share_of_revenue

MEASURE = measure_of_revenue(
    id="looked_after_share_of_spend_ro3",
    registry="FIN-02b",
    title="Share of children's social care spending that goes to children looked after (RO3)",
    says="The council's total expenditure on children looked after, as a share of its total "
    "expenditure on children's social care, in its revenue outturn RO3.",
    why="The second official source for the same question. Where the two differ, say which one a "
    "sentence rests on.",
    published=(share_of_revenue("looked_after"),),
    caution="For England it is about three points below the section 251 share: the totals cover "
    "different services. Birmingham, Slough and Cumberland had not reported for 2024-25, so "
    "their regions' sums leave them out.",
    reviewed="2026-11-21",
)
