"""Initial child protection conferences held in the year."""

from headway.measures.published_as import rate
from headway.measures.value import Measure, Published, Recorded

CONFERENCES = ("cin_c4/ICPC",)

MEASURE = Measure(
    id="initial_conferences",
    registry="CP-03",
    title="Initial child protection conferences held in the year",
    says="First conferences held between 1 April and 31 March to decide whether a child needs a "
    "child protection plan, one for each child.",
    why="The conference is the step between an enquiry and a plan. Set beside both, it shows where "
    "along the way numbers rise or fall.",
    unit="conferences",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=CONFERENCES),
        rate(
            "lait/ISCP_Conf/value",
            "england_cin_a2/ICPC | ICPCs in the year/rate",
            of={"conferences": CONFERENCES},
        ),
    ),
    recorded=(Recorded(kind="count", table="conferences", on="held_on"),),
    source="Children in need (DfE), tables C4 and A2; rates from 2016 through the local authority "
    "interactive tool",
    caution="Conferences for children who moved in from another council with a plan are counted.",
    reviewed="2026-11-21",
)
