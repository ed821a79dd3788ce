"""Claims that something went up or down, judged over their period.

A word that means more than chance is held to the yearly rule, or, where months are given, to the
monthly rule's widened limits. Without such a word the plain direction decides, and it is said where
the change is inside usual movement.
"""

from dataclasses import replace

from headway.measures.show import rounded, show, unit_of
from headway.measures.value import Measure
from headway.verdicts import words
from headway.verdicts.claims.facts import HERE, ClaimFigure, Facts, Months
from headway.verdicts.claims.sides import (
    BY,
    Side,
    aside,
    deciding,
    first_year,
    last_year,
    missing,
    moved,
    no_year,
    percent_change,
    percents,
)
from headway.verdicts.claims.sizes import Asks, change_holds, change_words, size_word, value_range
from headway.verdicts.claims.value import ENGLAND, Claim, Size
from headway.verdicts.signals import Answer
from headway.verdicts.signals.annual import AnnualSignal, Reason
from headway.verdicts.signals.monthly import widened

# "Are going down" speaks of now: the last four months are judged against those before.
JUDGED_MONTHS = 4
LEAST_BASE_MONTHS = 12


def change_sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side]:
    """What each kind of the measure says of a claim that it moved."""
    sides = []
    named = deciding(claim, measure.kinds)
    for kind in measure.kinds:
        side = _side(claim, facts, measure, kind)
        sides.append(side if kind in named else aside(side))
    return sides


def asks_chance(claim: Claim) -> bool:
    """Whether the claim's word means more than chance."""
    word = size_word(claim.size)
    return word is not None and word.asks is Asks.CHANCE


def _side(claim: Claim, facts: Facts, measure: Measure, kind: str) -> Side:
    months = facts.months(measure, kind, claim.council)
    if months:
        return _monthly(claim, measure, kind, _within(claim, months))
    last = last_year(claim, facts, measure, kind)
    if last is None:
        return no_year(measure, kind, claim)
    years = (first_year(claim, measure, last), last)
    was, now = (facts.figure(measure, kind, claim.council, y) for y in years)
    gone = [f for f in (was, now) if f.value is None]
    if gone:
        return Side(kind=kind, says=" ".join(missing(f) for f in gone), figures=(was, now))
    if claim.beside:
        return _faster(claim, facts, measure, was, now)
    if asks_chance(claim):
        return _more_than_chance(claim, facts, measure, was, now)
    return _plain(claim, facts, measure, was, now)


def _plain(
    claim: Claim, facts: Facts, measure: Measure, was: ClaimFigure, now: ClaimFigure
) -> Side:
    """The direction, and the size where one is claimed."""
    text = f"{_span(was, now)}."
    sign = claim.direction.sign
    is_that_way = _move(was, now) * sign > 0
    answers = [is_that_way]
    if is_that_way and claim.size != Size():
        answers, size = _sized(claim, was, now)
        text += size
    if is_that_way:
        signal = facts.signal(measure, now.kind, claim.council, now.year)
        if signal and signal.answer is Answer.NO:
            text += " Against its own four years before, that is inside usual movement."
    return Side(kind=now.kind, says=text, answers=tuple(answers), figures=(was, now))


def _sized(claim: Claim, was: ClaimFigure, now: ClaimFigure) -> tuple[list[bool], str]:
    """Whether the change is of the size claimed. A share's may be meant in points or in percent."""
    assert was.value is not None and now.value is not None
    if claim.size.number is not None:
        low, high = value_range(claim.size)
        return [low <= abs(now.value - was.value) <= high], f" Claimed: {claim.size.number:,g}."
    percent = percent_change(was.value, now.value)
    if percent is None:
        return [], " It began at none, so no percentage can be worked out."
    text = f" The claim asks for a change of {change_words(claim.size)}."
    answers = [change_holds(claim.size, abs(percent))]
    if now.kind == "share" and claim.size.percent is not None:
        points = change_holds(claim.size, abs(now.value - was.value))
        if points and not answers[0]:
            return [True, False], f"{text} True in percentage points, not as a percentage."
    return answers, text


def _more_than_chance(
    claim: Claim, facts: Facts, measure: Measure, was: ClaimFigure, now: ClaimFigure
) -> Side:
    """The yearly rule; a change the other way needs no rule."""
    figures, text = (was, now), f"{_span(was, now)}."
    if _move(was, now) * claim.direction.sign <= 0:
        return Side(kind=now.kind, says=text, answers=(False,), figures=figures)
    signal = facts.signal(measure, now.kind, claim.council, now.year)
    if signal is None:
        whom = "England" if claim.council == ENGLAND else "this measure"
        text += f" Whether that is more than chance cannot be told: there is no rule for {whom}."
        return Side(kind=now.kind, says=text, figures=figures)
    if was.year == now.year - 1 and signal.z is not None:
        text = f"{BY[now.kind]}."
    text = f"{text} {words.real_words(measure, now.kind, signal)}"
    answers, is_short = _chance(claim, signal)
    return Side(kind=now.kind, says=text, answers=answers, figures=figures, is_short=is_short)


