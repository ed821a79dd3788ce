"""The codes of Annex A: the labels that a list has now, and what older lists say in their place.

Each line is a code and the label with it; a label's list letter is dropped when it is read.
`older` are other wordings, in small letters without signs, that mean a code or a group of codes.
Source: the columns of the lists as councils send them; the codes are those of the statutory returns.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property


@dataclass(frozen=True, kw_only=True, eq=False)
class Codes:
    """One list of codes: `labels` by code, `older` wordings by what they mean.

    With `begins` an older wording may be the beginning of a cell.
    """

    name: str
    labels: Mapping[str, str]
    older: Mapping[str, str] = field(default_factory=dict)
    begins: bool = True

    @cached_property
    def spelt(self) -> Mapping[str, str]:
        """The codes with which their own labels begin, in capitals: cells may hold them bare."""
        firsts = {
            code: plain(label).partition(" ")[0].upper() for code, label in self.labels.items()
        }
        return {code.upper(): code for code, first in firsts.items() if first == code.upper()}


def codes_from(name: str, text: str, older: str = "", *, begins: bool = True) -> Codes:
    """A list of codes from lines of `code = label`, and of `code = wording; wording`."""
    labels = dict(_pairs(text))
    wordings = {plain(words): code for code, label in _pairs(older) for words in label.split(";")}
    own = {plain(label): code for code, label in labels.items()}
    return Codes(name=name, labels=labels, older=own | wordings, begins=begins)


def _pairs(text: str) -> list[tuple[str, str]]:
    lines = (line.partition(" = ") for line in text.strip().splitlines())
    return [(code.strip(), label.strip()) for code, _, label in lines]


_LETTER = re.compile(r"^\s*(?:p1|[a-z]{1,2})\)\s*", re.IGNORECASE)
_SIGNS = re.compile(r"[^a-z0-9]+")


def without_letter(text: str) -> str:
    """A cell without the letter of the list of answers: `c) N3` is `N3`."""
    return _LETTER.sub("", text, count=1).strip()


def plain(text: str) -> str:
    """Words as they are compared: no list letter, small letters, single spaces for all signs."""
    return _SIGNS.sub(" ", without_letter(text).lower()).strip()


YES_NO = codes_from(
    "yes or no",
    """
    YES = a) Yes
    NO = b) No
    UNKNOWN = c) Unknown
    """,
    """
    YES = y; 1; true; t
    NO = n; 0; false; f; none; no disability
    UNKNOWN = u; not known; not recorded; not stated; not applicable; n a; na
    """,
    begins=False,
)
GENDER = codes_from(
    "gender or sex",
    """
    1 = a) Male
    2 = b) Female
    0 = c) Not stated/recorded (or unborn)
    9 = d) Neither
    """,
    """
    1 = 1; m; boy; 1 male
    2 = 2; f; girl; 2 female
    0 = 0; u; i; not known; unknown; not recorded; not stated; not specified; unborn; withheld; \
indeterminate; not stated recorded
    9 = 9; transgender; non binary; 9 neither; unable to classify
    """,
    begins=False,
)
ETHNICITY = codes_from(
    "ethnicity",
    """
    WBRI = a) WBRI
    WIRI = b) WIRI
    WIRT = c) WIRT
    WOTH = d) WOTH
    WROM = e) WROM
    MWBC = f) MWBC
    MWBA = g) MWBA
    MWAS = h) MWAS
    MOTH = i) MOTH
    AIND = j) AIND
    APKN = k) APKN
    ABAN = l) ABAN
    AOTH = m) AOTH
    BCRB = n) BCRB
    BAFR = o) BAFR
    BOTH = p) BOTH
    CHNE = q) CHNE
    OOTH = r) OOTH
    REFU = s) REFU
    NOBT = t) NOBT
    """,
    """
    WBRI = white british; british; white english; white welsh; white scottish; a1
    WIRI = white irish; irish; a2
    WIRT = traveller of irish heritage; irish traveller; white irish traveller; a4
    WROM = gypsy roma; roma; gypsy; white gypsy roma; a5
    WOTH = any other white background; other white; white other; white any other; a3
    MWBC = white and black caribbean; mixed white and black caribbean; b1
    MWBA = white and black african; mixed white and black african; b2
    MWAS = white and asian; mixed white and asian; b3
    MOTH = any other mixed background; other mixed; mixed other; b4
    AIND = indian; asian indian; asian or asian british indian; c1
    APKN = pakistani; asian pakistani; asian or asian british pakistani; c2
    ABAN = bangladeshi; asian bangladeshi; asian or asian british bangladeshi; c3
    AOTH = any other asian background; other asian; asian other; c4
    BCRB = caribbean; black caribbean; black or black british caribbean; d1
    BAFR = african; black african; black or black british african; d2
    BOTH = any other black background; other black; black other; d3
    CHNE = chinese; e1
    OOTH = any other ethnic group; other ethnic group; other; arab; e2
    REFU = refused; e3
    NOBT = not yet obtained; information not yet obtained; not stated; not known; unknown; \
