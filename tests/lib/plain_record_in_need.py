"""The record of children in need a second time: slow, plain Python, from the words of the rules.

`plain_record(files)` gives each table of the record as rows of plain values, without `row` and
without days as numbers. Nothing of it was taken from headway's own SQL.
"""

from collections import defaultdict
from collections.abc import Callable
from datetime import date

from headway.vocabulary.working_days import workday
from tests.lib.plain_cases_in_need import plain_cases
from tests.lib.plain_followed_in_need import (
    month_ends,
    plain_assessed,
    plain_children,
    plain_closed,
    plain_factors,
)
from tests.lib.plain_journeys import journey_steps, transitions
from tests.lib.plain_things_in_need import KINDS, Thing, months_on, things, year_of, yes
from tests.lib.years_of_need import File, Row

GROUPS = {
    "1A": "Individual", "2B": "Education services", "5D": "LA services", "6": "Police",
    "10": "Unknown",
}  # fmt: skip


class Council:
    """All that the files say, and the tables of the record."""

    def __init__(self, files: list[File]):
        self.files = files
        self.years = {file.year for file in files}
        self.of = {kind: things(files, kind) for kind in KINDS}
        self.adopted: dict[str, date] = {}
        for e in self.of["episodes"]:
            if e.said["ReasonForClosure"] == "RC1" and e.ended_on:
                self.adopted[e.child] = min(e.ended_on, self.adopted.get(e.child, e.ended_on))

    def after(self, child: str, day: date) -> bool:
        """Whether a day is after this identifier's child was adopted."""
        return child in self.adopted and day > self.adopted[child]

    def referrals(self) -> list[Row]:
        """See headway.record.in_need.referrals."""
        return [self._referral(e) for e in self.of["episodes"]]

    def _referral(self, e: Thing) -> Row:
        after = self.after(e.child, e.started_on)
        earlier = [
            o.started_on for o in self.of["episodes"]
            if o.child == e.child and o.started_on < e.started_on
            and self.after(o.child, o.started_on) == after
        ]  # fmt: skip
        previous = max(earlier, default=None)
        enough = {year_of(e.started_on), year_of(e.started_on) - 1} <= self.years
        within = previous is not None and previous >= months_on(e.started_on, -12)
        found = {
            kind: any(
                t.child == e.child and t.said["CINreferralDate"] == e.started_on
                for t in self.of[kind]
            )
            for kind in ("assessments", "cin_plans", "cp_plans")
        }
        closed_so = e.ended_on is not None and e.said["ReasonForClosure"] in ("RC8", "RC9")
        assert e.counted_to
        return {
            "child": e.child, "after_adoption": after, "copy": e.copy, "referred_on": e.started_on,
            "year": year_of(e.started_on), "ReferralSource": e.said["ReferralSource"],
            "source_group": GROUPS.get(e.said["ReferralSource"]),
            "PrimaryNeedCode": e.said["PrimaryNeedCode"], "is_nfa": yes(e.said["ReferralNFA"]),
            "previous_on": previous,
            "days_since_previous": (e.started_on - previous).days if previous else None,
            "is_rereferral": True if within else False if enough else None,
            "history_is_long_enough": enough, "is_assessed": found["assessments"],
            "is_assessed_not_in_need": yes(e.said["ReferralNFA"]) is not True
            and found["assessments"] and not found["cin_plans"] and not found["cp_plans"]
            and closed_so,
            "closed_on": e.ended_on, "ReasonForClosure": e.said["ReasonForClosure"],
            "is_open": e.is_open, "end_is_known": e.end_is_known, "counted_to": e.counted_to,
            "days_open": (e.counted_to - e.started_on).days,
            "first_year": e.first_year, "last_year": e.last_year,
        }  # fmt: skip

    def assessments(self) -> list[Row]:
        """See headway.record.in_need.assessments."""
        return [
            {
                "child": a.child, "after_adoption": self.after(a.child, a.started_on),
                "copy": a.copy, "referred_on": a.said["CINreferralDate"],
                "started_on": a.started_on, "started_workday": workday(a.started_on),
                "authorised_on": a.ended_on,
                "year": year_of(a.ended_on) if a.ended_on else None,
                "working_days": workday(a.ended_on) - workday(a.started_on) if a.ended_on else None,
                "bank_holidays_are_known": True if a.ended_on else None, "is_open": a.is_open,
                "end_is_known": a.end_is_known, "counted_to": a.counted_to,
                "AssessmentFactors": a.said["AssessmentFactors"],
                "first_year": a.first_year, "last_year": a.last_year,
            }
            for a in self.of["assessments"]
        ]  # fmt: skip

    def factors(self) -> list[Row]:
        """See headway.record.in_need.assessments."""
        names = "child after_adoption copy referred_on started_on authorised_on year".split()
        return [
            {name: a[name] for name in names} | {"factor": code}
            for a in self.assessments()
            for code in (a["AssessmentFactors"] or "").split()
        ]

    def enquiries(self) -> list[Row]:
        """See headway.record.in_need.enquiries."""
        return [
            {
                "child": s.child, "after_adoption": self.after(s.child, s.started_on),
                "copy": s.copy, "referred_on": s.said["CINreferralDate"],
                "started_on": s.started_on, "year": year_of(s.started_on), "target_on": None,
                "conference_on": s.said["DateOfInitialCPC"],
                "is_conference_not_required": yes(s.said["ICPCnotRequired"]),
                "is_open": s.said["DateOfInitialCPC"] is None
                and yes(s.said["ICPCnotRequired"]) is not True and s.last_year == max(self.years),
                "first_year": s.first_year, "last_year": s.last_year,
            }
            for s in self.of["section47"]
        ]  # fmt: skip

    def conferences(self) -> list[Row]:
        """See headway.record.in_need.enquiries."""
        held: dict[tuple[str, date], list[tuple[bool, date | None, date | None, int]]]
        held = defaultdict(list)
        for s in self.of["section47"]:
            if on := s.said["DateOfInitialCPC"]:
                began = s.started_on if s.started_on <= on else None
                held[s.child, on].append((True, began, s.said["CINreferralDate"], s.last_year))
        for e in self.of["episodes"]:
            if on := e.said["DateOfInitialCPC"]:
                waiting = [
                    s.started_on for s in self.of["section47"]
                    if s.child == e.child and s.said["CINreferralDate"] == e.started_on
                    and s.started_on <= on and s.said["DateOfInitialCPC"] is None
                    and yes(s.said["ICPCnotRequired"]) is not True
                ]  # fmt: skip
                latest = max(waiting, default=None)
                held[e.child, on].append((False, latest, e.started_on, e.last_year))
        return [self._conference(child, on, found) for (child, on), found in held.items()]

    def _conference(self, child: str, on: date, found: list) -> Row:
        filed = [began for with_enquiry, began, _, _ in found if with_enquiry and began]
        other = [began for _, began, _, _ in found if began]
        began = max(filed or other, default=None)
        return {
            "child": child, "after_adoption": self.after(child, on),
            "referred_on": max((r for _, _, r, _ in found if r), default=None), "held_on": on,
            "year": year_of(on), "is_filed_with_enquiry": any(f[0] for f in found),
            "enquiry_on": began, "working_days": workday(on) - workday(began) if began else None,
            "bank_holidays_are_known": True if began else None,
            "last_year": max(last for *_, last in found),
        }  # fmt: skip

    def _plans(self, kind: str) -> list[Row]:
        by_child: dict[tuple[str, bool], list[Thing]] = defaultdict(list)
        for p in self.of[kind]:
            by_child[p.child, self.after(p.child, p.started_on)].append(p)
        made = []
        for (_, after), plans in by_child.items():
            before: Thing | None = None
            for number, p in enumerate(sorted(plans, key=lambda p: (p.started_on, p.copy)), 1):
                made.append(self._plan(p, number, before, after))
                before = p
        return made

    def _plan(self, p: Thing, number: int, before: Thing | None, after: bool) -> Row:
        assert p.counted_to
        ended = before.ended_on if before else None
        if ended and ended > p.started_on:
            ended = None
        months = 0
        while months_on(p.started_on, months + 1) <= p.counted_to:
            months += 1
        return {
            "child": p.child, "after_adoption": after, "copy": p.copy,
            "referred_on": p.said["CINreferralDate"], "started_on": p.started_on,
            "ended_on": p.ended_on, "is_open": p.is_open, "end_is_known": p.end_is_known,
            "counted_to": p.counted_to, "days_open": (p.counted_to - p.started_on).days,
            "months_open": months, "number": number, "previous_ended_on": ended,
            "days_since_previous": (p.started_on - ended).days if ended else None,
            "first_year": p.first_year, "last_year": p.last_year,
        }  # fmt: skip

    def in_need_plans(self) -> list[Row]:
        """See headway.record.in_need.in_need_plans."""
        return self._plans("cin_plans")

    def protection_plans(self) -> list[Row]:
        """See headway.record.in_need.protection_plans."""
        at_end = self.protection_plans_at_year_end()
        made = []
        for row in self._plans("cp_plans"):
            (p,) = [
                p for p in self.of["cp_plans"]
                if (p.child, p.started_on, p.copy) == (row["child"], row["started_on"], row["copy"])
            ]  # fmt: skip
            stood = [
                e for e in at_end
                if (e["child"], e["started_on"], e["copy"]) == (p.child, p.started_on, p.copy)
                and e["is_reviewed_in_time"] is not None
            ]  # fmt: skip
            stood.sort(key=lambda e: e["year"])
            made.append(
                row
                | _second(row, self.years)
                | {
                    "InitialCategoryOfAbuse": p.said["InitialCategoryOfAbuse"],
                    "LatestCategoryOfAbuse": p.said["LatestCategoryOfAbuse"],
                    "previous_plans_filed": float(p.said["NumberOfPreviousCPP"])
                    if p.said["NumberOfPreviousCPP"]
                    else None,
                    "is_reviewed_in_time": stood[-1]["is_reviewed_in_time"] if stood else None,
                }
            )
        return made

    def _reviews_of(self, child: str, plan: date) -> list[date]:
        return sorted(
            {
                r.started_on for r in self.of["reviews"]
                if r.child == child and r.said["CPPstartDate"] == plan and r.started_on > plan
            }
        )  # fmt: skip

    def protection_plans_at_year_end(self) -> list[Row]:
        """See headway.record.in_need.protection_plans."""
        names = "child copy started_on year days_open last_review_on is_reviewed_in_time".split()
        return [
            {name: row[name] for name in names}
            for row in self.protection_plans_at_month_end()
            if (row["month_ends_on"].month, row["month_ends_on"].day) == (3, 31)
        ]

    def protection_plans_at_month_end(self) -> list[Row]:
        """See headway.record.in_need.protection_plans."""
        made = []
        for p in self.of["cp_plans"]:
            for end in month_ends(sorted(self.years)):
                assert p.counted_to
                still = p.ended_on > end if p.ended_on else p.counted_to >= end
                if p.started_on > end or not still:
                    continue
                reviews = [r for r in self._reviews_of(p.child, p.started_on) if r <= end]
                in_time: bool | None = None
                if months_on(p.started_on, 3) <= end:
                    due, in_time = months_on(p.started_on, 3), True
                    for review in reviews:
                        in_time, due = in_time and review <= due, months_on(review, 6)
                    in_time = in_time and end <= due
                since = range(year_of(p.started_on), year_of(end) + 1)
                made.append(
                    {
                        "child": p.child, "copy": p.copy, "started_on": p.started_on,
                        "year": year_of(end), "referred_on": p.said["CINreferralDate"],
                        "month_ends_on": end, "days_open": (end - p.started_on).days,
                        "last_review_on": max(reviews, default=None),
                        "is_reviewed_in_time": in_time,
                        "reviews_are_known": set(since) <= self.years,
                    }
                )  # fmt: skip
        return made

    def protection_reviews(self) -> list[Row]:
        """See headway.record.in_need.protection_reviews."""
        made: dict[tuple, Row] = {}
        for r in self.of["reviews"]:
            plan = r.said["CPPstartDate"]
            row = made.setdefault(
                (r.child, plan, r.started_on),
                {
                    "child": r.child, "after_adoption": self.after(r.child, r.started_on),
                    "referred_on": None, "plan_started_on": plan, "reviewed_on": r.started_on,
                    "number": None, "days_since_previous": None, "is_in_time": None,
                    "last_year": 0,
                },
            )  # fmt: skip
            referrals = [d for d in (row["referred_on"], r.said["CINreferralDate"]) if d]
            row["referred_on"] = max(referrals, default=None)
            row["last_year"] = max(row["last_year"], r.last_year)
            if plan and r.started_on > plan:
                reviews = self._reviews_of(r.child, plan)
                place = reviews.index(r.started_on)
                before = reviews[place - 1] if place else plan
                row["number"] = place + 1
                row["days_since_previous"] = (r.started_on - before).days
                row["is_in_time"] = r.started_on <= months_on(before, 6 if place else 3)
        return list(made.values())


