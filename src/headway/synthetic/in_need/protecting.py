"""Section 47 enquiries, initial conferences, child protection plans, and the steps down from them."""

from random import Random

from headway.synthetic.in_need import working
from headway.synthetic.in_need.assessing import (
    BEFORE_THE_SPLIT,
    FACTOR_OF,
    SPLIT_FROM,
    assess,
    band,
)
from headway.synthetic.in_need.court import stepped_down
from headway.synthetic.in_need.story import Assessment, Enquiry, Episode, Person, Protection
from headway.synthetic.proportions import days, is_drawn, number, pick

TARGET_DAYS = 15
# A plan is not begun when so few days are left of an episode.
TOO_LATE = 30


def step(random: Random, name: str, topic: str = "in_need_steps") -> bool:
    """Whether a step is taken that some children's cases take."""
    return is_drawn(random, number(topic, "", name))


def length(random: Random, of: str, least: int = 10) -> int:
    """How many days a part of an episode lasts."""
    middle, spread = (number("in_need_days", v, of) for v in ("median", "spread"))
    return days(random, middle, spread, least)


def enquire(
    random: Random, who: Person, episode: Episode, on: int, limit: int, *, meets: bool
) -> Enquiry:
    """Add an enquiry with an assessment beside it; `meets` says that it leads to a conference."""
    on = working.next_working(on)
    held = working.after(on, band(random, "conference_days")) if meets else None
    if held is not None and held > limit - TOO_LATE:
        held = None
    made = Enquiry(on, working.after(on, TARGET_DAYS), held)
    _assessed_beside(random, who, episode, made, limit)
    episode.enquiries.append(made)
    return made


def _assessed_beside(
    random: Random, who: Person, episode: Episode, enquiry: Enquiry, limit: int
) -> Assessment:
    """The assessment that goes on during an enquiry: the one under way, or a new one."""
    last = episode.assessments[-1]
    if enquiry.start > last.done:
        last = assess(random, who, episode, enquiry.start, limit)
    # Both are in the same return: the assessment is not authorised in the year before the conference.
    if enquiry.conference is not None and last.done < enquiry.conference:
        last.done = enquiry.conference
    return last


def protect(
    random: Random, who: Person, episode: Episode, on: int, end: int, earlier: int
) -> Protection:
    """Add a child protection plan from the conference's day to an end."""
    category = pick(random, "category_of_abuse")
    latest = category
    if step(random, "category_changes"):
        latest = pick(random, "category_of_abuse")
    found = FACTOR_OF.get(category)
    last = episode.assessments[-1]
    if found and found not in last.factors and last.done >= on:
        last.factors = (
            *(f for f in last.factors if f not in ("20", "21")),
            *_as_asked(found, last),
        )
    made = Protection(on, end, category, latest, earlier, _reviews(random, on, end))
    episode.protection.append(made)
    if court := stepped_down(random, made):
        episode.before_court.append(court)
    return made


def _as_asked(code: str, last: Assessment) -> tuple[str, ...]:
    code = BEFORE_THE_SPLIT.get(code, code) if last.done < SPLIT_FROM else code
    return () if code in last.factors else (code,)


def _reviews(random: Random, start: int, end: int) -> list[int]:
    """The first review within three months, others within six of the one before; a few late."""
    made: list[int] = []
    on, gap = start, 91
    while True:
        late = step(random, "review_late")
        on = working.after(
            on + gap + random.randint(4, 30) if late else on + gap - random.randint(1, gap // 4), 0
        )
        if on >= end - 5:
            break
        made.append(on)
        gap = 182
    if end - start > 60 and step(random, "last_review"):
        made.append(end)
    return made


def planned_end(random: Random, start: int, limit: int) -> int:
    """When a child protection plan that starts on a day would end, by the limit at the latest."""
    return min(start + band(random, "protection_days"), limit)


def earlier_plans(random: Random, who: Person, on: int, before: int) -> int:
    """How many plans a child had: those of the story, and now and then some of long ago."""
    if before or on - who.born < 500:
        return before
    return int(pick(random, "earlier_plans"))
