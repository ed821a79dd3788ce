"""Ethnicity and disability: 2886Q to 2888Q, 4220, 8540, 8790, 8794.

Decided here:
- 2886Q: Sex, or gender, is compared with case after trimming; M / N over 0.02 is 50 M over N.
- 2887Q, 2888Q: NONE is compared with case after trimming; codes are told apart after trimming.
- 2888Q: the same code twice for one child counts as two rows.
- 8540: all rows with a missing or unlisted code are flagged, and each episode that is NFA-false.
- 8790: a row without a code is a row that is not NONE.
"""

from tests.lib.plain_rules import Flags, Row
from tests.lib.plaincin.reading import code, day, flagged, is_false, of_child, this
from tests.lib.poolscin import CHARACTERISTICS, CHILDREN, DISABILITIES, EPISODES
from tests.lib.smallcin import WHOLE_RETURN, SmallCin, rule

ETHNICITIES = (
    "ABAN AIND AOTH APKN BAFR BCRB BOTH CHNE MOTH MWAS MWBA MWBC NOBT OOTH REFU WBRI WIRI WIRT "
    "WOTH WROM"
).split()
DISABLED = "NONE MOB HAND PC INC COMM LD HEAR VIS BEH CON AUT DDA".split()


def _too_many_of_unknown_sex(s: SmallCin, column: str, unknown: str) -> Flags:
    children, without = 0, 0
    for _, child in this(s, CHILDREN):
        children += 1
        is_unknown = code(child[column]) in (None, unknown)
        if is_unknown and day(child["ExpectedPersonBirthDate"]) is None:
            without += 1
    return {WHOLE_RETURN} if without * 50 > children else set()


@rule("2886Q", since=2023, until=2024)
def _(s: SmallCin) -> Flags | None:
    return _too_many_of_unknown_sex(s, "GenderCurrent", "0")


@rule("2886Q", since=2025)
def _(s: SmallCin) -> Flags | None:
    return _too_many_of_unknown_sex(s, "Sex", "U")


@rule("2887Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    codes = {code(row["Disability"]) for _, row in this(s, DISABILITIES)} - {None, "NONE"}
    return {WHOLE_RETURN} if len(codes) <= 7 else set()


@rule("2888Q", since=2023)
def _(s: SmallCin) -> Flags | None:
    counts = []
    for _, child in this(s, CHILDREN):
        own = [code(row["Disability"]) for _, row in of_child(this(s, DISABILITIES), child)]
        left = [each for each in own if each != "NONE"]
        if left:
            counts.append(len([each for each in left if each is not None]))
    return {WHOLE_RETURN} if counts and max(counts) <= 1 else set()


@rule("4220", since=2023)
def _(s: SmallCin) -> Flags | None:
    return flagged(s, CHARACTERISTICS, lambda row: code(row["Ethnicity"]) not in ETHNICITIES)


@rule("8540", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, child in this(s, CHILDREN):
        own = of_child(this(s, DISABILITIES), child)
        wrong = [m for m, row in own if code(row["Disability"]) not in DISABLED]
        episodes = of_child(this(s, EPISODES), child)
        further = [m for m, episode in episodes if is_false(episode["ReferralNFA"])]
        is_doubtful = not own or bool(wrong)
        if day(child["PersonBirthDate"]) is not None and further and is_doubtful:
            flags.add((CHILDREN, n))
            flags |= {(DISABILITIES, m) for m in wrong}
            flags |= {(EPISODES, m) for m in further}
    return flags


def _says_none(row: Row) -> bool:
    return (code(row["Disability"]) or "").upper() == "NONE"


@rule("8790", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, row in this(s, DISABILITIES):
        own = of_child(this(s, DISABILITIES), row)
        if not _says_none(row) and any(_says_none(other) for _, other in own):
            flags.add((DISABILITIES, n))
    return flags


@rule("8794", since=2023)
def _(s: SmallCin) -> Flags | None:
    flags = set()
    for n, row in this(s, DISABILITIES):
        for m, other in of_child(this(s, DISABILITIES), row):
            named = code(row["Disability"])
            if n != m and named is not None and named == code(other["Disability"]):
                flags.add((DISABILITIES, n))
    return flags
