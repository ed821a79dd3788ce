"""English councils with children's services, their regions, and every name they are published under.

`councils.csv` holds one line a council, `places.csv` England, the regions and the few places that
publications name and that are no English council. Inside headway a council is its three-digit
code (`342`); England, the regions, Inner and Outer London are ONS codes; two councils that send
one return are both codes with a stroke (`314/318`), a figure given to neither.

A council that was abolished stays, with its last collection year in `until` and its successors
named. Its figures are never joined to theirs. A blank `since` means: in force in every year that
headway reads (2010 on). Knows nothing of files and engines.
"""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from headway.vocabulary.errors import Unknown

ENGLAND = "E92000001"

# What an ONS code of a body that is no children's services authority begins with.
OTHER_BODIES = {
    "E07": "a district council, which has no children's services",
    "E23": "a police authority",
    "E26": "a national park authority",
    "E31": "a fire authority",
    "E47": "a combined authority",
    "E50": "a waste authority",
    "E68": "a regional park authority",  # Lee Valley, filed as E6803
}

# Words that councils put round their name and people leave off.
TRIMMINGS = re.compile(
    r"\b(the|of|council|county|city|borough|district|metropolitan|unitary|authority"
    r"|corporation|royal|london|ua|mbc|mdc|cc|bc|lb)\b"
)


@dataclass(frozen=True, kw_only=True)
class Council:
    """One council: `since` and `until` are its first and last collection years, None where open."""

    code: str
    ons_code: str
    other_ons: tuple[str, ...]
    name: str
    other_names: tuple[str, ...]
    region: str
    inner_outer: str | None
    kind: str
    since: int | None
    until: int | None
    successors: tuple[str, ...]
    joint: str | None

    @property
    def note(self) -> str:
        """What a reader must know of its years and its joint return; blank for most councils."""
        said = []
        if self.until:
            after = _listed([f"{council(c).name} ({c})" for c in self.successors])
            said.append(
                f"{self.name} ended after the year to 31 March {self.until}. "
                f"Children's services passed to {after}, whose figures are not joined to its own."
            )
        if self.since:
            before = _listed([f"{c.name} ({c.code})" for c in self.predecessors])
            said.append(
                f"{self.name} has figures from the year to 31 March {self.since}. "
                f"Before it: {before}, whose figures are not joined to its own."
            )
        if self.joint:
            both = place_name(self.joint)
            said.append(f"Its workforce figures are published for {both} together.")
        return " ".join(said)

    @property
    def predecessors(self) -> tuple["Council", ...]:
        """The councils that it took over from, themselves still known by code and name."""
        return tuple(c for c in all_councils() if self.code in c.successors)


@dataclass(frozen=True, kw_only=True)
class Region:
    """England, one of the nine regions, or a part of London; `kind` says which.

    London counts once in a sum over the nine: Inner and Outer London are parts of it.
    """

    code: str
    other_codes: tuple[str, ...]
    name: str
    other_names: tuple[str, ...]
    kind: str


def plain(name: str) -> str:
    """A name without letter case, spaces and punctuation, `&` read as `and`: `St. Helens`, `sthelens`.

    In SQL: `regexp_replace(replace(lower(name), '&', 'and'), '[^a-z0-9]', '', 'g')`.
    """
    return re.sub(r"[^a-z0-9]", "", name.lower().replace("&", "and"))


@cache
def all_councils() -> tuple[Council, ...]:
    """Every council, those that were abolished among them, in the order of their codes."""
    return tuple(
        Council(
            code=r["code"],
            ons_code=r["ons_code"],
            other_ons=_parts(r["other_ons"]),
            name=r["name"],
            other_names=_parts(r["other_names"]),
            region=r["region"],
            inner_outer=r["inner_outer"] or None,
            kind=r["kind"],
            since=int(r["since"]) if r["since"] else None,
            until=int(r["until"]) if r["until"] else None,
            successors=_parts(r["successors"]),
            joint=r["joint"] or None,
        )
        for r in _lines("councils.csv")
    )


