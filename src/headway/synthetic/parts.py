"""What a part of an invented council's folder is, and how the parts are found.

A part is a `FolderPart` in a module of a folder of `synthetic/`: it says which files it writes and
begins its work on a council. The work sees every child's story as it is drawn, and writes its files
when all are. To add one, add its file: nothing else names it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol

from headway.synthetic.in_need.story import Story
from headway.synthetic.made import Made
from headway.validation.finding import found


@dataclass(kw_only=True)
class Told:
    """What a part says in key.json: of each year under the part's name, and of the whole."""

    years: dict[int, dict[str, object]] = field(default_factory=dict)
    whole: dict[str, object] = field(default_factory=dict)


class Work(Protocol):
    """A part at work on one council."""

    def see(self, story: Story) -> None:
        """Take what is needed of a child's story, which is not kept."""

    def write(self, folder: Path) -> Told:
        """Write the part's files, and say what is true of them."""


@dataclass(frozen=True, kw_only=True)
class FolderPart:
    """A kind of file in the folder: `files` names them in the README and says what each holds.

    `begin` gives the work, or None where this council has no such file.
    """

    name: str
    files: tuple[tuple[str, str], ...]
    begin: Callable[[Made], Work | None]


@cache
def parts() -> tuple[FolderPart, ...]:
    """Every part, in the order of names."""
    import headway.synthetic as room

    held: dict[str, FolderPart] = {}
    for module in iter_modules(room.__path__):
        if module.ispkg and module.name != "faults":
            import_module(f"{room.__name__}.{module.name}")
            for part in found(f"{room.__name__}.{module.name}", FolderPart):
                held[part.name] = part
    return tuple(held[name] for name in sorted(held))
