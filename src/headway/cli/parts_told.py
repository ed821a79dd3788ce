"""Parts of a store as they are told: the months of one list that lie in the same files as one."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from headway.store.parts import Part


def told_together(parts: "Sequence[Part]") -> "list[tuple[str, list[Part]]]":
    """A sentence for each return, or for all months of a list, with the parts that it is of."""
    from headway.store.receiving import said

    lists: dict[tuple[object, ...], list[Part]] = {}
    for part in parts:
        files = tuple(file.sha256 for file in part.files)
        key = (part.of, files) if part.month else (part.of, part.key)
        lists.setdefault(key, []).append(part)
    return [(said(held[0]) if len(held) == 1 else _months(held), held) for held in lists.values()]


def _months(parts: "list[Part]") -> str:
    """Several months of one list, in words."""
    from headway.store.receiving import kind_of

    months, files = sorted(part.month for part in parts), parts[0].files
    names = files[0].name if len(files) == 1 else f"{len(files)} files"
    return f"{kind_of(parts[0]).title}, {len(parts)} months, {months[0]} to {months[-1]}: {names}"
