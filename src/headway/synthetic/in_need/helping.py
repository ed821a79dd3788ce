"""How an episode of need goes on from its referral until it closes."""

from datetime import date
from random import Random

from headway.synthetic.days import birthday, day, first_day
from headway.synthetic.in_need import working
from headway.synthetic.in_need.assessing import NO_FACTOR, assess, need_at
from headway.synthetic.in_need.protecting import (
    TOO_LATE,
    earlier_plans,
    enquire,
    length,
    planned_end,
    protect,
    step,
)  # fmt: skip
from headway.synthetic.in_need.story import FAR, Episode, Person, Protection
from headway.synthetic.proportions import number, pick
from headway.vocabulary.years import collection_year

# From these days on, referrals of early help and closing to it have codes of their own.
EARLY_HELP_FROM = day(2022, 4, 1)


def source(random: Random, on: int, of: str = "") -> str:
    """Where a referral came from, in the codes of its day."""
    found = pick(random, "referral_source", of)
    return "5A" if found == "5D" and on < EARLY_HELP_FROM else found


def referral(random: Random, who: Person, on: int, need: str = "", leads_to: str = "") -> Episode:
    """An episode as it begins; what it leads to is drawn if it is not given."""
    return Episode(
        referred=on,
        source=source(random, on),
        need=need or need_at(random, who.born, on),
        leads_to=leads_to or pick(random, "referral_leads_to"),
    )


def go_on(random: Random, who: Person, episode: Episode, limit: int, earlier: int) -> None:
    """Draw all that follows a referral, up to a limit. `earlier` counts protection plans before."""
    if episode.leads_to == "nothing":
        return
    if episode.leads_to == "assessment":
        _assessed_alone(random, who, episode, limit)
        return
    assess(random, who, episode, working.next_working(episode.referred), limit)
    if is_long(random, who, episode):
        _long(random, who, episode, limit)
    else:
        worked(random, who, episode, limit, earlier)
    if episode.closed == FAR:
        _close(random, who, episode, limit)


def is_long(random: Random, who: Person, episode: Episode) -> bool:
    """Whether a child is helped for years: many disabled children, few others."""
    return step(random, "long_n2" if episode.need == "N2" and who.disabilities else "long")


def _assessed_alone(random: Random, who: Person, episode: Episode, limit: int) -> None:
    """Assessed and found not to be in need: closed then, in the same year."""
    on = working.next_working(episode.referred)
    made = assess(random, who, episode, on, limit)
    if random.random() < 0.18:
        made.factors = (NO_FACTOR,)
    closed = max(made.done, min(limit, made.done + random.randint(0, 6)))
    in_one_year = closed < first_day(_year(made.done) + 1)
    episode.closed = closed if in_one_year else made.done
    early_help = episode.closed >= EARLY_HELP_FROM
    episode.why = pick(random, "closure", "after_assessment") if early_help else "RC8"


def _year(on: int) -> int:
    return collection_year(date.fromordinal(on))


def _long(random: Random, who: Person, episode: Episode, limit: int) -> None:
    """Years of help, assessed again now and then, some of them under a child in need plan."""
    end = min(limit, episode.assessments[-1].done + length(random, "long", 200))
    if step(random, "plan"):
        begins = episode.assessments[-1].done + random.randint(1, 20)
        if begins < end - 60:
            episode.need_plans.append((begins, end))
    on = episode.assessments[-1].done + random.randint(250, 500)
    while on < end - 120:
        if step(random, "assessed_again"):
            assess(random, who, episode, working.next_working(on), end)
        on = max(on, episode.assessments[-1].done) + random.randint(300, 420)
    episode.closed = end


def worked(random: Random, who: Person, episode: Episode, limit: int, earlier: int) -> None:
    """The months of help that most have: an enquiry, protection, a child in need plan, or neither."""
    if step(random, "enquiry"):
        on = episode.referred + random.randint(0, 6)
        if on < limit - TOO_LATE:
            meets = step(random, "conference")
            made = enquire(random, who, episode, on, limit, meets=meets)
            if made.conference and step(random, "protection"):
                protected(random, who, episode, made.conference, limit, earlier)
                return
    elif step(random, "transferred_in") and episode.referred < limit - 90:
        _transferred_in(random, who, episode, limit, earlier)
        return
    if step(random, "plan"):
        begins = episode.last_work + random.randint(1, 8)
        planned(random, who, episode, begins, limit, earlier)


def _transferred_in(
    random: Random, who: Person, episode: Episode, limit: int, earlier: int
) -> None:
    """A child who comes with a protection plan from another council has a conference on arrival."""
    held = working.after(episode.referred, random.randint(5, 15))
    episode.conference = held
    protected(random, who, episode, held, limit, earlier)


def planned(
    random: Random, who: Person, episode: Episode, begins: int, limit: int, earlier: int
) -> None:
    """A child in need plan; some lead to an enquiry and from there to protection."""
    end = min(limit, begins + length(random, "need_plan", 20))
    if end - begins < 15:
        return
    on = max(begins + 20, episode.assessments[-1].done + 1, end - random.randint(10, 40))
    if end - begins > 70 and on < limit - TOO_LATE and step(random, "enquiry_later"):
        meets = step(random, "conference") or step(random, "conference")
        made = enquire(random, who, episode, on, limit, meets=meets)
        if made.conference and step(random, "protection"):
            episode.need_plans.append((begins, made.conference))
            protected(random, who, episode, made.conference, limit, earlier)
            return
        end = max(end, episode.last_work)
    episode.need_plans.append((begins, end))


def protected(
    random: Random, who: Person, episode: Episode, on: int, limit: int, earlier: int
) -> Protection:
    """A child protection plan from its conference, and the child in need plan that most step down to."""
    before = earlier_plans(random, who, on, earlier)
    made = protect(random, who, episode, on, planned_end(random, on, limit), before)
    if made.end < limit - 20 and step(random, "step_down"):
        begins = max(made.end + random.randint(0, 2), episode.last_work)
        end = min(limit, begins + length(random, "step_down", 20))
        if end > begins + 10:
            episode.need_plans.append((begins, end))
    return made


def _close(random: Random, who: Person, episode: Episode, limit: int) -> None:
    """Close some days after the last work, or at the limit."""
    last = episode.last_work
    gap = (
        random.randint(0, 6)
        if episode.need_plans or episode.protection
        else length(random, "no_plan", 0)
    )
    episode.closed = max(last, min(limit, last + gap))


def reason(random: Random, who: Person, episode: Episode) -> str:
    """Why an episode of help closed: at 18 to adult services if disabled."""
    if episode.closed >= birthday(who.born, 18) - 1:
        return "RC6" if who.disabilities else "RC7"
    return pick(random, "closure")


def comes_back(random: Random, of: str, closed: int) -> int | None:
    """The day of another referral; none for most."""
    if random.random() >= number("referred_again", "share", of):
        return None
    middle, spread = (number("referred_again", v, of) for v in ("median days", "spread"))
    return closed + max(3, round(random.lognormvariate(0.0, spread) * middle))
