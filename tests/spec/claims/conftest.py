"""Drawn figures in, a claim's answer out."""

from datetime import date

import pytest

from headway.verdicts.claims.given import Given, GivenFacts
from headway.verdicts.claims.value import ENGLAND, NEIGHBOURS, REGION, Claim, Size, Way
from headway.verdicts.claims.weighing import Weighed, weigh
from tests.lib.drawing import drawn

PLACES = {
    "here": ("here", "Wharfemoor"),
    "England": (ENGLAND, "England"),
    "region": (REGION, "the North"),
    "neighbours": (NEIGHBOURS, "the middle of its neighbours"),
}


def facts_of(measure: str, table: str) -> GivenFacts:
    """Facts from a drawn table: `kind`, `place`, then a column a year (to 31 March)."""
    lines = []
    for row in drawn(table):
        against, place = PLACES[row.get("place", "here")]
        held = {int(y): float(v.replace(",", "")) for y, v in row.items() if y.isdigit() and v}
        lines.append(
            Given(
                measure=measure,
                kind=row["kind"],
                unit="plans",
                against=against,
                place=place,
                values=tuple(held.values()),
                days=tuple(date(y, 3, 31) for y in held),
            )
        )
    return GivenFacts(tuple(lines))


def claim_of(direction: str, *, measure: str = "cp_plans_started", **fields: object) -> Claim:
    """A claim about the invented council, said in September 2025."""
    size = {k: fields.pop(k) for k in ("word", "percent", "number") if k in fields}
    return Claim(
        id="CLM-1",
        text="What was said.",
        said_at=date(2025, 9, 1),
        measure=measure,
        council="invented",
        direction=Way(direction),
        size=Size(**size),
        **fields,
    )


@pytest.fixture
def weighed():
    """Weigh a claim on drawn figures of its measure: `(direction, table, word=..., ...)`."""

    def ask(direction: str, table: str, **fields: object) -> Weighed:
        claim = claim_of(direction, **fields)
        return weigh(claim, facts_of(claim.measure, table))

    return ask
