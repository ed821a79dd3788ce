"""A children in need return of invented children for the benchmarks, as one XML file.

Each child has one referral or a few, and what comes of them: assessments with their factors, plans,
enquiries, conferences, protection plans and their reviews, in a sensible order of days. A few cells
are then spoilt (blank, another code, another day), so that there are flags to give. The same number
of children gives the same file.
"""

from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import TextIO
from xml.sax.saxutils import escape

YEAR = 2026
START, END = date(YEAR - 1, 4, 1), date(YEAR, 3, 31)
SPOILT = 0.03  # of all cells
CODES = {
    "Sex": "M F F M M F U",
    "Ethnicity": "WBRI WBRI WBRI WBRI WOTH MWBC MWAS AIND APKN BAFR BCRB NOBT",
    "Disability": "NONE NONE NONE NONE MOB LD LD BEH AUT AUT CON",
    "ReferralSource": "1A 1B 1C 1D 2A 2A 2B 3A 3B 3D 3F 4 5A 5B 5D 6 6 6 7 8 9",
    "PrimaryNeedCode": "N1 N1 N1 N1 N2 N3 N4 N5 N5 N6 N8",
    "ReasonForClosure": "RC1 RC3 RC5 RC7 RC7 RC7 RC8 RC8 RC9",
    "AssessmentFactors": "1B 2B 3A 3B 3C 4A 4B 5B 6A 7A 8B 9A 10A 15A 17A 18B 19C 20 22A",
    "Category": "NEG NEG EMO EMO PHY SAB MUL",
    "NumberOfPreviousCPP": "0 0 0 0 1 2",
    "UPNunknown": "UN1 UN2 UN4 UN5",
}
CHOICES = {name: text.split() for name, text in CODES.items()}
CHOICES["InitialCategoryOfAbuse"] = CHOICES["LatestCategoryOfAbuse"] = CHOICES["Category"]
LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
# What is never spoilt: it says which child a row belongs to.
KEPT = {"LAchildID"}
Cell = date | str | None


def write_sample(path: Path, children: int) -> Path:
    """Write the return of so many children; give its path."""
    with path.open("w", encoding="utf-8") as held:
        held.write(
            '<?xml version="1.0" encoding="utf-8"?>\n<Message><Header><CollectionDetails>'
            f"<Collection>CIN</Collection><Year>{YEAR}</Year><ReferenceDate>{END}</ReferenceDate>"
            "</CollectionDetails><Source><SourceLevel>L</SourceLevel><LEA>342</LEA>"
            "<SoftwareCode>sample</SoftwareCode><Release>1</Release><SerialNo>001</SerialNo>"
            "<DateTime>2026-06-01T09:30:00</DateTime></Source></Header>\n<Children>\n"
        )
        for number in range(children):
            _Child(held, Random(f"sample/{number}"), number).write()
        held.write("</Children></Message>\n")
    return path


