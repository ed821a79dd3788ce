"""Finding values in a folder of modules: rules, facts and derived columns register nowhere."""

from importlib import import_module
from pkgutil import iter_modules
from typing import TypeVar

Found = TypeVar("Found")


def found(package: str, kind: type[Found]) -> tuple[Found, ...]:
    """Every value of `kind` that a module of `package` holds, in the order of the modules.

    A module may hold single values, and tuples or lists of them.
    """
    made: dict[int, Found] = {}
    for module in iter_modules(import_module(package).__path__, f"{package}."):
        for value in vars(import_module(module.name)).values():
            held = value if isinstance(value, tuple | list) else (value,)
            made.update({id(item): item for item in held if isinstance(item, kind)})
    return tuple(made.values())
