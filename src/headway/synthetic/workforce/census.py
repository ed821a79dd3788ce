"""The workforce census of one September: who is in post, who left in the year, vacant posts."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from headway.synthetic.days import day
from headway.synthetic.proportions import weights
from headway.synthetic.roster.roster import Roster, mixed
from headway.synthetic.roster.teams import FIRST_LINE, MIDDLE, SENIOR
from headway.synthetic.roster.workers import Post, Worker
from headway.synthetic.workforce.absence import absent_because, days_lost
from headway.synthetic.workforce.cases import Cases
from headway.synthetic.workforce.holding import month_ends

UNIVERSITIES = ("University of Nowhere", "Invented College", "University of the Coast")


def path_of(folder: Path, year: int) -> Path:
    """Where a year's census lies."""
    return folder / str(year) / f"csww_{year}.xml"


@dataclass(frozen=True)
class September:
    """One census: the year that ends on 30 September."""

    year: int
    roster: Roster
    cases: Cases

    @property
    def last(self) -> int:
        """30 September."""
        return day(self.year, 9, 30)

    def in_it(self) -> Iterator[tuple[Post, Worker]]:
        """Everybody in post on 30 September, and everybody who left in the year."""
        first = day(self.year - 1, 10, 1)
        for post in self.roster.posts:
            for worker in post.workers:
                if worker.start <= self.last and worker.end >= first:
                    yield post, worker

    def there(self) -> list[tuple[Post, Worker]]:
        """Everybody in post on 30 September."""
        return [(post, w) for post, w in self.in_it() if w.start <= self.last < w.end]

    def vacant(self) -> list[tuple[Post, Worker | None]]:
        """Posts without an employed worker on the day, and the agency worker who covers each."""
        posts = [post for post in self.roster.posts if not post.is_beyond]
        held = [(post, post.on(self.last)) for post in posts]
        return [(post, w) for post, w in held if w is None or w.is_agency]

    def truth(self) -> dict[str, float]:
        """What is true of the year, from the roster and the cases."""
        there = self.there()
        employed = [w for _, w in there if not w.is_agency]
        first = day(self.year - 1, 10, 1)
        moved = [w for _, w in self.in_it() if not w.is_agency]
        loads = [(self.cases.held(w, self.last), w.fte) for _, w in there]
        vacant = self.vacant()
        found = {
            "social workers in post": sum(w.fte for w in employed),
            "agency workers": sum(w.fte for _, w in there if w.is_agency),
            "vacant posts": sum(post.fte for post, _ in vacant),
            "vacant posts covered by agency workers": sum(w.fte for _, w in vacant if w),
            "started": sum(w.fte for w in moved if w.start >= first and w.end > self.last),
            "left": sum(w.fte for w in moved if w.end <= self.last and w.start < first),
            "days lost to sickness": sum(days_sick(w, self.year) for w in employed),
            "cases held": sum(many for many, _ in loads),
            "of whom hold cases": sum(fte for many, fte in loads if many),
        }
        return {what: round(value, 2) for what, value in found.items()}

    def write(self, folder: Path, council: str) -> None:
        """Write the file."""
        path = path_of(folder, self.year)
        path.parent.mkdir(parents=True, exist_ok=True)
        vacant = self.vacant()
        cover = [w for _, w in vacant if w]
        text = _HEAD.format(
            year=self.year,
            council=council,
            vacant=sum(post.fte for post, _ in vacant),
            agency=sum(w.fte for w in cover),
            heads=len(cover),
        )
        workers = "".join(self._worker(post, worker) for post, worker in self.in_it())
        path.write_text(f"{text}{workers}</Message>\n", encoding="utf-8", newline="\n")

    def _worker(self, post: Post, w: Worker) -> str:
        cells = "".join(
            f"    <{name}>{cell}</{name}>\n" for name, cell in self._cells(post, w).items() if cell
        )
        return f"  <CSWWWorker>\n{cells}  </CSWWWorker>\n"

    def _cells(self, post: Post, w: Worker) -> dict[str, str]:
        is_there = w.end > self.last
        begun = max(w.start, day(self.year - 1, 10, 1))
        weeks = (min(w.end, self.last + 1) - begun) / 7
        held = self.cases.held(w, self.last)
        # Whoever is away has handed the cases on: who holds some on the day is there.
        absent = absent_because(w, self.last) if is_there and not held else ""
        return {
            "AgencyWorker": "1" if w.is_agency else "0",
            "SWENo": w.name,
            "FTE": f"{w.fte:.6f}",
            "PersonBirthDate": _iso(w.born),
            "GenderCurrent": "2" if w.is_woman else "1",
            "Ethnicity": w.ethnicity,
            "QualInst": UNIVERSITIES[w.number % len(UNIVERSITIES)],
            "QualLevel": "12"[mixed(w.number, 5) % 2],
            "StepUpGrad": "1" if mixed(w.number, 6) % 16 == 0 else "0",
            "FrontlineGrad": "1" if mixed(w.number, 6) % 16 == 1 else "0",
            "OrgRole": post.role,
            "RoleStartDate": _iso(w.start),
            "RoleEndDate": "" if is_there else _iso(w.end),
            "StartOrigin": w.origin,
            "LeaverDestination": "" if is_there else left_to(w),
            "ReasonLeave": "" if is_there or w.is_agency else left_because(w),
            "FTE30": f"{w.fte:.6f}" if is_there else "",
            "Cases30": str(held) if is_there else "",
            "WorkingDaysLost": f"{days_sick(w, self.year):.2f}",
            "ContractWeeks": f"{max(0.0, weeks):.1f}",
            "Absat30Sept": ("1" if absent else "0") if is_there else "",
            "ReasonAbsence": absent,
            "CFKSSstatus": _stage(post, w, self.last),
        }


