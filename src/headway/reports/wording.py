"""Sentences about figures: plain, neutral, the same everywhere. A volume is never good or bad."""

from headway.measures.compare import Compared
from headway.measures.show import unit_of
from headway.measures.value import Measure
from headway.reports.material import shown, shown_value, the_region
from headway.verdicts.words import when
from headway.vocabulary.states import STATES

SIGNS = "A letter stands where there is no figure: see Sources and method."


def phrase(m: Measure, kind: str, text: str) -> str:
    """A number with its noun: `440 children`, `117 per 10,000 children`, `64%`."""
    unit = unit_of(m, kind)
    if kind == "share" or unit.startswith("£"):
        tail = unit.removeprefix("£").removesuffix("million").strip() if kind != "share" else ""
        return f"{text} {tail}".strip()
    return f"{text} {unit}"


def opening(c: Compared) -> str:
    """What the council's figure is, or why there is none."""
    m = c.measure
    if c.figure is None:
        return f"No figure is held for {c.council.name} {when(m, c.year)}."
    if c.figure["value"] is None:
        reason = STATES[c.figure["state"]].says
        return f"No figure can be shown {when(m, c.year)}: {reason[0].lower()}{reason[1:]}."
    return f"{capital(when(m, c.year))}: {phrase(m, c.kind, shown(m, c.figure))}."


def before(c: Compared) -> str:
    """What it was a year earlier, without saying better or worse."""
    if c.value is None or c.before is None or c.before["value"] is None:
        return ""
    was = shown(c.measure, c.before)
    if was == shown(c.measure, c.figure):
        return " The same as the year before."
    return f" The year before it was {was}."


def beside(c: Compared) -> str:
    """England, the region and the neighbours, with how many of them are known."""
    m, parts = c.measure, []
    if c.kind != "count":
        if c.england and c.england["value"] is not None:
            parts.append(f"England’s figure was {shown(m, c.england)}")
        if c.region and c.region["value"] is not None:
            parts.append(f"{the_region(c.council)}’s {shown(m, c.region)}")
    near = c.neighbours
    if near.middle is not None:
        computed = bool(c.figure and c.figure["computed"])
        middle, low, high = (
            shown_value(m, c.kind, v, computed) for v in (near.middle, near.lowest, near.highest)
        )
        known = "" if near.known == near.of else f", {near.known} of {near.of} known"
        parts.append(
            f"the middle of its statistical neighbours was {middle} (from {low} to {high}{known})"
        )
    return f" {capital(joined(parts))}." if parts else ""


def rank(c: Compared) -> str:
    """Where the council stands among all councils that have a figure, highest first."""
    if c.rank is None or c.kind == "count":
        return ""
    return f" {ordinal(c.rank)} highest of {c.ranked} councils."


def sentence(c: Compared) -> str:
    """The whole sentence about one figure."""
    return opening(c) + before(c) + beside(c) + rank(c)


def also(c: Compared) -> str:
    """A second kind of the same measure, in short: `That is 440 children (488 the year before).`"""
    if c.value is None:
        return ""
    was = ""
    if c.before is not None and c.before["value"] is not None:
        was = f" ({shown(c.measure, c.before)} the year before)"
    text = phrase(c.measure, c.kind, shown(c.measure, c.figure))
    head = {"count": "As a number", "value": "Also"}.get(c.kind, f"As a {c.kind}")
    return f" {head}: {text}{was}."


def joined(parts: list[str]) -> str:
    """`a`, `a and b`, `a, b and c`."""
    return parts[0] if len(parts) == 1 else ", ".join(parts[:-1]) + " and " + parts[-1]


def capital(text: str) -> str:
    """The text with its first letter raised."""
    return text[:1].upper() + text[1:]


def ordinal(n: int) -> str:
    """1st, 2nd, 3rd, 4th, 11th."""
    if 10 <= n % 100 <= 20:
        return f"{n}th"
    return f"{n}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(n % 10, 'th') }"
