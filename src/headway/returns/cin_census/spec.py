"""The children in need census as a value: what the checks are told of it.

The year that rules speak of is the one that was asked (`:start` to `:end`), whatever a file's
header says; where the two differ, the file says so.
"""

from functools import cache

from headway.returns.cin_census.tables import CHILD_NUMBER, TABLES
from headway.returns.cin_census.typed_extras import TYPED_EXTRAS
from headway.validation.finding import found
from headway.validation.headline import Headline
from headway.validation.loaded import Loaded
from headway.validation.rule import Derived, Fact, Rule
from headway.validation.spec import Asked, ReturnSpec
from headway.validation.table import YEAR_FIRST

# By what the rows of one child follow one another.
ORDER: dict[str, tuple[str, ...]] = {
    "cin_details": ("CINreferralDate",),
    "assessments": ("AssessmentActualStartDate",),
    "cin_plans": ("CINPlanStartDate",),
    "section47": ("S47ActualStartDate",),
    "cp_plans": ("CPPstartDate",),
    "cp_reviews": ("CPPreviewDate",),
    "pre_proceedings": ("PPStartDate",),
}


@cache
def _rules() -> tuple[Rule, ...]:
    return found("headway.returns.cin_census.rules", Rule)


@cache
def _facts() -> tuple[Fact, ...]:
    return found("headway.returns.cin_census.prepare", Fact)


@cache
def _derived() -> tuple[Derived, ...]:
    return found("headway.returns.cin_census.prepare", Derived)


def _read(*paths: object, **more: object) -> Loaded:
    from headway.returns.cin_census.reader import read

    return read(*paths, **more)  # type: ignore[arg-type]


def _noted(loaded: Loaded, asked: Asked) -> Loaded:
    from headway.returns.cin_census.noting import noted

    return noted(loaded, asked)


def _headlines() -> tuple[Headline, ...]:
    from headway.returns.cin_census.headlines import HEADLINES

    return HEADLINES


RETURN = ReturnSpec(
    name="cin",
    title="the children in need census (CIN)",
    tables=TABLES,
    order=ORDER,
    typed_extras=TYPED_EXTRAS,
    always_typed={},
    read=_read,
    available=lambda loaded, asked: frozenset({"xml"}),
    complete=lambda duck, loaded, asked, reads: {},
    rules=_rules,
    facts=_facts,
    derived=_derived,
    acknowledgements=lambda reads: (),
    headlines=_headlines,
    forms=YEAR_FIRST,
    child="LAchildID",
    child_number=CHILD_NUMBER,
    noted=_noted,
    aliases=("cin_census",),
)
