"""Where invented children live: real postcodes of a council and of others, and invented providers.

Postcodes are geography: which are drawn says nothing of who lives there. They are taken from the
list in use (`reference.postcodes`). Providers' numbers begin SC9, which Ofsted has not given out.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import hypot
from pathlib import Path
from random import Random

import pyarrow as pa

from headway.synthetic.mix import ENGLAND, Mix
from headway.vocabulary.errors import BadInput

MILE = 1609.3
FOSTER = "A3,A5,U1,U2,U3,U4,U5,U6"
ADOPTION = "A3,A4,A5,A6"
# What a provider of each kind is registered for, as Ofsted's list says it.
PLACES = {
    "foster": FOSTER,
    "adoption": ADOPTION,
    "home": "K2",
    "secure": "K1",
    "supported": "H5,K3",
    "family_centre": "R3",
    "school": "S1",
}
ZONES = ("own", "near", "far")
# Which providers there are: kind, provider code, zones, how many children each is there for.
REGISTER = (
    ("foster", "PR1", ("own",), 0), ("foster", "PR2", ("near", "far"), 900),
    ("foster", "PR4", ZONES, 90), ("foster", "PR5", ZONES, 300),
    ("adoption", "PR1", ("own",), 0), ("adoption", "PR2", ("near", "far"), 900),
    ("adoption", "PR4", ("far",), 0), ("adoption", "PR5", ZONES, 900),
    ("home", "PR1", ("own",), 130), ("home", "PR2", ("near", "far"), 900),
    ("home", "PR4", ZONES, 40), ("home", "PR5", ZONES, 300),
    ("secure", "PR2", ("near", "far"), 2500), ("secure", "PR4", ("own", "near", "far"), 2500),
    ("supported", "PR1", ("own",), 250), ("supported", "PR4", ZONES, 60),
    ("supported", "PR5", ZONES, 150),
    ("family_centre", "PR4", ZONES, 600), ("family_centre", "PR5", ZONES, 1500),
    ("school", "PR4", ZONES, 900), ("school", "PR5", ZONES, 900),
)  # fmt: skip
AT_AN_ADDRESS = frozenset(("home", "secure", "supported", "family_centre", "school"))
# Groups of placement whose provider follows from the group.
UNCHOSEN = {"other": "", "nhs": "PR3", "custody": "PR4", "parents": "PR0"}
KEPT_OF_A_ZONE = 4000


@dataclass(frozen=True, slots=True)
class Spot:
    """A postcode, where it is in metres, and the ONS code of its authority."""

    postcode: str
    easting: int
    northing: int
    authority: str


@dataclass(frozen=True, slots=True)
class Provider:
    """One line of a list of providers: a home or a service at its address."""

    urn: str
    kind: str
    provider: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Address:
    """Where a placement is: the spot, the provider's code and its URN (blank where it has none)."""

    spot: Spot
    provider: str
    urn: str


def miles(a: Spot, b: Spot) -> float:
    """The straight line between two spots."""
    return hypot(a.easting - b.easting, a.northing - b.northing) / MILE


