"""Finding what areas offer: their folders, and the pages, actions and jobs in them."""

from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from types import ModuleType

_WEB = Path(__file__).parent.parent


@cache
def areas() -> tuple[Path, ...]:
    """The folders of the areas, in order of their names; `site` is none."""
    held = (p for p in _WEB.iterdir() if (p / "__init__.py").exists() and p.name != "site")
    return tuple(sorted(held))


@cache
def modules(kind: str) -> tuple[ModuleType, ...]:
    """Every module in `<area>/<kind>`, as `pages`, `actions` or `jobs`; those of `site` first."""
    found = []
    for folder in (_WEB / "site", *areas()):
        inside = folder / kind
        for name in sorted(m.name for m in iter_modules([str(inside)])):
            found.append(import_module(f"headway.web.{folder.name}.{kind}.{name}"))
    return tuple(found)
