"""Who a worker is, how much they work, and from when to when they are in post.

Source: the census's XML schema of the year to 30 September 2022.
"""

from headway.returns.workforce.checked_tables import CODES
from headway.validation.rule import Rule

# What each coded column is to people. The order gives the codes of the rules.
WORDS = {
    "GenderCurrent": "gender",
    "Ethnicity": "ethnicity",
    "QualLevel": "level of qualification",
    "OrgRole": "role",
    "StartOrigin": "answer on where the worker came from",
    "LeaverDestination": "answer on where the worker went",
    "ReasonLeave": "reason for leaving",
    "ReasonAbsence": "reason for absence",
    "CFKSSstatus": "stage of the standards",
}


def _coded(number: int, column: str, words: str) -> Rule:
    listed = ", ".join(f"'{code}'" for code in CODES[column])
    return Rule(
        code=f"H{2050 + number}",
        severity="error",
        says=f"The {words} is none of the codes that the census has.",
        why="The return would be turned back, and the worker counts under nothing.",
        do="Give one of the census's codes.",
        table="workers",
        flag_when=f"{column} IS NOT NULL AND {column} NOT IN ({listed})",
        points_at=(column,),
        since=2023,
    )


CODED = tuple(_coded(number, *pair) for number, pair in enumerate(WORDS.items(), start=1))
WHO = (
    Rule(
        code="H2021",
        severity="error",
        says="The worker has no Social Work England number.",
        why="Only registered social workers are in the census, and two posts of one are known by it.",
        do="Give the number.",
        table="workers",
        flag_when="SWENo IS NULL",
        points_at=("SWENo",),
        since=2023,
    ),
    Rule(
        code="H2022",
        severity="error",
        says="The worker's number does not have two letters and ten digits.",
        why="The worker cannot be known by it.",
        do="Look the number up in the register.",
        table="workers",
        flag_when="SWENo = 'other form'",
        points_at=("SWENo",),
        since=2023,
    ),
    Rule(
        code="H2023",
        severity="error",
        says="The date of birth is missing, or is no day of the calendar.",
        why="Workers are counted by age.",
        do="Give the date as 1990-05-17.",
        table="workers",
        flag_when="PersonBirthDate IS NULL OR PersonBirthDate = 'other form'",
        points_at=("PersonBirthDate",),
        since=2023,
    ),
    Rule(
        code="H2024",
        severity="query",
        says="The worker would be younger than 20, or older than 80.",
        why="The date of birth is likely to be wrong.",
        do="Look the date of birth up.",
        table="workers",
        flag_when="age_number < 20 OR age_number > 80",
        points_at=("PersonBirthDate",),
        since=2023,
    ),
    Rule(
        code="H2025",
        severity="error",
        says="Nothing says whether the worker is employed or of an agency.",
        why="The agency rate rests on it.",
        do="Give 1 for an agency worker, 0 for one who is employed.",
        table="workers",
        flag_when="AgencyWorker IS NULL OR AgencyWorker NOT IN ('0', '1', 'true', 'false')",
        points_at=("AgencyWorker",),
        since=2023,
    ),
    Rule(
        code="H2026",
        severity="error",
        says="The worker has no role.",
        why="Social workers are counted by role.",
        do="Give the role, 1 to 6.",
        table="workers",
        flag_when="OrgRole IS NULL",
        points_at=("OrgRole",),
        since=2023,
    ),
)
HOURS = (
    Rule(
        code="H2031",
        severity="error",
        says="The full-time equivalent is missing, or does not lie between 0 and 1.",
        why="Every rate of the census is counted in full-time equivalents.",
        do="Give the share of a full-time post, as 0.8.",
        table="workers",
        flag_when="FTE_number IS NULL OR FTE_number < 0 OR FTE_number > 1",
        points_at=("FTE",),
        since=2023,
    ),
    Rule(
        code="H2032",
        severity="error",
        says="The full-time equivalent at 30 September does not lie between 0 and 1.",
        why="Cases are set beside it.",
        do="Give the share of a full-time post, as 0.8.",
        table="workers",
        flag_when=(
            "FTE30 IS NOT NULL AND (FTE30_number IS NULL OR FTE30_number < 0 OR FTE30_number > 1)"
        ),
        points_at=("FTE30",),
        since=2023,
    ),
    Rule(
        code="H2033",
        severity="query",
        says="The worker is in post, and has no full-time equivalent at 30 September.",
        why="The worker's cases then stand beside the contract's hours, or beside nothing.",
        do="Give it, also where it is the same as by contract.",
        table="workers",
        flag_when="FTE30 IS NULL AND (RoleEndDate_raw IS NULL OR RoleEndDate >= :end)",
        points_at=("FTE30",),
        since=2023,
    ),
)
IN_POST = (
    Rule(
        code="H2041",
        severity="error",
        says="The day on which the role began is missing, is no day, or lies after the census.",
        why="Starters are counted by it.",
        do="Give the day as 2024-11-04.",
        table="workers",
        flag_when="RoleStartDate IS NULL OR RoleStartDate > :end",
        points_at=("RoleStartDate",),
        since=2023,
    ),
    Rule(
        code="H2042",
        severity="error",
        says="The day on which the role ended is no day, or lies after the census.",
        why="A worker who leaves later is still in post on 30 September.",
        do="Mend the day, or leave it blank.",
        table="workers",
        flag_when=("RoleEndDate > :end OR (RoleEndDate IS NULL AND RoleEndDate_raw IS NOT NULL)"),
        points_at=("RoleEndDate",),
        since=2023,
    ),
    Rule(
        code="H2043",
        severity="error",
        says="The role ended before it began.",
        why="One of the two days is wrong, and turnover with it.",
        do="Mend the day that is wrong.",
        table="workers",
        flag_when="RoleEndDate < RoleStartDate",
        points_at=("RoleEndDate", "RoleStartDate"),
        since=2023,
    ),
    Rule(
        code="H2044",
        severity="error",
        says="The worker left before the census year began.",
        why="Who left in an earlier year is not in this return.",
        do="Take the row out, or mend the day.",
        table="workers",
        flag_when="RoleEndDate < :start",
        points_at=("RoleEndDate",),
        since=2023,
    ),
    Rule(
        code="H2045",
        severity="error",
        says="The same worker stands there twice at one time.",
        why="The worker counts twice in every figure.",
        do="Keep one row, or end the first post before the second begins.",
        table="workers",
        flag_when=(
            "prev_RoleStartDate IS NOT NULL AND RoleStartDate IS NOT NULL AND "
            "(prev_RoleEndDate_raw IS NULL OR prev_RoleEndDate > RoleStartDate)"
        ),
        points_at=("RoleStartDate", "RoleEndDate"),
        one_fault_a_child=True,
        since=2023,
    ),
)
