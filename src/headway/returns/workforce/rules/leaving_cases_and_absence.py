"""Why workers come and go, the cases that they hold, and how long they are away.

Source: the census's XML schema of the year to 30 September 2022.
"""

from headway.validation.rule import Rule

_IS_THERE = "(RoleEndDate_raw IS NULL OR RoleEndDate >= :end)"
_IS_AWAY = "Absat30Sept IN ('1', 'true')"

LEAVING = (
    Rule(
        code="H2071",
        severity="error",
        says="The worker has left, and the reason or the destination is missing.",
        why="Leavers are counted by why they left and where they went.",
        do="Give both, with the code for not known where it is not.",
        table="workers",
        flag_when=(
            "AgencyWorker IN ('0', 'false') AND RoleEndDate IS NOT NULL "
            "AND (ReasonLeave IS NULL OR LeaverDestination IS NULL)"
        ),
        points_at=("ReasonLeave", "LeaverDestination"),
        since=2023,
    ),
    Rule(
        code="H2072",
        severity="error",
        says="The worker has a reason or destination for leaving, and no day on which they left.",
        why="Without the day the worker still counts as in post.",
        do="Give the day, or take the reason and the destination out.",
        table="workers",
        flag_when=(
            "RoleEndDate_raw IS NULL AND (ReasonLeave IS NOT NULL OR LeaverDestination IS NOT NULL)"
        ),
        points_at=("RoleEndDate", "ReasonLeave", "LeaverDestination"),
        since=2023,
    ),
    Rule(
        code="H2073",
        severity="query",
        says="The worker began in the year, and nothing says where from.",
        why="Starters are counted by where they came from.",
        do="Give the code, that for not known where it is not.",
        table="workers",
        flag_when=(
            "AgencyWorker IN ('0', 'false') AND RoleStartDate >= :start AND StartOrigin IS NULL"
        ),
        points_at=("StartOrigin",),
        since=2023,
    ),
)
CASES = (
    Rule(
        code="H2081",
        severity="error",
        says="The number of cases is no whole number of 0 or more.",
        why="The average caseload rests on it.",
        do="Give how many children the worker holds at 30 September.",
        table="workers",
        flag_when=(
            "Cases30 IS NOT NULL AND (Cases30_number IS NULL OR Cases30_number < 0 "
            "OR Cases30_number <> ROUND(Cases30_number))"
        ),
        points_at=("Cases30",),
        since=2023,
    ),
    Rule(
        code="H2082",
        severity="error",
        says="The worker holds cases at 30 September and had left by then.",
        why="The cases are counted, and the worker is not.",
        do="Give the cases to who holds them now, or mend the day of leaving.",
        table="workers",
        flag_when="Cases30_number > 0 AND RoleEndDate < :end",
        points_at=("Cases30", "RoleEndDate"),
        since=2023,
    ),
    Rule(
        code="H2083",
        severity="query",
        says="The worker holds cases and has a role without any.",
        why="Roles and caseloads are published side by side.",
        do="Mend the role, or the number of cases.",
        table="workers",
        flag_when="Cases30_number > 0 AND OrgRole = '6'",
        points_at=("Cases30", "OrgRole"),
        since=2023,
    ),
    Rule(
        code="H2084",
        severity="query",
        says="The worker's role is to hold cases, and none is given.",
        why="A worker without cases is left out of the average: it would be too high.",
        do="Give the cases, 0 where there are none, or mend the role.",
        table="workers",
        flag_when=f"OrgRole = '5' AND Cases30 IS NULL AND {_IS_THERE}",
        points_at=("Cases30", "OrgRole"),
        since=2023,
    ),
    Rule(
        code="H2085",
        severity="query",
        says="The worker holds cases and is absent, or works no hours, at 30 September.",
        why="Cases are set beside the hours of who holds them; here there are none.",
        do="Give the cases to who holds them now, or mend the hours or the absence.",
        table="workers",
        flag_when=f"Cases30_number > 0 AND ({_IS_AWAY} OR FTE30_number = 0)",
        points_at=("Cases30", "FTE30", "Absat30Sept"),
        since=2023,
    ),
    Rule(
        code="H2086",
        severity="query",
        says="The agency worker is in post, and no number of cases is given.",
        why="Cases that agency workers hold count too; without them the average is too low.",
        do="Give the cases, 0 where there are none.",
        table="workers",
        flag_when=f"AgencyWorker IN ('1', 'true') AND Cases30 IS NULL AND {_IS_THERE}",
        points_at=("Cases30",),
        since=2023,
    ),
)
ABSENCE = (
    Rule(
        code="H2091",
        severity="error",
        says="The worker is absent at 30 September without a reason, or has a reason and is not absent.",
        why="Absence is counted by its reason.",
        do="Give both, or neither.",
        table="workers",
        flag_when=(
            f"({_IS_AWAY} AND ReasonAbsence IS NULL) OR "
            "(Absat30Sept IN ('0', 'false') AND ReasonAbsence IS NOT NULL)"
        ),
        points_at=("Absat30Sept", "ReasonAbsence"),
        since=2023,
    ),
    Rule(
        code="H2092",
        severity="error",
        says="The working days lost are no number, or more than a year has.",
        why="The absence rate rests on them.",
        do="Give the working days lost to sickness in the year, at most 254.",
        table="workers",
        flag_when=(
            "WorkingDaysLost IS NOT NULL AND (WorkingDaysLost_number IS NULL "
            "OR WorkingDaysLost_number < 0 OR WorkingDaysLost_number > 254)"
        ),
        points_at=("WorkingDaysLost",),
        since=2023,
    ),
    Rule(
        code="H2093",
        severity="query",
        says="The worker is employed, and no number of working days lost is given.",
        why="A blank is left out of the absence rate: it would be too low.",
        do="Give 0 where none was lost.",
        table="workers",
        flag_when="AgencyWorker IN ('0', 'false') AND WorkingDaysLost IS NULL",
        points_at=("WorkingDaysLost",),
        since=2023,
    ),
    Rule(
        code="H2094",
        severity="error",
        says="The weeks of the contract are no number, or more than a year has.",
        why="Days lost are set beside them.",
        do="Give the weeks in the year, at most 53.",
        table="workers",
        flag_when=(
            "ContractWeeks IS NOT NULL AND (ContractWeeks_number IS NULL "
            "OR ContractWeeks_number < 0 OR ContractWeeks_number > 53)"
        ),
        points_at=("ContractWeeks",),
        since=2023,
    ),
)
