"""Average Attainment 8 score of children looked after."""

from headway.measures.value import Measure, Published

MEASURE = Measure(
    id="looked_after_attainment_8",
    registry="ED-02",
    title="Average Attainment 8 score of children looked after",
    says="Average Attainment 8 score, over eight subjects at the end of key stage 4, of "
    "children looked after for at least 12 months.",
    why="It counts results in eight subjects at about 16. In most councils it is the average "
    "of a few dozen children, and one year's group differs much from the next.",
    unit="points",
    counts="children",
    timing="at the end of the school year",
    better="higher",
    published=(Published(kind="value", series=("lait/LAC_KS4_AVG_Attain8/value",), decimals=1),),
    source="Outcomes for children in need, including children looked after (DfE), through LAIT "
    "(DfE)",
    year_ends="academic",
    caution="Grades of 2020 and 2021 were set by teachers, and 2022 was graded between the two "
    "ways: do not compare those years with others.",
    reviewed="2026-11-21",
)
