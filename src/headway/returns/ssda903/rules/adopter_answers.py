"""The answers on an adoption can be read, and are all there or all blank.

Source: SSDA903 validation rules, collection years 2023 to 2027 (AD1).
"""

from headway.returns.ssda903.prepare.answers_given import ADOPTER_ANSWERS, any_blank
from headway.validation.rule import Rule

CELLS = tuple(column.removesuffix("_raw") for column in ADOPTER_ANSWERS)


def _not_a_day(code: str, column: str, subject: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=f"The date of {subject} is not a real date.",
        why="How long a child waits for adoption is counted between these dates.",
        do="Give it as day/month/year, with all four figures of the year.",
        table="ad1",
        flag_when=f"{column}_raw IS NOT NULL AND {column} IS NULL",
        points_at=(column,),
        since=2023,
    )


def _not_listed(code: str, column: str, codes: str, says: str, do: str) -> Rule:
    return Rule(
        code=code,
        severity="error",
        says=says,
        why="Adopters are described in national figures from this answer.",
        do=do,
        table="ad1",
        flag_when=f"{column} NOT IN {codes}",
        points_at=(column,),
        since=2023,
    )


RULES = (
    _not_a_day("112", "DATE_INT", "the decision that the child should be placed for adoption"),
    _not_a_day("113", "DATE_MATCH", "the match with adopters"),
    _not_listed(
        "114",
        "FOSTER_CARE",
        "('0', '1')",
        "Whether the child was adopted by their own foster carer is neither yes nor no.",
        "Give 1 for yes or 0 for no.",
    ),
    Rule(
        code="134",
        severity="error",
        says="The child has answers both as adopted and as a care leaver.",
        why="An adopted child is no care leaver, so the child is counted in one group too many.",
        do="Find out which is true, and clear the other answers.",
        table="ad1",
        flag_when="any_adopter_answer AND has_leaver_answers",
        points_at=CELLS,
        since=2023,
    ),
    Rule(
        code="151",
        severity="error",
        says="The answers on this adoption are filled in only in part.",
        why="A half-filled row drops the adoption out of some figures and not out of others.",
        do="Give all six answers, or clear all six.",
        table="ad1",
        flag_when=f"any_adopter_answer AND {any_blank(ADOPTER_ANSWERS)}",
        points_at=CELLS,
        since=2023,
    ),
    _not_listed(
        "175",
        "NB_ADOPTR",
        "('1', '2')",
        "The number of adopters is neither one nor two.",
        "Give 1 or 2.",
    ),
    _not_listed(
        "176",
        "SEX_ADOPTR",
        "('M1', 'F1', 'MM', 'FF', 'MF')",
        "The sex of the adopters cannot be read.",
        "Choose it from the return's list.",
    ),
    _not_listed(
        "177",
        "LS_ADOPTR",
        "('L0', 'L11', 'L12', 'L2', 'L3', 'L4')",
        "The legal status of the adopters cannot be read.",
        "Choose it from the return's list: single, married, civil partners or an unmarried couple.",
    ),
    Rule(
        code="333",
        severity="error",
        says="The match with adopters is dated before the decision to place for adoption, or without one.",
        why="The wait between the two is a measure of adoption; it cannot be less than nothing.",
        do="Mend whichever date is wrong, or give the missing day of the decision.",
        table="ad1",
        flag_when="DATE_MATCH IS NOT NULL AND (DATE_INT IS NULL OR DATE_INT > DATE_MATCH)",
        points_at=("DATE_INT", "DATE_MATCH"),
        since=2023,
    ),
)
