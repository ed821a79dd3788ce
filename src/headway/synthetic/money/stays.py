"""The placements of a year's looked-after return: episodes in which only the legal status changed
are one."""

from collections.abc import Iterable
from datetime import date, datetime

from headway.synthetic.filing import Return
from headway.synthetic.money.prices import Stay
from headway.synthetic.outcomes import RESPITE


def stays(made: Return) -> list[Stay]:
    """Every placement that the return shows, short breaks left out, child by child."""
    born = {row[0]: row[2] for row in made.tables["header"]}
    alone = {row[0] for row in made.tables["uasc"]}
    found: list[Stay] = []
    for row in sorted(_readable(made.tables["episodes"]), key=lambda r: (r[0], _day(r[1]) or r[1])):
        child, start, end = row[0], _day(row[1]), _day(row[7])
        if start is None:
            continue
        last = found[-1] if found else None
        if last and _goes_on(last, row, start):
            found[-1] = _longer(last, end)
            continue
        found.append(
            Stay(
                child=child,
                born=born.get(child, ""),
                is_uasc=child in alone,
                start=start,
                end=end,
                legal=row[3],
                place=row[5],
                provider=row[6],
                urn=row[12],
            )
        )
    return found


def _readable(rows: Iterable[list[str]]) -> list[list[str]]:
    """Rows without short breaks, and without those whose planted error leaves no day to count by."""
    return [
        row
        for row in rows
        if row[0] and row[3] not in RESPITE and _day(row[1]) and (not row[7] or _day(row[7]))
    ]


def _goes_on(last: Stay, row: list[str], start: date) -> bool:
    same = (last.child, last.place, last.provider, last.urn) == (row[0], row[5], row[6], row[12])
    return same and row[2] == "L" and last.end == start


def _longer(last: Stay, end: date | None) -> Stay:
    return Stay(**{**vars(last), "end": end})


def _day(text: str) -> date | None:
    try:
        return datetime.strptime(text, "%d/%m/%Y").date()
    except ValueError:
        return None
