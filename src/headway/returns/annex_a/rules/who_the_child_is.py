"""Who a child is: the same identifier, birth date and sex on every list.

Source: Ofsted's Annex A, the columns that all lists of children begin with.
"""

from headway.returns.annex_a.lists import CHILD, LISTS
from headway.validation.rule import Rule, Where

OF_CHILDREN = tuple(one.name for one in LISTS if one.columns[0].name == CHILD)
OTHERS = tuple(name for name in OF_CHILDREN if name != "children_in_need")


def _also(names: tuple[str, ...], flag_when: str, points_at: tuple[str, ...]) -> tuple[Where, ...]:
    return tuple(Where(table=n, flag_when=flag_when, points_at=points_at) for n in names[1:])


WHO = (
    Rule(
        code="H0001",
        severity="error",
        says="The row has no identifier of the child.",
        why="Without it nobody can tell whose row it is, and no other list can be set beside it.",
        do="Give the child's identifier as the social care system has it.",
        table=OF_CHILDREN[0],
        flag_when="CHILD IS NULL",
        points_at=(CHILD,),
        also=_also(OF_CHILDREN, "CHILD IS NULL", (CHILD,)),
        optional=OF_CHILDREN,
        since=2023,
    ),
    Rule(
        code="H0002",
        severity="query",
        says="The child's identifier has spaces before or behind it.",
        why="A formula in a spreadsheet then takes one child for two.",
        do="Take the spaces out where the list comes from.",
        table=OF_CHILDREN[0],
        flag_when="child_id <> child_id_spelt",
        points_at=(CHILD,),
        also=_also(OF_CHILDREN, "child_id <> child_id_spelt", (CHILD,)),
        optional=OF_CHILDREN,
        since=2023,
    ),
    Rule(
        code="H0003",
        severity="query",
        says="List 6 spells the child's identifier with other capitals.",
        why="Spreadsheets and systems may take the two for two children.",
        do="Spell it on every list as the social care system does.",
        table=OTHERS[0],
        flag_when="in_need_spelt <> child_id_spelt",
        points_at=(CHILD,),
        also=_also(OTHERS, "in_need_spelt <> child_id_spelt", (CHILD,)),
        optional=OTHERS,
        since=2023,
    ),
    Rule(
        code="H0004",
        severity="error",
        says="The child's date of birth is another on list 6.",
        why="One of the two is wrong, and the child's age with it.",
        do="Look the date up, and mend the list that is wrong.",
        table=OTHERS[0],
        flag_when="born_on <> in_need_born_on",
        points_at=("born_on",),
        also=_also(OTHERS, "born_on <> in_need_born_on", ("born_on",)),
        optional=OTHERS,
        since=2023,
    ),
    Rule(
        code="H0005",
        severity="query",
        says="The child's sex is another on list 6.",
        why="Figures by sex then depend on which list is asked.",
        do="Look it up, and mend the list that is wrong.",
        table=OTHERS[0],
        flag_when="gender <> in_need_gender",
        points_at=("gender",),
        also=_also(OTHERS, "gender <> in_need_gender", ("gender",)),
        optional=OTHERS,
        since=2023,
    ),
)
AGES = (
    Rule(
        code="H0006",
        severity="error",
        says="The child is looked after, or a care leaver, and was born after the day of the list.",
        why="The date of birth cannot be right, and neither can any figure by age.",
        do="Mend the date of birth.",
        table="looked_after",
        flag_when="born_on > as_at",
        points_at=("born_on",),
        also=(Where(table="care_leavers", flag_when="born_on > as_at", points_at=("born_on",)),),
        optional=("looked_after", "care_leavers"),
        since=2023,
    ),
    Rule(
        code="H0801",
        severity="error",
        says="The child is 18 or older and still stands as looked after.",
        why="Care ends on the 18th birthday; the count of children looked after is too high.",
        do="Give the day on which care ended, or mend the date of birth.",
        table="looked_after",
        flag_when="ended_on IS NULL AND ended_on_raw IS NULL AND born_on + INTERVAL 18 YEAR <= as_at",
        points_at=("ended_on", "born_on"),
        since=2023,
    ),
    Rule(
        code="H0901",
        severity="query",
        says="The care leaver is younger than 16, or older than 25.",
        why="Duties to care leavers begin at 16 and end by the 25th birthday.",
        do="Mend the date of birth, or take the row out.",
        table="care_leavers",
        flag_when=("born_on + INTERVAL 16 YEAR > as_at OR born_on + INTERVAL 26 YEAR <= as_at"),
        points_at=("born_on",),
        since=2023,
    ),
)
