"""Whether a return that is added is of the year, and of the council, that it is taken for.

The looked-after return states neither: its folder's name may be wrong, and so may the folder. A
return of another year or council would take the place of the right one, and restate every figure.
"""

from collections.abc import Collection, Iterator, Sequence
from datetime import date

from headway.store.parts import Part
from headway.store.receiving import said
from headway.store.removing import plain_child
from headway.store.years_told import day_written
from headway.validation.loaded import Loaded
from headway.validation.typing import EDGES
from headway.vocabulary.councils import Council
from headway.vocabulary.errors import BadInput
from headway.vocabulary.years import collection_year

LOOKED_AFTER = "ssda903"
# Of fewer ends, or children, nothing is concluded.
LEAST_ENDS, LEAST_CHILDREN = 10, 20
# A whole history has this share of its ends in its last year, and more.
LEAST_SHARE = 0.05
# Of children who stayed, all should be known to the next year; with fewer than these it is no slip.
LEAST_KNOWN = 0.2


def refuse_misfits(
    parts: Sequence[Part],
    loaded: Sequence[Loaded],
    added: Collection[Part],
    council: Council,
    *,
    is_named: bool,
) -> None:
    """Refuse an added looked-after return that is plainly of another year, or of another council.

    `loaded` holds each of `parts` as read. Where the user named the council beside it, that is
    believed. Raises BadInput.
    """
    held = [
        (part, read)
        for part, read in zip(parts, loaded, strict=True)
        if part.of == LOOKED_AFTER and "episodes" in read.tables
    ]
    for part, read in held:
        if part in added:
            _refuse_another_year(part, read)
            if not is_named:
                _refuse_strangers(part, read, held, council)


def _refuse_another_year(part: Part, read: Loaded) -> None:
    years = [collection_year(day) for day in _ends(read)]
    if len(years) < LEAST_ENDS or years.count(part.year) >= LEAST_SHARE * len(years):
        return
    most = max(sorted(set(years)), key=years.count)
    raise BadInput(
        f"{said(part)}. But of its {len(years)} episodes that ended, {years.count(part.year)} ended "
        f"in that year, and {years.count(most)} in the year to 31 March {most}. If it is of {most}, "
        f"put its files in a folder named {most}, then add that. Nothing was kept."
    )


def _ends(read: Loaded) -> Iterator[date]:
    for text in read.tables["episodes"].column("DEC").to_pylist():
        if day := day_written(text, EDGES):
            yield day


def _refuse_strangers(
    part: Part, read: Loaded, held: Sequence[tuple[Part, Loaded]], council: Council
) -> None:
    """Refuse a return whose children are not those of the years beside it: whoever was looked after
    on 31 March stands in the returns of both years."""
    for other, its in held:
        if abs(other.year - part.year) != 1:
            continue
        before, after = (its, read) if other.year < part.year else (read, its)
        stayed, known = _open(before), _children(after)
        if len(stayed) < LEAST_CHILDREN or len(stayed & known) >= LEAST_KNOWN * len(stayed):
            continue
        raise BadInput(
            f"{said(part)}. But of {len(stayed)} children who were looked after at the end of the "
            f"earlier year, by the return of {min(other.year, part.year)}, the later one has "
            f"{len(stayed & known)}; it should have them all. Is it another council's? If it is of "
            f"{council.name}, and children were given new identifiers, say so with --council "
            f'"{council.name}". Nothing was kept.'
        )


def _open(read: Loaded) -> set[str]:
    """The children whose episode has no end: they are looked after on 31 March."""
    rows = read.tables["episodes"].select(["CHILD", "DEC"]).to_pylist()
    return {plain_child(r["CHILD"]) for r in rows if r["CHILD"] and not (r["DEC"] or "").strip()}


def _children(read: Loaded) -> set[str]:
    column = read.tables["episodes"].column("CHILD").to_pylist()
    return {plain_child(child) for child in column if child}
