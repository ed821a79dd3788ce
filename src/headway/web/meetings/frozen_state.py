"""What a resolution noted, found again: the plan as it stood in the revision that was frozen."""

from dataclasses import dataclass
from datetime import datetime

from headway.meetings.freezing import is_as_noted, snapshot_hash
from headway.meetings.value import Report, Resolution
from headway.plan.exchange import Difference, plan_differences
from headway.plan.fields import Numbered
from headway.plan.whole import Plan
from headway.reports.programme import hidden_ids, part_1
from headway.web.site.held import Held, decode, held_by
from headway.web.site.models import Council, Revision
from headway.web.site.revisions import history


@dataclass(frozen=True, kw_only=True)
class Frozen:
    """The plan as it was frozen, when and by whom, and what has changed in it since.

    `is_same`: what is kept still has the hash that the resolution carries.
    """

    plan: Plan
    report: Report | None
    at: datetime
    by: str
    batch: int
    is_same: bool
    since: tuple[Difference, ...]


def seen_by(resolution: Resolution, held: Held) -> tuple[Plan, tuple[Numbered, ...]]:
    """What a resolution noted: the plan, Part 1 alone where it is open, and the report it names."""
    plan = held.plan if resolution.part == 2 else part_1(held.plan, hidden_ids([held.plan]))
    report = held.meetings.find(resolution.report)
    return plan, (*plan.things, *([report] if report else ()))


def hash_now(resolution: Resolution, held: Held) -> str:
    """The hash of what a resolution notes, as it is now."""
    return snapshot_hash(seen_by(resolution, held)[1])


def frozen_of(council: Council, resolution: Resolution) -> Frozen | None:
    """What was frozen with a resolution; None where it was frozen before it came into the service."""
    states = [
        r for r in history(council, resolution.id)
        if r.body and r.body.get("snapshot") == resolution.snapshot
    ]  # fmt: skip
    if not states:
        return None
    first = states[0]
    then = _held_at(council, first.batch)
    plan, things = seen_by(resolution, then)
    report = then.meetings.find(resolution.report)
    if not is_as_noted(resolution, things):
        return None
    now, _ = seen_by(resolution, held_by(council))
    return Frozen(
        plan=plan, report=report if isinstance(report, Report) else None, at=first.at, by=first.by,
        batch=first.batch, is_same=True, since=plan_differences(plan, now),
    )  # fmt: skip


def _held_at(council: Council, batch: int) -> Held:
    """The programme as it was with one change: the newest state of each thing up to it."""
    newest: dict[str, Revision] = {}
    rows = Revision.objects.filter(council=council, batch__lte=batch).order_by("batch", "pk")
    for revision in rows:
        newest[revision.thing] = revision
    return decode([(r.kind, r.thing, r.number, r.body) for r in newest.values() if r.body])
