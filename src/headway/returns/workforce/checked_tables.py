"""The tables of the workforce census as they are checked: every column that it has.

`person` numbers those who share a Social Work England number; `worker` is the place in the file
("worker 12"), by which flags name a row; `age` is worked out. SWENo and PersonBirthDate hold no
number and no date: only whether one is given.
"""

from headway.validation.table import Column, Kind, Table

_KINDS = {
    "": Kind.TEXT,
    "w": Kind.WRITTEN,
    "d": Kind.DATE,
    "n": Kind.NUMBER,
    "f": Kind.FLAG,
    "c": Kind.COUNTED,
}
# What SWENo and PersonBirthDate say.
GIVEN, OTHER = "given", "other form"
PERSON, WORKER = "person", "worker"
# The answers of each coded column.
CODES = {
    "GenderCurrent": ("0", "1", "2", "9"),
    "Ethnicity": tuple(
        "WBRI WIRI WOTH MWBC MWBA MWAS MOTH AIND APKN ABAN AOTH BCRB BAFR BOTH CHNE OOTH REFU "
        "NOBT".split()
    ),
    "QualLevel": ("1", "2", "3"),
    "OrgRole": tuple("123456"),
    "StartOrigin": (*"123456789", "10"),
    "LeaverDestination": tuple("123456789"),
    "ReasonLeave": (*"123456789", "10"),
    "ReasonAbsence": ("MAT", "OTH", "PUB", "SIC", "TRN", "UNA", "UNP"),
    "CFKSSstatus": tuple("1234"),
}


def _columns(text: str) -> tuple[Column, ...]:
    parted = (word.partition(":") for word in text.split())
    return tuple(Column(name=name, kind=_KINDS[kind]) for name, _, kind in parted)


HEADER = Table(
    name="header",
    title="Header: whose return it is, and of which year",
    columns=_columns("Collection Year:n ReferenceDate:d SourceLevel LEA SoftwareCode DateTime"),
    key=("LEA", "Year"),
)
VACANCIES = Table(
    name="vacancies",
    title="Vacant posts at 30 September, and agency workers who cover them",
    columns=_columns("NumberOfVacancies:n NoAgencyFTE:n NoAgencyHeadcount:n"),
    key=(),
)
WORKERS = Table(
    name="workers",
    title="Social workers in post at 30 September, or who left in the year",
    columns=_columns(
        f"{PERSON}:c {WORKER}:w AgencyWorker:f SWENo:w PersonBirthDate:w age:n FTE:n GenderCurrent "
        "Ethnicity QualLevel StepUpGrad:f FrontlineGrad:f OrgRole RoleStartDate:d RoleEndDate:d "
        "StartOrigin LeaverDestination ReasonLeave FTE30:n Cases30:n WorkingDaysLost:n "
        "ContractWeeks:n Absat30Sept:f ReasonAbsence CFKSSstatus"
    ),
    key=(WORKER, "RoleStartDate"),
)
TABLES = (HEADER, VACANCIES, WORKERS)
