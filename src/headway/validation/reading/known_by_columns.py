"""Which table a file is of: by its columns, never by its name."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from headway.validation.reading.showing import listed, shown
from headway.validation.table import Table
from headway.vocabulary.errors import BadFile

_AROUND = " \t\r\n\v\f\ufeff\u00a0\"'"
# A heading that stands in more tables than this tells nothing by itself.
_COMMON = 3
_DATE = re.compile(r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}")


@dataclass(frozen=True, kw_only=True)
class Words:
    """How sentences name a return, and the headings that other lists give to its columns.

    `elsewhere` pairs such a heading, in lower case, with the column and with whose name it is.
    """

    a_return: str
    elsewhere: Mapping[str, tuple[str, str]]


@dataclass(frozen=True, kw_only=True)
class Known:
    """A file's table; where each of its columns stands; the headings that are not of it."""

    table: Table
    places: Mapping[str, int]
    extra: tuple[str, ...]
    respelt: tuple[str, ...]

    def said(self) -> tuple[str, ...]:
        """Sentences for columns left out and for headings that are spelt otherwise."""
        says = []
        if self.respelt:
            says.append(f"Its headings {listed(self.respelt)} were read whatever their capitals.")
        if self.extra:
            says.append(
                f"Columns that the table does not have were left out: {listed(self.extra)}."
            )
        return tuple(says)


def folded(heading: str) -> str:
    """A heading as it is compared: capitals, and what stands around it, do not matter."""
    return heading.strip(_AROUND).upper()


def known(headings: Sequence[str], tables: Sequence[Table], where: str, words: Words) -> Known:
    """The table whose columns the headings hold. Raises BadFile with what is missing.

    Where several tables' columns are all there, the one with the most of them.
    """
    at: dict[str, int] = {}
    twice = set()
    for place, heading in enumerate(headings):
        fold = folded(heading)
        if fold in at:
            twice.add(fold)
        at.setdefault(fold, place)
    whole = [table for table in tables if all(folded(name) in at for name in table.names())]
    if not whole:
        raise _unknown(headings, set(at), tables, where, words)
    table = max(whole, key=lambda table: len(table.names()))
    names = [name for name in table.names(given=True) if folded(name) in at]
    if doubled := twice.intersection(map(folded, names)):
        raise BadFile(
            where,
            f"the column {sorted(doubled)[0]} stands there twice.",
            "Take the wrong one out, then load it again.",
        )
    places = {name: at[folded(name)] for name in names}
    kept = set(places.values())
    return Known(
        table=table,
        places=places,
        extra=tuple(
            heading.strip(_AROUND) or "one without a heading"
            for place, heading in enumerate(headings)
            if place not in kept
        ),
        respelt=tuple(
            headings[place] for name, place in places.items() if headings[place].strip(' "') != name
        ),
    )


def _unknown(
    headings: Sequence[str], at: set[str], tables: Sequence[Table], where: str, words: Words
) -> BadFile:
    """Say which table the file looks most like and what it lacks, or that it is like none."""
    aliased = {
        words.elsewhere[heading.strip(_AROUND).lower()][0]: heading.strip(_AROUND)
        for heading in headings
        if heading.strip(_AROUND).lower() in words.elsewhere
    }
    here = at | set(map(folded, aliased))
    table = max(tables, key=lambda table: _nearness(table, tables, here))
    telling, missing_number = _nearness(table, tables, here)
    share = 1 + missing_number / len(table.names())
    if missing_number < -1 and (not telling or share * 3 < 1):
        return _like_none(headings, where, words)
    missing = [name for name in table.names() if folded(name) not in at]
    own = {folded(name) for name in table.names(given=True)}
    others = [heading.strip(_AROUND) for heading in headings if folded(heading) not in own]
    found, do = _found_instead(missing, others, aliased, table, words)
    plural = "columns" if len(missing) > 1 else "column"
    return BadFile(
        where,
        f"it looks like {table.name} ({table.title}) but has no {plural} called "
        f"{listed(missing)}.{found}",
        do,
    )


def _nearness(table: Table, tables: Sequence[Table], here: set[str]) -> tuple[int, int]:
    """How many columns are here that few other tables have; then the fewest missing, below zero."""
    found = [name for name in table.names() if folded(name) in here]
    telling = [n for n in found if sum(n in other.names() for other in tables) <= _COMMON]
    return len(telling), len(found) - len(table.names())


def _found_instead(
    missing: list[str],
    others: list[str],
    aliased: Mapping[str, str],
    table: Table,
    words: Words,
) -> tuple[str, str]:
    """What was found in place of a missing column, and what to do about it."""
    for name in missing:
        if name in aliased:
            whose = words.elsewhere[aliased[name].lower()][1]
            return (
                f' headway found "{shown(aliased[name])}", which is how {whose} names {name}.',
                f"If this is {whose}, load it as that. If it is a file of {words.a_return}, rename "
                f"the column to {name} and load it again.",
            )
    for name in missing:
        near = get_close_matches(folded(name), [folded(other) for other in others], n=1, cutoff=0.6)
        if near:
            spelt = next(other for other in others if folded(other) == near[0])
            return (
                f' headway found "{shown(spelt)}", which comes nearest to {name}.',
                f"Rename that column to {name} if it is the one, and load it again.",
            )
    return "", f"Export {table.name} again with all of its columns, then load it again."


def _like_none(headings: Sequence[str], where: str, words: Words) -> BadFile:
    """No heading is quoted: where there are none, the line is a child's row."""
    if any(_DATE.search(heading) for heading in headings):
        return BadFile(
            where,
            f"expected the headings of a table of {words.a_return}; this line holds dates, as a "
            "row does.",
            "Put the headings on the first line, then load it again.",
        )
    return BadFile(
        where,
        f"the headings are those of no table of {words.a_return}.",
        "Look whether it is the right file; if it lies in the folder by chance, take it out.",
    )
