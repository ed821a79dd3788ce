"""What a file of the census says that is at odds with what was asked, set beside the file.

Another council or year is no reason not to check: it may be a try. Whoever reads the flags must
know it.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from headway.returns.cin_census.typed_extras import WORKDAYS
from headway.validation.loaded import Loaded, ReadFile
from headway.validation.reading.showing import shown
from headway.validation.spec import Asked
from headway.vocabulary.councils import council
from headway.vocabulary.errors import Unknown
from headway.vocabulary.working_days import first_known, last_known

Arrow = Any


def noted(loaded: Loaded, asked: Asked) -> Loaded:
    """The same return; each file says what in it differs from the year and the council asked."""
    said: list[ReadFile] = []
    for last_year, tables in ((False, loaded.tables), (True, loaded.last)):
        if not tables:
            continue
        headers = iter(tables["header"].to_pylist())
        beyond = [] if last_year else list(_beyond_the_calendar(tables))
        for file in (f for f in loaded.files if f.last_year is last_year):
            if file.table == "header":
                file = replace(
                    file,
                    tolerated=(*file.tolerated, *beyond),
                    at_odds=tuple(_at_odds(next(headers), asked, last_year)),
                )
                beyond = []
            said.append(file)
    return replace(loaded, files=tuple(said))


def _at_odds(header: dict[str, Any], asked: Asked, last_year: bool) -> Iterator[str]:
    year = asked.year - last_year
    stated = (header["Year"] or "").strip()
    day = (header["ReferenceDate"] or "").strip()
    if stated != str(year):
        used = "the year before the one asked for" if last_year else "the year asked for"
        yield f"Its header {_gives('the year', stated)}; it is checked as {year}, {used}."
    elif not last_year and day != asked.end.isoformat():
        asked_for = f"it is checked as at {asked.end.isoformat()}"
        yield f"Its header {_gives('the reference date', day)}; {asked_for}."
    yield from _council_at_odds((header["LEA"] or "").strip(), asked.council)


def _gives(what: str, stated: str) -> str:
    return f"gives {what} as {shown(stated)}" if stated else f"does not give {what}"


def _council_at_odds(code: str, asked: str) -> Iterator[str]:
    try:
        stated = council(code) if code else None
    except Unknown:
        yield f"Its header names council {shown(code)}, which headway does not know."
        return
    if asked and (stated is None or stated.ons_code != asked):
        named = f"names {stated.name} ({code})" if stated else "names no council"
        yield f"Its header {named}; the council asked for is {council(asked).name}."


def _beyond_the_calendar(tables: dict[str, Arrow]) -> Iterator[str]:
    """One sentence where days are counted by weekdays alone, because no bank holidays are known."""
    import pyarrow.compute as pc

    first, last = first_known().isoformat(), last_known().isoformat()
    number = 0
    for table, columns in WORKDAYS.items():
        for column in columns:
            days = tables[table].column(column)
            outside = pc.or_(pc.less(days, first), pc.greater(days, last))
            is_day = pc.match_substring_regex(days, r"^\d{4}-\d{2}-\d{2}$")
            number += pc.sum(pc.and_(outside, is_day)).as_py() or 0
    if number:
        dates = f"{number:,} of its dates lie" if number > 1 else "1 of its dates lies"
        yield (
            f"{dates} outside {first[:4]} to {last[:4]}, the years for which headway knows "
            "England's bank holidays: working days there are counted as if there were none."
        )
