"""Children in need who are never looked after: referred, helped for a while, referred again."""

from random import Random

from headway.synthetic.days import birthday
from headway.synthetic.in_need.assessing import need_at
from headway.synthetic.in_need.helping import comes_back, go_on, reason, referral
from headway.synthetic.in_need.story import Episode, Person, Story
from headway.synthetic.in_need.who import born_before, stranger
from headway.synthetic.proportions import pick

# Nobody is referred so shortly before 18.
LAST_REFERRAL = 90
MOST_EPISODES = 8


def story(random: Random, name: str, upn: str, first_referral: int, first: int) -> Story | None:
    """A child first referred on a day; None if all is over before the first return's day."""
    leads_to = pick(random, "referral_leads_to")
    if leads_to != "help" and first_referral < first - 1100:
        return None  # what came of it is over, and another referral would be another child's first
    born = min(born_before(random, first_referral), first_referral + 190)
    need = need_at(random, born, first_referral)
    who = stranger(random, name, upn, born, need)
    episodes: list[Episode] = []
    on: int | None = first_referral
    while on is not None and on < birthday(born, 18) - LAST_REFERRAL:
        episode = referral(random, who, on, "" if episodes else need, leads_to)
        _follow(random, who, episode, episodes)
        episodes.append(episode)
        on, leads_to = _again(random, who, episode, len(episodes)), ""
    if who.died is None:
        _nobody_numbers_a_call(random, who, episodes)
    return Story(who, episodes) if any(ends(e) >= first for e in episodes) else None


def ends(episode: Episode) -> int:
    """The last day on which an episode is anybody's: a referral that led to nothing has one day."""
    return episode.closed if episode.is_helped else episode.referred


def _follow(random: Random, who: Person, episode: Episode, before: list[Episode]) -> None:
    earlier = max((p.earlier + 1 for e in before for p in e.protection), default=0)
    go_on(random, who, episode, birthday(who.born, 18), earlier)
    if episode.is_helped and not episode.why:
        episode.why = reason(random, who, episode)
        if episode.why == "RC2":
            _dies(who, episode)


def _dies(who: Person, episode: Episode) -> None:
    """Closed by death: only of a child who was born."""
    if episode.closed <= who.born + 1:
        episode.why = "RC7"
    else:
        who.died = episode.closed


def _again(random: Random, who: Person, episode: Episode, so_many: int) -> int | None:
    """The day of the next referral, none after death or a move away."""
    if who.died is not None or episode.why in ("RC5", "RC6") or so_many >= MOST_EPISODES:
        return None
    return comes_back(random, episode.leads_to, ends(episode))


def _nobody_numbers_a_call(random: Random, who: Person, episodes: list[Episode]) -> None:
    """Of children about whom nothing is ever done, many have no pupil number on record."""
    if not any(e.is_helped for e in episodes) and random.random() < 0.5:
        who.no_number = "UN7"
