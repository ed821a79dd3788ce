"""The details of an adoption agree with themselves and with the child's episodes.

They stand in one row a child; what the department counts of adopters and of waiting rests on
them. Source: SSDA903 validation rules, collection years 2023 to 2027.
"""

from headway.returns.ssda903.prepare.adoption_facts import (
    ADOPTED,
    CHILDS_CARER,
    IN_ADOPTION,
    NOT_CHILDS_CARER,
)
from headway.validation.rule import Rule, Where

DETAILS = ("DATE_INT", "DATE_MATCH", "FOSTER_CARE", "NB_ADOPTR", "SEX_ADOPTR", "LS_ADOPTR")
IN_CELLS = ("DATE_INT_raw", "DATE_MATCH_raw", *DETAILS[2:])
IN_THE_YEAR = "DEC BETWEEN :start AND :end"


def any_detail(is_what: str, before: str = "") -> str:
    """The condition that any of the six details `is_what` (IS NULL, IS NOT NULL)."""
    return "(" + " OR ".join(f"{before}{cell} {is_what}" for cell in IN_CELLS) + ")"


# Code; the legal status of the adopters and what it means; the sexes that go with it.
STATUS_AND_SEX = (
    ("514", "L0", "one single person", "'M1', 'F1'", "one person"),
    ("517", "L3", "an unmarried couple of different sexes", "'MF'", "a woman and a man"),
    ("518", "L4", "an unmarried couple of the same sex", "'MM', 'FF'", "two women or two men"),
    ("519", "L2", "civil partners", "'MM', 'FF', 'MF'", "a couple"),
    ("520", "L11", "a married couple of different sexes", "'MF'", "a woman and a man"),
    ("524", "L12", "a married couple of the same sex", "'MM', 'FF'", "two women or two men"),
)

ADOPTERS = (
    Rule(
        code="511",
        severity="error",
        says="Two adopters are counted, but the sex given is that of one person.",
        why="Adopters are counted by their number and their sex, and the two counts would differ.",
        do="Look at the adoption order: mend the number of adopters or the sex given for them.",
        table="ad1",
        flag_when="NB_ADOPTR = '2' AND SEX_ADOPTR IN ('M1', 'F1')",
        points_at=("NB_ADOPTR", "SEX_ADOPTR"),
        since=2023,
    ),
    *(
        Rule(
            code=code,
            severity="error",
            says=f"The adoption is shown as by {who}, but the sex given is blank or not that of {sex}.",
            why="Who adopts is published from these two answers together.",
            do="Look at the adoption order: mend the legal status of the adopters or their sex.",
            table="ad1",
            flag_when=(
                f"LS_ADOPTR = '{status}' AND (SEX_ADOPTR IS NULL OR SEX_ADOPTR NOT IN ({sexes}))"
            ),
            points_at=("LS_ADOPTR", "SEX_ADOPTR"),
            since=2023,
        )
        for code, status, who, sexes, sex in STATUS_AND_SEX
    ),
)

