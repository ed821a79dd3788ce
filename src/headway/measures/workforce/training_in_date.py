"""Training that social workers' roles require, completed and not run out."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="training_in_date",
    registry="",
    title="Required training in date",
    says="Courses that social workers’ roles require, each counted once for each worker, that were "
    "completed and had not run out, as a share of all such courses.",
    why="Inspectors ask whether workers have had the training that their work needs. By team and "
    "course it says where the gaps are.",
    unit="courses required of workers",
    counts="workers",
    timing="on the day of the month’s list",
    better="higher",
    year_ends="workforce",
    recorded=(
        Recorded(
            kind="share", table="training_required", on="as_at", counts="is_in_date", out_of="TRUE"
        ),
        Recorded(kind="count", table="training_required", on="as_at", counts="NOT is_in_date"),
    ),
    source="The council's own training list",
    caution="Which courses a role requires is the council’s own decision, so councils cannot be "
    "compared. The count is of those that are missing or have run out.",
    reviewed="2026-11-22",
)
