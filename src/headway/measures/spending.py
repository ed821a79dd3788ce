"""The measures of money: what a council files, and sums of its own record over other sums, by year."""

from collections.abc import Mapping
from functools import partial

from headway.measures.value import Measure, Published, Recorded

SPEND, SPEND_AND_CHILDREN = "spend_in_year", "spend_and_children"
PLACEMENTS = "placement_spend_in_year"

measure_of_spending = partial(
    Measure,
    counts="money",
    timing="in the financial year",
    better="neither",
    year_ends="financial",
)
# The lines of two outturns that several measures are of, the newer source first.
ON_LOOKED_AFTER = (
    "lait/TotalLACFinance/value",
    "section_251/16 Total Children Looked After/TotalExpenditure",
)
ON_CHILDREN = (
    "lait/C&YPExpenditure/value",
    "section_251/33 CHILDREN AND YOUNG PEOPLE'S SERVICES BUDGET (excluding CERA)/TotalExpenditure",
)
_IN_RO3 = {
    "looked_after": ("ro3/Children's social care - Children Looked After - Total Expenditure",),
    "all_care": ("ro3/TOTAL CHILDREN SOCIAL CARE - Total Expenditure",),
}

# A measure of the outturn of section 251, and one of what a place costs by it.
measure_of_outturn = partial(
    measure_of_spending,
    source="LA and school expenditure, section 251 outturn (DfE): from 2016-17 through the local "
    "authority interactive tool, 2013-14 from the outturn itself",
)
measure_of_weekly_cost = partial(
    measure_of_spending,
    unit="£ a week",
    source="Section 251 outturn (DfE) through the local authority interactive tool",
)
# A measure of the revenue outturn of children's social care.
measure_of_revenue = partial(
    measure_of_spending,
    unit="% of children's social care spending",
    source="Revenue outturn (MHCLG), RO3 children's social care, total expenditure",
)


def millions(*series: str) -> Published:
    """An amount of the outturn in millions of pounds; a region's is the sum of its councils'."""
    return Published(
        kind="value",
        of={"pounds": series},
        numerator="pounds / 1000000",
        decimals=1,
        release="section_251",
        sum_regions=True,
    )


def summed_share(
    *, of: Mapping[str, tuple[str, ...]], numerator: str, denominator: str, release: str = ""
) -> Published:
    """A share of amounts, to one decimal place; a region's is of the sums of its councils."""
    return Published(
        kind="share",
        of=of,
        numerator=numerator,
        denominator=denominator,
        times=100,
        decimals=1,
        release=release,
        sum_regions=True,
    )


def share_of_revenue(numerator: str) -> Published:
    """The share of what children's social care cost, by the revenue outturn."""
    return summed_share(of=_IN_RO3, numerator=numerator, denominator="all_care")


def over(kind: str, table: str, counts: str, out_of: str) -> tuple[Recorded, ...]:
    """One kind of a measure: the sum of one thing over the sum of another, at 31 March."""
    return (
        Recorded(
            kind=kind,
            table=table,
            on="year_ends_on",
            counts=f"what = '{counts}'",
            out_of=f"what = '{out_of}'",
            amount="number",
        ),
    )


def spend_by_provider(
    *, id: str, registry: str, title: str, whose: str, why: str, ownership: str, reviewed: str
) -> Measure:
    """The share of matched placement costs that goes to providers of one ownership."""
    return measure_of_spending(
        id=id,
        registry=registry,
        title=title,
        says=f"What placements of {whose} were committed to cost in the year, as a share of the "
        "cost of all placements that are matched to the looked-after return and whose provider is "
        "known. The four shares, of the council's own, other public, private and voluntary "
        "providers, come to 100%.",
        why=why,
        unit="% of matched placement costs",
        recorded=over("share", PLACEMENTS, ownership, "matched"),
        source="The council's own placement costs and looked-after return; it is not published",
        caution="Local. A community interest company has no code of its own in the return, and "
        "stands where the council put it. Placements with parents are in neither part.",
        reviewed=reviewed,
    )