def days_sick(worker: Worker, year: int) -> float:
    """The working days that a worker lost in the year to 30 September, in full days of their own."""
    ends = month_ends((year, year + 1))[6:18]
    return worker.fte * sum(days_lost(worker, end) for end in ends)


def left_because(worker: Worker) -> str:
    """Why a worker left, in the census's codes."""
    return _drawn("reason_leave", worker, 21)


def left_to(worker: Worker) -> str:
    """Where a worker went, in the census's codes."""
    return "8" if worker.is_agency else _drawn("leaver_destination", worker, 22)


def _drawn(topic: str, worker: Worker, of: int) -> str:
    given = weights(topic)
    at = (mixed(worker.number, of) >> 11) / (1 << 53) * sum(given.values())
    for code, weight in given.items():
        at -= weight
        if at < 0:
            return code
    return code


def _stage(post: Post, worker: Worker, on: int) -> str:
    """The standards stage: newly qualified, practitioner, supervisor, leader."""
    if post.role in (SENIOR, MIDDLE):
        return "4"
    if post.role == FIRST_LINE:
        return "3"
    return "1" if worker.is_newly_qualified and on < worker.qualified_on else "2"


def _iso(on: int) -> str:
    return date.fromordinal(on).isoformat()


_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<!-- INVENTED. No social worker in this file exists. -->
<Message>
  <Header>
    <CollectionDetails>
      <Collection>CSWW</Collection>
      <Year>{year}</Year>
      <ReferenceDate>{year}-09-30</ReferenceDate>
    </CollectionDetails>
    <Source>
      <SourceLevel>L</SourceLevel>
      <LEA>{council}</LEA>
      <SoftwareCode>Invented by headway</SoftwareCode>
      <DateTime>{year}-10-31T09:00:00</DateTime>
    </Source>
  </Header>
  <LALevelVacancies>
    <NumberOfVacancies>{vacant:.2f}</NumberOfVacancies>
    <NoAgencyFTE>{agency:.2f}</NoAgencyFTE>
    <NoAgencyHeadcount>{heads}</NoAgencyHeadcount>
  </LALevelVacancies>
"""
