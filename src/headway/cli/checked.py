"""What a check found, on the terminal: how much, by which rule, and what was not checked."""

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import Console

    from headway.validation.reviewed import Reviewed

MOST_RULES = 25
MOST_FIGURES = 8
NOT_VERIFIED = "Severities are headway's own: severity not verified with the department."


def many(n: int, one: str, more: str = "") -> str:
    """A number with its noun: `1 error`, `2,100 errors`."""
    return f"{n:,} {one if n == 1 else more or one + 's'}"


def show(reviewed: "Reviewed", out: Path | None) -> None:
    """Print a summary that a person can act on."""
    from rich.console import Console

    console = Console(highlight=False, width=min(Console().width, 110))
    checked, counts = reviewed.checked, reviewed.counts
    rows = sum(f.rows for f in reviewed.files if not f.last_year)
    console.print(
        f"{checked.spec.title[0].upper()}{checked.spec.title[1:]}, collection year "
        f"{checked.asked.year}: {many(rows, 'row')} in {many(len(reviewed.files), 'table')} read, "
        f"{many(len(reviewed.rules_run), 'rule')} run.",
        style="bold",
    )
    if counts["error"] or counts["query"]:
        console.print(
            f"{many(counts['error'], 'error')} and {many(counts['query'], 'query', 'queries')}, "
            f"from {many(counts['faults'], 'fault')}."
        )
        _by_rule(reviewed, console)
    else:
        console.print("None of the rules that ran flagged anything.")
    _figures(reviewed, console)
    _notes(reviewed, console)
    if out is not None:
        console.print(f"Every flag is in {out}.")


def _by_rule(reviewed: "Reviewed", console: "Console") -> None:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name, side in (("rule", "left"), ("", "left"), ("flags", "right"), ("faults", "right")):
        table.add_column(name, justify=side, no_wrap=True)  # type: ignore[arg-type]
    table.add_column("what is wrong")
    found = reviewed.by_rule()
    for rule, flags, faults in found[:MOST_RULES]:
        table.add_row(rule.code, rule.severity, f"{flags:,}", f"{faults:,}", rule.says)
    console.print(table)
    if len(found) > MOST_RULES:
        more = len(found) - MOST_RULES
        console.print(f"And {more} more rules: give --out to see every flag.")


def _figures(reviewed: "Reviewed", console: "Console") -> None:
    """The figures that errors could move furthest, so that people mend first what matters."""
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    from headway.validation.effects import shown

    moved = sorted((e for e in reviewed.checked.effects if e.in_doubt), key=lambda e: -e.reach)
    if not moved:
        return
    table = Table(box=SIMPLE_HEAD, pad_edge=False, title_justify="left")
    table.title = "What the errors could do to the figures"
    table.add_column("figure")
    for name in ("as returned", "lowest", "highest"):
        table.add_column(name, justify="right", no_wrap=True)
    table.add_column("mend first: rule (children)")
    for effect in moved[:MOST_FIGURES]:
        first = ", ".join(f"{rule} ({n})" for rule, n in effect.by_rule[:3])
        values = (shown(v) for v in (effect.value, effect.lowest, effect.highest))
        table.add_row(effect.headline.title, *values, first)
    console.print(table)


def _notes(reviewed: "Reviewed", console: "Console") -> None:
    if reviewed.rules_skipped:
        lacks = Counter(m for _, missing in reviewed.rules_skipped for m in missing)
        what = ", ".join(f"{name} ({n})" for name, n in sorted(lacks.items()))
        console.print(
            f"Not checked: {len(reviewed.rules_skipped)} rules were skipped for lack of {what}. "
            "A skipped rule is not a passed one."
        )
    for file in reviewed.files:
        for sentence in file.tolerated:
            console.print(f"{file.name}: {sentence}")
    if reviewed.waived:
        console.print(f"{len(reviewed.waived):,} flags were accepted before and are left out.")
    for waiver in reviewed.lapsed:
        console.print(
            f"{waiver.where}: accepted by {waiver.by} until {waiver.until}, which is past, "
            f"so rule {waiver.rule} counts again."
        )
    if reviewed.idle:
        console.print(f"{len(reviewed.idle)} waivers met no flag: they can go.")
    if changes := reviewed.changes:
        console.print(
            f"Since the earlier run: {len(changes.new):,} flags are new, "
            f"{len(changes.gone):,} are gone, {changes.still:,} are still there."
        )
    for sentence in reviewed.checked.acknowledgements:
        console.print(sentence, style="dim")
    console.print(NOT_VERIFIED, style="dim")
