"""The faults that can be planted in the census: every module here offers some in `FAULTS`."""

from importlib import import_module
from pkgutil import iter_modules

from headway.synthetic.in_need.planting import Fault


def _found() -> tuple[Fault, ...]:
    modules = sorted(m.name for m in iter_modules(__path__))
    return tuple(
        f for m in modules for f in getattr(import_module(f"{__name__}.{m}"), "FAULTS", ())
    )


FAULTS: tuple[Fault, ...] = _found()
