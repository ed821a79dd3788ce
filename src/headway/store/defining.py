"""What a figure of a store is: its measure's definition, and the day up to which its returns go."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from headway.measures.finding import measure_named
from headway.measures.value import Measure
from headway.store.held import about_of
from headway.store.receiving import kinds
from headway.store.sources import returns_behind
from headway.vocabulary.years import as_at


@dataclass(frozen=True, kw_only=True)
class Definition:
    """A measure in words: what it counts, where it comes from, what to know before using it;
    `data_to` is the last day of the newest return in the store that it comes from."""

    title: str
    says: str
    source: str
    caution: str
    data_to: date | None

    @property
    def whole(self) -> str:
        """All of it in one text."""
        source = f"Source: {self.source.rstrip('.')}." if self.source else ""
        return " ".join(filter(None, (self.says, self.caution, source)))


def definitions(store: Path, measures: Iterable[str]) -> dict[str, Definition]:
    """The definition of each of these measures, by its id."""
    behind, held = returns_behind(), about_of(store).get("parts", [])
    made = {}
    for name in dict.fromkeys(measures):
        measure = measure_named(name)
        ends = [
            max((_last(part, kind) for part in held if part["of"] == of), default=None)
            for of, kind in behind.get(name, ())
        ]
        known = [end for end in ends if end is not None]
        made[name] = Definition(
            title=measure.title,
            says=measure.says,
            source=source_of(measure),
            caution=measure.caution,
            data_to=min(known, default=None),
        )
    return made


def source_of(measure: Measure) -> str:
    """Where a store's figure of a measure comes from: the council's own returns, never a publication,
    which is named for its definition alone."""
    if not measure.published:
        return measure.source
    of = {name for name, _ in returns_behind().get(measure.id, ())}
    titles = sorted({kind.title for kind in kinds() if kind.of in of})
    # What follows is of the published years: where older ones were found.
    release = measure.source.split(";")[0].rstrip(".")
    return f"the council's own returns, {' and '.join(titles)}; defined as in: {release}"


def _last(part: dict[str, str | int], kind: str) -> date:
    """The last day of the time that a part is of."""
    if month := str(part.get("month", "")):
        after = date(int(month[:4]) + int(month[5:]) // 12, int(month[5:]) % 12 + 1, 1)
        return date.fromordinal(after.toordinal() - 1)
    return as_at(int(part["year"]), kind)
