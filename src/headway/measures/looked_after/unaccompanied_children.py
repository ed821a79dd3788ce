"""Unaccompanied asylum-seeking children looked after at 31 March: share, number and rate."""

from headway.measures.in_care import On31March, in_care, measure_on_31_march
from headway.measures.published_as import rate

LINE = On31March("Unaccompanied asylum-seeking children", "UASC", earlier="CLA_UASC")

MEASURE = measure_on_31_march(
    id="unaccompanied_children",
    registry="CLA-05",
    title="Unaccompanied asylum-seeking children looked after",
    says="Children looked after at 31 March who came to this country to seek asylum without a "
    "parent or guardian, as a share of all children looked after and per 10,000 children "
    "in the area.",
    why="Their number follows arrivals and the national transfer scheme more than local "
    "practice: look at growth with and without them.",
    better="neither",
    published=(
        LINE.share(called="unaccompanied"),
        LINE.count(),
        rate(of={"unaccompanied": LINE.number}),
    ),
    recorded=in_care(
        "count", "share", where="is_listed_uasc AND (asylum_to IS NULL OR asylum_to > month_end)"
    ),
    source="Children looked after in England including adoptions (DfE), unaccompanied "
    "asylum-seeking children at 31 March; 2011 to 2017 worked out from that release's "
    "counts",
    reviewed="2026-11-21",
)
