"""The header, and the one number of vacant posts: without them there is no vacancy rate.

Source: the census's XML schema of the year to 30 September 2022.
"""

from headway.validation.rule import Rule

WHOLE = (
    Rule(
        code="H2001",
        severity="error",
        says="The reference date is not 30 September of the year.",
        why="Every figure of the census stands on that day.",
        do="Give the last day of the census year, as 2025-09-30.",
        table="header",
        flag_when="ReferenceDate <> :end OR (ReferenceDate IS NULL AND ReferenceDate_raw IS NOT NULL)",
        points_at=("ReferenceDate",),
        since=2023,
    ),
    Rule(
        code="H2002",
        severity="error",
        says="The return has no block of vacant posts.",
        why="The vacancy rate cannot be worked out, and agency cover neither.",
        do="Add LALevelVacancies, with 0 where no post is vacant.",
        table="header",
        select=("SELECT h.row FROM header AS h WHERE NOT EXISTS (SELECT 1 FROM vacancies AS v)"),
        points_at=("LEA",),
        since=2023,
    ),
    Rule(
        code="H2003",
        severity="error",
        says="The return has a second block of vacant posts.",
        why="Nobody can tell which of the two is the council's.",
        do="Keep the one that holds.",
        table="vacancies",
        flag_when="row > 1",
        points_at=("NumberOfVacancies",),
        since=2023,
    ),
)
POSTS = (
    Rule(
        code="H2011",
        severity="error",
        says="The number of vacant posts is missing, or is no number of 0 or more.",
        why="A blank counts as no vacancy, which is seldom so.",
        do="Give the full-time equivalent of vacant posts at 30 September, 0 where there is none.",
        table="vacancies",
        flag_when="NumberOfVacancies_number IS NULL OR NumberOfVacancies_number < 0",
        points_at=("NumberOfVacancies",),
        since=2023,
    ),
    Rule(
        code="H2012",
        severity="error",
        says="The agency workers who cover vacant posts are missing, or are no number.",
        why="How many vacancies are covered cannot be told.",
        do="Give their full-time equivalent and how many they are, 0 where there are none.",
        table="vacancies",
        flag_when=(
            "NoAgencyFTE_number IS NULL OR NoAgencyFTE_number < 0 "
            "OR NoAgencyHeadcount_number IS NULL OR NoAgencyHeadcount_number < 0"
        ),
        points_at=("NoAgencyFTE", "NoAgencyHeadcount"),
        since=2023,
    ),
    Rule(
        code="H2013",
        severity="error",
        says="Agency workers add up to more full-time posts than there are people.",
        why="One person is at most one full-time post.",
        do="Mend one of the two numbers.",
        table="vacancies",
        flag_when="NoAgencyFTE_number > NoAgencyHeadcount_number",
        points_at=("NoAgencyFTE", "NoAgencyHeadcount"),
        since=2023,
    ),
    Rule(
        code="H2014",
        severity="query",
        says="Agency workers cover more posts than are vacant.",
        why="The share of vacancies that is covered would be over 100%.",
        do="Count only those who cover a vacancy, or mend the number of vacant posts.",
        table="vacancies",
        flag_when="NoAgencyFTE_number > NumberOfVacancies_number",
        points_at=("NoAgencyFTE", "NumberOfVacancies"),
        since=2023,
    ),
    Rule(
        code="H2015",
        severity="error",
        says="Agency workers cover vacant posts, and no agency worker is listed.",
        why="Every agency worker in post is to be listed: the agency rate would be nothing.",
        do="List the agency workers, or mend the number who cover vacancies.",
        table="vacancies",
        select=(
            "SELECT v.row FROM vacancies AS v WHERE v.NoAgencyHeadcount_number >= 1 AND NOT EXISTS "
            "(SELECT 1 FROM workers AS w WHERE w.AgencyWorker IN ('1', 'true'))"
        ),
        points_at=("NoAgencyHeadcount",),
        since=2023,
    ),
)
