"""A child's story: who the child is, and the episodes of need with all that is done in them.

Days are numbers; a day in the future is FAR. A story knows nothing of years and of forms.
"""

from dataclasses import dataclass, field
from datetime import date

FAR = date(2150, 1, 1).toordinal()
# Closed after an assessment that found no need for help.
NOT_IN_NEED = frozenset(("RC8", "RC9"))


@dataclass(slots=True)
class Person:
    """Who a child is. `upn` is blank where `no_number` says why there is none."""

    name: str
    born: int
    sex: str  # F, M or U
    ethnicity: str
    upn: str
    disabilities: tuple[str, ...] = ()
    expected: int = 0  # the day on which the birth was expected
    no_number: str = ""
    died: int | None = None
    # Looked-after children's reason for having no number changes: when first in care, if alone.
    first_care: int | None = None
    is_uasc: bool = False


@dataclass(slots=True)
class Assessment:
    """An assessment and the factors that it found."""

    start: int
    done: int
    factors: tuple[str, ...]


@dataclass(slots=True)
class Enquiry:
    """A section 47 enquiry. No conference: it found that none was needed."""

    start: int
    target: int
    conference: int | None


@dataclass(slots=True)
class Protection:
    """A child protection plan; `earlier` is how many the child had before."""

    start: int
    end: int
    first_category: str
    latest_category: str
    earlier: int
    reviews: list[int]


@dataclass(slots=True)
class BeforeCourt:
    """Work before care proceedings. `court` is the day of the application, if it came to that."""

    start: int
    letter: int
    offered: bool
    held: bool
    meeting: int
    reviews: list[int]
    decision: int
    outcome: str
    court: int | None
    court_letter: int | None


@dataclass(slots=True)
class Episode:
    """An episode of need from its referral. `conference` came with a child from another council."""

    referred: int
    source: str
    need: str
    leads_to: str  # nothing, assessment or help
    closed: int = FAR
    why: str = ""
    conference: int | None = None
    assessments: list[Assessment] = field(default_factory=list)
    need_plans: list[tuple[int, int]] = field(default_factory=list)
    enquiries: list[Enquiry] = field(default_factory=list)
    protection: list[Protection] = field(default_factory=list)
    before_court: list[BeforeCourt] = field(default_factory=list)

    @property
    def is_helped(self) -> bool:
        """Whether anything was done after the referral."""
        return self.leads_to != "nothing"

    @property
    def last_work(self) -> int:
        """The last day of assessments, enquiries and plans so far."""
        days = [
            self.referred,
            *(a.done for a in self.assessments),
            *(e for _, e in self.need_plans),
        ]
        days += [e.conference or e.start for e in self.enquiries]
        days += [p.end for p in self.protection]
        return max(days)


@dataclass(slots=True)
class Story:
    """A child and the episodes of need, one after another."""

    person: Person
    episodes: list[Episode]