@cache
def all_regions() -> tuple[Region, ...]:
    """England, the nine regions, then Inner and Outer London."""
    return tuple(p for p in _places() if p.kind in ("country", "region", "part of London"))


def council(given: str) -> Council:
    """The council that a code or a name means, however it is typed.

    Takes the three-digit code, any ONS code it has had, any name it is published under, and that
    name with or without `Council`, `City of`, `Borough` and the like. Where an old and a new
    council share a name (`Dorset`), the name is the new one's.
    """
    code = _keys().get(_key(given))
    if code in _by_code():
        return _by_code()[code]
    if code is None and len(found := _trimmed().get(_trim(given), ())) == 1:
        return _by_code()[next(iter(found))]
    raise _unknown(given, code)


def region(given: str) -> Region:
    """England, a region or a part of London, by code or name."""
    code = _keys().get(_key(given))
    for one in all_regions():
        if one.code == code:
            return one
    raise Unknown("region", given, [r.name for r in all_regions()])


def place_name(code: str) -> str:
    """The name to print for a code used in headway's tables; both names for a joint return."""
    if "/" in code:
        return _listed([place_name(c) for c in code.split("/")])
    return council(code).name if code in _by_code() else region(code).name


def place_code(
    old_la_code: str | None, ons_code: str | None, name: str | None, level: str = ""
) -> str | None:
    """The code under which headway keeps a published row; None where the row is about no such place.

    `level` is the publication's own word (`National`, `REGION`, `GOR`, `LA`, `Eng`, ...) or blank;
    the other three are as published, blank or None where the row has none. The three-digit code
    is believed first, then the ONS code, then the name, with the exceptions that the publications
    force.
    """
    level, ons = level.strip().lower(), (ons_code or "").strip().upper()
    old, key = _key(old_la_code or ""), _key(name or "")
    if level in ("national", "eng"):
        return ENGLAND
    if elsewhere(ons, name or ""):
        return None
    if level in ("regional", "region", "gor"):
        # The tables of 2010 to 2017 give Inner and Outer London the ONS code of London, and their
        # letters A to K mean other regions in 2010 than later. So the name comes first.
        return next((c for k in (key, _key(ons)) if (c := _keys().get(k)) and c[0] == "E"), None)
    if old == "921" and _keys().get(key) == ENGLAND:
        # 921 is the Isle of Wight, and England on a row of 2010 that names it.
        return ENGLAND
    for text in (old_la_code, ons_code, name):
        if text and "/" in text and (joined := _joint(text)):
            return joined
    return next((c for k in (old, _key(ons), key) if (c := _keys().get(k))), None)


def elsewhere(ons_code: str, name: str) -> str | None:
    """What a place is that is no English council, region or England; None where it is one.

    Districts, police, fire, park, waste and combined authorities, totals of a class of councils
    (`E06`), Welsh councils, and the Greater London Authority, which bears London's ONS code.
    """
    ons = ons_code.strip().upper()
    if kind := _elsewhere().get(plain(name)) or _elsewhere().get(ons):
        return kind
    if re.fullmatch(r"E\d\d", ons):
        return "the total of a class of councils"
    return OTHER_BODIES.get(ons[:3])


def in_force(one: Council, year: int) -> bool:
    """Whether the council existed in a collection year (1 April to 31 March, named by its end).

    For a figure of 30 June or 30 September ask with `years.collection_year` of that day.
    """
    return (one.since or year) <= year <= (one.until or year)


def lookup_table() -> list[tuple[str, str]]:
    """Pairs of key and code for a join: codes as published, names as `plain` makes them.

    Join on the code where a file has one and on the plain name only where it has none. Three rows
    are wrong in a plain join, and `place_code` knows them: the Greater London Authority (it bears
    E12000007), Inner and Outer London of 2011 to 2017 (also E12000007), England of 2010 (921).
    """
    pairs = dict(_keys())
    for one in all_councils():
        pairs |= dict.fromkeys((one.ons_code, *one.other_ons), one.code)
        if one.joint:
            both = [council(c) for c in one.joint.split("/")]
            pairs |= {one.joint: one.joint, " / ".join(c.code for c in both): one.joint}
            pairs |= {" / ".join(c.ons_code for c in both): one.joint}
            pairs |= {plain("".join(c.name for c in both)): one.joint}
    pairs |= {r.code: r.code for r in all_regions()}
    return sorted(pairs.items())


