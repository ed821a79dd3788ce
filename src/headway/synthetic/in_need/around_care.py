"""The need of a looked-after child: referred before care, in need throughout it, and for a time after."""

from itertools import pairwise
from random import Random

from headway.synthetic.days import birthday
from headway.synthetic.filing import number_of_pupil
from headway.synthetic.in_need import working
from headway.synthetic.in_need.assessing import assess, band
from headway.synthetic.in_need.cared import Care, Cared
from headway.synthetic.in_need.court import by_order
from headway.synthetic.in_need.helping import go_on, referral, source
from headway.synthetic.in_need.others import ends
from headway.synthetic.in_need.protecting import earlier_plans, enquire, length, protect, step
from headway.synthetic.in_need.story import Episode, Person, Story
from headway.synthetic.in_need.who import BEFORE_BIRTH, disabilities, expected
from headway.synthetic.proportions import is_drawn, number

# Two periods of care with no more days between them are one episode of need.
ONE_EPISODE = 150
# Days that an episode of need stays closed, at least, before the next referral.
APART = 20
# Days for which a child is still helped who then does not come into care.
WEEKS_MORE = 42
REASONS = {
    "E11": "RC1", "E12": "RC1", "E2": "RC2", "E41": "RC3", "E45": "RC4", "E46": "RC4",
    "E47": "RC4", "E48": "RC4", "E3": "RC5", "E7": "RC6",
}  # fmt: skip
# The reason where no return shows how care ended, by the path that it took.
BY_PATH = {"adopt": "RC1", "special_guardian": "RC4", "transfer": "RC5"}
AT_ONCE = frozenset(("RC1", "RC2", "RC4", "RC5", "RC6"))


def story(random: Random, of: Cared, died: tuple[int, int] | None = None) -> Story:
    """The whole story. `died` is a year, first to last day, in which a care leaver died."""
    who = _person(random, of)
    groups = _together(of.care)
    # A source of chance for each: what is drawn of one hangs on nothing that comes after it.
    ending, each, dying = (Random(random.getrandbits(64)) for _ in range(3))
    closed = [_closes(ending, of, g, _next_start(groups, i)) for i, g in enumerate(groups)]
    episodes: list[Episode] = []
    for place, group in enumerate(groups):
        own, at_court = (Random(each.getrandbits(64)) for _ in range(2))
        since = closed[place - 1][0] + APART if place else of.known_from or 0
        on = _referred(own, of, group[0], since)
        if not place:
            episodes += _before(own, of, who, on)
        made = _of_care(own, of, who, group, on, closed[place], episodes)
        _to_court(at_court, made, group)
        episodes.append(_finished(who, made))
    if of.untaken_on is not None:
        _not_taken(episodes[-1], of.untaken_on, birthday(of.born, 18))
    if died:
        _dies_later(dying, who, episodes, died)
    return Story(who, episodes)


def _person(random: Random, of: Cared) -> Person:
    need = "short_breaks" if of.short_breaks else of.care[0].need
    return Person(
        name=of.name,
        born=of.born,
        sex="F" if of.is_girl else "M",
        ethnicity=of.ethnicity,
        upn=number_of_pupil(of.number),
        disabilities=disabilities(random, need),
        expected=expected(random, of.born),
        first_care=of.care[0].start,
        is_uasc=of.is_uasc,
    )


def _together(care: list[Care]) -> list[list[Care]]:
    """Periods of care grouped into episodes of need."""
    groups = [[care[0]]]
    for period in care[1:]:
        if period.start - groups[-1][-1].end <= ONE_EPISODE:
            groups[-1].append(period)
        else:
            groups.append([period])
    return groups


def _next_start(groups: list[list[Care]], place: int) -> int | None:
    return groups[place + 1][0].start if place + 1 < len(groups) else None


def _closes(random: Random, of: Cared, group: list[Care], following: int | None) -> tuple[int, str]:
    """The day on which need ends, and why: at once after an adoption, later after going home."""
    last = group[-1]
    why = REASONS.get(last.ended) or ("" if last.ended else BY_PATH.get(last.path, ""))
    grown = birthday(of.born, 18)
    if why in AT_ONCE:
        return last.end, why
    if last.end >= grown:
        return _leaver(random, of, last.end), "RC7"
    if of.short_breaks:
        return min(grown, last.end + random.randint(10, 300)), "RC7"
    after = (
        random.randint(0, 30) if last.path in ("justice", "other") else length(random, "after_care")
    )
    latest = min(grown, following - 60 if following else grown)
    return max(last.end, min(latest, last.end + after)), why or "RC7"


def _leaver(random: Random, of: Cared, left: int) -> int:
    """A care leaver's need ends about 21 for most, and soon after 18 for others."""
    if step(random, "leaver_stays", "before_and_after_care"):
        return birthday(of.born, 21) + random.randint(-250, 180)
    return left + random.randint(0, 40)


