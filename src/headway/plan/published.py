"""The published figures that targets are set beside: the council's latest, its neighbours' best."""

from dataclasses import replace

from headway.comparators.library import open_library
from headway.measures.compare import NEWEST_MODEL, Comparison, among, places_around
from headway.measures.finding import all_measures, measure_named
from headway.measures.resolve import resolve
from headway.measures.value import Measure
from headway.plan.aims import Target
from headway.plan.programme import Programme
from headway.plan.targets import Figures, Known
from headway.vocabulary.councils import Council, council
from headway.vocabulary.years import as_at


def is_held(measure: str) -> bool:
    """Whether headway holds a measure of that name."""
    return any(measure in (m.id, m.registry) for m in all_measures())


def published_figures(programme: Programme, ahead: tuple[Measure, ...] = ()) -> Figures | None:
    """A callable that gives what is known of a target's measure, from the figures at hand.

    Each measure is worked out when it is asked for; those of `ahead` together, which is quicker.

    An invented council borrows the figures of the one that it is `like`, and each says so; None
    where it is like none. Raises Unknown for a council that headway does not know.
    """
    name = programme.like if programme.invented else programme.council
    if not name:
        return None
    one = council(name)
    lender = one.name if programme.invented else ""
    model = programme.neighbour_model or NEWEST_MODEL
    library = open_library()
    around = places_around(one, model, library)
    made: dict[str, Comparison] = {}
    if ahead:
        together = Comparison(resolve(library, ahead, around=around), library)
        made = dict.fromkeys((m.id for m in ahead), together)

    def known(target: Target) -> Known | None:
        if not is_held(target.measure):
            return None
        measure = measure_named(target.measure)
        if target.kind not in measure.kinds:
            return None
        if measure.id not in made:
            made[measure.id] = Comparison(resolve(library, (measure,), around=around), library)
        found = _known(made[measure.id], measure, target, one, model)
        return replace(found, borrowed_from=lender) if found else None

    return known


def _known(
    comparison: Comparison, measure: Measure, target: Target, one: Council, model: str
) -> Known | None:
    """What is known of a target's measure: the council's newest figure, its neighbours' best."""
    year = comparison.newest_year(measure, target.kind)
    if year is None:
        return None
    found = comparison.compare(measure, target.kind, one, year, model)
    near = comparison.neighbours(one.code, model)
    everyone = comparison.values(measure, target.kind, year)
    values = [everyone[code] for code in near if code in everyone]
    return Known(
        latest=found.value,
        as_at=as_at(year, measure.year_ends),
        best_quartile=among(values, len(near), target.better).best_quartile,
        neighbours=len(values),
    )
