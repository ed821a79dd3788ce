"""What is said of a child's disabilities is said once, and does not contradict itself.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from headway.validation.rule import Rule

RULES = (
    Rule(
        code="8790",
        severity="error",
        says="The child is said to have no disability, and to have one as well.",
        why="The child is counted both among disabled children and among the others.",
        do="Take out the row that says none, or the disability that the child does not have.",
        table="disabilities",
        flag_when="says_no_disability AND Disability_capitals IS DISTINCT FROM 'NONE'",
        points_at=("Disability",),
        one_fault_a_child=True,
        since=2023,
    ),
    Rule(
        code="8794",
        severity="error",
        says="The same disability is given more than once for this child.",
        why="Disabilities are counted row by row, so this one counts twice.",
        do="Keep one of the rows, or mend the one that should name another disability.",
        table="disabilities",
        flag_when="Disability IS NOT NULL AND times_for_this_child >= 2",
        points_at=("Disability",),
        one_fault_a_child=True,
        since=2023,
    ),
)
