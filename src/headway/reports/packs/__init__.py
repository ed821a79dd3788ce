"""One file a pack: an ordered list of sections for one audience. A file offers one `PACK`."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from headway.reports.section import Pack
from headway.vocabulary.errors import Unknown


@cache
def all_packs() -> dict[str, Pack]:
    """Every pack by its id."""
    found = [import_module(f"{__name__}.{m.name}").PACK for m in iter_modules(__path__)]
    return {pack.id: pack for pack in found}


def pack_named(name: str) -> Pack:
    """The pack of this id. Raises Unknown with those that there are."""
    if name not in all_packs():
        raise Unknown("pack", name, list(all_packs()), f"There is: {', '.join(all_packs())}.")
    return all_packs()[name]
