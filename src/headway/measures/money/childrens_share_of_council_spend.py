"""What share of all that the council spends goes to children's social care."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="childrens_share_of_council_spend",
    registry="FIN-03",
    title="Children's social care as a share of the council's spending",
    says="The council's total expenditure on children's social care, as a share of its total "
    "expenditure on all services, in its revenue outturn RSX.",
    why="It shows how much children's social care weighs on everything else that the council "
    "pays for.",
    unit="% of all service spending",
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
    published=(
        Published(
            kind="share",
            of={
                "children": ("rsx/Children Social Care - Total Expenditure",),
                "all_services": ("rsx/Total Service Expenditure - Total Expenditure",),
            },
            numerator="children",
            denominator="all_services",
            times=100,
            decimals=1,
            sum_regions=True,
        ),
    ),
    source="Revenue outturn (MHCLG), RSX: total expenditure by service",
    caution="All services include schools that the council funds, and differ with its duties: a "
    "county has no housing, a city does. England includes districts, police and fire, so "
    "compare with neighbours. The regions are sums of councils with children's services alone.",
    reviewed="2026-11-21",
)