class _Child:
    """One invented child, written as it is invented."""

    def __init__(self, held: TextIO, rng: Random, number: int) -> None:
        self.held, self.rng, self.number = held, rng, number

    def chance(self, share: float) -> bool:
        """True this often."""
        return self.rng.random() < share

    def after(self, day: date, fewest: int, most: int) -> date | None:
        """A day so long after another; none where that is after the year."""
        later = day + timedelta(days=self.rng.randint(fewest, most))
        return later if later <= END else None

    def put(self, indent: int, **cells: Cell) -> None:
        """Write elements one a line, some of them spoilt; what is blank is left out."""
        for name, value in cells.items():
            text = self._spoilt(name, value)
            if text is not None:
                self.held.write(f"{' ' * indent}<{name}>{escape(str(text))}</{name}>\n")

    def _spoilt(self, name: str, value: Cell) -> Cell:
        if name in KEPT or not self.chance(SPOILT):
            return value
        dice = self.rng.random()
        if isinstance(value, date) and dice < 0.6:
            return value + timedelta(days=self.rng.randint(-60, 400))
        if name in CHOICES and dice < 0.6:
            return self.rng.choice((*CHOICES[name], "Q9"))
        return None

    def code(self, name: str) -> str:
        """Some code of a column."""
        return self.rng.choice(CHOICES[name])

    def write(self) -> None:
        """The child, and each referral."""
        first = START - timedelta(days=self.rng.randint(-364, 500))
        unborn = self.chance(0.01)
        age = timedelta(days=self.rng.randint(30, 17 * 365))
        digits = "342" + f"{self.number:09d}"
        letter = LETTERS[sum(n * int(d) for n, d in enumerate(digits, start=2)) % 23]
        has_number = not unborn and self.chance(0.85)
        self.held.write("<Child>\n <ChildIdentifiers>\n")
        self.put(
            2,
            LAchildID=f"SAMPLE{self.number:07d}",
            UPN=letter + digits if has_number else None,
            UPNunknown=None if has_number else self.code("UPNunknown"),
            PersonBirthDate=None if unborn else first - age,
            ExpectedPersonBirthDate=END + timedelta(days=self.rng.randint(1, 200))
            if unborn
            else None,
            Sex="U" if unborn else self.code("Sex"),
        )
        self.held.write(" </ChildIdentifiers>\n <ChildCharacteristics>\n")
        self.put(2, Ethnicity=self.code("Ethnicity"))
        self.held.write("  <Disabilities>\n")
        self.put(3, Disability=self.code("Disability"))
        self.held.write("  </Disabilities>\n </ChildCharacteristics>\n")
        referred: date | None = first
        while referred:
            referred = self._episode(referred)
        self.held.write("</Child>\n")

    def _episode(self, referred: date) -> date | None:
        """One referral and what came of it; the day of the next one, if there is one."""
        self.held.write(" <CINdetails>\n")
        if nothing := self.chance(0.1) and referred >= START:
            closed, reason = referred, None
        else:
            closed = self.after(max(referred, START), 20, 700)
            reason = self.code("ReasonForClosure") if closed else None
        self.put(
            2,
            CINreferralDate=referred,
            ReferralSource=self.code("ReferralSource"),
            PrimaryNeedCode=None if nothing else self.code("PrimaryNeedCode"),
            CINclosureDate=None if nothing else closed,
            ReasonForClosure=reason,
        )
        is_protected = not nothing and reason not in ("RC8", "RC9") and self.chance(0.16)
        if not nothing:
            self._work(referred, closed or END, reason, is_protected)
        self.put(2, ReferralNFA="true" if nothing else "false")
        if is_protected:
            self._protection_plan(max(referred + timedelta(days=30), START), closed)
        self.held.write(" </CINdetails>\n")
        return self.after(closed, 30, 400) if closed and self.chance(0.35) else None

    def _work(self, referred: date, last: date, reason: str | None, is_protected: bool) -> None:
        """Assessments, plans of a child in need, and enquiries between the two days."""
        begun = max(referred, START)
        for _ in range(self.rng.choice((1, 1, 1, 2))):
            ended = min(begun + timedelta(days=self.rng.randint(10, 55)), last)
            self.held.write("  <Assessments>\n")
            self.put(3, AssessmentActualStartDate=begun, AssessmentAuthorisationDate=ended)
            self.held.write("   <FactorsIdentifiedAtAssessment>\n")
            for factor in self.rng.sample(CHOICES["AssessmentFactors"], self.rng.randint(1, 5)):
                self.put(4, AssessmentFactors=factor)
            self.held.write("   </FactorsIdentifiedAtAssessment>\n  </Assessments>\n")
            begun = ended + timedelta(days=1)
            if begun > last:
                break
        if reason in ("RC8", "RC9"):
            return
        if begun < last and not is_protected and self.chance(0.6):
            self.held.write("  <CINPlanDates>\n")
            ends = last if last < END or self.chance(0.2) else None
            self.put(3, CINPlanStartDate=begun, CINPlanEndDate=ends)
            self.held.write("  </CINPlanDates>\n")
        if self.chance(0.35):
            held_on = begun + timedelta(days=(7 - begun.weekday()) % 7)
            is_held = self.chance(0.45) and held_on <= last
            self.held.write("  <Section47>\n")
            self.put(
                3,
                S47ActualStartDate=max(referred, START),
                InitialCPCtarget=held_on if is_held else None,
                DateOfInitialCPC=held_on if is_held else None,
                ICPCnotRequired="false" if is_held else "true",
            )
            self.held.write("  </Section47>\n")

    def _protection_plan(self, begun: date, closed: date | None) -> None:
        """A protection plan with a review every few months."""
        if begun >= (closed or END):
            return
        self.held.write("  <ChildProtectionPlans>\n")
        self.put(
            3,
            CPPstartDate=begun,
            CPPendDate=closed,
            InitialCategoryOfAbuse=self.code("Category"),
            LatestCategoryOfAbuse=self.code("Category"),
            NumberOfPreviousCPP=self.code("NumberOfPreviousCPP"),
        )
        day = begun + timedelta(days=85)
        while day < (closed or END):
            self.held.write("   <Reviews>\n")
            self.put(4, CPPreviewDate=day)
            self.held.write("   </Reviews>\n")
            day += timedelta(days=150)
        self.held.write("  </ChildProtectionPlans>\n")
