"""The twelve tables of the looked-after return, as the department's file formats name them.

Source: the SSDA903 technical specifications of collection years 2023 to 2027.
"""

from headway.validation.table import Column, Kind, Table


def _columns(text: str, given: str = "") -> tuple[Column, ...]:
    kinds = {"d": Kind.DATE, "n": Kind.NUMBER, "f": Kind.FLAG}
    made = []
    for words, is_given in ((text, False), (given, True)):
        for word in words.split():
            name, _, kind = word.partition(":")
            made.append(Column(name=name, kind=kinds.get(kind, Kind.TEXT), given=is_given))
    return tuple(made)


HEADER = Table(
    name="header",
    title="Header: who each child is",
    columns=_columns("CHILD SEX DOB:d ETHNIC UPN MOTHER:f MC_DOB:d", given="UASC:f"),
    key=("CHILD",),
    one_a_child=True,
)
EPISODES = Table(
    name="episodes",
    title="Episodes: each period under one legal status in one placement",
    columns=_columns(
        "CHILD DECOM:d RNE LS CIN PLACE PLACE_PROVIDER DEC:d REC REASON_PLACE_CHANGE "
        "HOME_POST PL_POST URN",
        given="PL_LA PL_LOCATION PL_DISTANCE:n home_known pl_known",
    ),
    key=("CHILD", "DECOM"),
)
REVIEWS = Table(
    name="reviews",
    title="Reviews of children's care",
    columns=_columns("CHILD DOB:d REVIEW:d REVIEW_CODE"),
    key=("CHILD", "REVIEW"),
)
UASC = Table(
    name="uasc",
    title="Unaccompanied asylum-seeking children",
    columns=_columns("CHILD SEX DOB:d DUC:d"),
    key=("CHILD",),
    one_a_child=True,
)
OC2 = Table(
    name="oc2",
    title="Health and offending of children looked after for a year (OC2)",
    columns=_columns(
        "CHILD DOB:d SDQ_SCORE:n SDQ_REASON CONVICTED:f HEALTH_CHECK:f IMMUNISATIONS:f "
        "TEETH_CHECK:f HEALTH_ASSESSMENT:f SUBSTANCE_MISUSE:f INTERVENTION_RECEIVED:f "
        "INTERVENTION_OFFERED:f"
    ),
    key=("CHILD",),
    one_a_child=True,
)
OC3 = Table(
    name="oc3",
    title="Care leavers (OC3)",
    columns=_columns("CHILD DOB:d IN_TOUCH ACTIV ACCOM"),
    key=("CHILD",),
    one_a_child=True,
)
AD1 = Table(
    name="ad1",
    title="Children adopted (AD1)",
    columns=_columns(
        "CHILD DOB:d DATE_INT:d DATE_MATCH:d FOSTER_CARE:f NB_ADOPTR SEX_ADOPTR LS_ADOPTR"
    ),
    key=("CHILD",),
    one_a_child=True,
)
PLACED_FOR_ADOPTION = Table(
    name="placed_for_adoption",
    title="Decisions that a child should be placed for adoption",
    columns=_columns("CHILD DOB:d DATE_PLACED:d DATE_PLACED_CEASED:d REASON_PLACED_CEASED"),
    key=("CHILD", "DATE_PLACED"),
)
# DATE_PERM may have unknown parts (ZZ/ZZ/2010), so it is text here and read by its own rule.
PREVIOUS_PERMANENCE = Table(
    name="previous_permanence",
    title="Earlier permanent homes",
    columns=_columns("CHILD DOB:d PREV_PERM LA_PERM DATE_PERM"),
    key=("CHILD",),
    one_a_child=True,
)
MISSING = Table(
    name="missing",
    title="Times missing or away without leave",
    columns=_columns("CHILD DOB:d MISSING MIS_START:d MIS_END:d"),
    key=("CHILD", "MIS_START"),
)
SW_EPISODES = Table(
    name="sw_episodes",
    title="Each child's social workers",
    columns=_columns("CHILD DOB:d SW_ID SW_DECOM:d SW_DEC:d SW_REASON"),
    key=("CHILD", "SW_DECOM", "SW_ID"),
    since=2024,
)
DOLO = Table(
    name="dolo",
    title="Deprivation of liberty orders",
    columns=_columns("CHILD DOB:d DOLO_START:d DOLO_END:d"),
    key=("CHILD", "DOLO_START"),
    since=2027,
)

TABLES: tuple[Table, ...] = (
    HEADER,
    EPISODES,
    REVIEWS,
    UASC,
    OC2,
    OC3,
    AD1,
    PLACED_FOR_ADOPTION,
    PREVIOUS_PERMANENCE,
    MISSING,
    SW_EPISODES,
    DOLO,
)
BY_NAME = {table.name: table for table in TABLES}
