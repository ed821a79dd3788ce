"""The lists of Annex A as tables: a column of days, numbers or codes, and what a cell said beside it.

A coded column holds its code, blank where the cell says nothing that headway knows; `<column>_text`
holds the cell as it stands. Columns that a council left out are absent, not blank. `as_at` is the day
of the lists, which the reader gives.
"""

from headway.returns.annex_a.lists import AS_AT, CHILD, LISTS, List, ListColumn
from headway.validation.table import Column, Kind, Table

_KINDS = {"d": Kind.DATE, "n": Kind.NUMBER, "w": Kind.WRITTEN}
# What tells one row from another when lists are compared, where the child alone does not.
_KEYS = {
    "contacts": ("contact_on",),
    "early_help": ("started_on",),
    "referrals": ("referred_on",),
    "assessments": ("started_on",),
    "enquiries": ("strategy_on",),
    "children_in_need": ("started_on",),
    "protection_plans": ("started_on",),
    "looked_after": ("started_on",),
}


def text_of(column: str) -> str:
    """The column that holds what a coded column's cell says."""
    return f"{column}_text"


def _columns(column: ListColumn) -> tuple[Column, ...]:
    given = not column.telling
    if column.codes is None:
        return (Column(name=column.name, kind=_KINDS[column.kind], given=given),)
    return (
        Column(name=column.name, given=given),
        Column(name=text_of(column.name), kind=Kind.WRITTEN, given=given),
    )


def _table(one: List) -> Table:
    who = CHILD if one.columns[0].name == CHILD else one.columns[0].name
    return Table(
        name=one.name,
        title=one.title,
        columns=(
            *(column for held in one.columns for column in _columns(held)),
            Column(name=AS_AT, kind=Kind.DATE),
        ),
        key=(who, *_KEYS.get(one.name, ())),
    )


TABLES: tuple[Table, ...] = tuple(_table(one) for one in LISTS)
