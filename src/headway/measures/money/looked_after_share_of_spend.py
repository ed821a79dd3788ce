"""What share of spending on children's services goes to children looked after: section 251."""

from headway.measures.spending import (
    ON_CHILDREN,
    ON_LOOKED_AFTER,
    SPEND,
    measure_of_outturn,
    over,
    summed_share,
)

MEASURE = measure_of_outturn(
    id="looked_after_share_of_spend",
    registry="FIN-02",
    title="Share of children's services spending that goes to children looked after",
    says="The council's gross spending on children looked after, as a share of its gross spending "
    "on services for children and young people, in its section 251 outturn. Schools and "
    "education are in neither.",
    why="What goes to care cannot go to help that keeps families together. England's share passed "
    "one half in 2019-20.",
    unit="% of children's services spending",
    published=(
        # The older file has councils only: its regions and England are sums of them.
        summed_share(
            of={"looked_after": ON_LOOKED_AFTER, "all_services": ON_CHILDREN},
            numerator="looked_after",
            denominator="all_services",
            release="section_251",
        ),
    ),
    recorded=over("share", SPEND, "looked after", "everything"),
    caution="The totals of England and the regions for 2024-25 leave out Wandsworth and "
    "Middlesbrough. RO3 gives other amounts for the same year. 2013-14 is not quite the same "
    "series: lines for young people changed after it, and 2014-15 and 2015-16 are not held.",
    reviewed="2026-11-21",
)
