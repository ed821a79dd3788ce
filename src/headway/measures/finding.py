"""Finding measures: every module in every theme folder offers one `MEASURE`."""

from dataclasses import replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import headway.measures as room
from headway.measures.value import Measure
from headway.vocabulary.errors import Unknown

# The order in which themes are read; a theme that is not named here comes last.
THEMES = {
    "child_protection": "Child protection",
    "front_door": "Front door",
    "in_need": "Children in need",
    "looked_after": "Children looked after",
    "care_leavers": "Care leavers",
    "adoption": "Adoption",
    "health": "Health of children looked after",
    "education": "Education",
    "court": "Court",
    "workforce": "Workforce",
    "money": "Money",
    "voice": "Voice",
    "in_year": "This month, by the council's own lists",
}


@cache
def every_measure() -> tuple[Measure, ...]:
    """Every measure, by theme in the order of THEMES, then by the order each theme gives."""
    found: list[Measure] = []
    for theme in _themes():
        folder = import_module(f"headway.measures.{theme}")
        modules = sorted(m.name for m in iter_modules(folder.__path__))
        measures = [import_module(f"{folder.__name__}.{m}").MEASURE for m in modules]
        found += [replace(m, theme=theme) for m in sorted(measures, key=_place)]
    return tuple(found)


@cache
def all_measures() -> tuple[Measure, ...]:
    """Every measure that is published."""
    return tuple(m for m in every_measure() if m.published)


@cache
def recorded_measures() -> tuple[Measure, ...]:
    """Every measure that the council's own record gives."""
    return tuple(m for m in every_measure() if m.recorded)


@cache
def _by_id() -> dict[str, Measure]:
    return {m.id: m for m in every_measure()}


def measure_named(name: str) -> Measure:
    """The measure of this id or registry id. Raises Unknown with the nearest names."""
    wanted = name.strip()
    for m in every_measure():
        if wanted == m.id or wanted.upper() == m.registry.upper():
            return m
    raise Unknown(
        "measure", name, sorted(_by_id()), "Run `headway measure --list` to see all of them."
    )


def _themes() -> list[str]:
    folders = [m.name for m in iter_modules(room.__path__) if m.ispkg]
    order = list(THEMES)
    return sorted(folders, key=lambda t: (order.index(t) if t in order else len(order), t))


def _place(measure: Measure) -> tuple[str, str]:
    return (measure.registry, measure.id)
