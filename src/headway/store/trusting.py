"""How far each figure is trusted: whether the returns behind it were checked, and what was found.

`headway build --check` runs every rule over each return and keeps the flags in the snapshot, the
child as a pseudonym. A figure is **validated** where every return that it comes from was checked for
its year and no error stands in a table that it reads. A query does not stand against it: it asks
somebody to look. What was checked once is not checked again while its files are the same.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from headway.engine.duck import engine
from headway.record.joining import Filed
from headway.returns.checking import FIRST_YEAR, LAST_YEAR, returns
from headway.store.figures import FILED, PROVISIONAL
from headway.store.held import Entries, Progress
from headway.store.parts import Part
from headway.store.pseudonyms import is_pseudonym, pseudonym, pseudonyms
from headway.store.receiving import kind_of
from headway.store.removing import plain_child
from headway.store.sealing import opened
from headway.store.sources import sources_behind
from headway.validation.checking import Checked, check_loaded, rules_for
from headway.validation.flags import COLUMNS
from headway.validation.loaded import Loaded
from headway.validation.spec import Asked, ReturnSpec
from headway.vocabulary.councils import Council
from headway.vocabulary.years import as_at, starts_on, year_holding

VALIDATED = "validated"
FLAGS = "flags.parquet"
# One return of one year that was checked, as a snapshot's account of itself has it.
Check = dict[str, Any]


@dataclass(frozen=True, kw_only=True)
class Trust:
    """The checks that stand, and the flags of all of them, children as pseudonyms."""

    checks: list[Check]
    flags: Any


def trust(
    before: Path | None,
    store: Path,
    filed: Sequence[Filed],
    entries: Entries,
    one: Council,
    key: bytes,
    *,
    check: Sequence[Part] = (),
    progress: Progress = lambda _: None,
) -> Trust:
    """What is known of the returns from earlier checks; of the parts to `check`, the others too."""
    import pyarrow as pa

    told = json.loads((before / "about.json").read_text("utf-8")) if before else {}
    kept = checks_kept(told.get("checks", []), entries)
    flags = [_with_groups_closed(_flags_kept(before, kept), key)]
    if not check:
        return Trust(checks=kept, flags=flags[0])
    new, found = check_filed(store, check, filed, entries, kept, one, progress)
    flags += [_pseudonymous(table, key) if named else table for table, named in found]
    return Trust(checks=[*kept, *new], flags=pa.concat_tables(flags))


def checks_kept(checks: Iterable[Check], entries: Entries) -> list[Check]:
    """The checks of an earlier snapshot that are still of the files held."""
    held = [_about(entry, entries) for entry in entries["parts"]]
    return [one for one in checks if {name: one[name] for name in _SAME} in held]


def check_filed(
    store: Path,
    parts: Sequence[Part],
    filed: Sequence[Filed],
    entries: Entries,
    kept: Sequence[Check],
    one: Council,
    progress: Progress = lambda _: None,
) -> tuple[list[Check], list[tuple[Any, bool]]]:
    """Check every return that was not checked yet: what was found, and the flags of each.

    Beside flags stands whether they name children.
    """
    by_name = {spec.name: spec for spec in returns()}
    done = [{name: check[name] for name in _SAME} for check in kept]
    checks, flags = [], []
    for part, entry, held in zip(parts, entries["parts"], filed, strict=True):
        about = _about(entry, entries)
        spec = by_name.get(held.of)
        if spec is None or about in done or not FIRST_YEAR <= held.year <= LAST_YEAR:
            continue
        progress(f"Checking {held.year}: {spec.title}")
        found = _checked(spec, _as_checked(store, part, held, filed, one), held.year, one, progress)
        told = {"rules": len(found.rules_run), "skipped": len(found.rules_skipped)}
        checks.append(about | told | {"errors": _errors(found.flags)})
        flags.append((_month_of(found.flags, about["month"]), spec.is_of_children))
    return checks, flags


def _as_checked(
    store: Path, part: Part, held: Filed, filed: Sequence[Filed], one: Council
) -> Loaded:
    """A return as its rules read it, with last year's where they compare the two."""
    if again := kind_of(part).read_checked:
        with opened(store, part) as readable:
            return again(readable, one)
    before = [o.loaded for o in filed if (o.of, o.year) == (held.of, held.year - 1)]
    return replace(held.loaded, last=before[0].tables) if before else held.loaded


def _checked(
    spec: ReturnSpec, loaded: Loaded, year: int, one: Council, progress: Progress
) -> Checked:
    asked = Asked(
        year=year,
        start=starts_on(year, spec.year_ends),
        end=as_at(year, spec.year_ends),
        council=one.ons_code,
        providers=_providers(year),
        year_ends=spec.year_ends,
    )
    with engine(files=True) as duck:
        rules = rules_for(spec, year)
        return check_loaded(duck, spec, spec.noted(loaded, asked), asked, rules, progress)


