"""Care leavers with whom the council is in touch."""

from headway.measures.on_the_list import on_the_list, shared

TABLE = "annex_a_care_leavers"

MEASURE = on_the_list(
    shared(
        TABLE,
        "in_touch = 'YES'",
        "eligibility IN ('RELEVANT', 'FORMER') AND in_touch NOT IN ('DIED', 'RHOM')",
    ),
    id="care_leavers_in_touch_on_list",
    registry="AA-11",
    title="Care leavers in touch",
    says="Of the relevant and former relevant young people on the day of the list, less "
    "those who died or went home, the share with whom the council is in touch.",
    why="Nobody can help a young person whom they have lost sight of.",
    better="higher",
    unit="care leavers",
    caution="The yearly return asks of the weeks around a birthday; the list asks of its day.",
)
