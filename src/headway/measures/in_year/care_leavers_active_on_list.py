"""Care leavers in education, training or work."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_care_leavers"

MEASURE = on_the_list(
    shared(
        TABLE,
        "activity IN ('F1', 'P1', 'F2', 'P2', 'F3', 'P3', 'F4', 'P4', 'F5', 'P5')",
        "eligibility IN ('RELEVANT', 'FORMER') AND activity IS NOT NULL",
    ),
    id="care_leavers_active_on_list",
    registry="AA-13",
    title="Care leavers in education, training or work",
    says="Of the relevant and former relevant young people on the day of the list of "
    "whom it says so, the share in education, training or work.",
    why="What a young person does at 19 shapes the years after.",
    better="higher",
    unit="care leavers",
    caution="The yearly return counts those of whom nothing is known as well.",
)
