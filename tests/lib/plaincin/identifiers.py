"""Who the child is, and the header: 100, 1510 to 1580, 4180, 8500, 8510, 8770Q, 8772.

Decided here:
- 100: the header's year is a number where it is digits alone after trimming.
- 1510, 1540: a digit is one of 0 to 9, a character counts as one sign whatever it is.
- 1560Q: the first letter may be of either case, the last must be upper-case and not I, O or S.
- 1570: the characters of LAchildID are counted as written, blanks about it too.
- 8770Q: UPNunknown is trimmed and upper-cased; a UPN of blanks alone is missing.
- 8772: UPNunknown is compared with case, after trimming.
"""

from datetime import date

from tests.lib.plain_rules import Flags, no_later, plus_days
from tests.lib.plain_rules import plus_years as years_on
from tests.lib.plaincin.reading import (
    are_digits,
    code,
    day,
    flagged,
    is_false,
    is_true,
    months_after,
    of_child,
    this,
)
from tests.lib.poolscin import CHILDREN, EPISODES, HEADER
from tests.lib.smallcin import SmallCin, rule

CHECK_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
AUTHORITIES = (
    "001-005 201-213 301-320 330-336 340-344 350-359 370-373 380-384 390-394 420-420 660-681 "
    "701-708 800-803 805-808 810-813 815-816 820-823 825-826 830-831 835-841 845-846 850-852 "
    "855-857 860-861 865-896 908-909 916-916 919-919 921-921 925-926 928-929 931-931 933-933 "
    "935-938 940-941"
)


@rule("100", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, header in this(s, HEADER):
        year = code(header["Year"])
        reference = day(header["ReferenceDate"])
        is_31_march = (
            reference is not None
            and year is not None
            and (reference.month, reference.day) == (3, 31)
            and year == str(reference.year)
        )
        if not is_31_march:
            flags.add((HEADER, n))
    return flags


@rule("1510", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        upn = child["UPN"]
        if upn is None or len(upn) != 13 or not are_digits(upn[1:]):
            continue
        total = 0
        for position in range(2, 14):
            total += int(upn[position - 1]) * position
        if upn[0] != CHECK_LETTERS[total % 23]:
            flags.add((CHILDREN, n))
    return flags


@rule("1520", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        for m, other in this(s, CHILDREN):
            if n != m and child["UPN"] is not None and child["UPN"] == other["UPN"]:
                flags.add((CHILDREN, n))
    return flags


def _unknown_authorities(s: SmallCin, *more: str) -> Flags:
    known = set(more)
    for each in AUTHORITIES.split():
        first, _, last = each.partition("-")
        known |= {f"{number:03}" for number in range(int(first), int(last) + 1)}

    def fails(child: dict) -> bool:
        upn = child["UPN"]
        return upn is not None and len(upn) == 13 and upn[1:4] not in known

    return flagged(s, CHILDREN, fails)


@rule("1530", since=2023, until=2023)
def _(s: SmallCin) -> Flags | None:
    return _unknown_authorities(s)


@rule("1530", since=2024)
def _(s: SmallCin) -> Flags | None:
    return _unknown_authorities(s, "942", "943")


@rule("1540", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        return child["UPN"] is not None and not are_digits(child["UPN"][4:12])

    return flagged(s, CHILDREN, fails)


@rule("1550", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        upn = child["UPN"]
        if upn is None or len(upn) != 13:
            return False
        return not are_digits(upn[12]) and upn[12] not in CHECK_LETTERS

    return flagged(s, CHILDREN, fails)


@rule("1560Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        upn = child["FormerUPN"]
        if upn is None:
            return False
        if len(upn) != 13 or upn[0] not in LETTERS or not are_digits(upn[1:12]):
            return True
        return not are_digits(upn[12]) and upn[12] not in CHECK_LETTERS

    return flagged(s, CHILDREN, fails)


@rule("1570", since=2025)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        return child["LAchildID"] is not None and len(child["LAchildID"]) > 20

    return flagged(s, CHILDREN, fails)


@rule("1580", since=2025)
def _(s: SmallCin) -> Flags | None:
    def fails(child: dict) -> bool:
        allowed = LETTERS + "0123456789"
        return any(sign not in allowed for sign in child["LAchildID"] or "")

    return flagged(s, CHILDREN, fails)


@rule("4180", since=2023, until=2024)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, CHILDREN, lambda child: code(child["GenderCurrent"]) not in set("0129"))


@rule("4180", since=2025)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, CHILDREN, lambda child: code(child["Sex"]) not in ("M", "F", "U"))


@rule("8500", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, CHILDREN, lambda child: child["LAchildID"] is None)


@rule("8510", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        for m, other in this(s, CHILDREN):
            named = child["LAchildID"] is not None
            if n != m and named and child["LAchildID"] == other["LAchildID"]:
                flags.add((CHILDREN, n))
    return flags


def _without_upn(s: SmallCin, born_by: date) -> Flags:
    flags = set()
    for n, child in this(s, CHILDREN):
        episodes = of_child(this(s, EPISODES), child)
        if not any(is_false(episode["ReferralNFA"]) for _, episode in episodes):
            continue
        reason = (code(child["UPNunknown"]) or "").upper()
        excused = reason in ("UN2", "UN3", "UN4", "UN5", "UN6", "UN7")
        is_old_enough = no_later(day(child["PersonBirthDate"]), born_by)
        if is_old_enough and code(child["UPN"]) is None and not excused:
            flags.add((CHILDREN, n))
    return flags


@rule("8770Q", since=2023, until=2024)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    return _without_upn(s, years_on(s.census.end, -6))


@rule("8770Q", since=2025)
def _(s: SmallCin) -> Flags | None:
    if s.census is None:
        return None
    after_summer = plus_days(months_after(s.census.end, 4), 31)
    return _without_upn(s, years_on(after_summer, -6))


@rule("8772", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        if code(child["UPNunknown"]) != "UN7":
            continue
        for m, episode in of_child(this(s, EPISODES), child):
            if not is_true(episode["ReferralNFA"]):
                flags.add((CHILDREN, n))
                flags.add((EPISODES, m))
    return flags
