"""Of which year a file is: by its folder's name, where the file itself does not say."""

import re
from datetime import date
from pathlib import Path

_FOLDER = re.compile(r"(?:^|\D)(20\d\d)(?:[-_/ ](\d\d|20\d\d))?(?:\D|$)")


def year_by_folder(folder: Path) -> tuple[int, str] | None:
    """The year that a folder, or the one above it, is named by, with the words that say so."""
    for one in (folder, folder.parent):
        if named := year_named(one.name):
            return named, f"by the folder {one.name}"
    return None


def year_named(name: str) -> int | None:
    """The year in a name: 2025, or the second of 2024-25; None where it has none."""
    if not (found := _FOLDER.search(name)):
        return None
    first, second = int(found[1]), found[2]
    if second is None:
        return first
    last = int(second) if len(second) == 4 else first // 100 * 100 + int(second)
    return last if last == first + 1 else None


def day_written(text: str | None, edges: str) -> date | None:
    """The day of a text dd/mm/yyyy; None where it is none."""
    found = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", (text or "").strip(edges))
    try:
        return date(int(found[3]), int(found[2]), int(found[1])) if found else None
    except ValueError:
        return None
