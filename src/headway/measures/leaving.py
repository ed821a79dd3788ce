"""Children who left care: for what reason, and who of them came back."""

from functools import partial

from headway.measures.counting import one_of, rows_counted
from headway.measures.filed import LOOKED_AFTER, NOT_KNOWN_AGAIN
from headway.measures.value import Measure, Recorded

# Of a child who left twice in the period, the last time counts.
_LAST_END = "COALESCE(next_ended_on > month_end, TRUE)"

# A measure of a reason for leaving that nobody publishes.
measure_of_leavers = partial(
    Measure,
    unit="children",
    counts="children",
    timing="in the month or the year to 31 March",
    source=LOOKED_AFTER,
)
# A measure of those who came back, followed from the day on which care ended.
measure_of_returns_to_care = partial(
    Measure,
    unit="children",
    counts="children",
    better="lower",
    source="The council's own looked-after returns of all those months; it is not published by "
    "council",
    caution=NOT_KNOWN_AGAIN,
)


def left_because(*reasons: str) -> tuple[Recorded, ...]:
    """Those who left for one of these reasons: as a share of all who left, and as a number."""
    return rows_counted(
        "share",
        "count",
        table="periods_of_care",
        on="ended_on",
        each="child",
        where=f"{one_of('REC', *reasons)} AND {_LAST_END}",
        out_of=_LAST_END,
    )


def came_back_within(months: int, *, among: str = "is_to_family") -> tuple[Recorded, ...]:
    """Those who came back in so many months, of leavers for whom these ended in the last twelve."""
    day = f"watched_{months}_day"
    return rows_counted(
        "share",
        table="leavers_watched",
        on="ended_on",
        stands=f"{among} AND {day} <= month_end_day "
        f"AND watched_{months}_out_day > month_end_day AND known_to_day >= {day}",
        each="child",
        where=f"is_back_{months}",
    )
