"""What share of spending on children's services goes to children looked after: section 251."""

from headway.measures.spending import SPEND, over
from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="looked_after_share_of_spend",
    registry="FIN-02",
    title="Share of children's services spending that goes to children looked after",
    says="The council's gross spending on children looked after, as a share of its gross spending "
    "on services for children and young people, in its section 251 outturn. Schools and "
    "education are in neither.",
    why="What goes to care cannot go to help that keeps families together. England's share passed "
    "one half in 2019-20.",
    unit="% of children's services spending",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    published=(
        # The older file has councils only: its regions and England are sums of them.
        Published(
            kind="share",
            of={
                "looked_after": (
                    "lait/TotalLACFinance/value",
                    "section_251/16 Total Children Looked After/TotalExpenditure",
                ),
                "all_services": (
                    "lait/C&YPExpenditure/value",
                    "section_251/33 CHILDREN AND YOUNG PEOPLE'S SERVICES BUDGET "
                    "(excluding CERA)/TotalExpenditure",
                ),
            },
            numerator="looked_after",
            denominator="all_services",
            times=100,
            decimals=1,
            release="section_251",
            sum_regions=True,
        ),
    ),
    recorded=over("share", SPEND, "looked after", "everything"),
    source="LA and school expenditure, section 251 outturn (DfE): from 2016-17 through the local "
    "authority interactive tool, 2013-14 from the outturn itself",
    caution="The totals of England and the regions for 2024-25 leave out Wandsworth and "
    "Middlesbrough. RO3 gives other amounts for the same year. 2013-14 is not quite the same "
    "series: lines for young people changed after it, and 2014-15 and 2015-16 are not held.",
    reviewed="2026-11-21",
)