def _referred(random: Random, of: Cared, first: Care, since: int) -> int:
    """The day of the referral that led to care: after the last episode, not long before birth."""
    if of.is_uasc:
        return max(since, first.start - random.randint(0, 1))
    if of.short_breaks:
        before = random.randint(60, 700)
    else:
        before = band(random, "days_before_care", "justice" if first.path == "justice" else "")
    return min(first.start, max(since, of.born - BEFORE_BIRTH, first.start - before))


def _before(random: Random, of: Cared, who: Person, on: int) -> list[Episode]:
    """An earlier referral that was closed again, which nearly half of them had."""
    share = number("referred_again", "share", "in_care")
    if of.is_uasc or of.short_breaks or not is_drawn(random, share) or of.known_from:
        return []
    start = on - random.randint(60, 600)
    if start < of.born - BEFORE_BIRTH + 20:
        return []
    episode = referral(random, who, start)
    go_on(random, who, episode, on - APART, 0)
    if episode.is_helped and not episode.why:
        episode.why = "RC7"
    return [episode] if ends(episode) < on else []


def _of_care(
    random: Random, of: Cared, who: Person, group: list[Care], on: int,
    closed: tuple[int, str], before: list[Episode],
) -> Episode:  # fmt: skip
    """One episode of need around one or more periods of care."""
    first = group[0]
    came = "uasc" if of.is_uasc else "before_care"
    made = Episode(on, source(random, on, came), first.need, "help", closed[0], closed[1])
    assess(random, who, made, working.next_working(on), closed[0])
    if not of.is_uasc and not of.short_breaks:
        earlier = max((p.earlier + 1 for e in before for p in e.protection), default=0)
        _into_care(random, who, made, first, earlier)
        for period, following in pairwise(group):
            _between(made, period.end, following.start)
        _after(made, group[-1])
    return made


def _not_taken(last: Episode, on: int, grown: int) -> None:
    """Help goes on for some weeks from the day on which care would have begun, and the case closes."""
    last.assessments = [a for a in last.assessments if a.start <= on]
    last.need_plans = [p for p in last.need_plans if p[0] < on]
    last.enquiries = [q for q in last.enquiries if q.start <= on]
    last.protection = [p for p in last.protection if p.start <= on]
    last.before_court = [b for b in last.before_court if b.start <= on]
    last.closed, last.why = max(last.last_work, min(grown, on + WEEKS_MORE)), "RC7"


def _finished(who: Person, made: Episode) -> Episode:
    """The episode, closed once all work in it is done."""
    made.closed = max(made.closed, made.last_work)
    if made.why == "RC2":
        who.died = made.closed
    return made


def _into_care(random: Random, who: Person, made: Episode, care: Care, earlier: int) -> None:
    """What was done between the referral and the first day of care."""
    room = care.start - made.referred
    topic = "before_and_after_care"
    if room >= 75 and step(random, "protection", topic):
        on = made.referred + random.randint(0, max(1, room - 75))
        begins = made.assessments[-1].done + 3
        held = enquire(random, who, made, on, care.start, meets=True).conference
        if held:
            if held - begins > 20:
                made.need_plans.append((begins, held))
            # A protection plan ends soon after care begins, while care goes on.
            end = min(care.start + random.randint(0, 20), care.end)
            before = earlier_plans(random, who, held, earlier)
            protect(random, who, made, held, end, before)
            return
    elif care.need != "N2" and step(random, "enquiry", topic):
        on = made.referred + random.randint(0, max(0, min(20, room)))
        enquire(random, who, made, on, made.closed, meets=False)
    begins = made.last_work + 1
    if care.start - begins > 25 and step(random, "plan", topic):
        made.need_plans.append((begins, care.start))


def _between(made: Episode, home: int, again: int) -> None:
    """A child in need plan while the child is at home between two periods of care."""
    begins = max(home + 1, made.last_work + 1)
    if again - begins > 12:
        made.need_plans.append((begins, again))


def _after(made: Episode, last: Care) -> None:
    """A child in need plan from going home until the case closes."""
    begins = max(last.end + 1, made.last_work + 1)
    if last.path not in ("justice", "until_18") and made.closed - begins > 20:
        made.need_plans.append((begins, made.closed))


def _to_court(random: Random, made: Episode, group: list[Care]) -> None:
    for care in group:
        if care.order_on:
            work = by_order(
                random, made.referred, care.order_on,
                in_emergency=care.in_emergency and care.order_on - care.start < 15,
            )  # fmt: skip
            if work:
                made.before_court = [b for b in made.before_court if b.start > work.decision]
                made.before_court.append(work)


def _dies_later(
    random: Random, who: Person, episodes: list[Episode], year: tuple[int, int]
) -> None:
    """The return of looked-after children says that a care leaver died in a year: the case closes."""
    last = episodes[-1]
    if last.why not in ("RC5", "RC6") and last.closed >= year[0] and last.last_work < year[1]:
        last.closed = random.randint(max(year[0], last.last_work), min(year[1], last.closed))
        last.why, who.died = "RC2", last.closed
