"""Asking for figures: a council, some measures, a year, a neighbour model."""

from collections.abc import Iterable

from headway.comparators.library import Library, open_library
from headway.measures.compare import MODELS, NEWEST_MODEL, Compared, Comparison, places_around
from headway.measures.figure import Figure, figure_of
from headway.measures.finding import all_measures, measure_named
from headway.measures.public import public
from headway.measures.resolve import resolve
from headway.measures.sources import Origins
from headway.measures.value import Measure
from headway.vocabulary.councils import Council, all_councils, council
from headway.vocabulary.errors import BadInput, Unknown


def councils() -> tuple[Council, ...]:
    """Every English council with children's services, abolished ones too, with its codes."""
    return all_councils()


def measure(
    council_name: str,
    measures: Iterable[str] = (),
    *,
    kind: str = "",
    year: int | None = None,
    model: str = NEWEST_MODEL,
    is_public: bool = False,
    library: Library | None = None,
) -> list[Figure]:
    """Figures of one council with their comparators, the newest year that it has unless `year`.

    `measures` are ids (`cp_plans_started`) or registry ids (`CP-05`); all where none is named.
    `kind` limits to one kind. `model` is the neighbour model's year. `is_public` hides counts of
    1 to 5. Raises Unknown for a name that headway does not know, BadInput for a kind or model, and
    for a measure that nobody publishes.
    """
    one = council(council_name)
    asked = tuple(_published(m) for m in measures) or all_measures()
    if model not in MODELS:
        raise Unknown("neighbour model", model, list(MODELS))
    if kind and not any(kind in m.kinds for m in asked):
        raise BadInput(f"None of the measures asked for has a kind '{kind}'.")
    held = library or open_library()
    around = frozenset() if year else places_around(one, model, held)
    figures = resolve(held, asked, around=around)
    comparison = Comparison(public(figures, asked) if is_public else figures, held)
    origins = Origins(figures, held)
    return [
        figure_of(compared, origins)
        for m in asked
        for k in m.kinds
        if kind in ("", k)
        if (compared := newest(comparison, m, k, one, model, year)) is not None
    ]


def _published(name: str) -> Measure:
    """The measure of this name; of several with one registry id, the first that is published."""
    m = measure_named(name)
    if m.published:
        return m
    for other in all_measures():
        if other.registry.upper() == name.strip().upper():
            return other
    raise BadInput(
        f"Nobody publishes {m.id}: it comes from a council's own returns alone. Ask a store that "
        f"`headway build` made: headway measure STORE -m {m.id}. `headway measure --list` says "
        "which measures are published."
    )


def newest(
    comparison: Comparison,
    m: Measure,
    kind: str,
    one: Council,
    model: str = NEWEST_MODEL,
    year: int | None = None,
) -> Compared | None:
    """The council's figure of `year`, or of the newest year that any council has.

    An abolished council is asked for its own last year. None where no year is held.
    """
    chosen = year or comparison.newest_year(m, kind)
    if chosen is None:
        return None
    if year is None and one.until and one.until < chosen:
        chosen = one.until
    return comparison.compare(m, kind, one, chosen, model)
