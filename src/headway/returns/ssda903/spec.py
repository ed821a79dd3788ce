"""The looked-after return as a value: what the checks are told of it."""

from functools import cache

from headway.returns.ssda903.completing import (
    PLACES,
    acknowledgements,
    available,
    complete,
)
from headway.returns.ssda903.tables import TABLES
from headway.validation.finding import found
from headway.validation.headline import Headline
from headway.validation.loaded import Loaded
from headway.validation.rule import Derived, Fact, Rule
from headway.validation.spec import ReturnSpec

# By what the rows of one child follow one another.
ORDER = {
    "episodes": ("DECOM",),
    "reviews": ("REVIEW",),
    "placed_for_adoption": ("DATE_PLACED",),
    "missing": ("MIS_START",),
    "sw_episodes": ("SW_DECOM", "SW_DEC"),
    "dolo": ("DOLO_START",),
}

# A date of which parts may be unknown: ZZ for a day or month, ZZZZ for a year. The value is the
# latest day that it can mean: the month's last, 31 December, and 2000 where no year is known.
_PARTS = "regexp_full_match({0}, '(\\d{{1,2}}|ZZ)/(\\d{{1,2}}|ZZ)/(\\d{{4}}|ZZZZ)')"
_YEAR = "replace(split_part({0}, '/', 3), 'ZZZZ', '2000')"
_LATEST = (
    "CASE WHEN {parts} THEN CASE "
    "WHEN split_part({0}, '/', 2) = 'ZZ' THEN TRY_CAST({year} || '-12-31' AS DATE) "
    "WHEN split_part({0}, '/', 1) = 'ZZ' "
    "THEN last_day(TRY_CAST({year} || '-' || split_part({0}, '/', 2) || '-01' AS DATE)) "
    "ELSE TRY_CAST({year} || '-' || split_part({0}, '/', 2) || '-' || split_part({0}, '/', 1) "
    "AS DATE) END END"
)


def _latest(column: str) -> str:
    parts, year = _PARTS.format(column), _YEAR.format(column)
    return _LATEST.format(column, parts=parts, year=year)


# Columns that a rule would need a cast or a pattern for, made once while typing.
TYPED_EXTRAS = {
    "header": {
        "UPN_well_formed": "regexp_full_match(UPN, '[A-HJ-NP-RT-Z](\\d{12}|\\d{11}[A-Z])|UN[1-5]')",
    },
    "previous_permanence": {"DATE_PERM_latest": _latest("DATE_PERM")},
    "sw_episodes": {
        "SW_DECOM_partial": _latest("SW_DECOM_raw"),
        "SW_DEC_partial": _latest("SW_DEC_raw"),
    },
}


@cache
def _rules() -> tuple[Rule, ...]:
    return found("headway.returns.ssda903.rules", Rule)


@cache
def _facts() -> tuple[Fact, ...]:
    return found("headway.returns.ssda903.prepare", Fact)


@cache
def _derived() -> tuple[Derived, ...]:
    return found("headway.returns.ssda903.prepare", Derived)


def _headlines() -> tuple[Headline, ...]:
    from headway.returns.ssda903.headlines import HEADLINES

    return HEADLINES


def _read(*paths: object, **more: object) -> Loaded:
    from headway.returns.ssda903.reader import read

    return read(*paths, **more)  # type: ignore[arg-type]


RETURN = ReturnSpec(
    name="ssda903",
    title="the looked-after return (SSDA903)",
    tables=TABLES,
    order=ORDER,
    typed_extras=TYPED_EXTRAS,
    always_typed={
        "header": ("UASC",),
        "episodes": ("HOME_POST", "PL_POST", *PLACES, "PL_DISTANCE_number"),
    },
    read=_read,
    available=available,
    complete=complete,
    rules=_rules,
    facts=_facts,
    derived=_derived,
    acknowledgements=acknowledgements,
    headlines=_headlines,
)
