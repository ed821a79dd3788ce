"""A council's newest published mix of looked-after children, as an invented council takes it.

Each share is the newest published one; where a council's cell is suppressed or not held, England's
stands in for it, and the rest are scaled to what is left. Nothing else of the council is read.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from headway.comparators.library import Library, open_library
from headway.synthetic.mix import AGES, PLACEMENTS, PROVIDERS, STATUSES, Mix, Shares, mix_like
from headway.vocabulary.councils import ENGLAND, council
from headway.vocabulary.errors import BadInput
from headway.vocabulary.states import PUBLISHED

STOCK = "cla_on_31_march/"
NAMES = {
    "placement": (
        "Placement",
        dict(zip(PLACEMENTS, (
            "Foster placements", "Secure homes and children's homes",
            "Independent and semi-independent living arrangements/supported accommodation",
            "Placed with parents or other person with parental responsibility",
            "Placed for adoption",
        ), strict=True)),
    ),
    "status": (
        "Legal status",
        dict(zip(STATUSES, (
            "Full care order", "Interim care order", "Voluntary agreements under S20 CA 1989",
            "Placement order granted",
        ), strict=True)),
    ),
    "provider": (
        "Place providers",
        dict(zip(PROVIDERS, (
            "Own provision (by the LA)", "Private provision", "Voluntary/third sector provision",
        ), strict=True)),
    ),
    "age": (
        "Age group",
        dict(zip(AGES, (
            "Under 1 year", "1 to 4 years", "5 to 9 years", "10 to 15 years", "16 years and over",
        ), strict=True)),
    ),
}  # fmt: skip
OUTSIDE = "Locality of placement", "Placed outside the local authority boundary"
UASC = "Unaccompanied asylum-seeking children", "UASC"
THERE, STARTED = "cla_numbers/on 31 March/number", "cla_numbers/started/number"
# England's children by age on 31 March 2025, where no table by age is held.
AGES_OF_ENGLAND = {"0": 0.044, "1-4": 0.123, "5-9": 0.185, "10-15": 0.378, "16-17": 0.270}


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """A council's number, its shares, the year they are of, and which of them are England's."""

    name: str
    children: int
    year: int
    own: Shares
    england: Shares
    missing: tuple[str, ...]

    @property
    def words(self) -> list[str]:
        """What is said on screen: which year's figures, and what England's stand in for."""
        said = [f"Its mix is like that published of {self.name} for the year to March {self.year}."]
        if self.missing:
            said.append(f"Hidden or not held, so England's: {'; '.join(self.missing)}.")
        return said

    @property
    def mix(self) -> Mix:
        """What makes an invented council like it."""
        return mix_like(self.own, self.england, f"{self.name}, year to March {self.year}")


def likeness(code: str, library: Library | None = None) -> Likeness:
    """What is published of a council's looked-after children. Raises BadInput where nothing is."""
    held = _newest(library or open_library(), code)
    there = held.get((code, THERE))
    if not there:
        raise BadInput(
            f"--like {code}: no number of looked-after children is held for this council, so "
            "nobody can be invented like them. Name another council, or add its publication with "
            "headway official add."
        )
    missing: list[str] = []
    england = _shares(held, ENGLAND, None, [])
    own = _shares(held, code, england, missing)
    return Likeness(
        name=council(code).name, children=round(there[1]), year=there[0], own=own, england=england,
        missing=tuple(missing),
    )  # fmt: skip


def series_of() -> list[str]:
    """The series that a likeness reads."""
    wanted = {THERE, STARTED, *_series(*OUTSIDE), *_series(*UASC)}
    for topic, names in NAMES.values():
        wanted |= {_series(topic, name)[0] for name in (*names.values(), "Total")}
    return sorted(wanted)


def _newest(library: Library, code: str) -> dict[tuple[str, str], tuple[int, float]]:
    """The newest published figure of each series, for a council and for England."""
    found: dict[tuple[str, str], tuple[int, int, float]] = {}
    for cell in library.cells(series_of()).to_pylist():
        if cell["council"] not in (code, ENGLAND) or cell["state"] != PUBLISHED.code:
            continue
        key, seen = (
            (cell["council"], cell["series"]),
            (cell["year"], cell["vintage"], cell["value"]),
        )
        found[key] = max(found.get(key, seen), seen)
    return {key: (year, value) for key, (year, _, value) in found.items()}


def _series(topic: str, name: str) -> tuple[str, str]:
    return f"{STOCK}{topic} | {name}/number", f"{STOCK}{topic} | Total/number"


def _shares(
    held: Mapping[tuple[str, str], tuple[int, float]],
    code: str,
    england: Shares | None,
    missing: list[str],
) -> Shares:
    """All shares of a place; `missing` is given the names of those that England's stand in for."""
    parts: dict[str, dict[str, float]] = {}
    for of, (topic, names) in NAMES.items():
        usual = getattr(england, of) if england else AGES_OF_ENGLAND if of == "age" else None
        found = {k: _share(held, code, *_series(topic, name)) for k, name in names.items()}
        missing += [f"{topic}: {names[k]}" for k, share in found.items() if share is None]
        parts[of] = _whole(found, usual or dict.fromkeys(names, 0.0))
    singles = {"outside": _share(held, code, *_series(*OUTSIDE))}
    singles["uasc"] = _share(held, code, *_series(*UASC))
    there, started = held[code, THERE][1], held.get((code, STARTED))
    singles["starts"] = started[1] / there if started else None
    missing += [name for name, share in singles.items() if share is None]
    whole = {
        name: share if share is not None else getattr(england, name, 0.0)
        for name, share in singles.items()
    }
    return Shares(
        placement=parts["placement"], status=parts["status"], provider=parts["provider"],
        age=parts["age"], outside=whole["outside"], uasc=whole["uasc"], starts=whole["starts"],
    )  # fmt: skip


def _share(
    held: Mapping[tuple[str, str], tuple[int, float]], code: str, series: str, total: str
) -> float | None:
    part, whole = held.get((code, series)), held.get((code, total))
    if part is None or whole is None or part[0] != whole[0] or not whole[1]:
        return None
    return max(0.5, part[1]) / whole[1]


def _whole(found: Mapping[str, float | None], usual: Mapping[str, float]) -> dict[str, float]:
    """The shares, with England's for what is missing; no more in all than the known leave."""
    known = sum(share for share in found.values() if share is not None)
    lacking = [k for k, share in found.items() if share is None]
    room = max(0.0, 1 - known)
    scale = min(1.0, room / (sum(usual[k] for k in lacking) or 1.0))
    return {
        k: share if share is not None else max(0.001, usual[k] * scale)
        for k, share in found.items()
    }
