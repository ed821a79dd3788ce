"""List 8, children looked after; and what lists 9 to 11 take from the same returns."""

from collections import Counter, defaultdict

from headway.synthetic.annex_a.in_care import Care, Cells, cells, day_of, periods
from headway.synthetic.annex_a.who import Row, drawn, on_day
from headway.synthetic.days import age_on, day
from headway.synthetic.made import Made
from headway.synthetic.roster.roster import Held

_PERMANENCE = {
    "A": "ADOPTION", "P1": "HOME", "U1": "FOSTERING", "U4": "FOSTERING", "K2": "RESIDENTIAL",
    "K3": "COMMUNITY", "H5": "COMMUNITY", "P2": "COMMUNITY", "S1": "RESIDENTIAL",
}  # fmt: skip


class OfCare:
    """Rows of the lists on the last 31 March, from the looked-after returns."""

    def __init__(self, made: Made):
        self._made, self._year = made, made.asked.last_year
        self.as_at, self.since = day(self._year, 3, 31), day(self._year - 1, 10, 1)
        self._a_year_ago = day(self._year - 1, 4, 1)
        self._last = made.unspoilt[self._year]
        self._cared = {one.name: one for one in made.in_need.cared}
        self.care = periods(made.unspoilt.values())
        now = {name: those[-1] for name, those in self.care.items()}
        self.shown = {
            name: one for name, one in now.items() if one.ended is None or one.ended >= self.since
        }
        self.in_care = {name for name, one in self.shown.items() if one.ended is None}
        self.in_emergency = {
            name
            for name, one in now.items()
            for row in one.rows
            if row["LS"] in ("L1", "L2") and (not row["DEC"] or day_of(row["DEC"]) >= self.since)
        }
        self._header = {row["CHILD"]: row for row in cells(self._last, "header")}
        self._alone = {row["CHILD"] for one in made.unspoilt.values() for row in cells(one, "uasc")}
        self._reviews: dict[str, list[int]] = defaultdict(list)
        for one in made.unspoilt.values():
            for row in cells(one, "reviews"):
                self._reviews[row["CHILD"]].append(day_of(row["REVIEW"]))
        self._oc2 = {row["CHILD"]: row for row in cells(self._last, "oc2")}
        self._times = Counter(
            (row["CHILD"], row["MISSING"]) for row in cells(self._last, "missing")
        )
        self._spots = {s.postcode: s for zone in made.country.zones.values() for s in zone}

    def looked_after(self) -> list[Row]:
        """List 8: who is looked after, and whose care ended in the last six months."""
        return [self._looked_after(one) for _, one in sorted(self.shown.items())]

    def is_alone(self, name: str) -> bool:
        """Whether a child came alone to seek asylum."""
        return name in self._alone

    def header(self, name: str) -> Cells:
        """The child's row of Header in the last return."""
        return self._header[name]

    def who(self, name: str) -> Row:
        """What every list says of a child in the last return."""
        row = self._header[name]
        born = day_of(row["DOB"])
        return {
            "child_id": name,
            "gender": {"1": "1", "2": "2", "M": "1", "F": "2"}[row["SEX"]],
            "ethnicity": row["ETHNIC"],
            "born_on": on_day(born),
            "age": age_on(born, self.as_at),
        }

    def started(self, one: Care) -> int:
        """The first day of the period, which may lie before the first return."""
        if one.starts_here:
            return one.first
        care = self._cared[one.name].care
        return max(period.start for period in care if period.start <= one.first)

    def _looked_after(self, one: Care) -> Row:
        started, last = self.started(one), one.last
        until = self.as_at if one.ended is None else one.ended
        reviewed = max((on for on in self._reviews[one.name] if on >= started), default=None)
        visited = max(started, until - drawn(one.name, "visit", 42))
        age = age_on(day_of(self._header[one.name]["DOB"]), until)
        spot = self._spots.get(last["PL_POST"])
        post, worker = self._made.roster.in_post(self._worker(one, until))
        return (
            self.who(one.name)
            | {
                "asylum_seeker": "YES" if one.name in self._alone else "NO",
                "started_on": on_day(started),
                "need": last["CIN"],
                "second_period": "YES" if self._came_back(one) else "NO",
                "legal_status_from": on_day(max(started, one.latest_from("SLBU"))),
                "legal_status": last["LS"],
                "reviewed_on": on_day(reviewed),
                "visited_on": on_day(visited),
                "permanence_plan": _permanence(last, age),
                "officer_visited_on": on_day(reviewed),
                "placements": self._placements(one),
                "ended_on": on_day(one.ended),
                "end_reason": last["REC"] if one.ended is not None else None,
                "placed_on": on_day(max(started, one.latest_from("SPTBU"))),
                "placement": last["PLACE"],
                "provider": last["PLACE_PROVIDER"] or None,
                "place": ("IN" if spot.authority == self._made.like.ons_code else "OUT")
                if spot
                else None,
                "team": self._made.roster.team_of(post, until),
                "worker": worker.name,
            }
            | self._health(one.name, started)
            | self._missing(one.name)
        )

    def _worker(self, one: Care, until: int) -> str:
        """Who holds the child on the lists' day, or held the child when care ended."""
        cared = self._cared[one.name]
        taken = [c for c in cared.care if cared.untaken_on is None or c.start < cared.untaken_on]
        chain: list[Held] = self._made.roster.chain(
            cared.number, cared.born, [(c.start, c.end) for c in taken], self.as_at
        )
        when = until if one.ended is None else until - 1
        return next(held[0] for held in reversed(chain) if held[1] <= when)

    def _came_back(self, one: Care) -> bool:
        earlier = [c for c in self.care[one.name] if c is not one and c.ended is not None]
        return any((c.ended or 0) >= self._a_year_ago for c in earlier)

    def _placements(self, one: Care) -> int:
        """Placements in twelve months: those that began, and one that ran when they began."""
        rows = [
            row
            for care in self.care[one.name]
            for row in care.rows
            if not row["DEC"] or day_of(row["DEC"]) >= self._a_year_ago
        ]
        return sum(
            row["RNE"] in "SPB" or (row["RNE"] in "TU" and day_of(row["DECOM"]) < self._a_year_ago)
            for row in rows
        )

    def _health(self, name: str, started: int) -> Row:
        """Health and dental checks: within the year where the return of those in care all year says so."""
        row = self._oc2.get(name)
        checked = started + 20 if started + 20 <= self.as_at else None
        if row is None:
            return {"health_checked_on": on_day(checked), "dentist_on": None}

        def within(column: str) -> int:
            ago = drawn(name, column, 364) if row[column] == "1" else 380 + drawn(name, column, 200)
            return max(started, self.as_at - ago)

        return {
            "health_checked_on": on_day(within("HEALTH_ASSESSMENT")),
            "dentist_on": on_day(within("TEETH_CHECK")),
        }

    def _missing(self, name: str) -> Row:
        """Times missing and away in the year, and whether somebody offered to talk about it."""
        missing, away = self._times[name, "M"], self._times[name, "A"]
        offered = "YES" if drawn(name, "offered", 10) else "NO"
        taken = "YES" if offered == "YES" and drawn(name, "accepted", 10) > 3 else "NO"
        return {
            "times_missing": missing,
            "times_absent": away,
            "interview_offered": offered if missing else None,
            "interview_accepted": taken if missing else None,
        }


def _permanence(last: Cells, age: int) -> str:
    """The plan for permanence that fits the placement and the legal status."""
    place = last["PLACE"]
    if last["LS"] == "E1":
        return "ADOPTION"
    found = _PERMANENCE.get(place) or _PERMANENCE.get(place[0])
    if found:
        return found
    likely = ("HOME", "GUARDIANSHIP", "FOSTERING")
    return "COMMUNITY" if age >= 16 else likely[drawn(last["CHILD"], "permanence", 3)]