_SAME = ("of", "year", "month", "files", "last")


def _about(entry: dict[str, Any], entries: Entries) -> Check:
    """What a check is of: its return and the hashes of its files and of last year's."""

    def hashes(of: str, year: int) -> list[str]:
        return sorted(
            file["sha256"]
            for part in entries["parts"]
            if (part["of"], part["year"]) == (of, year)
            for file in part["files"]
        )

    return {
        "of": entry["of"],
        "year": entry["year"],
        "month": entry.get("month", ""),
        "files": sorted(file["sha256"] for file in entry["files"]),
        "last": hashes(entry["of"], entry["year"] - 1),
    }


def _providers(year: int) -> Any:
    """Ofsted's lists, where some are kept on this machine."""
    from headway.reference.folder import list_paths

    if not list_paths("providers"):
        return None
    from headway.reference.providers import kept_providers

    return kept_providers(year)


def _errors(flags: Any) -> dict[str, int]:
    """How many errors stand in each table."""
    import pyarrow.compute as pc

    tables = flags.filter(pc.equal(flags["severity"], "error"))["table"].to_pylist()
    return {table: tables.count(table) for table in sorted(set(tables))}


def _month_of(flags: Any, month: str) -> Any:
    """Flags with the month of their list, blank where a return comes once a year."""
    import pyarrow as pa

    plain = flags.select(list(COLUMNS)).cast(_schema().remove(len(COLUMNS)))
    return plain.append_column("month", pa.array([month] * flags.num_rows, pa.string()))


def _schema() -> Any:
    import pyarrow as pa

    numbers = ("year", "row")
    return pa.schema(
        [(name, pa.int64() if name in numbers else pa.string()) for name in (*COLUMNS, "month")]
    )


def _flags_kept(before: Path | None, kept: Sequence[Check]) -> Any:
    """The flags of an earlier snapshot that are still of the files held."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    if before is None or not (before / FLAGS).is_file():
        return _schema().empty_table()
    held = pq.read_table(before / FLAGS)
    still = {(check["of"], check["year"], check["month"]) for check in kept}
    names = zip(*(held[n].to_pylist() for n in ("return", "year", "month")), strict=True)
    return held.filter(pa.array([name in still for name in names], pa.bool_()))


def _pseudonymous(flags: Any, key: bytes) -> Any:
    import pyarrow as pa

    children = [child and plain_child(child) for child in flags["child"].to_pylist()]
    known = pseudonyms((child for child in children if child), key)
    place = flags.column_names.index("child")
    column = pa.array([child and known[child] for child in children], pa.string())
    return _with_groups_closed(flags.set_column(place, "child", column), key)


def _with_groups_closed(flags: Any, key: bytes) -> Any:
    """Flags whose groups name no child: what one is of, beside its rule, becomes a pseudonym too.

    A group that is one already stays as it is: an earlier snapshot may have either.
    """
    import pyarrow as pa

    groups = [group and _closed(group, key) for group in flags["group"].to_pylist()]
    place = flags.column_names.index("group")
    return flags.set_column(place, "group", pa.array(groups, pa.string()))


def _closed(group: str, key: bytes) -> str:
    rule, mark, of = group.partition("/")
    return f"{rule}{mark}{of if is_pseudonym(of) else pseudonym(of, key)}" if mark else group


def trusted(figures: Any, checks: Sequence[Check]) -> Any:
    """The figures, those validated whose every return was checked and has no error behind them."""
    import pyarrow as pa

    if not checks:
        return figures
    named = (*_OF_A_FIGURE, "state")
    columns = (figures[name].to_pylist() for name in named)
    known: dict[tuple[Any, ...], bool] = {}
    states = []
    for *of, state in zip(*columns, strict=True):
        if state in (FILED, PROVISIONAL):
            key = tuple(of)
            if key not in known:
                known[key] = _is_validated(*key, checks=checks)
            state = VALIDATED if known[key] else state
        states.append(state)
    place = figures.column_names.index("state")
    return figures.set_column(place, "state", pa.array(states, pa.string()))


# What the returns behind a figure are told by.
_OF_A_FIGURE = ("measure", "length", "last")


def _is_validated(measure: str, length: str, last: Any, *, checks: Sequence[Check]) -> bool:
    sources = sources_behind(measure, length)
    for of, table, kind in sources:
        year, month = year_holding(last, kind), f"{last:%Y-%m}"
        found = [
            check
            for check in checks
            if (check["of"], check["year"]) == (of, year) and check["month"] in ("", month)
        ]
        if not found or any(table in check["errors"] for check in found):
            return False
    return bool(sources)
