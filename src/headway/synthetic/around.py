"""What surrounds a child's care: reviews, times missing, social workers, a baby, orders that lock doors."""

from datetime import date
from random import Random

from headway.synthetic.days import birthday, day, first_day, last_day
from headway.synthetic.people import Child, Period
from headway.synthetic.proportions import days, is_drawn, number, pick

Spell = tuple[str, int, int]  # kind, start, end
# Social workers have been returned since this day.
WORKERS_SINCE = day(2023, 4, 1)
LOCKED_IN = frozenset(("K2", "Z12", "Z13"))


def reviews(random: Random, of: Child, period: Period, first: int, last: int) -> list[int]:
    """The days of reviews: within 20 working days, within three months more, then each half year."""
    if of.short_breaks:
        return []
    made: list[int] = []
    on, gap = period.start, 27
    while True:
        on += gap + (
            random.randint(5, 25) if is_drawn(random, 0.06) else -random.randint(0, gap // 9)
        )
        if on >= min(period.end, last + 1):
            return made
        if on >= first:
            made.append(on)
        gap = 90 if gap == 27 else 182


def times_missing(random: Random, of: Child, first: int, last: int) -> list[Spell]:
    """Times missing or away without leave, in order and none within another."""
    made: list[Spell] = []
    if not of.times_missing:
        return made
    for period in of.periods:
        on = max(period.start + 1, first - 60, birthday(of.born, 11))
        while True:
            on += 1 + int(random.expovariate(of.times_missing / 365.25))
            if on >= min(period.end - 1, last + 1):
                break
            lasts = int(pick(random, "missing_days"))
            end = _before_a_move(period, on, min(on + lasts, period.end - 1))
            made.append((pick(random, "missing_kind"), on, end))
            on = end
    return [spell for spell in made if spell[2] >= first]


def _before_a_move(period: Period, on: int, end: int) -> int:
    """The end of a time missing; a child who moves meanwhile is back before the year is out."""
    closing = last_day(date.fromordinal(on).year + (date.fromordinal(on).month > 3))
    if end > closing and any(on <= e.end <= closing for e in period.episodes):
        return on
    return end


def baby(random: Random, of: Child, first: int, last: int) -> int | None:
    """The day on which a girl of 15 to 17 has a child of her own, which few do."""
    if not of.is_girl or of.short_breaks:
        return None
    a_day = number("young_mothers", "a year at 15 to 17", "share") / 365.25
    for period in of.periods:
        begin = max(period.start + 1, birthday(of.born, 15), first)
        end = min(period.end - 1, last)
        on = begin + int(random.expovariate(a_day))
        if on < end:
            return _after_moves(period, on)
    return None


def _after_moves(period: Period, on: int) -> int | None:
    """The same day, or an earlier one by which the year's last ended episode had not ended yet."""
    year = date.fromordinal(on).year + (date.fromordinal(on).month > 3)
    ends = [e.end for e in period.episodes if first_day(year) <= e.end <= last_day(year)]
    on = min(on, max(ends)) if ends else on
    return on if on > max(period.start, first_day(year)) else None


def orders_to_lock(random: Random, of: Child, year: int) -> list[tuple[int, int]]:
    """Deprivation of liberty orders in a year: days, each within one placement that may have one."""
    made = []
    share = number("deprivation_of_liberty", "of children in homes", "share")
    for episode in (e for p in of.periods for e in p.episodes):
        begin, end = max(episode.start + 1, first_day(year)), min(episode.end - 1, last_day(year))
        old_enough = birthday(of.born, 10) <= begin
        may = episode.place in LOCKED_IN and old_enough and end - begin > 40
        if may and is_drawn(random, share):
            on = random.randint(begin, end - 30)
            made.append((on, min(episode.end - 1, on + days(random, 90, 0.5, 14))))
    return made