def _unknown(given: str, code: str | None) -> Unknown:
    """The error for a name that is no council, with the nearest or with what it is instead."""
    if code:
        return Unknown("council", given, [], f"{place_name(code)} is no council: name one in it.")
    if kind := elsewhere(given, given):
        return Unknown("council", given, [], f"That is {kind}.")
    if "/" in given and (joined := _joint(given)):
        return Unknown("council", given, [], f"{place_name(joined)} are two: name one of them.")
    do = "Give its three-digit code, its ONS code or its name."
    if near := _holding(_trim(given)):
        return Unknown("council", given, [], f"Did you mean {' or '.join(near[:4])}? {do}")
    return Unknown("council", given, [c.name for c in all_councils()], do)


def _holding(key: str) -> list[str]:
    """The councils with a part of a name, those that begin with it first; none for one letter or two."""
    found: dict[str, bool] = {}
    for one in all_councils() if len(key) > 2 else ():
        names = [plain(n) for n in (one.name, *one.other_names)]
        if any(key in n for n in names):
            found[one.name] = any(n.startswith(key) for n in names)
    return sorted(found, key=lambda name: (not found[name], name))


def _joint(text: str) -> str | None:
    """`314/318` for a row of two councils, named by codes or names with a stroke between."""
    codes = [_keys().get(_key(part)) for part in text.split("/")]
    return "/".join(c for c in codes if c) if all(c in _by_code() for c in codes) else None


def _key(text: str) -> str:
    """A code or name as a key. A code that passed through a spreadsheet (`342.0`) is mended."""
    return plain(re.sub(r"^\s*(\d{3})\.0+\s*$", r"\1", text))


def _trim(name: str) -> str:
    """A name without the words that councils put round it; blank where nothing is left."""
    return plain(TRIMMINGS.sub(" ", name.lower()))


@cache
def _keys() -> dict[str, str]:
    """Every code and name, made plain, with the code that it means."""
    keys: dict[str, str] = {}
    for one in all_councils():
        keys |= {plain(k): one.code for k in (one.ons_code, *one.other_ons, *one.other_names)}
        keys |= {one.code: one.code, plain(one.name): one.code}
    for place in all_regions():
        names = (place.code, *place.other_codes, *place.other_names, place.name)
        keys |= {plain(k): place.code for k in names}
    return keys


@cache
def _trimmed() -> dict[str, set[str]]:
    """Every name without its trimmings, with the codes that it could mean."""
    found: dict[str, set[str]] = {}
    for one in all_councils():
        for name in (one.name, *one.other_names):
            found.setdefault(_trim(name), set()).add(one.code)
    found.pop("", None)
    return found


@cache
def _by_code() -> dict[str | None, Council]:
    return {c.code: c for c in all_councils()}


@cache
def _places() -> tuple[Region, ...]:
    return tuple(
        Region(
            code=r["code"],
            other_codes=_parts(r["other_codes"]),
            name=r["name"],
            other_names=_parts(r["other_names"]),
            kind=r["kind"],
        )
        for r in _lines("places.csv")
    )


@cache
def _elsewhere() -> dict[str, str]:
    """What each place of `places.csv` is that is not ours, by plain name and by ONS code."""
    others = [p for p in _places() if p not in all_regions()]
    return {key: p.kind for p in others for key in (plain(p.name), p.code) if key}


def _lines(file: str) -> Iterator[dict[str, str]]:
    with Path(__file__).with_name(file).open(encoding="utf-8", newline="") as lines:
        yield from csv.DictReader(lines)


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split(";")) if text else ()


def _listed(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
