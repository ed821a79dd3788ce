"""Assessments that found neglect."""

from headway.measures.at_assessment import episodes_with
from headway.measures.published_as import percent
from headway.measures.value import Measure, Published

NEGLECT = ("cin_c3/Neglect",)

MEASURE = Measure(
    id="neglect_at_assessment",
    registry="CIN-09",
    title="Assessments that found neglect",
    says="Episodes of need with neglect among the factors recorded when the assessment ended, as "
    "a number and as a share of episodes with any factor recorded. Each episode counts once.",
    why="It shows how often neglect is recognised at the front door, before any plan. Plans for "
    "neglect that fall while this rises are a question to ask.",
    unit="episodes of need",
    counts="children",
    timing="in the year to 31 March",
    better="neither",
    published=(
        Published(kind="count", series=NEGLECT),
        percent(
            of={
                "neglect": NEGLECT,
                "episodes": ("cin_c3/Episodes_with_assessment_factor",),
            }
        ),
    ),
    recorded=episodes_with("has_neglect"),
    source="Children in need (DfE), table C3: factors identified at the end of assessment",
    caution="An episode may have several factors, so shares of all factors add to more than 100. "
    "Councils differ in how fully they record factors.",
    reviewed="2026-11-21",
)
