"""The eleven lists: their sheets, their headings, and what headway calls each column.

A line is a column's name here, its kind (`d` a day, `n` a number, `w` a text of which every sign
counts, else the name of its codes) and its heading; `*` marks the columns by which a list is known,
without which it cannot be read. `|` parts headings that mean the same. Organisations, postcodes and
places of providers are not read: nothing here is made of them.
"""

from dataclasses import dataclass

from headway.returns.annex_a import codes, codes_of_care
from headway.returns.annex_a.codes import Codes

CODES: dict[str, Codes] = {
    "yes": codes.YES_NO,
    "gender": codes.GENDER,
    "ethnicity": codes.ETHNICITY,
    "source": codes.SOURCE,
    "need": codes.NEED,
    "care_need": codes.CARE_NEED,
    "closure": codes.CLOSURE,
    "case": codes.CASE_STATUS,
    "abuse": codes.ABUSE,
    "permanence": codes.PERMANENCE,
    "in_or_out": codes.IN_OR_OUT,
    "eligibility": codes.ELIGIBILITY,
    "in_touch": codes.IN_TOUCH,
    "suitability": codes.SUITABILITY,
    "adopter_left": codes.ADOPTER_LEFT,
    "no_longer": codes.NO_LONGER,
    "legal_status": codes_of_care.LEGAL_STATUS,
    "placement": codes_of_care.PLACEMENT,
    "provider": codes_of_care.PROVIDER,
    "care_ended": codes_of_care.CARE_ENDED,
    "accommodation": codes_of_care.ACCOMMODATION,
    "activity": codes_of_care.ACTIVITY,
}
CHILD = "child_id"
AS_AT = "as_at"


@dataclass(frozen=True, kw_only=True)
class ListColumn:
    """One column of a list: `codes` where its answers are coded; `telling` where the list is known by
    it; `headings` as lists have had them, the present one first."""

    name: str
    kind: str
    headings: tuple[str, ...]
    telling: bool = False

    @property
    def codes(self) -> Codes | None:
        """The codes of its answers, if it has any."""
        return CODES.get(self.kind)


@dataclass(frozen=True, kw_only=True)
class List:
    """One list of Annex A: its number, headway's name of it, its sheet's names, its columns."""

    number: int
    name: str
    title: str
    sheets: tuple[str, ...]
    columns: tuple[ListColumn, ...]


_CHILDREN = """
    *child_id w Child Unique ID|Child ID|Unique Child ID
    gender gender Gender|Sex
    ethnicity ethnicity Ethnicity
    born_on d Date of Birth
    age n Age of Child (Years)|Age
"""
_DISABILITY = "disability yes Does the Child have a Disability|Disability"
_ALLOCATED = """
    team w Allocated Team
    worker w Allocated Worker
"""


def _list(number: int, name: str, title: str, sheets: str, text: str) -> List:
    return List(
        number=number,
        name=name,
        title=f"List {number}: {title}",
        sheets=tuple(sheets.split("/")),
        columns=tuple(_column(line) for line in text.strip().splitlines() if line.strip()),
    )


def _column(line: str) -> ListColumn:
    name, kind, headings = line.split(maxsplit=2)
    return ListColumn(
        name=name.lstrip("*"),
        kind=kind,
        headings=tuple(headings.split("|")),
        telling=name.startswith("*"),
    )


