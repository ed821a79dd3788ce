"""Annex A as a value: what the checks are told of it.

Its rules are headway's own: the department makes none. The day that rules speak of is that of the
lists (`as_at`); a check of a part of a year (`--to`) says that day itself.
"""

from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from headway.returns.annex_a.lists import AS_AT, CHILD
from headway.returns.annex_a.tables import TABLES
from headway.validation.finding import found
from headway.validation.loaded import Loaded
from headway.validation.rule import Derived, Fact, Rule
from headway.validation.spec import Asked, ReturnSpec
from headway.validation.table import Column, Kind
from headway.vocabulary.years import collection_year

# By what the rows of one child follow one another.
ORDER: dict[str, tuple[str, ...]] = {
    "referrals": ("referred_on",),
    "assessments": ("started_on",),
    "enquiries": ("strategy_on",),
    "children_in_need": ("started_on",),
    "protection_plans": ("started_on",),
    "looked_after": ("started_on",),
    "care_leavers": ("eligibility",),
}
# An identifier as it is spelt, without what stands around it.
SPELT = "child_id_spelt"
_EDGES = " \t\r\n\u00a0"


@cache
def _rules() -> tuple[Rule, ...]:
    return found("headway.returns.annex_a.rules", Rule)


@cache
def _facts() -> tuple[Fact, ...]:
    return found("headway.returns.annex_a.prepare", Fact)


@cache
def _derived() -> tuple[Derived, ...]:
    return found("headway.returns.annex_a.prepare", Derived)


def _read(*paths: object, **more: object) -> Loaded:
    from headway.returns.annex_a.reader import read

    return read(*paths, **more)  # type: ignore[arg-type]


def _available(loaded: Loaded, asked: Asked) -> frozenset[str]:
    """The columns that a council may leave out and that are there."""
    return frozenset(
        f"{name}.{column}" for name, table in loaded.tables.items() for column in table.column_names
    )


def _noted(loaded: Loaded, asked: Asked) -> Loaded:
    """The lists with the day that was asked, where it was; else said where it is of another year."""
    if not asked.is_whole_year:
        return replace(loaded, tables={n: _of(t, asked.end) for n, t in loaded.tables.items()})
    text = next(iter(loaded.tables.values())).column(AS_AT).to_pylist()[:1]
    day = datetime.strptime(text[0], "%d/%m/%Y").date() if text and text[0] else None
    if day is None or collection_year(day) == asked.year:
        return loaded
    said = (
        f"Its lists are of {day.day} {day:%B %Y}, which is not in the year asked, {asked.year}. "
        "If the day is wrong, say it with --to.",
    )
    files = tuple(replace(f, at_odds=said) if n == 0 else f for n, f in enumerate(loaded.files))
    return replace(loaded, files=files)


def _of(table: Any, day: date) -> Any:
    import pyarrow as pa

    made = pa.array([f"{day:%d/%m/%Y}"] * table.num_rows, pa.string())
    return table.set_column(table.column_names.index(AS_AT), AS_AT, made)


RETURN = ReturnSpec(
    name="annex_a",
    title="Annex A",
    tables=TABLES,
    order=ORDER,
    typed_extras={
        table.name: {SPELT: f"NULLIF(trim({CHILD}, '{_EDGES}'), '')"}
        for table in TABLES
        if Column(name=CHILD, kind=Kind.WRITTEN) in table.columns
    },
    always_typed={},
    read=_read,
    available=_available,
    complete=lambda duck, loaded, asked, reads: {},
    rules=_rules,
    facts=_facts,
    derived=_derived,
    acknowledgements=lambda reads: (),
    headlines=lambda: (),
    child=CHILD,
    noted=_noted,
    aliases=("annexa", "annex-a"),
)
