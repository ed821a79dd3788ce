"""A council's own mix: England's proportions, each value of a topic so many times as likely.

`ENGLAND` changes nothing. `mix_like(shares)` gives a mix under which an invented council comes to
have the shares that a real one publishes; it knows the published numbers and nothing else of it.
"""

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import accumulate
from random import Random

from headway.synthetic.proportions import share, weights

# The shares of children looked after on 31 March that a council publishes, as the generator has them.
PLACEMENTS = ("foster", "home", "supported", "parents", "adoption")
STATUSES = ("C2", "C1", "V2", "E1")
PROVIDERS = ("PR1", "PR4", "PR5")
AGES = ("0", "1-4", "5-9", "10-15", "16-17")
# How far a factor is taken to a power, so that the stock comes to have the share: fitted on
# invented councils, as those who stay long weigh more in the stock than among those who start.
POWERS = {
    "home": 1.0, "supported": 0.9, "parents": 1.0, "adoption": 0.9, "C1": 1.1, "V2": 1.0,
    "age": 1.4, "uasc": 0.8, "grown": 1.2, "starts": 1.0, "stays": 0.7,
}  # fmt: skip
# Nor are starts beside the stock made slower or faster than by so much: where they lie further from
# England's, most are of children who pass through, as at a port.
SLOWEST = 0.6
# Of children placed with parents, the share who live elsewhere than where they did before.
NOT_AT_HOME = 0.1
# How many times as likely anything can be made, and its inverse.
MOST = 5.0


@dataclass(frozen=True, kw_only=True)
class Shares:
    """What a place publishes of children on 31 March: shares of 1, and starts a year for each child."""

    placement: Mapping[str, float]
    status: Mapping[str, float]
    provider: Mapping[str, float]
    age: Mapping[str, float]
    outside: float
    uasc: float
    starts: float


@dataclass(frozen=True)
class Mix:
    """How many times England's are the chances of a topic's values; what is not named is as there.

    `of` says in words whose published shares it has.
    """

    factors: Mapping[tuple[str, str], float] = field(default_factory=dict)
    of: str = "England"
    _steps: dict[tuple[str, str], tuple[tuple[str, ...], list[float]]] = field(
        default_factory=dict, repr=False, compare=False
    )

    @property
    def is_known(self) -> bool:
        """Whether it is that of one place, so that where its numbers have come to is known."""
        return bool(self.factors)

    def times(self, topic: str, value: str = "") -> float:
        """How many times as likely, or as long."""
        return self.factors.get((topic, value), 1.0)

    def pick(self, random: Random, topic: str, of: str = "") -> str:
        """One value of a topic, drawn by the weights as this mix has them."""
        found = self._steps.get((topic, of))
        if found is None:
            given = {v: w * self.times(topic, v) for v, w in weights(topic, of).items()}
            found = self._steps[topic, of] = tuple(given), list(accumulate(given.values()))
        values, steps = found
        return values[min(bisect_right(steps, random.random() * steps[-1]), len(values) - 1)]

    def share(self, topic: str, of: str, value: str) -> float:
        """The share that a value has of a topic: its odds are so many times England's."""
        odds = share(topic, of, value) * self.times(topic, value)
        return odds / (odds + 1 - share(topic, of, value))


ENGLAND = Mix()


def mix_like(own: Shares, england: Shares, of: str) -> Mix:
    """The mix of a place, from its shares and England's."""
    factors: dict[tuple[str, str], float] = {}
    starts = min(1 / SLOWEST, max(SLOWEST, own.starts / england.starts))
    for group in PLACEMENTS:
        if group != "foster":
            times = _beside(own.placement, england.placement, group, "foster") ** POWERS[group]
            if group == "supported":  # more are there already where more are old enough
                times /= (own.age["16-17"] / england.age["16-17"]) ** POWERS["grown"]
            if group == "adoption":  # and fewer where fewer come and others stay longer
                times /= starts ** POWERS["stays"]
            factors |= dict.fromkeys(_where(group), _within(times))
    alone = own.uasc, england.uasc
    agreed = (max(0.01, s.status["V2"] - u) for s, u in zip((own, england), alone, strict=True))
    factors["stays_voluntary", ""] = factors["legal_at_start", "V2"] = _within(
        _odds_ratio(*agreed) ** POWERS["V2"]
    )
    factors["interim order", ""] = _within(
        (own.status["C1"] / england.status["C1"]) ** POWERS["C1"]
    )
    factors["starts", "uasc"] = _within(_odds_ratio(*alone) ** POWERS["uasc"])
    for band in AGES:
        factors["age_at_start", band] = _within(
            (own.age[band] / england.age[band]) ** POWERS["age"]
        )
    factors["leaving", ""] = _within(starts ** POWERS["starts"])
    factors["path", "until_18"] = _within(starts ** -POWERS["stays"])
    return Mix(factors | _places(own, england), of)


def _where(group: str) -> list[tuple[str, str]]:
    if group == "adoption":
        return [("path", "adopt")]
    found = [("first_placement", group), ("next_placement", group)]
    return [*found, ("goes home", "")] if group == "parents" else found


def _beside(own: Mapping[str, float], england: Mapping[str, float], of: str, beside: str) -> float:
    """How many times England's is the ratio of one share to another."""
    return own[of] / own[beside] / (england[of] / england[beside])


def _odds_ratio(own: float, england: float) -> float:
    return own / (1 - own) / (england / (1 - england))


def _within(times: float) -> float:
    return min(MOST, max(1 / MOST, times))


def _places(own: Shares, england: Shares) -> dict[tuple[str, str], float]:
    """How much likelier it is to live outside, and with each kind of provider, in each placement.

    Placements differ in both, so what the council's own placements would bring with England's
    chances is taken out first, a few times in turn.
    """
    away, owners = 1.0, dict.fromkeys(PROVIDERS, 1.0)
    for _ in range(12):
        outside, held = _expected(own.placement, away, owners)
        base_outside, base = _expected(england.placement, 1.0, dict.fromkeys(PROVIDERS, 1.0))
        wanted = own.outside / england.outside * base_outside
        away = _within(away * _odds_ratio(min(wanted, 0.95), outside))
        for kind in PROVIDERS:
            aim = own.provider[kind] / england.provider[kind] * base[kind]
            owners[kind] = _within(owners[kind] * aim / held[kind])
    found = {("locality", zone): away for zone in ("out_near", "out_far")}
    return found | {("provider", kind): times for kind, times in owners.items()}


def _expected(
    placement: Mapping[str, float], away: float, owners: Mapping[str, float]
) -> tuple[float, dict[str, float]]:
    """The share outside and the providers' shares that placements would bring."""
    outside, held = 0.0, dict.fromkeys(PROVIDERS, 0.0)
    for group in PLACEMENTS:
        given = weights("locality", group)
        out = sum(w for zone, w in given.items() if zone[:3] == "out") * away
        out /= out + sum(w for zone, w in given.items() if zone[:2] == "in")
        out *= NOT_AT_HOME if group == "parents" else 1.0
        outside += placement[group] * out
        for where, part in (("out", out), ("in", 1 - out)):
            kinds = {} if group == "parents" else weights("provider", f"{group}_{where}")
            total = sum(w * owners.get(k, 1.0) for k, w in kinds.items())
            for kind in held:
                held[kind] += (
                    placement[group] * part * kinds.get(kind, 0.0) * owners[kind] / (total or 1.0)
                )
    return outside, held