def _chance(claim: Claim, signal: AnnualSignal) -> tuple[tuple[bool, ...], bool]:
    if signal.answer is Answer.YES and signal.direction:
        return (signal.direction.sign == claim.direction.sign,), False
    if signal.answer is Answer.NO:
        return (False,), False
    return (), signal.reason is Reason.SHORT


def _faster(
    claim: Claim, facts: Facts, measure: Measure, was: ClaimFigure, now: ClaimFigure
) -> Side:
    """The change beside the comparators' over the same years, in percent."""
    own = percent_change(was.value or 0.0, now.value or 0.0)
    before = {f.against: f for f in facts.beside(measure, now.kind, claim.council, was.year)}
    text, answers, figures = f"{_span(was, now)}", [], [was, now]
    for after in facts.beside(measure, now.kind, claim.council, now.year):
        then = before.get(after.against)
        if then is None or not then.value or after.value is None or own is None:
            continue
        theirs = percent_change(then.value, after.value) or 0.0
        text += f"; {after.place} {moved(now.kind, then.value, after.value)}"
        figures += [then, after]
        if after.against in claim.beside:
            answers.append((own - theirs) * claim.direction.sign > 0)
    return Side(kind=now.kind, says=f"{text}.", answers=tuple(answers), figures=tuple(figures))


def _monthly(claim: Claim, measure: Measure, kind: str, months: Months) -> Side:
    """The last four months against the months before, by the monthly rule's widened limits."""
    if len(months.values) < LEAST_BASE_MONTHS + JUDGED_MONTHS:
        so_many = f"{len(months.values)} months are given, {LEAST_BASE_MONTHS + JUDGED_MONTHS}"
        return Side(kind=kind, says=f"{BY[kind]}: {so_many} are needed.")
    base = list(months.values[:-JUDGED_MONTHS])
    judged = list(months.values[-JUDGED_MONTHS:])
    against = widened(base, judged)
    if against is None or judged[-1] is None:
        return Side(
            kind=kind, says=f"{BY[kind]}: the months before hardly move, or one is missing."
        )
    limits, _, _, found = against
    unit = words.noun(measure, kind, show(judged[-1], kind, unit_of(measure, kind), 0))
    edge = limits.lower if claim.direction.sign < 0 else limits.upper
    text = (
        f"{BY[kind]}: {unit} at the end of {months.ends[-1]:%B %Y}. The {len(base)} months before"
    )
    text += f" had an average of {limits.centre:.1f}"
    if edge is not None:
        end = "lower" if claim.direction.sign < 0 else "upper"
        text += f", and by the monthly rule months beyond {edge:.1f} ({end} limit) are more than"
        text += f" chance: {_beyond(months, edge, claim.direction.sign)}"
    ways = {f.direction.sign for f in found}
    holds = claim.direction.sign in ways
    if not asks_chance(claim):
        holds = (judged[-1] - limits.centre) * claim.direction.sign > 0
    figures = _last_months(measure, kind, months)
    return Side(kind=kind, says=f"{text}.", answers=(holds,), figures=figures)


def _last_months(measure: Measure, kind: str, months: Months) -> tuple[ClaimFigure, ...]:
    """The months judged, as figures."""
    pairs = list(zip(months.ends, months.values, strict=True))[-JUDGED_MONTHS:]
    return tuple(
        ClaimFigure(
            measure=measure.id,
            title=measure.title,
            kind=kind,
            against=HERE,
            place=months.place,
            year=end.year,
            as_at=end,
            when=f"at the end of {end:%B %Y}",
            value=value,
            shown=words.noun(measure, kind, show(value, kind, unit_of(measure, kind), 0)),
            state="given",
            says="Given",
            publication=months.publication,
        )
        for end, value in pairs
        if value is not None
    )


def _beyond(months: Months, edge: float, sign: int) -> str:
    pairs = list(zip(months.ends, months.values, strict=True))[-JUDGED_MONTHS:]
    out = [f"{v:,g} in {d:%B}" for d, v in pairs if v is not None and (v - edge) * sign > 0]
    return words.listed(out) if out else "none of the last four is"


def _within(claim: Claim, months: Months) -> Months:
    if claim.period is None:
        return months
    pairs = [
        (d, v)
        for d, v in zip(months.ends, months.values, strict=True)
        if claim.period.starts_on <= d <= claim.period.ends_on
    ]
    ends, values = tuple(p[0] for p in pairs), tuple(p[1] for p in pairs)
    return replace(months, ends=ends, values=values)


def _move(was: ClaimFigure, now: ClaimFigure) -> float:
    """The difference of two figures that are both known."""
    assert was.value is not None and now.value is not None
    return now.value - was.value


def _span(was: ClaimFigure, now: ClaimFigure) -> str:
    """Both ends and the move between them."""
    assert was.value is not None and now.value is not None
    change = moved(now.kind, was.value, now.value)
    if now.kind == "count" and abs(now.value - was.value) and was.value:
        so_many = f"{rounded(abs(now.value - was.value), 1):,g}"
        percent = percents(percent_change(was.value, now.value) or 0)
        change = f"{change.partition(' ')[0]} by {so_many} ({percent}%)"
    return f"{BY[now.kind]}: {was.shown} {was.when}, {now.shown} {now.when}, {change}"