def _second(plan: Row, years: set[int]) -> Row:
    """Whether a plan began within two years of the end of the one before, and who may say so."""
    before, year = plan["previous_ended_on"], year_of(plan["started_on"])
    return {
        "is_within_two_years": before is not None and plan["started_on"] <= months_on(before, 24),
        "history_is_long_enough": {year, year - 1, year - 2} <= years,
    }


def plain_record(files: list[File]) -> dict[str, list[Row]]:
    """Every table of the record that the files make."""
    council = Council(files)
    names = (
        "referrals assessments factors enquiries conferences in_need_plans protection_plans "
        "protection_plans_at_year_end protection_plans_at_month_end protection_reviews"
    ).split()
    made: dict[str, list[Row]] = {}
    for name in names:
        table: Callable[[], list[Row]] = getattr(council, name)
        made[name] = table()
    made["in_need_children"] = plain_children(files)
    made["episode_factors"] = plain_factors(made["factors"])
    made["episodes_assessed"] = plain_assessed(made["factors"])
    made["closures_followed"] = plain_closed(made["referrals"], council.years)
    made["journey_steps"] = journey_steps(made, year_of)
    cases = plain_cases(files, council.of, council.after)
    made["cases"] = [dict(zip(("kind", "year", "child", "table"), c, strict=True)) for c in cases]
    made["transitions"] = transitions(made, months_on, year_of)
    return made