not recorded; unborn; e4
    """,
    begins=False,
)
SOURCE = codes_from(
    "source",
    """
    1A = a) 1A: Individual
    1B = b) 1B: Individual
    1C = c) 1C: Individual
    1D = d) 1D: Individual
    2A = e) 2A: Schools
    2B = f) 2B: Education services
    3A = g) 3A: Health services
    3B = h) 3B: Health services
    3C = i) 3C: Health services
    3D = j) 3D: Health services
    3E = k) 3E: Health services
    3F = l) 3F: Health services
    4 = m) 4: Housing
    5A = n) 5A: LA services
    5B = o) 5B: LA services
    5C = p) 5C: LA services
    5D = p1) 5D: LA services
    6 = q) 6: Police
    7 = r) 7: Other legal agency
    8 = s) 8: Other
    9 = t) 9: Anonymous
    10 = u) 10: Unknown
    """,
    """
    1 = individual
    2A = schools; school
    2B = education services; education
    3 = health services; health
    4 = housing
    5 = la services; local authority services
    6 = police
    7 = other legal agency
    8 = other
    9 = anonymous
    10 = unknown
    """,
    begins=False,
)
_NEEDS = """
    N1 = N1 - Abuse or neglect
    N2 = N2 - Child's disability
    N3 = N3 - Parental illness or disability
    N4 = N4 - Family in acute stress
    N5 = N5 - Family dysfunction
    N6 = N6 - Socially unacceptable behaviour
    N7 = N7 - Low income
    N8 = N8 - Absent parenting
"""
NEED = codes_from(
    "primary need", f"{_NEEDS.rstrip()}\n    N9 = N9 - Other cases\n    N0 = N0 - Not stated"
)
CARE_NEED = codes_from("category of need", _NEEDS)
CLOSURE = codes_from(
    "reason for closure",
    """
    RC1 = RC1 - Adopted
    RC2 = RC2 - Died
    RC3 = RC3 - Child arrangements order
    RC4 = RC4 - Special guardianship order
    RC5 = RC5 - Transferred to services of another local authority
    RC6 = RC6 - Transferred to adult social care services
    RC7 = RC7 - Services ceased for any other reason, including child no longer in need
    RC8 = RC8 - Case closed after assessment, no further action
    RC9 = RC9 - Case closed after assessment, referred to early help
    """,
    """
    RC3 = residence order
    RC4 = sgo; special guardianship
    """,
)
CASE_STATUS = codes_from(
    "case status",
    """
    CARE = a) Looked after child
    PROTECTION = b) Child Protection plan
    NEED = c) Child in need plan
    ASSESSMENT = d) Open assessment
    CLOSED = e) Closed episode
    """,
    """
    CARE = looked after
    PROTECTION = cp plan; cpp
    NEED = cin plan; cin
    ASSESSMENT = assessment
    CLOSED = closed
    """,
)
ABUSE = codes_from(
    "category of abuse",
    """
    NEG = a) Neglect
    PHY = b) Physical abuse
    SAB = c) Sexual abuse
    EMO = d) Emotional abuse
    MUL = e) Multiple/not recommended
    """,
    """
    NEG = neglect
    PHY = physical
    SAB = sexual
    EMO = emotional
    MUL = multiple
    """,
)
PERMANENCE = codes_from(
    "permanence plan",
    """
    HOME = a) Return to family
    ADOPTION = b) Adoption
    GUARDIANSHIP = c) SGO/CAO
    COMMUNITY = d) Supported living in the community
    RESIDENTIAL = e) Long-term residential placement
    FOSTERING = f) Long-term fostering
    OTHER = g) Other
    """,
)
IN_OR_OUT = codes_from(
    "placement location",
    """
    IN = a) In
    OUT = b) Out
    """,
)
ELIGIBILITY = codes_from(
    "eligibility",
    """
    RELEVANT = a) Relevant child
    FORMER = b) Former relevant child
    QUALIFYING = c) Qualifying care leaver
    ELIGIBLE = d) Eligible child
    OTHER = e) Other
    """,
    """
    FORMER = former relevant
    RELEVANT = relevant
    QUALIFYING = qualifying
    ELIGIBLE = eligible
    """,
)
IN_TOUCH = codes_from(
    "in touch",
    """
    YES = a) Yes
    NO = b) No
    DIED = c) Died
    REFU = d) Refu
    NREQ = e) NREQ
    RHOM = f) Rhom
    """,
    """
    YES = in touch; y
    NO = not in touch; n; refused
    DIED = deceased
    """,
)
SUITABILITY = codes_from(
    "suitability",
    """
    SUITABLE = a) Suitable
    UNSUITABLE = b) Unsuitable
    """,
    """
    UNSUITABLE = not suitable
    """,
)
ADOPTER_LEFT = codes_from(
    "reason for leaving the adoption process",
    """
    WITHDREW = a) Adopter withdrew from process
    HOLD = b) Process put on hold
    REFUSED = c) Application refused
    """,
    """
    WITHDREW = withdrew; withdrawn
    HOLD = process on hold; on hold
    REFUSED = refused
    """,
)
NO_LONGER = codes_from(
    "reason no longer for adoption",
    """
    RD1 = RD1 - Needs changed
    RD2 = RD2 - Court did not make a placement order
    RD3 = RD3 - Prospective adopters could not be found
    RD4 = RD4 - Other
    """,
)
