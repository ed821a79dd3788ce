"""Two of a kind that run at once: episodes, assessments, enquiries or plans of one child.

Source: children in need census validation rules, collection years 2023 to 2027.
"""

from dataclasses import dataclass

from headway.returns.cin_census.prepare.work_of_the_episode import WITHOUT_OUTCOME
from headway.validation.rule import Rule, Where


@dataclass(frozen=True)
class Span:
    """What runs from `start` to `end`; with no end and `open_where`, to the end of the year.

    Rows are compared where they stand in the same `of`. Where `end_counts`, one that starts on
    the very day on which another ends starts while it runs.
    """

    table: str
    start: str
    end: str
    of: tuple[str, ...]
    open_where: str = "TRUE"
    end_counts: bool = True

    def starts_within(self, late: str, early: str) -> str:
        """The condition that row `late` starts while row `early` is under way."""
        until = "<=" if self.end_counts else "<"
        same = " AND ".join(f"{late}.{column} = {early}.{column}" for column in self.of)
        return (
            f"{same} AND {late}.row <> {early}.row AND {late}.{self.start} >= {early}.{self.start} "
            f"AND ({late}.{self.start} {until} {early}.{self.end} "
            f"OR ({early}.{self.end} IS NULL AND {self.open_where.format(early)} "
            f"AND {late}.{self.start} {until} :end))"
        )

    def under_way(self) -> str:
        """The rows within which another starts."""
        return (
            f"SELECT a.row AS row FROM {self.table} AS a JOIN {self.table} AS b "
            f"ON {self.starts_within('b', 'a')}"
        )

    def begun_within(self) -> str:
        """The rows that start within another, but for those that are flagged as such another."""
        return (
            f"SELECT a.row AS row FROM {self.table} AS a JOIN {self.table} AS b "
            f"ON {self.starts_within('a', 'b')} WHERE NOT EXISTS "
            f"(SELECT 1 AS one FROM {self.table} AS c WHERE {self.starts_within('c', 'a')})"
        )


def _at_once(
    code: str, span: Span, says: str, why: str, do: str, departs: str = "", example: str = ""
) -> Rule:
    return Rule(
        code=code,
        severity="query" if code.endswith("Q") else "error",
        says=says,
        why=why,
        do=do,
        table=span.table,
        select=span.under_way(),
        points_at=(span.start, span.end),
        also=(Where(table=span.table, select=span.begun_within(), points_at=(span.start,)),),
        since=2023,
        departs=departs,
        example=example,
    )


EPISODES = Span(
    table="cin_details",
    start="CINreferralDate",
    end="CINclosureDate",
    of=("child_number",),
    # A referral that needed no further action may stay without an end.
    open_where="{0}.ReferralNFA_yes = FALSE",
    end_counts=False,
)
ASSESSMENTS = Span(
    table="assessments",
    start="AssessmentActualStartDate",
    end="AssessmentAuthorisationDate",
    of=("child_number", "CINdetailsID"),
)
ENQUIRIES = Span(
    table="section47",
    start="S47ActualStartDate",
    end="DateOfInitialCPC",
    of=("child_number", "CINdetailsID"),
    open_where="NOT COALESCE({0}.ICPCnotRequired_yes, FALSE)",
)
PLANS = Span(table="cp_plans", start="CPPstartDate", end="CPPendDate", of=("child_number",))

PAIRS = (
    _at_once(
        "8820",
        EPISODES,
        says="Two episodes of this child run at the same time.",
        why="A child is in need once at a time, and is counted once for each episode.",
        do="Compare the days of referral and of closing, and mend the one that is wrong.",
    ),
    _at_once(
        "8863Q",
        ASSESSMENTS,
        says="An assessment starts while another of the same episode still runs.",
        why="One piece of work may be there twice, and each counts as an assessment.",
        do="Compare the two; mend a day, take one out, or confirm that there were two.",
        departs="Two assessments with the same days are flagged; the existing tool takes them for one.",
        example="Two assessments, both from 2025-05-01 to 2025-06-01: flagged here, not there.",
    ),
    _at_once(
        "8890",
        ENQUIRIES,
        says="A section 47 enquiry starts while another of the same episode still runs.",
        why="One enquiry may be there twice, and each counts as one.",
        do="Compare their days and outcomes; mend the one that is wrong, or take one out.",
        departs="Two enquiries with the same days are flagged; the existing tool takes them for one.",
        example="Two enquiries from 2025-05-01 without an outcome: flagged here, not there.",
    ),
    _at_once(
        "8940",
        PLANS,
        says="Two child protection plans of this child run at the same time.",
        why="A child is on one plan at a time, and is counted once for each.",
        do="Look up when the earlier plan ended, and mend its end or the start of the later one.",
        departs=(
            "Plans of different episodes are compared whatever their numbers; the existing tool "
            "passes over plans of the same number."
        ),
        example="The only plans of two episodes, both still running: flagged here, not there.",
    ),
)
COUNTS = (
    Rule(
        code="8839",
        severity="error",
        says="More than one section 47 enquiry of this episode has no outcome.",
        why="One enquiry may be there twice, and each counts as one that still runs.",
        do="Give the day of the conference for each, or say that none was needed.",
        table="section47",
        flag_when=f"{WITHOUT_OUTCOME} AND enquiries_without_outcome >= 2",
        points_at=("DateOfInitialCPC",),
        one_fault_a_child=True,
        since=2023,
        departs=(
            "Enquiries that needed no conference are not flagged; the existing tool flags those "
            "of the episode as well, and takes TRUE for false."
        ),
        example="Two enquiries without an outcome and one that needed no conference: three flagged there, two here.",
    ),
    Rule(
        code="8896",
        severity="error",
        says="More than one assessment of this episode is not finished.",
        why="One assessment may be there twice, and each counts as one that still runs.",
        do="Give the day on which each was authorised, or take out the one that is there twice.",
        table="assessments",
        flag_when="AssessmentAuthorisationDate IS NULL AND unfinished_assessments >= 2",
        points_at=("AssessmentAuthorisationDate",),
        one_fault_a_child=True,
        since=2023,
        departs="Finished assessments are not flagged; the existing tool flags all of the episode.",
        example="Two open assessments and a finished one: three flagged there, two here.",
    ),
)
