"""The tables of the workforce census, and of the establishment list, under the names they have.

Source: the census's XML schema of the year to 30 September 2022. Names, birth dates, gender,
ethnicity and qualifications are no part of any figure, so they are not read.

`whose` is not of the files: the reader gives it. It is the worker's number, or the file's line
where there is none (such a worker counts all the same), or the council itself.
"""

from headway.validation.table import Column, Kind, Table

_KINDS = {"": Kind.TEXT, "w": Kind.WRITTEN, "d": Kind.DATE, "n": Kind.NUMBER, "f": Kind.FLAG}
WHOSE = "whose"


def _columns(text: str, *, given: bool = False) -> tuple[Column, ...]:
    parted = (word.partition(":") for word in text.split())
    return tuple(Column(name=name, kind=_KINDS[kind], given=given) for name, _, kind in parted)


HEADER = Table(
    name="header",
    title="Header: whose return it is, and of which year",
    columns=_columns("Collection Year:n ReferenceDate:d SourceLevel LEA SoftwareCode DateTime"),
    key=("LEA", "Year"),
)
VACANCIES = Table(
    name="vacancies",
    title="Vacant posts at 30 September, and agency workers who cover them",
    columns=_columns(f"{WHOSE}:w NumberOfVacancies:n NoAgencyFTE:n NoAgencyHeadcount:n"),
    key=(),
)
WORKERS = Table(
    name="workers",
    title="Social workers in post at 30 September, or who left in the year",
    columns=_columns(
        f"{WHOSE}:w AgencyWorker:f FTE:n OrgRole RoleStartDate:d RoleEndDate:d StartOrigin "
        "LeaverDestination ReasonLeave FTE30:n Cases30:n WorkingDaysLost:n ContractWeeks:n "
        "Absat30Sept:f ReasonAbsence CFKSSstatus"
    ),
    key=(WHOSE, "RoleStartDate"),
)
CENSUS_TABLES = (HEADER, VACANCIES, WORKERS)
# What the census holds of a worker that no figure is made of.
NOT_READ = frozenset(
    "PERSONBIRTHDATE GENDERCURRENT ETHNICITY QUALINST QUALLEVEL STEPUPGRAD FRONTLINEGRAD".split()
)
ROLES = {
    "1": "senior manager",
    "2": "middle manager",
    "3": "first line manager",
    "4": "senior practitioner",
    "5": "case holder",
    "6": "qualified without cases",
}
# The list as a file has it; a council may leave out team, role and cases.
ESTABLISHMENT_LIST = Table(
    name="lines",
    title="the establishment, one row a post, or a group of posts, and month",
    columns=(
        *_columns("as_at_date:d employed_or_agency fte:n vacant_fte:n"),
        *_columns("team role cases_open:n", given=True),
    ),
    key=("as_at_date", "team", "role"),
)
TRAINING_LIST = Table(
    name="lines",
    title="training, one row a worker and required course, and month",
    columns=(
        *_columns("as_at_date:d course completed_on:d"),
        *_columns("team role expires_on:d", given=True),
    ),
    key=("as_at_date", "team", "course"),
)
SUPERVISION_LIST = Table(
    name="lines",
    title="supervisions, one row each",
    columns=(
        *_columns("supervision_due_on:d supervision_held_on:d"),
        *_columns("team role newly_qualified:f", given=True),
    ),
    key=("supervision_due_on", "team"),
)
TEAM_CHANGES = Table(
    name="changes",
    title="teams before and after a re-organisation",
    columns=_columns("old_team new_team from:d"),
    key=("old_team", "new_team"),
)
# What the reader makes of the lines: a team's name now, and what it was called at first.
TEAM_NAMES = Table(
    name="names",
    title="What each team is called now, and was called at first",
    columns=_columns(f"{WHOSE}:w team:w team_now:w team_then:w"),
    key=("team",),
)
