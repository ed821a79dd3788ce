"""Lists 1 to 7: contacts, early help, referrals, assessments, enquiries, need and protection."""

from collections.abc import Collection, Iterator

from headway.synthetic.annex_a.who import Row, about, disability, drawn, held_by, on_day
from headway.synthetic.days import day
from headway.synthetic.in_need.story import NOT_IN_NEED, Episode, Protection, Story
from headway.synthetic.roster.roster import Roster
from headway.synthetic.workforce.holding import Holding, OfChild

A_YEAR = 365
SHORT_LISTS = (
    "contacts", "early_help", "referrals", "assessments", "enquiries", "children_in_need",
    "protection_plans",
)  # fmt: skip


class OfNeed:
    """Rows of the lists of one council, child by child. `in_care` and `in_emergency` name children."""

    def __init__(
        self,
        roster: Roster,
        holding: Holding,
        year: int,
        in_care: Collection[str],
        in_emergency: Collection[str],
    ):
        self._roster, self._holding = roster, holding
        self.as_at, self.since = day(year, 3, 31), day(year - 1, 10, 1)
        self._in_care, self._in_emergency = in_care, in_emergency
        self.lists: dict[str, list[Row]] = {name: [] for name in SHORT_LISTS}

    def see(self, story: Story) -> None:
        """Add the rows of a child; a referral after the lists' day is not known yet."""
        episodes = [e for e in story.episodes if e.referred <= self.as_at]
        if not episodes:
            return
        of = self._holding.of(story)
        for place, e in enumerate(episodes):
            if self._is_recent(e.referred):
                self._referral(story, of, e, episodes[:place])
            if e.is_helped:
                self._work(story, of, e, episodes)
        self._case(story, of, episodes)
        self._plan_of(story, of, episodes)

    def _is_recent(self, on: int | None) -> bool:
        return on is not None and self.since <= on <= self.as_at

    def _held(self, of: OfChild, e: Episode) -> Row:
        when = min(self.as_at, max(e.referred, e.closed - 1), of.grown - 1)
        post, worker = of.by(e, max(when, self._roster.first))
        return held_by(self._roster.team_of(post, when), (post, worker))

    def _referral(self, story: Story, of: OfChild, e: Episode, before: list[Episode]) -> None:
        who = about(story.person, self.as_at)
        contact = max(self.since, e.referred - drawn(story.person.name, "contact", 2))
        self.lists["contacts"].append(who | {"contact_on": on_day(contact), "source": e.source})
        self.lists["referrals"].append(
            who
            | {
                "referred_on": on_day(e.referred),
                "source": e.source,
                "no_further_action": "NO" if e.is_helped else "YES",
                "earlier_referrals": sum(0 < e.referred - b.referred <= A_YEAR for b in before),
            }
            | self._held(of, e)
        )

    def _work(self, story: Story, of: OfChild, e: Episode, episodes: list[Episode]) -> None:
        person = story.person
        who = about(person, self.as_at)
        if e.why == "RC9" and self._is_recent(e.closed):
            self.lists["early_help"].append(who | {"started_on": on_day(e.closed)})
        whose = who | disability(person)
        for a in e.assessments:
            done = a.done if a.done <= self.as_at else None
            if a.start > self.as_at or (done is not None and done < self.since):
                continue
            needed = "NO" if e.why in NOT_IN_NEED and e.closed <= self.as_at else "YES"
            self.lists["assessments"].append(
                whose
                | {
                    "started_on": on_day(a.start),
                    "child_seen": "NO" if drawn(person.name, "seen", 40) == 0 else "YES",
                    "authorised_on": on_day(done),
                    "support_needed": needed if done is not None else None,
                }
                | self._held(of, e)
            )
        for row in self._enquiries(e, episodes):
            self.lists["enquiries"].append(whose | row | self._held(of, e))

    def _enquiries(self, e: Episode, episodes: list[Episode]) -> Iterator[Row]:
        known = [q for other in episodes for q in other.enquiries]
        plans = {p.start for p in e.protection}
        for q in (q for q in e.enquiries if self._is_recent(q.start)):
            held = q.conference if q.conference and q.conference <= self.as_at else None
            before = [k for k in known if 0 < q.start - k.start <= A_YEAR]
            met = [k.conference for k in known if k.conference]
            yield {
                "strategy_on": on_day(q.start),
                "conference_not_needed": "YES" if q.conference is None else "NO",
                "conference_on": on_day(held),
                "led_to_plan": None if held is None else "YES" if held in plans else "NO",
                "earlier_enquiries": len(before),
                "earlier_conferences": sum(0 < q.start - on <= A_YEAR for on in met),
            }

    def _case(self, story: Story, of: OfChild, episodes: list[Episode]) -> None:
        """The child's row of list 6, the latest episode of need."""
        person = story.person
        helped = [e for e in episodes if e.is_helped and e.referred < of.grown]
        if not helped or of.grown <= self.as_at:
            return
        e = helped[-1]
        is_open = e.closed > self.as_at
        if not is_open and not self._is_recent(e.closed):
            return
        whose = about(person, self.as_at) | disability(person)
        seen = min(self.as_at, e.closed) - drawn(person.name, "last seen", 30)
        self.lists["children_in_need"].append(
            whose
            | {
                "started_on": on_day(e.referred),
                "need": e.need,
                "seen_on": on_day(max(e.referred, seen)) if person.born <= self.as_at else None,
                "ended_on": None if is_open else on_day(e.closed),
                "end_reason": None if is_open else e.why,
                "case_status": self._status(person.name, e),
            }
            | self._held(of, e)
        )

    def _plan_of(self, story: Story, of: OfChild, episodes: list[Episode]) -> None:
        """The child's row of list 7, the latest protection plan."""
        person = story.person
        plans = [
            (e, p)
            for e in episodes
            for p in e.protection
            if p.start <= self.as_at and p.end >= self.since
        ]
        if plans:
            e, p = plans[-1]
            whose = about(person, self.as_at) | disability(person)
            row = whose | self._plan(person.name, p) | self._held(of, e)
            self.lists["protection_plans"].append(row)

    def _status(self, name: str, e: Episode) -> str:
        now = self.as_at
        if e.closed <= now:
            return "CLOSED"
        if name in self._in_care:
            return "CARE"
        if any(p.start <= now < p.end for p in e.protection):
            return "PROTECTION"
        if any(start <= now < end for start, end in e.need_plans):
            return "NEED"
        return "ASSESSMENT" if any(a.start <= now < a.done for a in e.assessments) else "NEED"

    def _plan(self, name: str, p: Protection) -> Row:
        is_open = p.end > self.as_at
        last = self.as_at if is_open else p.end
        held = [on for on in p.reviews if on <= last]
        return {
            "started_on": on_day(p.start),
            "first_category": p.first_category,
            "latest_category": p.latest_category,
            "visited_on": on_day(max(p.start, last - drawn(name, "visit", 12))),
            "seen_alone": "NO" if drawn(name, "alone", 4) == 0 else "YES",
            "reviewed_on": on_day(max(held, default=None)) if held else None,
            "ended_on": None if is_open else on_day(p.end),
            "emergency_protection": "YES" if name in self._in_emergency else "NO",
            "earlier_plans": p.earlier,
        }
