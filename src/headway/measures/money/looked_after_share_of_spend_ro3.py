"""What share of spending on children's social care goes to children looked after: RO3."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="looked_after_share_of_spend_ro3",
    registry="FIN-02b",
    title="Share of children's social care spending that goes to children looked after (RO3)",
    says="The council's total expenditure on children looked after, as a share of its total "
    "expenditure on children's social care, in its revenue outturn RO3.",
    why="The second official source for the same question. Where the two differ, say which one a "
    "sentence rests on.",
    unit="% of children's social care spending",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    published=(
        Published(
            kind="share",
            of={
                "looked_after": (
                    "ro3/Children's social care - Children Looked After - Total Expenditure",
                ),
                "all_care": ("ro3/TOTAL CHILDREN SOCIAL CARE - Total Expenditure",),
            },
            numerator="looked_after",
            denominator="all_care",
            times=100,
            decimals=1,
            sum_regions=True,
        ),
    ),
    source="Revenue outturn (MHCLG), RO3 children's social care, total expenditure",
    caution="For England it is about three points below the section 251 share: the totals cover "
    "different services. Birmingham, Slough and Cumberland had not reported for 2024-25, so "
    "their regions' sums leave them out.",
    reviewed="2026-11-21",
)
