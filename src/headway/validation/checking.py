"""Checking a return that has been read: choose rules, type, prepare, run, and give the flags."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import TYPE_CHECKING, Any

from headway.validation.loaded import Loaded, ReadFile
from headway.validation.naming import names_of
from headway.validation.planning import Plan, plan
from headway.validation.reads import words
from headway.validation.rule import Rule
from headway.validation.running import Job, Progress, run
from headway.validation.spec import Asked, ReturnSpec
from headway.vocabulary.errors import Unknown

if TYPE_CHECKING:
    from headway.engine.duck import Duck
    from headway.validation.effects import Effect, Tally
    from headway.validation.headline import Headline


@dataclass(frozen=True, kw_only=True)
class Checked:
    """What a check gave: `flags` (an Arrow table; see `flags.py`), the rules run and skipped.

    `rules_skipped` pairs each rule with the tables that it lacked: a skipped rule is not a
    passed one.
    """

    spec: ReturnSpec
    asked: Asked
    flags: Any
    rules_run: tuple[Rule, ...]
    rules_skipped: tuple[tuple[Rule, tuple[str, ...]], ...]
    loaded: Loaded = field(repr=False)
    acknowledgements: tuple[str, ...] = ()
    tallied: tuple["Tally", ...] = field(default=(), repr=False)
    flagged_by_rule: dict[str, tuple[int, int]] = field(default_factory=dict, repr=False)
    errors: Any = field(default=None, repr=False)

    @cached_property
    def effects(self) -> tuple["Effect", ...]:
        """What the errors could do to each headline figure; none where nothing was weighed."""
        from headway.validation.effects import effects

        return effects(self.tallied, self.errors, self.asked.end)

    @property
    def files(self) -> tuple[ReadFile, ...]:
        """The files that were read."""
        return self.loaded.files

    @cached_property
    def counts(self) -> dict[str, int]:
        """How many flags of each severity."""
        made = {"error": 0, "query": 0}
        for rule in self.rules_run:
            made[rule.severity] += self.flagged_by_rule.get(rule.code, (0, 0))[0]
        return made


def rules_for(spec: ReturnSpec, year: int, codes: tuple[str, ...] = ()) -> tuple[Rule, ...]:
    """The rules in force for a collection year, in the order of their codes; or those named.

    A code that is not in force that year is refused, with the nearest that is.
    """
    chosen = sorted((r for r in spec.rules() if r.in_force(year)), key=lambda r: _by_code(r.code))
    if not codes:
        return tuple(chosen)
    known = {rule.code.upper(): rule for rule in chosen}
    for code in codes:
        if code.upper() not in known:
            raise Unknown(f"rule of {spec.title} for {year}", code, [r.code for r in chosen])
    return tuple(known[code.upper()] for code in codes)


def _by_code(code: str) -> tuple[int, str]:
    digits = "".join(c for c in code if c.isdigit())
    return (int(digits), code) if code[0].isdigit() else (10_000, code)


def check_loaded(
    duck: "Duck",
    spec: ReturnSpec,
    loaded: Loaded,
    asked: Asked,
    rules: tuple[Rule, ...],
    progress: Progress = lambda _: None,
    *,
    weigh: bool = False,
) -> Checked:
    """Check tables that were read; with `weigh`, say what the errors do to the headlines too."""
    from headway.validation.flags import flagged

    names = names_of(spec)
    present = what_is_loaded(spec, loaded, asked)
    made = plan(rules, names, present)
    if asked.providers is not None:
        duck.table("providers", asked.providers)
    headlines = [h for h in spec.headlines() if h.table in made.tables] if weigh else []
    sources = typed_sources(duck, spec, loaded, asked, made, headlines)
    ran = run(duck.for_rules(sources), names, made, asked, present, sources, progress)
    # Half of what is held at once is what was prepared for the rules; the headlines need none of it.
    duck.let_go(keep=[f"{headline.table}_typed" for headline in headlines])
    found = flagged(duck, ran.found, made, spec.name, asked.year)
    return Checked(
        spec=spec,
        asked=asked,
        flags=found.table,
        flagged_by_rule=found.by_rule,
        errors=found.errors,
        tallied=_tallied(duck, spec, loaded, asked, sources, present) if weigh else (),
        rules_run=tuple(dict.fromkeys(hit.rule for hit in made.hits)),
        rules_skipped=made.skipped,
        loaded=loaded,
        acknowledgements=spec.acknowledgements(made.reads),
    )


def _tallied(
    duck: "Duck",
    spec: ReturnSpec,
    loaded: Loaded,
    asked: Asked,
    sources: dict[str, str],
    present: frozenset[str],
) -> tuple["Tally", ...]:
    """Each table's children, as the headlines count them."""
    from headway.validation.effects import tallies

    there = [h for h in spec.headlines() if h.table in loaded.tables and h.table in sources]
    return tallies(duck, there, asked, present)


def what_is_loaded(spec: ReturnSpec, loaded: Loaded, asked: Asked) -> frozenset[str]:
    """Every table, and everything else, that rules may need and that is there."""
    names = {*loaded.tables, *(f"{name}_last" for name in loaded.last)}
    if asked.council:
        names.add("council")
    if asked.providers is not None:
        names.add("providers")
    return frozenset(names) | spec.available(loaded, asked)


def typed_sources(
    duck: "Duck",
    spec: ReturnSpec,
    loaded: Loaded,
    asked: Asked,
    made: Plan,
    headlines: Iterable["Headline"] = (),
) -> dict[str, str]:
    """Type what a plan and the headlines read of every table; give the engine's name of each."""
    from headway.validation.typing import type_table

    read = set(made.reads.columns)
    for headline in headlines:
        read |= {(headline.table, word) for word in words(headline.counts + " " + headline.out_of)}
    sources: dict[str, str] = {}
    first: list[Job] = []
    rest: list[Job] = []
    for table in spec.tables:
        for name, rows in (
            (table.name, loaded.tables.get(table.name)),
            (f"{table.name}_last", loaded.last.get(table.name)),
        ):
            if name in made.tables:
                always = (*spec.always_typed.get(table.name, ()), *spec.order.get(table.name, ()))
                keep = frozenset(column for of, column in read if of == name) | set(always)
                jobs = first if table.name in spec.always_typed else rest
                jobs.append(partial(type_table, spec, table, rows, name, keep))
                sources[name] = f"{name}_typed"
    completed: dict[str, str] = {}

    def complete(engine: "Duck") -> None:
        completed.update(spec.complete(engine, loaded, asked, made.reads))

    # What is completed (by a look into the list of postcodes) is so beside the typing of the rest.
    duck.together(first)
    duck.together([complete, *rest])
    sources.update(completed)
    if "providers" in made.tables and asked.providers is not None:
        sources["providers"] = "providers"
    return sources
