"""The council that a district belongs to in a collection year, whichever list named the district.

A postcode list gives a place's district as it stands when the list is made; a return is of its
own year. Councils that are districts themselves are in `vocabulary.councils`; `districts.csv` has
the districts under a county, with the year in which a county that was abolished ended and what
came after in that district. Sources: ONS's lookup of lower to upper tier authorities (April 2021,
Open Government Licence v.3.0), and the orders that reorganised Dorset (2019), Buckinghamshire (2020),
Northamptonshire (2021), Cumbria, North Yorkshire and Somerset (2023). Hertfordshire's four codes
that end in 2012 are from boundary changes.

A code that was given anew when boundaries moved (Barnsley, Sheffield) is the same council:
`authority` always gives the newest code of the council.
"""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from headway.vocabulary.councils import Council, all_councils, in_force
from headway.vocabulary.errors import Unknown

WALES, SCOTLAND, NORTHERN_IRELAND = "WAL", "SCO", "NIR"
COUNTRIES = {"W": WALES, "S": SCOTLAND, "N": NORTHERN_IRELAND}
# Channel Islands and Isle of Man: postcodes of no authority in the United Kingdom.
CROWN_DEPENDENCIES = ("L", "M")


@dataclass(frozen=True, kw_only=True)
class District:
    """A district under a county. `until` is the county's last collection year, where it ended."""

    code: str
    name: str
    county: str
    until: int | None
    successor: str


@cache
def all_districts() -> dict[str, District]:
    """Every district under a county, those that were abolished among them, by ONS code."""
    with Path(__file__).with_name("districts.csv").open(encoding="utf-8", newline="") as lines:
        return {
            r["code"]: District(
                code=r["code"],
                name=r["name"],
                county=r["county"],
                until=int(r["until"]) if r["until"] else None,
                successor=r["successor"],
            )
            for r in csv.DictReader(lines)
        }


def authority(district: str | None, year: int) -> str | None:
    """The upper-tier ONS code for a district's code in a collection year; WAL, SCO or NIR abroad.

    None where there is none: no district given, a Crown dependency, a code that headway does not
    know. Where a new council's area was parted among several before it began, as Bournemouth,
    Christchurch and Poole's was, the new council's code is given: see `same_authority`.
    """
    if not district or is_crown_dependency(district):
        return None
    if country := COUNTRIES.get(district[0]):
        return country
    if not (named := _council_of(district, year)):
        return None
    meant = _in_year(named, year)
    return meant[0].ons_code if len(meant) == 1 else named.ons_code


def is_crown_dependency(district: str | None) -> bool:
    """Whether a district's code is of the Channel Islands or the Isle of Man."""
    return bool(district) and district[0] in CROWN_DEPENDENCIES  # type: ignore[index]


def same_authority(code_a: str | None, code_b: str | None, year: int) -> bool | None:
    """Whether two codes are of one council in a collection year; None where that cannot be told.

    A code may be of a council or a district, old or new, or both codes of a joint return
    (`314/318`), which is the same as either. It cannot be told where a code means one of several:
    Bournemouth, Christchurch and Poole in 2019 may be Poole, and may be Dorset.
    """
    if not code_a or not code_b:
        return None
    told = {_same(a, b, year) for a in _parts(code_a) for b in _parts(code_b)}
    return True if True in told else None if None in told else False


def _same(code_a: str, code_b: str, year: int) -> bool | None:
    a, b = _meant(code_a, year), _meant(code_b, year)
    if not a & b:
        return False
    return True if len(a) == len(b) == 1 or code_a == code_b else None


def _meant(code: str, year: int) -> frozenset[str]:
    """The councils (or the country, or the unknown code itself) that a code may mean in a year."""
    if found := _council_of(code, year):
        return frozenset(c.ons_code for c in _in_year(found, year))
    return frozenset([COUNTRIES.get(code[0], code) if len(code) == 9 else code])


def _parts(code: str) -> list[str]:
    """The ONS codes in a joint return's code, or the one code. Three-digit codes are made ONS codes."""
    by_code = {c.code: c.ons_code for c in all_councils()}
    return [by_code.get(part.strip(), part.strip()) for part in code.split("/")]


def _council_of(code: str, year: int) -> Council | None:
    """The council that a district's or council's own ONS code names, in force or not."""
    if district := all_districts().get(code):
        ended = district.until is not None and year > district.until
        code = district.successor if ended else district.county
    return _by_ons_code().get(code)


def _in_year(one: Council, year: int) -> list[Council]:
    """The council itself where it was in force; else those that stood in its place in that year."""
    if in_force(one, year):
        return [one]
    if one.until is not None and year > one.until:
        after = [c for c in all_councils() if c.code in one.successors]
    else:
        after = list(one.predecessors)
    return [c for c in after if in_force(c, year)] or [one]


def named_authority(name: str | None, year: int) -> str | None:
    """The upper-tier ONS code of a council that a list names by name or code; None where unknown."""
    from headway.vocabulary.councils import council

    if not name or not name.strip():
        return None
    given = name.strip()
    if given.upper() in (WALES, SCOTLAND, NORTHERN_IRELAND):
        return given.upper()
    if found := authority(given.upper(), year) if given[1:].isdigit() else None:
        return found
    try:
        return authority(council(given).ons_code, year)
    except Unknown:
        return None


@cache
def _by_ons_code() -> dict[str, Council]:
    return {code: c for c in all_councils() for code in (c.ons_code, *c.other_ons)}
