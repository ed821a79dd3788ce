"""What the children in need census holds year after year, and how each is known again.

A referral is known by child and referral date. An assessment and an enquiry may run in two
episodes of one child at once, so the referral date is a part of their key. A child has one plan of
a kind at a time, and one piece of work before court with one start, so those are known by child
and first day, also where a later return mends the referral's date; a review by child and day.

Kept where a later return leaves them blank, because the census takes them only in the year in
which they happened (rules 8696, 8715): the conference's date, all of an assessment that is
completed, all of the work before court. Of everything else a blank is believed.
"""

from headway.record.joining import Carried, Shape
from headway.record.table import RecordTable
from headway.record.things import Thing, believed, said_again
from headway.returns.cin_census.spec import RETURN
from headway.returns.cin_census.tables import BY_NAME
from headway.validation.table import Column, Kind

_REFERRAL = Column(name="CINreferralDate", kind=Kind.DATE)
_PLAN = Column(name="CPPstartDate", kind=Kind.DATE)
_ASSESSMENT = Column(name="AssessmentActualStartDate", kind=Kind.DATE)
_BEFORE_COURT = (
    "LBPSentDate FGDMMeetingOffer FGDMMeetingFac InitialPPMeetingDate ReviewMeetingsCount "
    "StepDecisionDate PPOutcome CourtAppDate LetterInitCPDate"
)

THINGS = (
    Thing(
        table="cin_details",
        noun="referral",
        nouns="referrals",
        key=("CINreferralDate",),
        start="CINreferralDate",
        end="CINclosureDate",
        kept=("DateOfInitialCPC",),
    ),
    Thing(
        table="assessments",
        noun="assessment",
        nouns="assessments",
        key=("CINreferralDate", "AssessmentActualStartDate"),
        start="AssessmentActualStartDate",
        end="AssessmentAuthorisationDate",
        kept=(
            "AssessmentAuthorisationDate",
            "AssessmentInternalReviewDate",
            "AssessmentFactors",
        ),
        inside=(_REFERRAL,),
    ),
    Thing(
        table="cin_plans",
        noun="child in need plan",
        nouns="child in need plans",
        key=("CINPlanStartDate",),
        start="CINPlanStartDate",
        end="CINPlanEndDate",
        inside=(_REFERRAL,),
    ),
    Thing(
        table="section47",
        noun="section 47 enquiry",
        nouns="section 47 enquiries",
        key=("CINreferralDate", "S47ActualStartDate"),
        start="S47ActualStartDate",
        kept=("DateOfInitialCPC",),
        inside=(_REFERRAL,),
    ),
    Thing(
        table="cp_plans",
        noun="child protection plan",
        nouns="child protection plans",
        key=("CPPstartDate",),
        start="CPPstartDate",
        end="CPPendDate",
        grows=("LatestCategoryOfAbuse",),
        inside=(_REFERRAL,),
    ),
    Thing(
        table="cp_reviews",
        noun="review of a child protection plan",
        nouns="reviews of child protection plans",
        key=("CPPreviewDate",),
        start="CPPreviewDate",
        inside=(_REFERRAL, _PLAN),
    ),
    Thing(
        table="pre_proceedings",
        noun="piece of work before court",
        nouns="pieces of work before court",
        key=("PPStartDate",),
        start="PPStartDate",
        kept=tuple(_BEFORE_COURT.split()),
        grows=("ReviewMeetingsCount",),
        inside=(_REFERRAL,),
    ),
)
SHAPE = Shape(
    spec=RETURN,
    prefix="cin",
    keys={thing.table: thing.key for thing in THINGS},
    carried=(
        Carried(of="cin_details", columns=("CINreferralDate",)),
        Carried(of="cp_plans", columns=("CPPstartDate",)),
        Carried(
            of="assessments",
            columns=("AssessmentActualStartDate", "AssessmentFactors"),
            copy_as="assessment_copy",
        ),
    ),
)
BELIEVED: tuple[RecordTable, ...] = tuple(
    believed(thing, BY_NAME[thing.table], SHAPE.prefix) for thing in THINGS
)
SAID_AGAIN: tuple[RecordTable, ...] = tuple(
    said_again(thing, BY_NAME[thing.table], SHAPE.prefix) for thing in THINGS
)
