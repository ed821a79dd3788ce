"""What is assumed of the time that a care order at home takes: how often, and how many hours.

A council writes its own in a TOML file with who set them and when; both are printed with every
figure that rests on them. How often visits and reviews are due is set by the Care Planning,
Placement and Case Review (England) Regulations 2010 (28 and 33); the hours are nobody's measurement.
"""

import tomllib
from dataclasses import dataclass, fields
from datetime import date
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from headway.returns.care_orders.stages import SETTLED, STAGES
from headway.vocabulary.errors import BadFile, BadInput

# Days in a stage after which it is called a stuck point. They are headway's own, to be changed.
LIMITS = {
    "not considered": 182,
    "considered": 56,
    "viability": 84,
    "application planned": 56,
    "application issued": 84,
    "listed": 84,
}
MOST = 10_000


@dataclass(frozen=True, kw_only=True)
class Assumptions:
    """Who set them and when; weeks between visits (in the first year at home, and after), between
    reviews; hours that each takes with its travel and writing; hours of an application to court; and
    for each stage the days after which a child there is stuck."""

    author: str
    date: date
    visit_weeks_first_year: float = 6
    visit_weeks_after: float = 13
    hours_a_visit: float = 4
    review_weeks: float = 26
    hours_a_review: float = 8
    hours_an_application: float = 40
    limits: tuple[tuple[str, int], ...] = tuple(LIMITS.items())

    @property
    def by_stage(self) -> dict[str, int]:
        """The days after which a child in a stage is stuck."""
        return dict(self.limits)

    @property
    def says(self) -> str:
        """They in one sentence, to stand under every figure that rests on them."""
        return (
            f"Assumed (set by {self.author}, {self.date.isoformat()}): a visit every "
            f"{self.visit_weeks_first_year:g} weeks in the first year at home and every "
            f"{self.visit_weeks_after:g} after, {self.hours_a_visit:g} hours each; a review every "
            f"{self.review_weeks:g} weeks, {self.hours_a_review:g} hours each; an application to "
            f"court {self.hours_an_application:g} hours."
        )


DEFAULT = Assumptions(
    author="headway, as regulations 28 and 33 of 2010 ask; the hours are not measured",
    date=date(2026, 11, 22),
)
_NUMBERS = tuple(f.name for f in fields(Assumptions) if f.name not in ("author", "date", "limits"))
_KEYS = ("author", "date", *_NUMBERS, "stuck_after_days")


def read_assumptions(path: Path) -> Assumptions:
    """A council's own assumptions. Raises BadFile with the key, what was expected and what to do."""
    try:
        held = tomllib.loads(path.read_bytes().decode("utf-8"))
    except OSError as fault:
        raise BadInput(f"{path}: cannot be read ({fault.strerror}). Check the path.") from fault
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise BadFile(str(path), f"is no TOML: {fault}.", "Mend that line.") from fault
    _refuse_unknown(path.name, held, _KEYS)
    author, day = held.get("author"), held.get("date")
    if not isinstance(author, str) or not author.strip() or type(day) is not date:
        raise BadFile(
            f"{path.name}, author and date",
            "expected who set these assumptions, in quotes, and when, as date = 2026-06-01.",
            "Without them no figure may rest on the file.",
        )
    numbers = {name: _number(path.name, name, held[name]) for name in _NUMBERS if name in held}
    return Assumptions(author=author.strip(), date=day, limits=_limits(path.name, held), **numbers)


def write_assumptions(path: Path) -> None:
    """Write the default as a file to be changed, never over one that is there."""
    lines = [
        "# What is assumed of the time that a care order at home takes. Change it, and say who did.",
        'author = ""',
        f"date = {DEFAULT.date.isoformat()}",
        *(f"{name} = {getattr(DEFAULT, name):g}" for name in _NUMBERS),
        "",
        "# Days in a stage after which a child there is called stuck.",
        "[stuck_after_days]",
        *(f'"{stage}" = {days}' for stage, days in DEFAULT.limits),
    ]
    try:
        with path.open("x", encoding="utf-8") as file:
            file.write("\n".join(lines) + "\n")
    except FileExistsError as fault:
        raise BadInput(
            f"{path}: a file of this name is there, and may be somebody's. Give another name."
        ) from fault
    except OSError as fault:
        raise BadInput(f"{path}: cannot be written ({fault.strerror}).") from fault


def _limits(file: str, held: dict[str, Any]) -> tuple[tuple[str, int], ...]:
    told = held.get("stuck_after_days", {})
    known = [stage for stage in STAGES if stage not in SETTLED]
    if not isinstance(told, dict):
        raise BadFile(f"{file}, stuck_after_days", "expected a table of stages.", "See the how-to.")
    _refuse_unknown(f"{file}, stuck_after_days", told, known)
    days = {stage: int(_number(file, stage, many)) for stage, many in told.items()}
    return tuple((LIMITS | days).items())


def _refuse_unknown(where: str, held: dict[str, Any], known: Any) -> None:
    for key in held:
        if key not in known:
            near = get_close_matches(key, known, n=1, cutoff=0.5)
            hint = f"Did you mean {near[0]}?" if near else f"Known: {', '.join(known)}."
            raise BadFile(where, f"'{key}' is no assumption that headway knows.", hint)


def _number(file: str, name: str, value: Any) -> float:
    is_number = isinstance(value, int | float) and not isinstance(value, bool)
    if not is_number or not 0 < value <= MOST:
        raise BadFile(
            f"{file}, {name}",
            "expected a number above 0, as 6 or 3.5.",
            "Mend it, then run this again.",
        )
    return float(value)
