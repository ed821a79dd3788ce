"""A small random return handed to headway's rules, to be compared with another statement of them."""

import random

import pyarrow as pa

from headway.engine.duck import Duck
from headway.returns.ssda903.spec import RETURN
from headway.validation.checking import typed_sources, what_is_loaded
from headway.validation.loaded import Loaded
from headway.validation.naming import names_of
from headway.validation.planning import plan
from headway.validation.rule import Rule
from headway.validation.running import run
from tests.lib.drawn_returns import asked_of
from tests.lib.small903 import Flags, Small, random_small

PROVIDERS = ("URN", "PLACE_CODES", "PROVIDER_CODES", "POSTCODE", "LA")


def draws(code: str, needs: tuple[str, ...], year: int, count: int) -> list[Small]:
    """The same `count` random returns each time for one rule and year."""
    rng = random.Random(f"{code}/{year}")
    return [random_small(rng, code, needs, year) for _ in range(count)]


def loaded(small: Small) -> Loaded:
    """The return as a reader would give it."""
    return Loaded(
        tables={name: _arrow(small, name, rows) for name, rows in small.tables.items()},
        last={name: _arrow(small, name, rows) for name, rows in small.last.items()},
        file_format=small.file_format,
    )


def _arrow(small: Small, name: str, rows: list[dict]) -> pa.Table:
    columns = list(RETURN.table(name).names())
    extra = list(dict.fromkeys(key for row in rows for key in row if key not in columns))
    made: dict[str, list] = {key: [_text(row.get(key)) for row in rows] for key in columns + extra}
    if name == "episodes":
        known = small.known_postcodes
        for column, postcode in (("home_known", "HOME_POST"), ("pl_known", "PL_POST")):
            texts = [row.get(postcode) for row in rows]
            made[column] = [t and str(t.replace(" ", "") in known).upper() for t in texts]
        for column in ("PL_LA", "PL_LOCATION", "PL_DISTANCE"):
            made.setdefault(column, [None] * len(rows))
    arrays = {key: pa.array(values, pa.string()) for key, values in made.items()}
    return pa.table({"row": pa.array(range(1, len(rows) + 1), pa.int64()), **arrays})


def _text(value: object) -> str | None:
    return None if value is None else str(value)


def provider_list(small: Small) -> pa.Table | None:
    """Ofsted's list as the reference room gives it."""
    if small.providers is None:
        return None
    made = {n: pa.array([p.get(n) for p in small.providers], pa.string()) for n in PROVIDERS}
    ends = pa.array([p.get("REG_END") for p in small.providers], pa.date32())
    return pa.table({**made, "REG_END": ends})


def decided(duck: Duck, rule: Rule, small: Small) -> Flags | None:
    """What headway flags of the return by one rule; None where it skips the rule."""
    asked = asked_of(small.year, small.council, provider_list(small))
    read = loaded(small)
    present = what_is_loaded(RETURN, read, asked)
    names = names_of(RETURN)
    made = plan((rule,), names, present)
    if made.skipped:
        return None
    with duck.apart() as engine:
        if asked.providers is not None:
            engine.table("providers", asked.providers)
        sources = typed_sources(engine, RETURN, read, asked, made)
        found = run(engine, names, made, asked, present, sources).found
    tables = [made.hits[hit].where.table for hit in found.column("hit").to_pylist()]
    return set(zip(tables, found.column("row").to_pylist(), strict=True))
