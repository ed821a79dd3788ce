"""What was noted or agreed, frozen: a hash that no later edit of plan or report can change.

The resolution keeps the hash; the snapshot itself lies with the pack that the meeting saw. A hash
is of the things' plain values in the order of their ids, so that a comment or a changed layout of
the file leaves it as it was, and a changed word does not.
"""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace

from headway.meetings.value import Resolution
from headway.plan.codec import jsonable
from headway.plan.fields import Numbered
from headway.vocabulary.errors import BadInput


def snapshot_hash(things: Iterable[Numbered], figures: Iterable[dict] = ()) -> str:
    """The hash of plan, report and figures as they were seen."""
    held = sorted(({"id": t.id, **jsonable(t)} for t in things), key=lambda d: str(d["id"]))
    body = {"things": held, "figures": list(figures)}
    text = json.dumps(body, sort_keys=True, ensure_ascii=False, separators=(",", ":"), default=str)
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def frozen(
    resolution: Resolution, things: Iterable[Numbered], figures: Iterable[dict] = ()
) -> Resolution:
    """The resolution with the hash of what it noted. Raises BadInput where it has another already."""
    return with_snapshot(resolution, snapshot_hash(things, figures))


def with_snapshot(resolution: Resolution, seen: str) -> Resolution:
    """The resolution with a hash that a pack gives for what it showed. Raises as `frozen` does."""
    if resolution.snapshot and resolution.snapshot != seen:
        raise BadInput(
            f"{resolution.id}: what it noted is frozen already and is never changed. Record a new "
            "resolution for what was seen later."
        )
    return replace(resolution, snapshot=seen)


def is_as_noted(
    resolution: Resolution, things: Iterable[Numbered], figures: Iterable[dict] = ()
) -> bool:
    """Whether these are still what the body saw."""
    return bool(resolution.snapshot) and resolution.snapshot == snapshot_hash(things, figures)
