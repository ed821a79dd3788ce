"""A side of a claim: what one kind of figure says of it. And which years a claim is about."""

from dataclasses import dataclass

from headway.measures.show import MILLIONS, rounded, unit_of
from headway.measures.value import Measure
from headway.verdicts.claims.facts import ClaimFigure, Facts
from headway.verdicts.claims.value import Claim
from headway.vocabulary.years import as_at, year_holding

BY = {"count": "By number", "share": "By share", "rate": "By rate", "value": "By amount"}


@dataclass(frozen=True, kw_only=True)
class Side:
    """One kind of figure: an answer for each thing it was set beside, in words with its figures.

    No answer where nothing could be told or the claim is not about this kind (`is_aside`).
    `is_short`: unusual, but short of the line, so that the figures cannot tell yet. `leans` is
    what a side that does not decide would have answered.
    """

    kind: str
    says: str
    answers: tuple[bool, ...] = ()
    figures: tuple[ClaimFigure, ...] = ()
    is_short: bool = False
    is_aside: bool = False
    leans: tuple[bool, ...] = ()


def aside(side: Side) -> Side:
    """The same side, looked at and not deciding."""
    return Side(
        kind=side.kind,
        says=side.says,
        figures=side.figures,
        is_aside=True,
        leans=side.answers,
    )


def last_year(claim: Claim, facts: Facts, measure: Measure, kind: str) -> int | None:
    """The last whole year of the period; without one, the newest that had ended when it was said."""
    if claim.period is None:
        years = facts.years(measure, kind, claim.council)
        ended = [y for y in years if as_at(y, measure.year_ends) <= claim.said_at]
        return max(ended, default=None)
    end = claim.period.ends_on
    year = end.year if as_at(end.year, measure.year_ends) <= end else end.year - 1
    return year if as_at(year, measure.year_ends) >= claim.period.starts_on else None


def first_year(claim: Claim, measure: Measure, last: int) -> int:
    """The year a change is counted from: the year before where the period holds one only."""
    if claim.period is None:
        return last - 1
    start = claim.period.starts_on
    if measure.timing.startswith("at "):
        first = start.year if as_at(start.year, measure.year_ends) <= start else start.year - 1
    else:
        first = year_holding(start, measure.year_ends)
    return min(first, last - 1)


def deciding(claim: Claim, kinds: tuple[str, ...]) -> tuple[str, ...]:
    """The kinds that decide: the one that the words name; of a stated number, numbers; else all."""
    if claim.share_or_rate in kinds:
        return (claim.share_or_rate,)
    numbers = tuple(k for k in kinds if k in ("count", "value"))
    return numbers if numbers and claim.size.number is not None else kinds


def is_total(measure: Measure, kind: str) -> bool:
    """Whether a figure follows the size of the council: a number, or an amount not shared out."""
    return kind == "count" or unit_of(measure, kind) == MILLIONS


def missing(figure: ClaimFigure) -> str:
    """That a figure is missing, and why."""
    says = figure.says.removesuffix(".")
    return f"No figure {figure.when}: {says if '. ' in says else lowered(says)}."


def no_year(measure: Measure, kind: str, claim: Claim) -> Side:
    """The side of a claim for which no year is held."""
    of = "in that period" if claim.period else "that had ended when it was said"
    return Side(kind=kind, says=f"{measure.title}: no published year {of} is held.")


def percent_change(was: float, now: float) -> float | None:
    """The change in percent; None from nought."""
    return 100 * (now / was - 1) if was else None


def moved(kind: str, was: float, now: float) -> str:
    """`down 30%`, `up 4.5 points (21%)`, `no change`."""
    if now == was:
        return "no change"
    way = "up" if now > was else "down"
    percent = percent_change(was, now)
    share = "" if percent is None else f"{percents(percent)}%"
    if kind == "share":
        points = f"{rounded(abs(now - was), 1):g} points"
        return f"{way} {points} ({share})" if share else f"{way} {points}"
    return f"{way} {share}" if share else f"{way} from none"


def percents(percent: float) -> str:
    """A percentage without its sign: whole from 10 up, with one decimal below."""
    return f"{rounded(abs(percent), 0 if abs(percent) >= 10 else 1):g}"


def lowered(text: str) -> str:
    """The text with its first letter lowered."""
    return text[:1].lower() + text[1:]
