"""What is true of a year of the invented census, counted from the stories and not from the files."""

from collections import Counter
from dataclasses import dataclass, field

from headway.synthetic.in_need import working
from headway.synthetic.in_need.showing import Year
from headway.synthetic.in_need.story import NOT_IN_NEED, Episode, Story

ASSESSED_WITHIN, HELD_WITHIN = 45, 15
A_YEAR = 365


@dataclass
class Truth:
    """Counts of a year by what they count, and the rows of each table of its file."""

    counts: Counter[str] = field(default_factory=Counter)
    rows: Counter[str] = field(default_factory=Counter)

    def told(self, year: int) -> dict[str, int]:
        """The counts in one order, those that are none too."""
        named = {name.replace("YEAR", str(year)): self.counts[name] for name in COUNTED}
        return named | {f"rows of {name}": many for name, many in sorted(self.rows.items())}


COUNTED = (
    "children in the census", "in need on 31/03/YEAR", "episodes of need started",
    "episodes of need ended", "referrals", "referrals within a year of another",
    "referrals without further action", "episodes closed after assessment",
    "assessments finished", "assessments finished within 45 working days",
    "section 47 enquiries started", "initial conferences held",
    "initial conferences held within 15 working days", "child protection plans started",
    "child protection plans started, second or later", "child protection plans ended",
    "child protection plans open on 31/03/YEAR", "child in need plans started",
    "child in need plans open on 31/03/YEAR",
)  # fmt: skip


def counted(truth: Truth, story: Story, year: Year) -> None:
    """Add a child, of whom the year's return shows something."""
    add = truth.counts
    add["children in the census"] += 1
    before = [e.referred for e in story.episodes]
    for e in story.episodes:
        if not year.has(e):
            continue
        if year.holds(e.referred):
            add["referrals"] += 1
            add["referrals within a year of another"] += any(
                0 < e.referred - on <= A_YEAR for on in before
            )
            add["referrals without further action"] += not e.is_helped
        if e.is_helped:
            _episode(add, e, year)
            _work(add, e, year)


def _episode(add: Counter[str], e: Episode, year: Year) -> None:
    found_none = e.why in NOT_IN_NEED and e.closed <= year.last
    add["in need on 31/03/YEAR"] += e.closed > year.last
    add["episodes of need started"] += year.holds(e.referred) and not found_none
    add["episodes of need ended"] += year.holds(e.closed) and not found_none
    add["episodes closed after assessment"] += year.holds(e.closed) and found_none


def _work(add: Counter[str], e: Episode, year: Year) -> None:
    for a in e.assessments:
        if year.holds(a.done):
            add["assessments finished"] += 1
            in_time = working.working_days(a.start, a.done) <= ASSESSED_WITHIN
            add["assessments finished within 45 working days"] += in_time
    add["section 47 enquiries started"] += sum(year.holds(q.start) for q in e.enquiries)
    for q in e.enquiries:
        if q.conference is not None and year.holds(q.conference):
            add["initial conferences held"] += 1
            in_time = working.working_days(q.start, q.conference) <= HELD_WITHIN
            add["initial conferences held within 15 working days"] += in_time
    add["initial conferences held"] += year.holds(e.conference)
    for p in e.protection:
        add["child protection plans started"] += year.holds(p.start)
        add["child protection plans started, second or later"] += (
            year.holds(p.start) and p.earlier > 0
        )
        add["child protection plans ended"] += year.holds(p.end)
        add["child protection plans open on 31/03/YEAR"] += p.start <= year.last < p.end
    for start, end in e.need_plans:
        add["child in need plans started"] += year.holds(start)
        add["child in need plans open on 31/03/YEAR"] += start <= year.last < end
