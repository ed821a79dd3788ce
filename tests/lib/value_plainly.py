"""What children got of placements, in plain Python: day by day and episode by episode, and slow."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from statistics import median

FIRST, LAST = date(2025, 4, 1), date(2026, 3, 31)
OWNERS = {"PR0": "parents", "PR1": "own", "PR2": "other public", "PR4": "private"}
KINDS = {
    "U": "fostering",
    "K2": "homes, secure units and residential schools",
    "K3": "supported accommodation and independent living",
    "P1": "with parents",
}
WENT_WRONG = {"CREQB", "CREQO", "CLOSE", "ALLEG", "STAND", "APPRR", "CHILD"}


@dataclass(frozen=True)
class Episode:
    """One episode as a return has it; `end` is None where it goes on."""

    child: str
    start: date
    end: date | None
    began: str
    place: str
    provider: str
    left: str
    reason: str
    miles: float | None
    area: str

    @property
    def keys(self):
        """The ownership, and the ownership and kind, that it counts in."""
        kind = next((k for p, k in KINDS.items() if self.place.startswith(p)), "other")
        owner = OWNERS.get(self.provider, "not known")
        return [(owner, ""), (owner, kind)]


@dataclass
class Plain:
    """The counts of one ownership, or one kind in it."""

    children: set = field(default_factory=set)
    days: int = 0
    placed_days: int = 0
    far_days: int = 0
    lengths: list = field(default_factory=list)
    early: int = 0
    council_asked: int = 0
    not_said: int = 0
    there: set = field(default_factory=set)
    two_years: set = field(default_factory=set)

    def told(self):
        """All of it as numbers; a middle that lies between two days is rounded up."""
        middle = int(median(self.lengths) + 0.5) if self.lengths else None
        return (
            *(len(self.children), self.days, self.placed_days, self.far_days, len(self.lengths)),
            *(self.early, self.council_asked, self.not_said, middle),
            *(len(self.there), len(self.two_years)),
        )


def stays(episodes):
    """A child's episodes as stays with one carer, temporary stays left out."""
    made, before, was_away = [], None, False
    for one in episodes:
        if one.place.startswith("T"):
            was_away = True
            continue
        if before is None or one.began == "S":
            goes_on = False
        elif was_away:
            goes_on = (before.place, before.provider) == (one.place, one.provider)
        else:
            goes_on = one.began in ("L", "T", "U")
        if goes_on:
            made[-1].append(one)
        else:
            made.append([one])
        before, was_away = one, False
    return made


def plain_value(children):
    """The counts of 2025-26 by ownership and kind, from each child's episodes in order."""
    found: dict[tuple[str, str], Plain] = {}
    for episodes in children:
        for one in episodes:
            _count_days(found, one)
        for stay in stays(episodes):
            _count_stay(found, stay)
    return {key: one.told() for key, one in found.items()}


def _count_days(found, one):
    year = [FIRST + timedelta(days=n) for n in range(365)]
    days = sum(one.start <= day and (one.end is None or day < one.end) for day in year)
    if not days:
        return
    miles = None if one.miles == 999.9 else one.miles
    is_near = one.area == "IN" or (miles is not None and miles <= 20)
    is_far = not is_near and one.area == "OUT" and miles is not None
    for key in one.keys:
        plain = found.setdefault(key, Plain())
        plain.children.add(one.child)
        plain.days += days
        plain.placed_days += days if is_near or is_far else 0
        plain.far_days += days if is_far else 0


def _count_stay(found, stay):
    start, last = stay[0].start, stay[-1]
    for key in last.keys:
        plain = found.setdefault(key, Plain())
        if last.end is None:
            plain.there.add(last.child)
            if start <= date(2024, 3, 31):
                plain.two_years.add(last.child)
        elif FIRST <= last.end <= LAST and last.reason != "PLACE":
            plain.lengths.append((last.end - start).days)
            plain.early += last.reason in WENT_WRONG or last.left == "E4B"
            plain.council_asked += last.reason == "LAREQ"
            plain.not_said += last.left == "X1" and last.reason in ("", "OTHER")
