"""Which publications came out in a stretch of days, by the dates of release that are held."""

from dataclasses import dataclass
from datetime import date

from headway.comparators.library import Library, open_library


@dataclass(frozen=True, kw_only=True)
class Publication:
    """A publication as it came out: its name, the day that its figures are of, and the day it did."""

    name: str
    as_at: date
    released_on: date


def published_after(
    first: date, last: date, library: Library | None = None
) -> tuple[Publication, ...]:
    """Publications released after one day and up to another, in order; each named once."""
    found = {
        (row["publication"], row["as_at"], row["released_on"])
        for row in (library or open_library()).releases.to_pylist()
    }
    told = [
        Publication(name=name, as_at=date.fromisoformat(as_at), released_on=date.fromisoformat(on))
        for name, as_at, on in found
    ]
    inside = [p for p in told if first < p.released_on <= last]
    return tuple(sorted(inside, key=lambda p: (p.released_on, p.name, p.as_at)))
