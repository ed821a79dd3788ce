"""Numbers as people read them: rounded half up, with their unit, one way everywhere."""

from decimal import ROUND_HALF_UP, Decimal

from headway.measures.value import Measure
from headway.vocabulary.states import STATES

MILLIONS = "£ million"


def rounded(value: float, decimals: int) -> float:
    """Rounded half away from zero, as the department rounds: 0.5 is 1, not 0."""
    step = Decimal(1).scaleb(-decimals)
    return float(Decimal(repr(value)).quantize(step, ROUND_HALF_UP))


def show(value: float, kind: str, unit: str, decimals: int) -> str:
    """`1,274`, `64%`, `56.4`, `£6,305`, `£46.9m`: the value without its noun."""
    text = f"{rounded(value, decimals):,.{decimals}f}"
    if kind == "share":
        return f"{text}%"
    if unit == MILLIONS:
        text += "m"
    if unit.startswith("£"):
        return f"-£{text[1:]}" if text.startswith("-") else f"£{text}"
    return text


def unit_of(measure: Measure, kind: str) -> str:
    """What stands after the number, in words."""
    published = [one for one in measure.published if one.kind == kind]
    if published and published[0].unit:
        return published[0].unit
    if kind == "rate":
        return "per 10,000 children"
    if kind == "share":
        return "%"
    return measure.unit


def seen_value(measure: Measure, row: dict) -> float | None:
    """A figure's value rounded as it is shown; None where there is none."""
    if row["value"] is None:
        return None
    return rounded(row["value"], measure.of_kind(row["kind"]).places(row["computed"]))


def seen(measure: Measure, row: dict) -> str:
    """A figure as a reader sees it: the number with its sign, or the symbol of why there is none."""
    if row["value"] is None:
        return STATES[row["state"]].symbol
    kind = row["kind"]
    places = measure.of_kind(kind).places(row["computed"])
    return show(row["value"], kind, unit_of(measure, kind), places)
