"""One file a section of a report: what it says, written as blocks.

A file here offers one `SECTION`. May not import document libraries nor `reports.render`.
"""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from headway.reports.section import Section


@cache
def all_sections() -> dict[str, Section]:
    """Every section by its id."""
    found = [import_module(f"{__name__}.{m.name}").SECTION for m in iter_modules(__path__)]
    return {section.id: section for section in found}