DATES = (
    Rule(
        code="331",
        severity="error",
        says="The child was matched with the adopters after the placement that ended in adoption began.",
        why="How long children wait from matching to moving in is measured from these two dates.",
        do="Look at the panel's minutes and the placement record, and mend the date of matching or the start.",
        table="episodes",
        flag_when=f"{ADOPTED} AND ad1_DATE_MATCH > DECOM",
        points_at=("DECOM", "REC"),
        also=(
            Where(
                table="ad1",
                flag_when="DATE_MATCH > first_adopted_decom",
                points_at=("DATE_MATCH",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="334",
        severity="error",
        says="It was decided that adoption is best for the child before the child last came into care.",
        why="The wait for adoption would be measured from a day when the child was not looked after.",
        do="Mend the date of the decision, or the start of the period of care if that is wrong.",
        table="ad1",
        flag_when="DATE_INT < latest_start_of_care",
        points_at=("DATE_INT",),
        also=(
            Where(
                table="episodes",
                flag_when="place_from_end = place_of_latest_start_of_care AND ad1_DATE_INT < DECOM",
                points_at=("DECOM", "RNE"),
            ),
        ),
        since=2023,
        departs="A child whose starts of care have no readable date is left out; the existing tool then checks nobody.",
        example="One child starting on 31/02/2025: here every other child is still checked, there none is.",
    ),
    Rule(
        code="521",
        severity="error",
        says="The child was placed for adoption before it was decided that adoption is best for them.",
        why="A child may not be placed for adoption before the decision, and the wait would be negative.",
        do="Mend the date of the decision, or the start or kind of this placement.",
        table="episodes",
        flag_when=f"{IN_ADOPTION} AND ad1_DATE_INT > DECOM",
        points_at=("PLACE", "DECOM"),
        also=(
            Where(
                table="ad1",
                flag_when="DATE_INT > first_adoption_placement",
                points_at=("DATE_INT",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="582",
        severity="query",
        says="The child was adopted on the very day of matching; matching normally comes well before.",
        why="The time between matching and adoption would be nought days.",
        do="Look at the panel's minutes for the day of matching, and at the order for the day of adoption.",
        table="episodes",
        flag_when=f"{ADOPTED} AND ad1_DATE_MATCH = DEC",
        points_at=("DEC",),
        since=2023,
        departs="Dates are compared as dates, not letter by letter.",
        example="DEC 01/06/2025 and DATE_MATCH 1/6/2025: flagged here, not there.",
    ),
)

WITH_EPISODES = (
    Rule(
        code="335",
        severity="error",
        says="Whether the adopter was already the child's foster carer disagrees with the placement the child was adopted from.",
        why="Adoptions by foster carers are counted from the one and placements from the other.",
        do="Find out who adopted the child, and mend the answer on foster carers or the kind of placement.",
        table="episodes",
        flag_when=(
            f"({CHILDS_CARER} AND ad1_FOSTER_CARE = '0') "
            f"OR ({NOT_CHILDS_CARER} AND ad1_FOSTER_CARE = '1')"
        ),
        points_at=("PLACE", "REC"),
        also=(
            Where(
                table="ad1",
                flag_when=(
                    "(FOSTER_CARE = '0' AND was_adopted_by_carer) "
                    "OR (FOSTER_CARE = '1' AND was_adopted_by_another)"
                ),
                points_at=("FOSTER_CARE",),
            ),
        ),
        since=2023,
    ),
    Rule(
        code="601",
        severity="error",
        says="The child was adopted this year, but some or all details of the adoption are missing.",
        why="A child without these details drops out of what is published on adopters and waiting.",
        do="Fill in every answer on the adoption: its dates, the foster carer question and the adopters.",
        table="episodes",
        flag_when=(
            f"{ADOPTED} AND {IN_THE_YEAR} AND (ad1_row IS NULL OR {any_detail('IS NULL', 'ad1_')})"
        ),
        points_at=("REC", "DEC"),
        also=(
            Where(
                table="ad1",
                flag_when=f"was_adopted_this_year AND {any_detail('IS NULL')}",
                points_at=DETAILS,
            ),
        ),
        since=2023,
        departs="A child adopted this year who has no row of adoption details at all is flagged too.",
        example="REC E11, DEC 01/06/2025 and no row in AD1: flagged here, not there.",
    ),
    Rule(
        code="602",
        severity="error",
        says="There are details of an adoption, but no episode of the child ended in adoption this year.",
        why="The details and the episodes would count different numbers of adoptions.",
        do="If the child was adopted this year, end the episode so; if not, take the details out.",
        table="ad1",
        flag_when=f"{any_detail('IS NOT NULL')} AND NOT COALESCE(was_adopted_this_year, FALSE)",
        points_at=DETAILS,
        since=2023,
    ),
)

RULES = ADOPTERS + DATES + WITH_EPISODES
