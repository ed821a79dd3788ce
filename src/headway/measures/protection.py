"""Child protection plans by how soon they ended, and the steps that lead to a plan, one for each."""

from functools import partial

from headway.measures.counting import rows_counted
from headway.measures.value import Measure, Recorded

measure_of_short_plans = partial(
    Measure,
    why="A plan that ends so soon may have been a plan too many, or have ended too soon.",
    unit="plans",
    counts="children",
    timing="in the month or the year to 31 March",
    better="neither",
    source="The council's own returns of the census; published in Children in need (DfE), tables "
    "D7 and D8",
)


def ended_within(months: int) -> tuple[Recorded, ...]:
    """The share of the plans that ended which had lasted at most so many months."""
    return rows_counted(
        "share",
        table="protection_plans",
        on="ended_on",
        where=f"ended_on <= started_on + INTERVAL {months} MONTH",
    )


def for_each(step: str, before: str) -> tuple[Recorded, ...]:
    """How many of one step of the journey there were for each of another, as a ratio."""
    return (
        Recorded(
            kind="value",
            table="journey_steps",
            on="step_on",
            amount=_is(step),
            per=_is(before),
            out_of="TRUE",
        ),
    )


def _is(step: str) -> str:
    return f"CASE WHEN step = '{step}' THEN 1 ELSE 0 END"
