"""Assessments completed in the year."""

from headway.measures.value import Measure, Published, Recorded

MEASURE = Measure(
    id="assessments_completed",
    registry="CIN-07c",
    title="Assessments completed in the year",
    says="Assessments of children by a social worker that ended between 1 April and 31 March.",
    why="It is the main work of the front door. Rising assessments with no more staff lengthen "
    "the wait.",
    unit="assessments",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(
            kind="count",
            # The headline table says of England 2014 that it is not reliable; table C2 prints the
            # sum of those councils that had moved to the single assessment as if it were England.
            series=(
                "england_cin_headlines/completed_assessments",
                "cin_c2/Assessments_completed",
            ),
        ),
    ),
    recorded=(Recorded(kind="count", table="assessments", on="authorised_on"),),
    source="Children in need (DfE), table C2, and for England the headline table",
    caution="The zeros of 2014 stand for councils that did not report, so the regions' sums of "
    "that year leave them out. The table by council that headway holds ends with March 2024.",
    reviewed="2026-11-21",
)
