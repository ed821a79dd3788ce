"""A child's episodes: legal statuses and placements laid over each other, and how care ends."""

from collections.abc import Iterable
from random import Random

from headway.synthetic.country import Address, Country, Spot
from headway.synthetic.legal import Steps, legal_statuses
from headway.synthetic.people import Child, Episode, Period
from headway.synthetic.placements import Placing, Stay
from headway.synthetic.proportions import is_drawn, pick

FOSTER_PLACES = frozenset(("U1", "U2", "U3", "U4", "U5", "U6"))
FAMILY_PLACES = frozenset(("U1", "U2", "U3"))
# How long a temporary placement lasts at most, in days.
TEMPORARY_DAYS = {"T0": 20, "T1": 30, "T2": 14, "T3": 20, "T4": 7}
TEMPORARY_A_YEAR = 0.05


def fill_in(
    random: Random, country: Country, of: Child, periods: Iterable[Period], first: int, last: int
) -> None:
    """Give periods of a child their episodes, as far as returns from one day to another show them."""
    for period in periods:
        home = country.home(random)
        period.home = None if of.is_uasc else home
        if period.end < first or period.start > last:
            continue
        legal = legal_statuses(random, of, period, country.mix)
        stays = Placing(random, country, of, period, legal, home).until(last + 30)
        episodes = _merged(legal, stays, period.end)
        episodes[-1].ended = _reason_ceased(random, of, period, episodes[-1])
        shown = [e for e in episodes if e.end >= first and e.start <= last]
        period.episodes = _with_temporary(random, country, home, shown, first, last)


def _merged(legal: Steps, stays: list[Stay], end: int) -> list[Episode]:
    """An episode for each stretch of days on which neither legal status nor placement changes."""
    made: list[Episode] = []
    days = sorted({d for d, _ in legal} | {s.start for s in stays})
    at_legal = at_stay = 0
    for place, on in enumerate(days):
        has_legal = at_legal + 1 < len(legal) and legal[at_legal + 1][0] == on
        has_stay = at_stay + 1 < len(stays) and stays[at_stay + 1].start == on
        at_legal, at_stay = at_legal + has_legal, at_stay + has_stay
        stay = stays[at_stay]
        if has_stay and made:
            made[-1].moved = stays[at_stay - 1].moved
        until = days[place + 1] if place + 1 < len(days) else end
        why = _why_new(place == 0, has_legal, has_stay, stay)
        address = stay.address
        status = legal[at_legal][1]
        made.append(
            Episode(on, until, why, status, stay.place, address.provider, address.urn, address.spot)
        )
    return made


def _why_new(is_first: bool, has_legal: bool, has_stay: bool, stay: Stay) -> str:
    """RNE: the start, or which of legal status, placement and carer are new."""
    if is_first:
        return "S"
    if has_legal and has_stay:
        return "U" if stay.same_carer else "B"
    if has_legal:
        return "L"
    return "T" if stay.same_carer else "P"


def _reason_ceased(random: Random, of: Child, period: Period, last: Episode) -> str:
    """REC, as the path, the age and the last placement allow it."""
    path = period.path
    if path == "until_18":
        fostered = last.place in FOSTER_PLACES
        if last.legal[0] == "J":
            return "E8"
        return pick(random, "reason_ceased", "18_foster" if fostered else "18_elsewhere")
    if path == "special_guardian":
        return _guardian(random, last)
    if path == "transfer":
        return "E3"
    if path == "assessed_adult":
        return "E15"
    if path.startswith("home"):
        return pick(random, "reason_ceased", "home")
    if path == "justice":
        return pick(random, "reason_ceased", "justice")
    if path == "other" and (of.is_uasc or period is not of.last):
        return "E8"  # who comes back has neither died nor gone abroad
    return pick(random, "reason_ceased", path)


def _guardian(random: Random, last: Episode) -> str:
    """Special guardians: former carers only from a foster placement, family or not as it was."""
    if (
        last.place in FOSTER_PLACES
        and pick(random, "reason_ceased", "special_guardian") == "former_carer"
    ):
        return "E45" if last.place in FAMILY_PLACES else "E46"
    family = pick(random, "reason_ceased", "special_guardian_family")
    return "E47" if family == "relative" else "E48"


def _with_temporary(
    random: Random, country: Country, home: Spot, episodes: list[Episode], first: int, last: int
) -> list[Episode]:
    """Now and then a child is elsewhere for some days, in a T placement, and then comes back."""
    made: list[Episode] = []
    holidays = 0
    for episode in episodes:
        begin, end = max(episode.start, first), min(episode.end, last)
        settled = episode.place in FOSTER_PLACES or episode.place == "K2"
        if not settled or end - begin < 90 or holidays > 1:
            made.append(episode)
            continue
        if not is_drawn(random, TEMPORARY_A_YEAR * (end - begin) / 365):
            made.append(episode)
            continue
        holidays += 1
        made += _away(random, country, home, episode, random.randint(begin + 20, end - 50))
    return made


def _away(
    random: Random, country: Country, home: Spot, episode: Episode, leaves: int
) -> list[Episode]:
    """The episode in three: before, away, and back in the same placement."""
    place = pick(random, "temporary_place")
    back = leaves + random.randint(1, TEMPORARY_DAYS[place])
    spot = country.address(random, "other", home, "other").spot
    while spot == episode.spot:
        spot = country.address(random, "other", home, "other").spot
    e = episode
    where: Address = Address(e.spot, e.provider, e.urn)
    return [
        Episode(e.start, leaves, e.started, e.legal, e.place, e.provider, e.urn, e.spot),
        Episode(leaves, back, "P", e.legal, place, "", "", spot),
        Episode(back, e.end, "P", e.legal, e.place, where.provider, where.urn, where.spot, e.ended, e.moved),
    ]  # fmt: skip
