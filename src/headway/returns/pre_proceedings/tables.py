"""The columns of the pre-proceedings list: the census's own names, and the team."""

from headway.validation.table import Column, Kind, Table

# Without one of these a list would read as if nothing had been sent, held or decided.
NEEDED = (
    Column(name="LAchildID", kind=Kind.WRITTEN),
    Column(name="PPStartDate", kind=Kind.DATE),
    Column(name="LBPSentDate", kind=Kind.DATE),
    Column(name="FGDMMeetingOffer", kind=Kind.FLAG),
    Column(name="FGDMMeetingFac", kind=Kind.FLAG),
    Column(name="InitialPPMeetingDate", kind=Kind.DATE),
    Column(name="ReviewMeetingsCount", kind=Kind.NUMBER),
    Column(name="StepDecisionDate", kind=Kind.DATE),
    Column(name="CourtAppDate", kind=Kind.DATE),
)
# The clock reads none of these but TEAM; the meaning of PPOutcome is not confirmed.
MAY_BE = (
    Column(name="PPOutcome", given=True),
    Column(name="LetterInitCPDate", kind=Kind.DATE, given=True),
    Column(name="TEAM", given=True),
)
PRE_PROCEEDINGS_LIST = Table(
    name="pre_proceedings",
    title="work before care proceedings, one row a period",
    columns=(*NEEDED, *MAY_BE),
    key=("LAchildID", "PPStartDate"),
)
# What the template shows in its one row, so that nobody has to guess a form.
EXAMPLE = {
    "LAchildID": "EXAMPLE-1",
    "PPStartDate": "2026-06-08",
    "LBPSentDate": "2026-06-15",
    "FGDMMeetingOffer": "yes",
    "FGDMMeetingFac": "no",
    "InitialPPMeetingDate": "2026-06-30",
    "ReviewMeetingsCount": "2",
    "StepDecisionDate": "",
    "PPOutcome": "",
    "CourtAppDate": "",
    "LetterInitCPDate": "",
    "TEAM": "North",
}
EXAMPLE_CHILD = EXAMPLE["LAchildID"]
