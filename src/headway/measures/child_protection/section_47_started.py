"""Section 47 enquiries started in the year."""

from headway.measures.published_as import rate
from headway.measures.value import Measure, Published, Recorded

ENQUIRIES = ("cin_c4/Section47",)

MEASURE = Measure(
    id="section_47_started",
    registry="CP-01",
    title="Section 47 enquiries started in the year",
    says="Section 47 enquiries that began between 1 April and 31 March: the council's enquiry "
    "when a child may be suffering, or be likely to suffer, significant harm.",
    why="It shows how often the council looks into possible harm. A fall may mean less harm, or "
    "less looking.",
    unit="enquiries",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=ENQUIRIES),
        # LAIT holds the newest vintage (England 2023: 189.4 per 10,000). The release of 2024 gave
        # England alone, with the population known then (189.6); it answers where LAIT has no
        # year, 2013 to 2015, and stays held as the earlier vintage of the others.
        rate(
            "lait/Section_47/value",
            "england_cin_a2/Section 47 | Section 47s in the year/rate",
            of={"enquiries": ENQUIRIES},
        ),
    ),
    recorded=(Recorded(kind="count", table="enquiries", on="started_on"),),
    source="Children in need (DfE), tables C4 and A2; rates from 2016 through the local authority "
    "interactive tool",
    caution="Rates of 2023 and 2024 were restated in 2025, when new population estimates came: "
    "England's of 2023 was 189.6 and is now 189.4. A child with two enquiries counts twice.",
    reviewed="2026-11-21",
)
