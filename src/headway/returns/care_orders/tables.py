"""The columns of the list of care orders at home."""

from headway.validation.table import Column, Kind, Table

LIST = Table(
    name="stages",
    title="care orders at home, one row each time that a child came to a stage",
    columns=(
        Column(name="child", kind=Kind.WRITTEN),
        Column(name="stage"),
        Column(name="date", kind=Kind.DATE),
        Column(name="blocker"),
        Column(name="next_step", given=True),
        Column(name="next_step_on", kind=Kind.DATE, given=True),
        Column(name="reason", given=True),
    ),
    key=("child", "date", "stage"),
)
# What the template shows in its one row, so that nobody has to guess a form.
EXAMPLE = {
    "child": "EXAMPLE-1",
    "stage": "viability",
    "date": "2026-06-08",
    "blocker": "assessment not finished",
    "next_step": "Assessment to the permanence panel",
    "next_step_on": "2026-07-06",
    "reason": "",
}
EXAMPLE_CHILD = EXAMPLE["child"]
