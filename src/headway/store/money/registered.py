"""Placements beside Ofsted's lists: grades, and what a cap on profit asks a council to settle first.

The lists are those that `headway official add` keeps. A grade is the list's newest, not that of the
day a child was placed; where none is given, or two rows differ, it is not known and never guessed.

What the Act of 2026 (section 17) says of who falls under a cap, how high it is and from when is in no
file that headway reads: counted here is what the return calls private (PR4).
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from headway.record.money.things import OWNERS as BY_CODE
from headway.reference.provider_sheets import GRADES
from headway.reference.providers import kept_registrations
from headway.store.money.held import Row

NOT_KNOWN = "not known"
# Ofsted's number where a provider has none: blank, or as the return's guide has it.
NO_NUMBER = (None, "", "XXXXXXX")
_OUTSIDE = ("private", "voluntary", NOT_KNOWN)


@dataclass(frozen=True)
class Registration:
    """What the lists say of one URN: its grade, blank if not known, and who may own it, in words."""

    grade: str
    owners: frozenset[str]


Lists = Mapping[str, Registration]


@dataclass(frozen=True, kw_only=True)
class Readiness:
    """What a council knows, in one year, of the providers that a cap on profit may be of.

    `providers` are distinct numbers (URN) of placements that are not with parents: `unlisted` of them
    are on no list, None where no list is kept; `unowned` are of no known ownership; `several` are of
    more than one in the return; `differing` are of another on the list. `unnumbered_days` are days
    with private, voluntary or unknown providers without a number, of `outside_days`. `private_spend`
    is the share of matched spending, None where it is not known or would tell of a few children.
    """

    year: int
    days: int
    private_days: int
    private_spend: Decimal | None
    providers: int
    unlisted: int | None
    unowned: int
    several: int
    differing: int
    unnumbered_days: int
    outside_days: int

    @property
    def private_share(self) -> Decimal | None:
        """Weeks with private providers, in percent of all weeks that are not with parents."""
        return _percent(self.private_days, self.days)

    @property
    def unnumbered_share(self) -> Decimal | None:
        """Weeks with a provider outside the public sector of which the return has no number."""
        return _percent(self.unnumbered_days, self.outside_days)


def lists() -> Lists | None:
    """What the lists kept on this machine say of each URN; None where none is kept."""
    rows = kept_registrations()
    if rows is None:
        return None
    made: dict[str, tuple[set[str], set[str]]] = {}
    for row in rows:
        grades, owners = made.setdefault(row["URN"] or "", (set(), set()))
        grades.update(grade for grade in (row["GRADE"],) if grade)
        codes = (row["PROVIDER_CODES"] or "").split(",")
        owners.update(BY_CODE[code] for code in codes if code in BY_CODE)
    return {
        urn: Registration(grades.pop() if len(grades) == 1 else "", frozenset(owners))
        for urn, (grades, owners) in made.items()
    }


def graded(rows: Iterable[Row], found: Lists | None) -> dict[tuple[str, str], dict[str, int]]:
    """Days by grade of each ownership, and of each kind in it; none where no list has a grade."""
    if found is None or not any(one.grade for one in found.values()):
        return {}
    made: dict[tuple[str, str], dict[str, int]] = {}
    for row in rows:
        if row["ownership"] == "parents":
            continue
        one = found.get(row["urn"] or "")
        grade = (one.grade if one else "") or NOT_KNOWN
        for kind in ("", row["kind"]):
            days = made.setdefault((row["ownership"], kind), dict.fromkeys((*GRADES, NOT_KNOWN), 0))
            days[grade] += int(row["days"])
    return made


def readiness(
    year: int, rows: Sequence[Row], found: Lists | None, private_spend: Decimal | None = None
) -> Readiness:
    """What is known of the providers of a year's placements, and what is not."""
    theirs = [row for row in rows if row["ownership"] != "parents"]
    owners: dict[str, set[str]] = {}
    for row in theirs:
        if row["urn"] not in NO_NUMBER:
            owners.setdefault(row["urn"], set()).add(row["ownership"])
    known = {urn: held - {NOT_KNOWN} for urn, held in owners.items()}
    outside = [row for row in theirs if row["ownership"] in _OUTSIDE]
    listed = {urn: found[urn].owners for urn in owners if urn in found} if found else {}
    return Readiness(
        year=year,
        days=_days(theirs),
        private_days=_days(row for row in theirs if row["ownership"] == "private"),
        private_spend=private_spend,
        providers=len(owners),
        unlisted=None if found is None else sum(urn not in found for urn in owners),
        unowned=sum(not held for held in known.values()),
        several=sum(len(held) > 1 for held in known.values()),
        differing=sum(
            bool(on_list) and not known[urn] <= on_list for urn, on_list in listed.items()
        ),
        unnumbered_days=_days(row for row in outside if row["urn"] in NO_NUMBER),
        outside_days=_days(outside),
    )


def _days(rows: Iterable[Row]) -> int:
    return sum(int(row["days"]) for row in rows)


def _percent(part: int, whole: int) -> Decimal | None:
    share = Decimal(100 * part) / whole if whole else None
    return None if share is None else share.quantize(Decimal("0.1"), ROUND_HALF_UP)
