"""What share of all that the council spends goes to children's social care."""

from headway.measures.spending import measure_of_spending, summed_share

MEASURE = measure_of_spending(
    id="childrens_share_of_council_spend",
    registry="FIN-03",
    title="Children's social care as a share of the council's spending",
    says="The council's total expenditure on children's social care, as a share of its total "
    "expenditure on all services, in its revenue outturn RSX.",
    why="It shows how much children's social care weighs on everything else that the council "
    "pays for.",
    unit="% of all service spending",
    published=(
        summed_share(
            of={
                "children": ("rsx/Children Social Care - Total Expenditure",),
                "all_services": ("rsx/Total Service Expenditure - Total Expenditure",),
            },
            numerator="children",
            denominator="all_services",
        ),
    ),
    source="Revenue outturn (MHCLG), RSX: total expenditure by service",
    caution="All services include schools that the council funds, and differ with its duties: a "
    "county has no housing, a city does. England includes districts, police and fire, so "
    "compare with neighbours. The regions are sums of councils with children's services alone.",
    reviewed="2026-11-21",
)
