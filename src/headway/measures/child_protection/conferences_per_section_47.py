"""Initial conferences for each section 47 enquiry."""

from headway.measures.protection import for_each
from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="conferences_per_section_47",
    registry="CP-03b",
    title="Initial conferences for each section 47 enquiry",
    says="Initial child protection conferences in the year, divided by section 47 enquiries begun "
    "in the year. 0.35 means 35 conferences for every 100 enquiries.",
    why="A low figure can mean that many families were put through an enquiry that found no need "
    "for a conference, or that the line for a conference was raised.",
    unit="conferences for each enquiry",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(
            kind="value",
            of={"conferences": ("cin_c4/ICPC",), "enquiries": ("cin_c4/Section47",)},
            numerator="conferences",
            denominator="enquiries",
            decimals=2,
        ),
    ),
    recorded=for_each("conference", "enquiry"),
    source="Children in need (DfE), table C4; the ratio is worked out by headway",
    caution="Conferences may follow enquiries of the year before, and include children who moved "
    "in with a plan, so it is no share of the same children.",
    reviewed="2026-11-21",
)
