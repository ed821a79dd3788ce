"""What the census of a year shows of a child's story, in the codes and parts of that year's form."""

from datetime import date
from functools import lru_cache

from headway.synthetic.days import first_day, last_day
from headway.synthetic.filing import why_no_number
from headway.synthetic.in_need.part import Cells, Part
from headway.synthetic.in_need.story import (
    Assessment,
    BeforeCourt,
    Enquiry,
    Episode,
    Person,
    Protection,
    Story,
)  # fmt: skip

# The years from which the census asks for sex by letters, for child in need plans, for work before court.
SEX_FROM, PLANS_FROM, BEFORE_COURT_FROM = 2025, 2022, 2027
GENDERS = {"M": "1", "F": "2", "U": "9"}
UNBORN_GENDER = "0"


@lru_cache(maxsize=1 << 16)
def iso(on: int) -> str:
    """A day as the census writes it."""
    return date.fromordinal(on).isoformat()


class Year:
    """The days and the form of one collection year."""

    def __init__(self, year: int):
        self.year, self.first, self.last = year, first_day(year), last_day(year)

    def shows(self, story: Story) -> Part | None:
        """The child's part of the return; None for a child who has no episode in the year."""
        episodes = [e for e in story.episodes if self.has(e)]
        if not episodes:
            return None
        made = self._who(story.person)
        made.inside.append(self._characteristics(story.person))
        made.inside += [self._episode(e) for e in episodes]
        return made

    def has(self, e: Episode) -> bool:
        """Whether an episode is in the year's return."""
        if e.referred > self.last:
            return False
        return e.closed >= self.first if e.is_helped else e.referred >= self.first

    def holds(self, on: int | None) -> bool:
        """Whether a day is in the year."""
        return on is not None and self.first <= on <= self.last

    def _who(self, who: Person) -> Part:
        cells: Cells = {"LAchildID": who.name}
        unborn = who.born > self.last
        why = self._why_no_number(who)
        if why:
            cells["UPNunknown"] = why
        else:
            cells["UPN"] = who.upn
        day = "ExpectedPersonBirthDate" if unborn else "PersonBirthDate"
        cells[day] = iso(who.expected if unborn else who.born)
        if self.year >= SEX_FROM:
            cells["Sex"] = "U" if unborn else who.sex
        else:
            cells["GenderCurrent"] = UNBORN_GENDER if unborn else GENDERS[who.sex]
        if who.died is not None and who.died <= self.last:
            cells["PersonDeathDate"] = iso(who.died)
        return Part("child_identifiers", cells)

    def _why_no_number(self, who: Person) -> str:
        if who.born > self.last:
            return "UN1"
        found = why_no_number(who.born, self.year, who.first_care, who.is_uasc)
        return found if found == "UN1" or who.first_care else who.no_number or found

    def _characteristics(self, who: Person) -> Part:
        made = Part("child_characteristics", {"Ethnicity": who.ethnicity})
        if who.born <= self.last:
            codes = who.disabilities or ("NONE",)
            made.inside = [Part("disabilities", {"Disability": code}) for code in codes]
        return made

    def _episode(self, e: Episode) -> Part:
        cells: Cells = {"CINreferralDate": iso(e.referred), "ReferralSource": e.source}
        made = Part("cin_details", cells)
        if e.is_helped:
            cells["PrimaryNeedCode"] = e.need
            if e.closed <= self.last:
                cells["CINclosureDate"], cells["ReasonForClosure"] = iso(e.closed), e.why
            if e.conference is not None and self.holds(e.conference):
                cells["DateOfInitialCPC"] = iso(e.conference)
            made.inside = self._work(e)
        cells["ReferralNFA"] = "0" if e.is_helped else "1"
        return made

    def _work(self, e: Episode) -> list[Part]:
        """What was done in the year, in the order of the form."""
        made = [self._assessment(a) for a in e.assessments if self._touches(a.start, a.done)]
        if self.year >= PLANS_FROM:
            made += [self._plan(*p) for p in e.need_plans if self._touches(*p)]
        made += [self._enquiry(q) for q in e.enquiries if self._asks(q)]
        made += [self._protection(p) for p in e.protection if self._touches(p.start, p.end)]
        if self.year >= BEFORE_COURT_FROM:
            made += [
                self._before_court(b) for b in e.before_court if self._touches(b.start, _last(b))
            ]
        return made

    def _touches(self, start: int, end: int) -> bool:
        return start <= self.last and end >= self.first

    def _asks(self, q: Enquiry) -> bool:
        return self.holds(q.start) or (q.start <= self.last and self.holds(q.conference))

    def _assessment(self, a: Assessment) -> Part:
        made = Part("assessments", {"AssessmentActualStartDate": iso(a.start)})
        if a.done <= self.last:
            made.cells["AssessmentAuthorisationDate"] = iso(a.done)
            made.inside = [Part("assessment_factors", {"AssessmentFactor": f}) for f in a.factors]
        return made

    def _plan(self, start: int, end: int) -> Part:
        cells: Cells = {"CINPlanStartDate": iso(start)}
        if end <= self.last:
            cells["CINPlanEndDate"] = iso(end)
        return Part("cin_plans", cells)

    def _enquiry(self, q: Enquiry) -> Part:
        cells: Cells = {"S47ActualStartDate": iso(q.start), "InitialCPCtarget": iso(q.target)}
        if self.holds(q.conference):
            cells["DateOfInitialCPC"] = iso(q.conference or 0)
        cells["ICPCnotRequired"] = "1" if q.conference is None else "0"
        return Part("section47", cells)

    def _protection(self, p: Protection) -> Part:
        cells: Cells = {"CPPstartDate": iso(p.start)}
        if p.end <= self.last:
            cells["CPPendDate"] = iso(p.end)
        cells["InitialCategoryOfAbuse"] = p.first_category
        cells["LatestCategoryOfAbuse"] = p.latest_category
        cells["NumberOfPreviousCPP"] = str(p.earlier)
        held = [Part("cp_reviews", {"CPPreviewDate": iso(r)}) for r in p.reviews if self.holds(r)]
        return Part("cp_plans", cells, held)

    def _before_court(self, b: BeforeCourt) -> Part:
        """Only what was done in the year: a date of another year is not asked for."""
        cells: Cells = {}
        if self.holds(b.start):
            cells["PPStartDate"] = iso(b.start)
        if self.holds(b.letter):
            cells["LBPSentDate"] = iso(b.letter)
        if b.letter <= self.last:
            cells["FGDMMeetingOffer"] = "1" if b.offered else "0"
            if b.offered and b.meeting <= self.last:
                cells["FGDMMeetingFac"] = "1" if b.held else "0"
        if self.holds(b.meeting):
            cells["InitialPPMeetingDate"] = iso(b.meeting)
        if b.meeting <= self.last:
            cells["ReviewMeetingsCount"] = str(sum(r <= self.last for r in b.reviews))
        if self.holds(b.decision):
            cells["StepDecisionDate"], cells["PPOutcome"] = iso(b.decision), b.outcome
        for name, on in (("CourtAppDate", b.court), ("LetterInitCPDate", b.court_letter)):
            if self.holds(on):
                cells[name] = iso(on or 0)
        return Part("pre_proceedings", cells)


def _last(b: BeforeCourt) -> int:
    return max(b.decision, b.court or 0, b.court_letter or 0)
