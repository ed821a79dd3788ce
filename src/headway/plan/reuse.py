"""Evidence kept once and cited often: what each artefact is used for."""

from collections.abc import Iterable

from headway.plan.fields import Numbered, specs
from headway.plan.findings import Evidence


def uses_of_evidence(things: Iterable[Numbered]) -> dict[str, tuple[str, ...]]:
    """For each artefact the ids that it shows or that name it, each once, in the order found.

    Give the plan's things, and those of its meetings where promises are to count.
    """
    held = list(things)
    found: dict[str, dict[str, None]] = {t.id: {} for t in held if isinstance(t, Evidence)}
    for thing in held:
        if isinstance(thing, Evidence):
            found[thing.id] |= dict.fromkeys(thing.shows)
            continue
        for id in _evidence_named(thing):
            if id in found:
                found[id][thing.id] = None
    return {id: tuple(uses) for id, uses in found.items()}


def _evidence_named(thing: Numbered) -> list[str]:
    """Every artefact that a thing names, whichever its field."""
    named: list[str] = []
    for spec in specs(type(thing)):
        if spec.kind in ("id", "ids") and "EVD" in spec.of:
            value = getattr(thing, spec.name)
            named += [value] if isinstance(value, str) else value
    return named
