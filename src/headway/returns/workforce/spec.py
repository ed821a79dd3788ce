"""The workforce census as a value: what the checks are told of it.

Its rules are headway's own: the department's are not to be had. The year runs from 1 October to 30
September and is named by its end.
"""

from dataclasses import replace
from functools import cache

from headway.returns.workforce.checked_tables import PERSON, TABLES, WORKER
from headway.validation.finding import found
from headway.validation.loaded import Loaded
from headway.validation.rule import Rule
from headway.validation.spec import Asked, ReturnSpec
from headway.validation.table import YEAR_FIRST


@cache
def _rules() -> tuple[Rule, ...]:
    return found("headway.returns.workforce.rules", Rule)


def _read(*paths: object, **more: object) -> Loaded:
    from headway.returns.workforce.checked import read

    return read(*paths, **more)  # type: ignore[arg-type]


def _noted(loaded: Loaded, asked: Asked) -> Loaded:
    """The same return; a file says where its header names another year, or another council."""
    headers = iter(loaded.tables["header"].to_pylist())
    files = tuple(
        replace(file, at_odds=_at_odds(next(headers), asked)) if file.table == "header" else file
        for file in loaded.files
    )
    return replace(loaded, files=files)


def _at_odds(header: dict[str, str | None], asked: Asked) -> tuple[str, ...]:
    from headway.vocabulary.councils import council

    year, code = ((header[name] or "").strip() for name in ("Year", "LEA"))
    said = []
    if year != str(asked.year):
        gives = f"gives the year as {year[:10]}" if year else "gives no year"
        said.append(f"Its header {gives}; it is checked as {asked.year}, the year asked for.")
    if asked.council and council(asked.council).code != code:
        names = f"names council {code[:10]}" if code else "names no council"
        said.append(f"Its header {names}; the council asked for is {council(asked.council).name}.")
    return tuple(said)


RETURN = ReturnSpec(
    name="csww",
    title="the social work workforce census (CSWW)",
    tables=TABLES,
    order={"workers": ("RoleStartDate",)},
    typed_extras={},
    always_typed={},
    read=_read,
    available=lambda loaded, asked: frozenset(),
    complete=lambda duck, loaded, asked, reads: {},
    rules=_rules,
    facts=tuple,
    derived=tuple,
    acknowledgements=lambda reads: (),
    headlines=tuple,
    forms=YEAR_FIRST,
    child=WORKER,
    child_number=PERSON,
    noted=_noted,
    aliases=("workforce",),
    year_ends="workforce",
    # A worker is named by their place in the file.
    is_of_children=False,
)
