"""What is asked of children looked after all year (OC2) and of care leavers (OC3)."""

from random import Random

from headway.synthetic.days import age_on, birthday, first_day, last_day
from headway.synthetic.people import Child, Episode, Period
from headway.synthetic.proportions import is_drawn, number, pick

RESPITE = frozenset(("V3", "V4"))
# After these nobody owes a care leaver's help, or another council does.
NO_CARE_LEAVER = frozenset(("E2", "E3", "E11", "E12", "E15", "E16"))
LEFT_FOR_GOOD = frozenset(("transfer", "adopt", "assessed_adult"))
THIRTEEN_WEEKS = 91


def is_looked_after_all_year(shown: list[Episode], year: int) -> bool:
    """The department's test, on the episodes that the year's return shows."""
    start, end = first_day(year), last_day(year)
    for e in shown:
        if e.started == "S" and start < e.start <= end:
            return False
        if e.end < end and e.ended != "X1":
            return False
        if e.legal in RESPITE:
            return False
    return bool(shown)


def oc2(random: Random, of: Child, year: int) -> list[str]:
    """A child's OC2 cells from SDQ_SCORE on."""
    end = last_day(year)
    score, reason = _difficulties(random, of, year)
    age = age_on(of.born, end)
    yes = {
        name: "1" if is_drawn(random, number("oc2", "all ages", name)) else "0"
        for name in ("IMMUNISATIONS", "TEETH_CHECK", "HEALTH_ASSESSMENT")
    }
    convicted = _flag(random, "CONVICTED") if age >= 10 else ""
    developed = _flag(random, "HEALTH_CHECK") if age < 5 else ""
    misuse = _yes(random, "substance misuse at 12 and over") if age >= 12 else "0"
    received = offered = ""
    if misuse == "1":
        what = pick(random, "oc2", "intervention")
        received = "1" if what == "received" else "0"
        offered = "" if what == "received" else "1" if what == "offered" else "0"
    return [
        score, reason, convicted, developed, yes["IMMUNISATIONS"], yes["TEETH_CHECK"],
        yes["HEALTH_ASSESSMENT"], misuse, received, offered,
    ]  # fmt: skip


def _yes(random: Random, of: str) -> str:
    return "1" if pick(random, "oc2", of) == "yes" else "0"


def _flag(random: Random, name: str) -> str:
    return _yes(random, name)


def _difficulties(random: Random, of: Child, year: int) -> tuple[str, str]:
    """The score for strengths and difficulties, or why there is none: asked from 4 to 16."""
    start, end = first_day(year), last_day(year)
    if birthday(of.born, 4) > end or birthday(of.born, 17) < start:
        return "", ""
    if _yes(random, "has a score") == "1":
        low, _, high = pick(random, "oc2", "score band").partition("-")
        return str(min(random.randint(int(low), int(high)), random.randint(int(low), 40))), ""
    turned = start <= birthday(of.born, 4) or birthday(of.born, 17) <= end
    return "", "SDQ1" if turned else pick(random, "oc2", "reason for no score")


def birthday_as_leaver(of: Child, year: int) -> tuple[int, int] | None:
    """Age and day of the 17th to 21st birthday in a year, where the child is a care leaver by then."""
    end = last_day(year)
    age = age_on(of.born, end)
    on = birthday(of.born, age)
    if not 17 <= age <= 21 or on < first_day(year) or of.short_breaks or of.gave_birth_on:
        return None
    past = [p for p in of.periods if p.start <= end]
    if not past or past[-1].end > on or (age < 19 and past[-1].end >= on):
        return None
    ended = {e.ended for e in past[-1].episodes[-1:]}
    if past[-1].path in LEFT_FOR_GOOD or ended & NO_CARE_LEAVER:
        return None
    return (age, on) if _is_owed(of, past) else None


def _is_owed(of: Child, care: list[Period]) -> bool:
    """Thirteen weeks looked after since 14, some of them since 16."""
    since = {a: birthday(of.born, a) for a in (14, 16)}
    spent = {a: sum(max(0, p.end - max(p.start, d)) for p in care) for a, d in since.items()}
    return spent[14] >= THIRTEEN_WEEKS and spent[16] >= 1


def oc3(random: Random, of: Child, age: int, year: int) -> list[str]:
    """A care leaver's IN_TOUCH, ACTIV and ACCOM."""
    ages = "17-18" if age < 19 else "19-21"
    touch = pick(random, "in_touch", ages)
    if touch in ("DIED", "RHOM"):
        return [touch, "0", "0"]
    if touch != "YES":
        return [touch, "0", "R2" if is_drawn(random, 0.4) else "0"]
    lives = pick(random, "home_at", ages)
    while _is_too_young(of, age, year, lives):
        lives = pick(random, "home_at", ages)
    does = pick(random, "activity", ages)
    while does == "G6" and not of.is_girl:
        does = pick(random, "activity", ages)
    return [touch, does, lives]


def _is_too_young(of: Child, age: int, year: int, lives: str) -> bool:
    """At 17 nobody lives with former foster carers as a leaver, nor in a foyer before 18."""
    if lives[0] == "Z":
        return age == 17
    return lives[0] == "T" and birthday(of.born, 18) > first_day(year)
