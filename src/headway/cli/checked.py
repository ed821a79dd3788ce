"""What a check found, on the terminal: how much, by which rule, and what was not checked."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.console import Console

    from headway.validation.reviewed import Reviewed

MOST_RULES = 15
MOST_FIGURES = 8
MOST_LACKS = 6
NOT_VERIFIED = "Severities are headway's own: severity not verified with the department."


def many(n: int, one: str, more: str = "") -> str:
    """A number with its noun: `1 error`, `2,100 errors`."""
    return f"{n:,} {one if n == 1 else more or one + 's'}"


def show(reviewed: "Reviewed", out: Path | None) -> None:
    """Print a summary that a person can act on."""
    from rich.console import Console

    console = Console(highlight=False, width=min(Console().width, 110))
    _what_was_read(reviewed, console)
    counts = reviewed.counts
    if counts["error"] or counts["query"]:
        console.print(
            f"{many(counts['error'], 'error')} and {many(counts['query'], 'query', 'queries')}, "
            f"from {many(counts['faults'], 'fault')}: rows of one fault count once."
        )
        _by_rule(reviewed, console, out)
    else:
        console.print("None of the rules that ran flagged anything.")
    _figures(reviewed, console)
    _not_checked(reviewed, console)
    _accepted(reviewed, console)
    for sentence in reviewed.checked.acknowledgements:
        console.print(sentence, style="dim")
    console.print(NOT_VERIFIED, style="dim")
    if out is not None:
        console.print(f"Every flag is in {out}.")


def _what_was_read(reviewed: "Reviewed", console: "Console") -> None:
    asked, title = reviewed.checked.asked, reviewed.checked.spec.title
    now = [f for f in reviewed.files if not f.last_year]
    rows = sum(f.rows for f in now)
    console.print(
        f"{title[0].upper()}{title[1:]}, collection year {asked.year}: {many(rows, 'row')} in "
        f"{many(len(now), 'table')} read, {many(len(reviewed.rules_run), 'rule')} run.",
        style="bold",
    )
    if not asked.is_whole_year:
        console.print(f"Checked as a part of the year: from {asked.start} to {asked.end}.")
    for file in reviewed.files:
        for sentence in file.at_odds:
            console.print(f"{file.name}: {sentence}", style="bold")
    if before := len(reviewed.files) - len(now):
        console.print(f"Last year's return stands beside it, in {many(before, 'table')}.")


def _table(*columns: tuple[str, str]) -> Any:
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False)
    for name, side in columns:
        table.add_column(name, justify=side, no_wrap=side == "right")  # type: ignore[arg-type]
    return table


def _by_rule(reviewed: "Reviewed", console: "Console", out: Path | None) -> None:
    table = _table(
        ("rule", "left"), ("severity", "left"), ("flags", "right"), ("faults", "right"),
        ("what is wrong", "left"),
    )  # fmt: skip
    found = reviewed.by_rule()
    for rule, flags, faults in found[:MOST_RULES]:
        table.add_row(rule.code, rule.severity, f"{flags:,}", f"{faults:,}", rule.says)
    console.print(table)
    if (more := len(found) - MOST_RULES) > 0:
        where = f"they are in {out}" if out else "give --out flags.xlsx to see every flag"
        console.print(f"And {many(more, 'more rule')}: {where}.\n")


def _figures(reviewed: "Reviewed", console: "Console") -> None:
    """The figures that errors could move furthest, so that people mend first what matters."""
    from headway.validation.effects import shown, worth_a_line

    moved = worth_a_line(reviewed.effects)
    alone = sum(e.in_doubt == 1 for e in reviewed.effects)
    if moved:
        console.print("What the errors could do to the figures", style="bold")
        console.print(
            "A child about whom an error stands is in doubt: once the error is mended they may "
            "count or not. Mended, the figure lies between the two numbers given."
        )
        table = _table(
            ("figure", "left"), ("as returned", "right"), ("once mended", "right"),
            ("in doubt", "right"), ("mend first: rule (children)", "left"),
        )  # fmt: skip
        for effect in moved[:MOST_FIGURES]:
            first = ", ".join(f"{rule} ({n:,})" for rule, n in effect.by_rule[:3])
            ends = f"{shown(effect.lowest)} to {shown(effect.highest)}"
            title = effect.title.removesuffix(", %")
            unit = "%" if title != effect.title else ""
            now = shown(effect.value) + (unit if effect.value is not None else "")
            table.add_row(
                title,
                now,
                f"{ends}{unit}",
                f"{effect.in_doubt:,}",
                first,
            )
        console.print(table)
    if (less := len(moved) - MOST_FIGURES) > 0:
        console.print(f"{many(less, 'more figure')} could move, each by a smaller part of itself.")
    if alone:
        one = "more figure" if moved else "figure"
        console.print(f"In {many(alone, one)} one child is in doubt.")


def _not_checked(reviewed: "Reviewed", console: "Console") -> None:
    from headway.validation.lacking import by_number

    if reviewed.rules_skipped:
        lacks = by_number(missing for _, missing in reviewed.rules_skipped)
        what = "; ".join(
            f"{n} {'lacks' if n == 1 else 'lack'} {name}" for name, n in lacks[:MOST_LACKS]
        )
        if (more := len(lacks) - MOST_LACKS) > 0:
            what += f"; and so on for {more} more"
        console.print(
            f"Not checked: {many(len(reviewed.rules_skipped), 'rule')}. Of these {what}. "
            "A skipped rule is not a passed one."
        )
    for file in reviewed.files:
        for sentence in file.tolerated:
            console.print(f"{file.name}: {sentence}")


def _accepted(reviewed: "Reviewed", console: "Console") -> None:
    """What became of waivers, and what changed since an earlier run."""
    if n := len(reviewed.waived):
        console.print(f"Left out, because they were accepted: {many(n, 'flag')}.")
    for waiver in reviewed.lapsed:
        console.print(
            f"{waiver.where}: accepted by {waiver.by} until {waiver.until}, which is past, "
            f"so rule {waiver.rule} counts again."
        )
    if n := len(reviewed.idle):
        console.print(f"Met no flag of this check, and can go: {many(n, 'waiver')}.")
    if changes := reviewed.changes:
        console.print(
            f"Since the earlier check: {many(len(changes.new), 'flag')} new, "
            f"{len(changes.gone):,} gone, {changes.still:,} still there."
        )
