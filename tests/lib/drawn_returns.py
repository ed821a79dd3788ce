"""Drawings of a return's tables, and what a rule flags of them."""

import itertools
import re
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pyarrow as pa

from headway.engine.duck import Duck
from headway.validation.checking import Checked, check_loaded, rules_for
from headway.validation.loaded import Loaded
from headway.validation.spec import Asked, ReturnSpec
from headway.validation.table import DAY_FIRST, Kind
from headway.vocabulary.years import as_at, starts_on
from tests.lib.drawing import drawn

ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
ST_HELENS = "E08000013"


def as_text(cell: str) -> str | None:
    """A drawn cell as a return holds it: ISO days as day/month/year, nothing as blank."""
    if found := ISO.fullmatch(cell):
        return f"{found[3]}/{found[2]}/{found[1]}"
    return cell or None


def as_drawn(cell: str) -> str | None:
    """A drawn cell of a return that writes days as drawings do."""
    return cell or None


def as_arrow(
    rows: list[dict[str, str]], names: tuple[str, ...], written: Callable = as_text
) -> pa.Table:
    """Rows as a table of texts with `row`; columns that are not drawn are blank."""
    made: dict[str, list] = {"row": list(range(1, len(rows) + 1))}
    drawn_names = {name for row in rows for name in row if name}
    for name in (*names, *sorted(drawn_names - set(names))):
        made[name] = [written(row.get(name, "")) for row in rows]
    kinds = {name: pa.int64() if name == "row" else pa.string() for name in made}
    return pa.table({n: pa.array(v, kinds[n]) for n, v in made.items()})


@dataclass
class Drawn:
    """A drawn return: its tables, and the (table, row) pairs that its marks expect flagged."""

    loaded: Loaded
    expected: set[tuple[str, int]]
    providers: pa.Table | None = None


def draw(spec: ReturnSpec, tables: dict[str, str], file_format: str = "csv") -> Drawn:
    """Read drawings by table name; `<name>_last` is last year's, `providers` Ofsted's list."""
    loaded = Loaded(tables={}, last={}, file_format=file_format)
    made = Drawn(loaded, set())
    written = as_text if spec.forms is DAY_FIRST else as_drawn
    every = {name: drawn(text) for name, text in tables.items()}
    marked = {name: [row.pop("", "") for row in rows] for name, rows in every.items()}
    if spec.child_number:
        count(spec, every)
    for name, rows in every.items():
        marks = marked[name]
        if set(marks) - {"", "flag"}:
            raise ValueError(f"A mark is 'flag': {marks}")
        if name == "providers":
            made.providers = _providers(rows)
            continue
        base = name.removesuffix("_last")
        arrow = as_arrow(rows, spec.table(base).names(), written)
        (loaded.last if name.endswith("_last") else loaded.tables)[base] = arrow
        made.expected |= {(name, n) for n, mark in enumerate(marks, start=1) if mark}
    return made


def count(spec: ReturnSpec, tables: dict[str, list[dict[str, str]]]) -> None:
    """Number drawn rows as a reader would, wherever the drawing does not say it.

    Rows that name the same child are one child's; a row without a name, and a second row of a child
    where it has but one, are another's. What stands inside an episode, a plan or an assessment
    stands inside the child's (or the episode's) first.
    """
    numbers: dict[str, str] = {}
    so_far = itertools.count(1)
    for name, rows in tables.items():
        ids = spec.table(name).ids
        counted = [c for c in spec.table(name).of_kind(Kind.COUNTED) if c != spec.child_number]
        if spec.child_number not in spec.table(name).names():
            continue
        inside: Counter[tuple[str, ...]] = Counter()
        for row in rows:
            child = row.get(spec.child, "")
            is_another = not child or (ids == (spec.child_number,) and inside[(child,)])
            number = str(next(so_far)) if is_another or child not in numbers else numbers[child]
            inside[(child,)] += 1
            row.setdefault(spec.child_number, number)
            numbers.setdefault(child, row[spec.child_number])
            for column in counted:
                place = (
                    row[spec.child_number],
                    *(row[c] for c in counted[: counted.index(column)]),
                )
                inside[(column, *place)] += 1
                own = str(inside[(column, *place)]) if ids and column == ids[-1] else "1"
                row.setdefault(column, own)


def _providers(rows: list[dict[str, str]]) -> pa.Table:
    text = ("URN", "PLACE_CODES", "PROVIDER_CODES", "POSTCODE", "LA")
    made = {name: pa.array([row.get(name) or None for row in rows], pa.string()) for name in text}
    ends = [row.get("REG_END") for row in rows]
    made["REG_END"] = pa.array([date.fromisoformat(e) if e else None for e in ends], pa.date32())
    return pa.table(made)


def asked_of(
    year: int, council: str = ST_HELENS, providers: object = None, year_ends: str = "collection"
) -> Asked:
    """What a check of a whole year is asked, of a collection year where nothing else is said."""
    return Asked(
        year=year,
        start=starts_on(year, year_ends),
        end=as_at(year, year_ends),
        council=council,
        providers=providers,
        year_ends=year_ends,
    )


def checked(
    duck: Duck, spec: ReturnSpec, code: str, drawing: Drawn, year: int, council: str = ST_HELENS
) -> Checked:
    """What one rule makes of a drawn return."""
    with duck.apart() as engine:
        asked = asked_of(year, council, drawing.providers, spec.year_ends)
        return check_loaded(engine, spec, drawing.loaded, asked, rules_for(spec, year, (code,)))


def flagged(made: Checked) -> set[tuple[str, int]]:
    """The (table, row) pairs that were flagged."""
    flags = made.flags
    return set(zip(flags.column("table").to_pylist(), flags.column("row").to_pylist(), strict=True))