@dataclass
class Country:
    """The spots of a council (`own`), of others around it (`near`) and away (`far`), and providers."""

    zones: dict[str, list[Spot]]
    register: list[Provider] = field(default_factory=list)
    mix: Mix = ENGLAND
    _open: dict[tuple[str, str, str], list[Provider]] = field(default_factory=dict)

    def registered(self, random: Random, children: int) -> "Country":
        """Invent the providers that so many children need."""
        for kind, provider, zones, one_for in REGISTER:
            for zone in zones:
                many = 1 if not one_for else max(3 if zone != "own" else 2, children // one_for)
                for _ in range(min(many, 400)):
                    self._register(random, kind, provider, zone)
        return self

    def _register(self, random: Random, kind: str, provider: str, zone: str) -> None:
        urn = f"SC9{len(self.register) + 1:06d}"
        premises = random.choice((1, 1, 2, 3)) if kind == "supported" else 1
        for _ in range(premises):
            made = Provider(urn, kind, provider, random.choice(self.zones[zone]))
            self.register.append(made)
            self._open.setdefault((kind, provider, zone), []).append(made)

    def home(self, random: Random) -> Spot:
        """Where a family lives: in the council's area, now and then near by."""
        return random.choice(self.zones["own" if random.random() < 0.97 else "near"])

    def address(self, random: Random, group: str, home: Spot, locality: str) -> Address:
        """An address for a placement of a group, at a distance as `locality` has them."""
        band = self.mix.pick(random, "locality", locality)
        inside, _, reach = band.partition("_")
        zone = "own" if inside == "in" else reach
        if group in UNCHOSEN:
            return Address(self._spot(random, home, zone, reach), UNCHOSEN[group], "")
        provider = self.mix.pick(random, "provider", f"{group}_{inside}")
        if group == "care_home":
            return Address(self._spot(random, home, zone, reach), provider, "")
        if group in AT_AN_ADDRESS:
            found = self._provider(random, group, provider, zone, home, reach)
            return Address(found.spot, provider, found.urn)
        service = random.choice(self._services(group, provider))
        urn = "XXXXXXX" if random.random() < 0.03 else service.urn
        return Address(self._spot(random, home, zone, reach), provider, urn)

    def _services(self, group: str, provider: str) -> list[Provider]:
        return [p for zone in ZONES for p in self._open.get((group, provider, zone), ())]

    def _spot(self, random: Random, home: Spot, zone: str, reach: str) -> Spot:
        spots = self.zones[zone]
        for _ in range(8):
            found = random.choice(spots)
            if found is not home and (miles(found, home) <= 20) == (reach == "near"):
                return found
        return next(s for s in iter(lambda: random.choice(spots), None) if s != home)

    def _provider(
        self, random: Random, kind: str, provider: str, zone: str, home: Spot, reach: str
    ) -> Provider:
        there = [p for p in self._open[kind, provider, zone] if p.spot != home]
        for _ in range(5):
            found = random.choice(there)
            if (miles(found.spot, home) <= 20) == (reach == "near"):
                break
        return found


def country(
    ons_code: str,
    years: range,
    random: Random,
    postcodes: Path | None = None,
    mix: Mix = ENGLAND,
) -> Country:
    """The spots for a council, drawn from the postcodes of councils that stood through all the years.

    `postcodes` is a list as `reference.postcodes` keeps it, by default the one in use.
    """
    spots = list(_spots(years, postcodes))
    own = [s for s in spots if s.authority == ons_code]
    if len(own) < 20:
        raise BadInput(
            f"--like {ons_code}: the postcode list has no area that was this council's in each of "
            f"the years {years[0]} to {years[-1]}. Choose another council, or later years."
        )
    middle = _middle(own)
    reach = sorted(miles(s, middle) for s in own)[int(len(own) * 0.9)]
    zones: dict[str, list[Spot]] = {"own": own, "near": [], "far": []}
    for spot in spots:
        if spot.authority != ons_code:
            away = miles(spot, middle)
            if away <= reach + 11:
                zones["near"].append(spot)
            elif reach + 16 <= away <= reach + 120:
                zones["far"].append(spot)
    kept = {z: random.sample(s, min(len(s), KEPT_OF_A_ZONE)) for z, s in zones.items()}
    return Country(kept, mix=mix)


def _middle(spots: list[Spot]) -> Spot:
    eastings, northings = sorted(s.easting for s in spots), sorted(s.northing for s in spots)
    half = len(spots) // 2
    return Spot("", eastings[half], northings[half], "")


def _spots(years: range, postcodes: Path | None) -> Iterator[Spot]:
    """One in eight of the English postcodes whose authority was the same in all the years."""
    import pyarrow.parquet as pq

    from headway.reference.authorities import authority
    from headway.reference.postcodes import postcode_list

    listed = pq.read_table(postcodes or postcode_list().path)
    known: dict[str, str] = {}
    for district in listed["district"].unique().to_pylist():
        codes = {authority(district, year) for year in years} if district else {None}
        code = codes.pop()
        if not codes and code and code[0] == "E":
            known[district] = code
    step = 8 if listed.num_rows > 200_000 else 1
    for row in _columns(listed, step):
        key, district, easting, northing = row
        if easting is not None and northing is not None and district in known:
            yield Spot(_postcode(key), easting, northing, known[district])


def _columns(listed: pa.Table, step: int) -> Iterator[tuple]:
    rows = listed.take(pa.array(range(0, listed.num_rows, step), pa.int64()))
    names = ("key", "district", "easting", "northing")
    yield from zip(*(rows[name].to_pylist() for name in names), strict=True)


def _postcode(key: int) -> str:
    """A postcode from the number that it is kept under: `key_of` the other way round."""
    letters = ""
    while key:
        key, digit = divmod(key, 36)
        letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[digit] + letters
    code = letters.rstrip("0")
    return f"{code[:-3]} {code[-3:]}"
