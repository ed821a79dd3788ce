"""Work before care proceedings, and the family group decision making offered in it."""

from random import Random

from headway.synthetic.days import day
from headway.synthetic.in_need import working
from headway.synthetic.in_need.story import BeforeCourt, Protection
from headway.synthetic.proportions import is_drawn, number

# Asked for from here on; what ended before is in no return.
ASKED_FROM = day(2026, 4, 1)
# What the letters of an outcome stand for is not published; these two are used here for these two.
TO_COURT, STEPPED_DOWN = "A", "B"


def _drawn(random: Random, name: str) -> bool:
    return is_drawn(random, number("before_court", "", name))


def by_order(
    random: Random, referred: int, order_on: int, *, in_emergency: bool
) -> BeforeCourt | None:
    """The work before an order was made, which most have had, and few who came in an emergency."""
    court = working.after(order_on - random.randint(9, 30), 0)
    if order_on < ASKED_FROM or court - referred < 60:
        return None
    if not _drawn(random, "in an emergency" if in_emergency else "by order"):
        return None
    start = working.next_working(max(referred + 12, court - random.randint(60, 240)))
    made = _begun(random, start, working.after(court - random.randint(2, 12), 0), TO_COURT)
    if made:
        made.court = court
        made.court_letter = made.decision + random.randint(0, max(0, court - made.decision))
    return made


def stepped_down(random: Random, plan: Protection) -> BeforeCourt | None:
    """Work that some long protection plans hold, and that ends without going to court."""
    if plan.end < ASKED_FROM or plan.end - plan.start < 150:
        return None
    if not _drawn(random, "of protection plans"):
        return None
    start = working.next_working(plan.start + random.randint(30, 70))
    end = working.after(min(plan.end - 3, start + random.randint(60, 140)), 0)
    return _begun(random, start, end, STEPPED_DOWN)


def _begun(random: Random, start: int, decision: int, outcome: str) -> BeforeCourt | None:
    letter = working.after(start, random.randint(1, 10))
    meeting = working.after(letter, random.randint(3, 15))
    if decision <= meeting:
        return None
    offered = _drawn(random, "meeting offered")
    return BeforeCourt(
        start=start,
        letter=letter,
        offered=offered,
        held=offered and _drawn(random, "meeting held"),
        meeting=meeting,
        reviews=list(range(meeting + 42, decision, 42)),
        decision=decision,
        outcome=outcome,
        court=None,
        court_letter=None,
    )
