"""Claims of how much there is: at a level, held level, above or below a limit, the most ever."""

from headway.measures.value import Measure
from headway.verdicts import words
from headway.verdicts.claims.denominators import BY_MEASURE, twin_of
from headway.verdicts.claims.facts import HERE, Cases, ClaimFigure, Facts
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
)
from headway.verdicts.claims.sizes import Asks, is_level, size_word, value_range
from headway.verdicts.claims.value import Claim, Size, Way
from headway.vocabulary.month import in_words


def amount_sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side]:
    """A share, number or limit that is claimed, beside the figure of the year."""
    if cases := facts.cases(measure, claim.council):
        return [_limit(claim, measure, cases)]
    kind = _kind_of_amount(claim, measure)
    last = last_year(claim, facts, measure, kind)
    if last is None:
        return [no_year(measure, kind, claim)]
    sides = [_amount(claim, facts.figure(measure, kind, claim.council, last))]
    if claim.quoted and kind == "share":
        sides.append(_of_quoted(claim, sides[0].figures[0]))
    twin = facts.measure(twin_of(measure.id))
    if twin and kind in twin.kinds:
        other = _amount(claim, facts.figure(twin, kind, claim.council, last))
        if other.answers:
            sides.append(other)
    return sides


def newest_sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side]:
    """The same question asked of the newest year, where the claim is about an earlier one."""
    kind = _kind_of_amount(claim, measure)
    years = facts.years(measure, kind, claim.council)
    last = last_year(claim, facts, measure, kind)
    if not years or last is None or years[-1] <= last:
        return []
    found = []
    for one in (measure, facts.measure(twin_of(measure.id))):
        if one and kind in one.kinds:
            side = _amount(claim, facts.figure(one, kind, claim.council, years[-1]))
            found += [side] if side.answers else []
    return found


def asks_amount(claim: Claim) -> bool:
    """Whether a share, a number or a limit is claimed."""
    word = size_word(claim.size)
    if word:
        return word.asks is Asks.VALUE
    return claim.size != Size()


def flat_sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side]:
    """Every year of the period close to their mean."""
    sides = []
    named = deciding(claim, measure.kinds)
    for kind in measure.kinds:
        side = _flat(claim, facts, measure, kind)
        sides.append(side if kind in named else aside(side))
    return sides


def past_sides(claim: Claim, facts: Facts, measure: Measure) -> list[Side]:
    """High or low against its own past: the most ever, or the mean of the four years before."""
    sides = []
    named = deciding(claim, measure.kinds)
    for kind in measure.kinds:
        side = _past(claim, facts, measure, kind)
        sides.append(side if kind in named else aside(side))
    return sides


def _kind_of_amount(claim: Claim, measure: Measure) -> str:
    if claim.share_or_rate in measure.kinds:
        return claim.share_or_rate
    wanted = ("share",) if claim.size.number is None else ("count", "value", "rate", "share")
    return next((k for k in wanted if k in measure.kinds), measure.kinds[0])


def _amount(claim: Claim, figure: ClaimFigure) -> Side:
    if figure.value is None:
        return Side(kind=figure.kind, says=missing(figure), figures=(figure,))
    holds = _holds(claim, figure.value)
    text = f"{words.capital(figure.when)}: {named(figure)}. {_asked(claim, figure.value, holds)}"
    return Side(kind=figure.kind, says=text, answers=(holds,), figures=(figure,))


def named(figure: ClaimFigure) -> str:
    """The figure with what it counts, or of what it is a share, and what else was published."""
    others = f" ({'; '.join(figure.others)})" if figure.others else ""
    text = f"{figure.shown}{others}"
    if held := BY_MEASURE.get(figure.measure):
        return f"{text} of {held.of}"
    return f"{text} ({words.lower(figure.title)})" if figure.kind == "share" else text


def _of_quoted(claim: Claim, figure: ClaimFigure) -> Side:
    """The same numerator over the denominator that the speaker quoted."""
    quoted = claim.quoted
    if quoted is None or figure.numerator is None:
        return Side(
            kind="share", says="The quoted denominator cannot be used: no numerator is held."
        )
    value = 100 * figure.numerator / quoted.value
    holds = _holds(claim, value)
    text = f"Of {quoted.says}, as quoted then ({quoted.source}): {value:.1f}%."
    return Side(kind="share", says=text, answers=(holds,))


def _holds(claim: Claim, value: float) -> bool:
    word = size_word(claim.size)
    if word:
        return word.holds(value)
    low, high = value_range(claim.size)
    if claim.direction is Way.LEVEL:
        return low <= value <= high
    return (value - _stated(claim)) * claim.direction.sign >= 0


def _stated(claim: Claim) -> float:
    """The number or percentage that is claimed."""
    return (claim.size.number if claim.size.percent is None else claim.size.percent) or 0.0


