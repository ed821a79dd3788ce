"""`headway.check`: read a return's files and check them, whichever return it is.

A return is found by walking this folder, and known by the names that its spec gives; nothing
registers it.
"""

from collections.abc import Callable, Iterable, Sequence
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from headway.validation.checking import Checked, check_loaded, rules_for
from headway.validation.spec import Asked, ReturnSpec
from headway.vocabulary.errors import BadInput, Unknown
from headway.vocabulary.years import as_at, starts_on

FIRST_YEAR, LAST_YEAR = 2023, 2027


def returns() -> list[ReturnSpec]:
    """The returns that can be checked: those whose folder holds a spec."""
    here = import_module("headway.returns")
    folders = sorted(
        m.name
        for m in iter_modules(here.__path__)
        if m.ispkg and find_spec(f"headway.returns.{m.name}.spec")
    )
    return [import_module(f"headway.returns.{folder}.spec").RETURN for folder in folders]


def spec_of(name: str) -> ReturnSpec:
    """The return of this name; `Unknown`, with the nearest, where there is none."""
    specs = returns()
    by_name = {known: spec for spec in specs for known in (spec.name, *spec.aliases)}
    if name.lower() not in by_name:
        names = ", ".join(spec.name for spec in specs)
        raise Unknown("return", name, list(by_name), f"headway checks: {names}.")
    return by_name[name.lower()]


def check(
    paths: Sequence[Path | str],
    *,
    year: int,
    return_name: str = "ssda903",
    council: str = "",
    last: Sequence[Path | str] = (),
    providers: Sequence[Path | str] = (),
    start: date | None = None,
    end: date | None = None,
    ruleset: int | None = None,
    rules: Iterable[str] = (),
    engine: str = "duckdb",
    weigh: bool = True,
    progress: Callable[[str], None] = lambda _: None,
) -> Checked:
    """Check a return and give its flags.

    `paths` are files, folders or zips of this year's return, `last` of last year's; `year` is the
    collection year's end; `council` a name or code; `providers` Ofsted's lists; `start` and `end`
    stand in for the collection window, for a check of part of a year; `ruleset` is the year whose
    rules are used (default: `year`); `rules` are codes (default: all); `engine` is `duckdb` or
    `spark`; with `weigh` the flags say what they do to headline figures (`effects`). Raises `BadInput` where the input cannot be used; then nothing was kept.
    """
    spec = spec_of(return_name)
    asked = _asked(spec, year, council, providers, start, end)
    chosen = rules_for(spec, _ruleset(ruleset or year), tuple(rules))
    progress("Reading files")
    loaded = spec.noted(spec.read([Path(p) for p in paths], last=[Path(p) for p in last]), asked)
    if engine == "spark":
        from headway.engine.spark import spark_beside_duck as opened
    elif engine == "duckdb":
        from headway.engine.duck import engine as opened
    else:
        raise Unknown("engine", engine, ["duckdb", "spark"])
    with opened(files=True) as running:
        return check_loaded(running, spec, loaded, asked, chosen, progress, weigh=weigh)


def _ruleset(year: int) -> int:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise BadInput(
            f"headway holds the rules of collection years {FIRST_YEAR} to {LAST_YEAR}, not {year}. "
            f"A year is named by its end: 2026 is April 2025 to March 2026. "
            f"To check other years by the nearest rules, give --ruleset."
        )
    return year


def _asked(
    spec: ReturnSpec,
    year: int,
    council: str,
    providers: Sequence[Path | str],
    start: date | None,
    end: date | None,
) -> Asked:
    first = start or starts_on(year, spec.year_ends)
    last = end or as_at(year, spec.year_ends)
    if first > last:
        raise BadInput(f"The window from {first} to {last} ends before it begins.")
    ons = ""
    if council:
        from headway.vocabulary.councils import council as known_council

        ons = known_council(council).ons_code
    return Asked(
        year=year,
        start=first,
        end=last,
        council=ons,
        providers=_providers(providers, year),
        year_ends=spec.year_ends,
    )


def _providers(given: Sequence[Path | str], year: int) -> Any:
    """Ofsted's lists: those given, else those kept, else none."""
    from headway.reference.folder import list_paths

    if not given and not list_paths("providers"):
        return None
    from headway.reference.providers import kept_providers, read_providers

    paths = [Path(p) for p in given]
    return read_providers(paths, year) if paths else kept_providers(year)
