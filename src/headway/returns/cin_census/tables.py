"""The twelve flat tables of the children in need census, under the names that its XML has.

Source: the census's XML schemas of collection years 2017 to 2027. Every column of every year is
there: GenderCurrent was asked to 2024, Sex from 2025, child in need plans from 2022, the block on
work before court from 2027; what a year does not have is blank.

`child_number` counts the Child elements of the upload, so that a child without an identifier, or
with another's, is nobody else. `CINdetailsID` counts the episodes of a child; `AssessmentID` and
`CPPID` count the assessments and protection plans of an episode, and begin again in the next.
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
CHILD_NUMBER = "child_number"
_CHILD = f"{CHILD_NUMBER}:c LAchildID:w"
_EPISODE = f"{_CHILD} CINdetailsID:c"


def _columns(text: str) -> tuple[Column, ...]:
    parted = (word.partition(":") for word in text.split())
    return tuple(Column(name=name, kind=_KINDS[kind]) for name, _, kind in parted)


HEADER = Table(
    name="header",
    title="Header: whose return it is, and of which year",
    columns=_columns(
        "Collection Year:n ReferenceDate:d SourceLevel LEA SoftwareCode Release SerialNo DateTime"
    ),
    key=("LEA", "Year"),
)
CHILD_IDENTIFIERS = Table(
    name="child_identifiers",
    title="Who each child is",
    columns=_columns(
        f"{_CHILD} UPN:w FormerUPN:w UPNunknown PersonBirthDate:d ExpectedPersonBirthDate:d "
        "GenderCurrent Sex PersonDeathDate:d"
    ),
    key=("LAchildID",),
    one_a_child=True,
    ids=(CHILD_NUMBER,),
)
CHILD_CHARACTERISTICS = Table(
    name="child_characteristics",
    title="Each child's ethnicity",
    columns=_columns(f"{_CHILD} Ethnicity"),
    key=("LAchildID",),
    one_a_child=True,
    ids=(CHILD_NUMBER,),
)
DISABILITIES = Table(
    name="disabilities",
    title="Each child's disabilities",
    columns=_columns(f"{_CHILD} Disability"),
    key=("LAchildID", "Disability"),
)
CIN_DETAILS = Table(
    name="cin_details",
    title="Episodes of need: each begins with a referral",
    columns=_columns(
        f"{_EPISODE} CINreferralDate:d ReferralSource PrimaryNeedCode CINclosureDate:d "
        "ReasonForClosure DateOfInitialCPC:d ReferralNFA:f"
    ),
    key=("LAchildID", "CINreferralDate"),
    ids=(CHILD_NUMBER, "CINdetailsID"),
)
# AssessmentFactors is the text of the factors' codes together, for people; rules read the table.
ASSESSMENTS = Table(
    name="assessments",
    title="Assessments",
    columns=_columns(
        f"{_EPISODE} AssessmentID:c AssessmentActualStartDate:d AssessmentInternalReviewDate:d "
        "AssessmentAuthorisationDate:d AssessmentFactors"
    ),
    key=("LAchildID", "AssessmentActualStartDate"),
    ids=(CHILD_NUMBER, "CINdetailsID", "AssessmentID"),
)
ASSESSMENT_FACTORS = Table(
    name="assessment_factors",
    title="Factors found by assessments",
    columns=_columns(f"{_EPISODE} AssessmentID:c AssessmentFactor"),
    key=("LAchildID", "CINdetailsID", "AssessmentID", "AssessmentFactor"),
)
CIN_PLANS = Table(
    name="cin_plans",
    title="Child in need plans",
    columns=_columns(f"{_EPISODE} CINPlanStartDate:d CINPlanEndDate:d"),
    key=("LAchildID", "CINPlanStartDate"),
    since=2022,
)
SECTION47 = Table(
    name="section47",
    title="Section 47 enquiries and initial conferences",
    columns=_columns(
        f"{_EPISODE} S47ActualStartDate:d InitialCPCtarget:d DateOfInitialCPC:d ICPCnotRequired:f"
    ),
    key=("LAchildID", "S47ActualStartDate"),
)
CP_PLANS = Table(
    name="cp_plans",
    title="Child protection plans",
    columns=_columns(
        f"{_EPISODE} CPPID:c CPPstartDate:d CPPendDate:d InitialCategoryOfAbuse "
        "LatestCategoryOfAbuse NumberOfPreviousCPP:n"
    ),
    key=("LAchildID", "CPPstartDate"),
    ids=(CHILD_NUMBER, "CINdetailsID", "CPPID"),
)
CP_REVIEWS = Table(
    name="cp_reviews",
    title="Reviews of child protection plans",
    columns=_columns(f"{_EPISODE} CPPID:c CPPreviewDate:d"),
    key=("LAchildID", "CPPreviewDate"),
)
PRE_PROCEEDINGS = Table(
    name="pre_proceedings",
    title="Work before care proceedings, and family group decision making",
    columns=_columns(
        f"{_EPISODE} PPStartDate:d LBPSentDate:d FGDMMeetingOffer:f FGDMMeetingFac:f "
        "InitialPPMeetingDate:d ReviewMeetingsCount:n StepDecisionDate:d PPOutcome CourtAppDate:d "
        "LetterInitCPDate:d"
    ),
    key=("LAchildID", "PPStartDate"),
    since=2027,
)

TABLES: tuple[Table, ...] = (
    HEADER,
    CHILD_IDENTIFIERS,
    CHILD_CHARACTERISTICS,
    DISABILITIES,
    CIN_DETAILS,
    ASSESSMENTS,
    ASSESSMENT_FACTORS,
    CIN_PLANS,
    SECTION47,
    CP_PLANS,
    CP_REVIEWS,
    PRE_PROCEEDINGS,
)
BY_NAME = {table.name: table for table in TABLES}
