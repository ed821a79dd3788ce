"""Whether returns are those of an invented council, as the folder that `headway synthesise` writes says.

Figures of children who do not exist must never stand under a real council's name, nor beside its own.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path

import tomlkit
from tomlkit.exceptions import ParseError

from headway.vocabulary.errors import BadInput

TOLD_BY = "council.toml"
INVENTED = "invented"
# A file of such a folder lies so far below it at most: year, return, file.
_ABOVE = 3


def invented_title(paths: Iterable[Path]) -> str:
    """What the invented council is called that one of these paths is of; blank where none is."""
    for path in paths:
        for folder in (path, *path.resolve().parents[:_ABOVE]):
            if title := _title(folder / TOLD_BY):
                return title
        for told in sorted(path.rglob(TOLD_BY)) if path.is_dir() else ():
            if title := _title(told):
                return title
    return ""


def _title(told: Path) -> str:
    if not told.is_file():
        return ""
    try:
        held = tomlkit.parse(told.read_text("utf-8")).unwrap()
    except (ParseError, UnicodeDecodeError):
        return ""  # it is another's file of that name
    return str(held.get("title", "An invented council")) if held.get(INVENTED) is True else ""


def refuse_invented(store: Path, is_invented: bool, title: str, add: Sequence[Path]) -> None:
    """Refuse an invented council's returns in a store of real ones. Raises BadInput."""
    if title and not is_invented:
        raise BadInput(
            f"{add[0]}: these returns are invented ({TOLD_BY} beside them says so), and {store} is not "
            "the store of an invented council. Build another store of them. Nothing was kept."
        )
