"""Care leavers in suitable accommodation."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_care_leavers"

MEASURE = on_the_list(
    shared(
        TABLE,
        "suitability = 'SUITABLE'",
        "eligibility IN ('RELEVANT', 'FORMER') AND suitability IS NOT NULL",
    ),
    id="care_leavers_suitable_on_list",
    registry="AA-12",
    title="Care leavers in suitable homes",
    says="Of the relevant and former relevant young people on the day of the list of "
    "whom it says so, the share in suitable accommodation.",
    why="Without a safe home, school, work and health fall apart.",
    better="higher",
    unit="care leavers",
    caution="The yearly return counts those of whom nothing is known as well.",
)
