"""Whether a section of a child's return was filled in at all, and how often the child stands in it.

A cell counts as filled by its text, whether or not a date in it can be read.
"""

from headway.validation.rule import Derived, Fact

ADOPTER_ANSWERS = (
    "DATE_INT_raw",
    "DATE_MATCH_raw",
    "FOSTER_CARE",
    "NB_ADOPTR",
    "SEX_ADOPTR",
    "LS_ADOPTR",
)
LEAVER_ANSWERS = ("IN_TOUCH", "ACTIV", "ACCOM")
# The four that every child looked after all year needs, and the four that only some need.
HEALTH_OF_ALL = ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT", "SUBSTANCE_MISUSE")
HEALTH_OF_SOME = (
    "CONVICTED",
    "HEALTH_CHECK",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
)
HEALTH_ANSWERS = (
    "CONVICTED",
    "HEALTH_CHECK",
    "IMMUNISATIONS",
    "TEETH_CHECK",
    "HEALTH_ASSESSMENT",
    "SUBSTANCE_MISUSE",
    "INTERVENTION_RECEIVED",
    "INTERVENTION_OFFERED",
)


def any_filled(columns: tuple[str, ...]) -> str:
    """The condition that at least one of the columns is filled."""
    return f"COALESCE({', '.join(columns)}) IS NOT NULL"


def any_blank(columns: tuple[str, ...]) -> str:
    """The condition that at least one of the columns is blank."""
    return "(" + " OR ".join(f"{column} IS NULL" for column in columns) + ")"


DERIVED = (
    Derived(
        name="any_adopter_answer",
        of="ad1",
        sql=any_filled(ADOPTER_ANSWERS),
        says="Whether any of the six adoption answers is filled.",
    ),
    Derived(
        name="any_leaver_answer",
        of="oc3",
        sql=any_filled(LEAVER_ANSWERS),
        says="Whether any of the three care leaver answers is filled.",
    ),
    Derived(
        name="any_health_answer",
        of="oc2",
        sql=any_filled(HEALTH_ANSWERS),
        says="Whether any of the eight health and offending answers is filled.",
    ),
    Derived(
        name="rows_with_this_upn",
        of="header",
        sql="COUNT(*) OVER (PARTITION BY UPN)",
        says="How many header rows hold the same pupil number.",
    ),
)

FACTS = (
    Fact(
        name="has_leaver_answers",
        of="oc3",
        sql="MAX(CASE WHEN any_leaver_answer THEN 1 ELSE 0 END) = 1",
        says="Whether the child has any care leaver answer.",
    ),
    Fact(
        name="has_health_answers",
        of="oc2",
        sql="MAX(CASE WHEN any_health_answer THEN 1 ELSE 0 END) = 1",
        says="Whether the child has any health or offending answer.",
    ),
    *(
        Fact(
            name=f"times_in_{table}",
            of=table,
            sql="COUNT(*)",
            says=f"How many rows the child has in {table}.",
        )
        for table in ("header", "uasc", "oc2", "oc3", "ad1", "previous_permanence")
    ),
)
