"""Children that each worker holds."""

from headway.measures.on_the_list import on_the_list
from headway.measures.value import Recorded

MEASURE = on_the_list(
    Recorded(
        kind="value",
        table="annex_a_caseloads",
        on="as_at",
        amount="children",
        out_of="TRUE",
        per="workers",
    ),
    id="children_per_worker",
    registry="AA-14",
    title="Children for each worker",
    says="Children held on the day of the lists (open on lists 4 and 6 to 8, or on list "
    "9), divided by the workers who hold at least one. A child with two workers "
    "counts with each.",
    why="A worker with too many children cannot see each of them often enough.",
    better="lower",
    unit="children for each worker",
    caution="A worker of few hours counts as one. Where a list was not given, its children "
    "are missing. Use it to see where help is needed: it says nothing of how well "
    "anybody works.",
)
