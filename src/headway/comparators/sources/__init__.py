"""One file a publication: how each table of it is known by its columns, and read.

A file here offers `SOURCES`, a tuple of `comparators.source.Source`. To add a publication, add a
file; nothing else changes. May not say what a series means for a measure.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from headway.comparators.source import Source


@cache
def all_sources() -> tuple[Source, ...]:
    """Every source that the files of this folder offer."""
    found: list[Source] = []
    for module in sorted(m.name for m in iter_modules(__path__)):
        found.extend(import_module(f"{__name__}.{module}").SOURCES)
    return tuple(found)
