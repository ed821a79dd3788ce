"""Supervisions of social workers held by the day on which they were due."""

from headway.measures.value import Measure, Recorded

MEASURE = Measure(
    id="supervision_in_time",
    registry="WF-09",
    title="Supervisions held in time",
    says="Supervisions of social workers due in the month that were held by the day on which they "
    "were due, as a share of all that were due.",
    why="Supervision is where decisions about children are tested. It goes first when a service is "
    "stretched, and newly qualified workers feel it most.",
    unit="supervisions due",
    counts="workers",
    timing="due in the month",
    better="higher",
    year_ends="workforce",
    recorded=(
        Recorded(
            kind="share", table="supervisions", on="due_on", counts="is_in_time", out_of="TRUE"
        ),
        Recorded(kind="count", table="supervisions", on="due_on"),
    ),
    source="The council's own supervision list",
    caution="When supervision is due is the council’s own standard; for a newly qualified worker it "
    "is weekly for six weeks, fortnightly to six months, then monthly. The count is of those due.",
    reviewed="2026-11-22",
)
