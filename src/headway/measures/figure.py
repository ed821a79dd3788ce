"""A figure as it is given to people and programs: one value with all that it needs to be read."""

from dataclasses import asdict, dataclass
from datetime import date

from headway.measures.compare import Among, Compared
from headway.measures.show import seen, seen_value, unit_of
from headway.measures.sources import Origin, Origins
from headway.vocabulary.councils import place_name
from headway.vocabulary.states import NOT_HELD, STATES
from headway.vocabulary.years import as_at


@dataclass(frozen=True, kw_only=True)
class Past:
    """The same figure in one year: `value` as seen, or None and the `state` that says why."""

    year: int
    value: float | None
    shown: str
    state: str


@dataclass(frozen=True, kw_only=True)
class Figure:
    """One computed value with its denominator, date, source and comparators.

    `value` is rounded as it is shown; None where `state` says why it is missing. `unit` is in
    words. `england` and `region` are values as seen; `rank` counts from the highest of `ranked`
    councils that have a value. `definition_version` is the day the definition was last reviewed.
    """

    measure: str
    kind: str
    title: str
    council: str
    council_name: str
    year: int
    as_at: date
    value: float | None
    shown: str
    unit: str
    numerator: float | None
    denominator: float | None
    state: str
    says: str
    computed: bool
    better: str
    england: float | None
    region_name: str
    region: float | None
    neighbour_model: str
    neighbours: Among
    rank: int | None
    ranked: int
    past: tuple[Past, ...]
    definition: str
    definition_version: str
    origins: tuple[Origin, ...]

    def as_json(self) -> dict:
        """The figure as plain values, dates as ISO text."""
        return {**asdict(self), "as_at": self.as_at.isoformat()}


def figure_of(compared: Compared, origins: Origins) -> Figure:
    """The figure behind a comparison, with where it came from."""
    m, row = compared.measure, compared.figure
    key = (m.id, compared.kind, compared.council.code, compared.year)
    state = NOT_HELD if row is None else STATES[row["state"]]
    return Figure(
        measure=m.id,
        kind=compared.kind,
        title=m.title,
        council=compared.council.code,
        council_name=compared.council.name,
        year=compared.year,
        as_at=as_at(compared.year, m.year_ends),
        value=compared.value,
        shown=NOT_HELD.symbol if row is None else seen(m, row),
        unit=unit_of(m, compared.kind),
        numerator=row["numerator"] if row else None,
        denominator=row["denominator"] if row else None,
        state=state.code,
        says=state.says,
        computed=bool(row and row["computed"]),
        better=m.better,
        england=seen_value(m, compared.england) if compared.england else None,
        region_name=place_name(compared.council.region),
        region=seen_value(m, compared.region) if compared.region else None,
        neighbour_model=compared.model,
        neighbours=compared.neighbours,
        rank=compared.rank,
        ranked=compared.ranked,
        past=tuple(
            Past(year=p["year"], value=seen_value(m, p), shown=seen(m, p), state=p["state"])
            for p in compared.past
        ),
        definition=m.says,
        definition_version=m.reviewed,
        origins=origins.of(m, [key]).get(key, ()),
    )