LISTS = (
    _list(1, "contacts", "contacts", "Contacts", f"""{_CHILDREN}
    *contact_on d Date of Contact
    source source Contact Source
    """),
    _list(2, "early_help", "early help assessments", "Early Help", f"""{_CHILDREN}
    *started_on d Assessment start date
    ended_on d Assessment completion date
    """),
    _list(3, "referrals", "referrals", "Referrals", f"""{_CHILDREN}
    *referred_on d Date of referral
    source source Referral Source
    no_further_action yes Referral NFA?
    earlier_referrals n Number of Referrals in Last 12 Months
    {_ALLOCATED}"""),
    _list(4, "assessments", "assessments", "Assessments", f"""{_CHILDREN}
    {_DISABILITY}
    *started_on d Continuous Assessment Start Date
    child_seen yes Child Seen During Continuous Assessment
    authorised_on d Continuous Assessment Date of Authorisation
    support_needed yes Was the child assessed as requiring LA children's social care support?
    {_ALLOCATED}"""),
    _list(5, "enquiries", "section 47 enquiries and initial conferences",
          "Sec47 and ICPC/Section 47 and ICPC/S47 and ICPC/Section 47 Enquiries", f"""{_CHILDREN}
    {_DISABILITY}
    *strategy_on d Strategy discussion initiating Section 47 Enquiry Start Date
    conference_not_needed yes Was an Initial Child Protection Conference deemed unnecessary?
    conference_on d Date of Initial Child Protection Conference
    led_to_plan yes Did the Initial Child Protection Conference Result in a Child Protection Plan
    earlier_enquiries n Number of Section 47 Enquiries in the last 12 months
    earlier_conferences n Number of ICPCs in the last 12 months
    {_ALLOCATED}"""),
    _list(6, "children_in_need", "children in need", "Children in Need/CIN", f"""{_CHILDREN}
    {_DISABILITY}
    *started_on d CIN Start Date
    need need Primary Need Code
    seen_on d Date Child Was Last Seen
    ended_on d CIN Closure Date
    end_reason closure Reason for Closure
    case_status case Case Status
    {_ALLOCATED}"""),
    _list(7, "protection_plans", "child protection plans",
          "Child Protection/CPP/CP/Child Protection Plans", f"""{_CHILDREN}
    {_DISABILITY}
    *started_on d Child Protection Plan Start Date
    first_category abuse Initial Category of Abuse
    latest_category abuse Latest Category of Abuse
    visited_on d Date of the Last Statutory Visit
    seen_alone yes Was the Child Seen Alone?
    reviewed_on d Date of latest review conference
    ended_on d Child Protection Plan End Date
    emergency_protection yes Subject to Emergency Protection Order or Protected Under Police \
Powers in Last Six Months (Y/N)
    earlier_plans n Number of Previous Child Protection Plans
    {_ALLOCATED}"""),
    _list(8, "looked_after", "children looked after",
          "Children in Care/CLA/Looked After/Children Looked After", f"""{_CHILDREN}
    asylum_seeker yes UASC within the Last 12 Months (Y/N)
    {_DISABILITY}
    *started_on d Date Started to be Looked After
    need care_need Child's Category of Need
    second_period yes Second or subsequent period of being looked after within the last 12 months (Y/N)
    legal_status_from d Start date of current legal status
    legal_status legal_status Child's Legal Status
    reviewed_on d Date of Latest Statutory Review
    visited_on d Date of Last Social Work Visit
    permanence_plan permanence What is the permanence plan for this child?
    officer_visited_on d Date of Last IRO Visit / Contact to the Child
    health_checked_on d Date of Last Health Assessment
    dentist_on d Date of Last Dental Check
    placements n Number of Placements in the Last 12 months
    ended_on d Date Ceased to be Looked After
    end_reason care_ended Reason Ceased to be Looked After
    placed_on d Start Date of Most Recent Placement
    placement placement Placement Type
    provider provider Placement Provider
    place in_or_out Placement Location
    times_missing n Number of 'Missing' episodes in the last 12 months
    times_absent n Number of 'Absent' episodes in the last 12 months
    interview_offered yes Offered a Return Interview after last missing episode (Y/N)?
    interview_accepted yes Accepted a Return Interview after last missing episode (Y/N)?
    {_ALLOCATED}"""),
    _list(9, "care_leavers", "care leavers", "Care Leavers", f"""{_CHILDREN}
    asylum_seeker yes UASC, or formerly UASC if 18 or over (Y/N)
    {_DISABILITY}
    {_ALLOCATED}
    adviser w Allocated Personal Advisor
    *eligibility eligibility Eligibility Category
    plan_reviewed_on d Latest Pathway Plan Review Date
    in_touch in_touch LA in Touch
    contacted_on d Latest Date of Contact
    accommodation accommodation Type of Accommodation
    suitability suitability Suitability of Accommodation
    activity activity Activity Status
    """),
    _list(10, "adoptions", "children for adoption", "Adoption", f"""{_CHILDREN}
    family_id w Family identifier
    {_DISABILITY}
    entered_care_on d Date the Child Entered Care
    *decided_on d Date of Decision that Child Should be Placed for Adoption
    ordered_on d Date of Placement Order
    matched_on d Date of Matching Child and Prospective Adopters
    placed_on d Date Placed for Adoption
    adopted_on d Date of Adoption Order
    reversed_on d Date of Decision that Child Should No Longer be Placed for Adoption
    reversal_reason no_longer Reason Why Child No Longer Placed for Adoption
    early_placed_on d Date the child was placed for fostering in FFA or concurrent planning placement
    """),
    _list(11, "adopters", "prospective adopters", "Adopters/Prospective Adopters", """
    *adopter_id w Individual adopter identifier|Adopter ID
    family_id w Family identifier
    gender gender Gender|Sex
    ethnicity ethnicity Ethnicity
    disability yes Disability|Does the Adopter have a Disability
    fostering yes Is the (prospective) adopter fostering for adoption?
    *enquired_on d Date enquiry received
    stage_one_on d Date Stage 1 started
    stage_one_ended_on d Date Stage 1 ended
    stage_two_on d Date Stage 2 started
    stage_two_ended_on d Date Stage 2 ended
    applied_on d Date application submitted
    approved_on d Date application approved
    matched_on d Date adopter matched with child(ren)
    placed_on d Date child/children placed
    children_placed n No. of children placed|Number of children placed
    adopted_on d Date of Adoption Order
    left_on d Date of leaving adoption process
    left_reason adopter_left Reason for leaving adoption process
    """),
)  # fmt: skip
BY_NAME = {one.name: one for one in LISTS}
