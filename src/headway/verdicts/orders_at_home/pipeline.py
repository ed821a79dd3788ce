"""How far each discharge has come: stages, days in them, what holds children up, and who is in one
list and not in the other. The council's list is believed as it stood on the day: later entries are
not seen.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from headway.returns.care_orders.stages import DISCHARGED, SETTLED, STAGES

Row = dict[str, Any]
NO_ENTRY = "no entry in the list"
STUCK, LATE = "longer in this stage than the limit", "the day for the next step has passed"


@dataclass(frozen=True, kw_only=True)
class Standing:
    """Where one child stands on a day: the stage, since when, and why it is called stuck, if it is."""

    child: str
    stage: str
    since_on: date
    days: int
    blocker: str
    next_step_on: date | None
    row: int
    stuck: str


@dataclass(frozen=True, kw_only=True)
class AtStage:
    """One stage: children there now, the middle of their days in it, how many are stuck; and how
    many passed through it before, with the middle of the days that took."""

    stage: str
    children: int
    middle_days: float | None
    stuck: int
    passed: int
    middle_days_passed: float | None


@dataclass(frozen=True, kw_only=True)
class Pipeline:
    """The list beside the cohort. `without_entry` are children of the cohort whom the list does not
    have; `not_at_home` those under way in the list who are not of the cohort; `still_at_home` those
    whom it has as discharged and the returns as at home on an order."""

    standing: tuple[Standing, ...]
    stages: tuple[AtStage, ...]
    blockers: tuple[tuple[str, int], ...]
    without_entry: tuple[str, ...]
    not_at_home: tuple[Standing, ...]
    still_at_home: tuple[Standing, ...]


def pipeline(
    entries: Iterable[Row], cohort: Mapping[str, date], on: date, limits: Mapping[str, int]
) -> Pipeline:
    """The stages of a cohort (child and first day at home) on a day, from the list's entries."""
    seen = [row for row in entries if row["since_on"] <= on]
    latest = {row["child"]: row for row in sorted(seen, key=lambda r: (r["since_on"], r["row"]))}
    every = {child: _standing(row, on, limits) for child, row in latest.items()}
    mine = [every[child] for child in cohort if child in every]
    blockers = Counter(one.blocker for one in mine if one.blocker and one.stage not in SETTLED)
    return Pipeline(
        standing=_in_order(mine),
        stages=tuple(_at(stage, mine, seen, on) for stage in STAGES),
        blockers=tuple(sorted(blockers.items(), key=lambda one: (-one[1], one[0]))),
        without_entry=tuple(sorted(c for c in cohort if c not in every)),
        not_at_home=_in_order(
            one for one in every.values() if one.child not in cohort and one.stage not in SETTLED
        ),
        still_at_home=_in_order(one for one in mine if one.stage == DISCHARGED),
    )


def _in_order(those: Iterable[Standing]) -> tuple[Standing, ...]:
    return tuple(sorted(those, key=lambda one: (one.since_on, one.child)))


def _standing(row: Row, on: date, limits: Mapping[str, int]) -> Standing:
    days = (on - row["since_on"]).days
    stage, next_on = row["stage"], row["next_step_on"]
    why = []
    if stage not in SETTLED:
        if days > limits.get(stage, days):
            why.append(STUCK)
        if next_on is not None and next_on < on:
            why.append(LATE)
    return Standing(
        child=row["child"],
        stage=stage,
        since_on=row["since_on"],
        days=days,
        blocker=row["blocker"] or "",
        next_step_on=next_on,
        row=row["row"],
        stuck="; ".join(why),
    )


def _at(stage: str, mine: list[Standing], seen: list[Row], on: date) -> AtStage:
    """One stage now, and what was passed through: of whoever is in the list, cohort or not."""
    here = [one for one in mine if one.stage == stage]
    through = [
        (row["until_on"] - row["since_on"]).days
        for row in seen
        if row["stage"] == stage and row["until_on"] is not None and row["until_on"] <= on
    ]
    return AtStage(
        stage=stage,
        children=len(here),
        middle_days=median(one.days for one in here) if here else None,
        stuck=sum(bool(one.stuck) for one in here),
        passed=len(through),
        middle_days_passed=median(through) if through else None,
    )