def _asked(claim: Claim, value: float, holds: bool) -> str:
    is_not = "is" if holds else "is not"
    word = size_word(claim.size)
    if word:
        return f"'{words.capital(claim.size.word)}' means {word.means}: it {is_not}."
    if claim.direction is Way.LEVEL and claim.size.number is not None:
        return f"That {'rounds' if holds else 'does not round'} to {claim.size.number:,g}."
    if claim.direction is Way.LEVEL:
        off = "" if holds else f", {abs(value - _stated(claim)):.1f} points off"
        return f"The claim is {_stated(claim):g}%, give or take 2 points: it {is_not}{off}."
    end = "at least" if claim.direction is Way.HIGH else "no more than"
    stated = _stated(claim)
    return f"The claim is {end} {stated:,g}: it {is_not}."


def _limit(claim: Claim, measure: Measure, cases: Cases) -> Side:
    """Every single case against a limit."""
    kind = measure.kinds[0]
    limit = claim.size.number
    if limit is None or claim.direction not in (Way.HIGH, Way.LOW):
        return Side(
            kind=kind, says="Single cases are held, and the claim states no limit for them."
        )
    values = cases.values
    beyond = sorted((c for c in values if (c - limit) * claim.direction.sign < 0), reverse=True)
    on = sum(c == limit for c in values)
    side = "above" if claim.direction is Way.LOW else "below"
    unit = measure.unit.partition(" ")[0]
    text = f"{len(beyond)} of {len(values)} are {side} {limit:,g} {unit}"
    text += f" ({words.listed([f'{c:,g}' for c in beyond])})" if beyond else ""
    text += f"; {on} at exactly {limit:,g}, which is not {side} it." if on else "."
    return Side(
        kind=kind, says=text, answers=(not beyond,), figures=(_furthest(claim, measure, cases),)
    )


def _furthest(claim: Claim, measure: Measure, cases: Cases) -> ClaimFigure:
    """The case that lies furthest towards the limit, or beyond it."""
    value = max(cases.values, key=lambda c: -c * claim.direction.sign)
    end = claim.period.ends_on if claim.period else claim.said_at
    unit = measure.unit.partition(" ")[0]
    most = "most" if claim.direction is Way.LOW else "least"
    return ClaimFigure(
        measure=measure.id,
        title=measure.title,
        kind=measure.kinds[0],
        against=HERE,
        place=cases.place,
        year=end.year,
        as_at=end,
        when=f"to {in_words(end)}",
        value=value,
        shown=f"{value:,g} {unit}, the {most} of {len(cases.values)}",
        state="given",
        says="Given",
        publication=cases.publication,
    )


def _flat(claim: Claim, facts: Facts, measure: Measure, kind: str) -> Side:
    last = last_year(claim, facts, measure, kind)
    if last is None:
        return no_year(measure, kind, claim)
    years = range(first_year(claim, measure, last), last + 1)
    figures = tuple(facts.figure(measure, kind, claim.council, y) for y in years)
    ends = [f for f in (figures[0], figures[-1]) if f.value is None]
    if ends:
        return Side(kind=kind, says=" ".join(missing(f) for f in ends), figures=figures)
    values = [f.value for f in figures if f.value is not None]
    holds = is_level(values, kind)
    mean = sum(values) / len(values)
    furthest = max(values, key=lambda v: abs(v - mean))
    reach = f"{abs(furthest - mean):.1f} points" if kind == "share" else ""
    reach = reach or (f"{100 * abs(furthest / mean - 1):.1f}%" if mean else "0%")
    shown = words.listed([f.shown.partition(" ")[0] for f in figures])
    text = f"{BY[kind]}: {shown} from {figures[0].year} to {figures[-1].year}"
    gaps = "; a year between is missing" if len(values) < len(figures) else ""
    limit = "2 points" if kind == "share" else "5%"
    text += f", within {reach} of their mean{gaps}. 'Level' allows {limit}."
    return Side(kind=kind, says=text, answers=(holds,), figures=figures)


def _past(claim: Claim, facts: Facts, measure: Measure, kind: str) -> Side:
    last = last_year(claim, facts, measure, kind)
    if last is None:
        return no_year(measure, kind, claim)
    now = facts.figure(measure, kind, claim.council, last)
    word = size_word(claim.size)
    is_extreme = word is not None and word.asks is Asks.EXTREME
    years = [y for y in facts.years(measure, kind, claim.council) if y < last]
    years = years if is_extreme else years[-4:]
    before = [facts.figure(measure, kind, claim.council, y) for y in years]
    if now.value is None or not before:
        says = missing(now) if now.value is None else f"{BY[kind]}: no earlier year is held."
        return Side(kind=kind, says=says, figures=(now,))
    values = [f.value for f in before if f.value is not None]
    sign = claim.direction.sign
    if not is_extreme:
        mean = sum(values) / len(values)
        text = f"{BY[kind]}: {now.shown} {now.when}, {moved(kind, mean, now.value)} against the"
        text += f" average of the years {years[0]} to {years[-1]}."
        return Side(kind=kind, says=text, answers=((now.value - mean) * sign > 0,), figures=(now,))
    most = max(before, key=lambda f: (f.value or 0.0) * sign)
    end = "highest" if sign > 0 else "lowest"
    text = f"{BY[kind]}: {now.shown} {now.when}; the {end} of {years[0]} to {years[-1]} was"
    text += f" {most.shown} {most.when}."
    answer = (now.value - (most.value or 0.0)) * sign > 0
    return Side(kind=kind, says=text, answers=(answer,), figures=(now, most))
