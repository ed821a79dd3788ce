"""Prints docs/reference from the measures, settings, commands, roles, rules and glossary themselves.

`make docs` writes the pages; with --check nothing is written, and the exit code is 1 where a
page is not what would be written. Never edit those pages by hand, but for what stands above the
mark in docs/explanation/deviations.md.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "docs"
sys.path.insert(0, str(ROOT / "scripts"))


def table(*columns: str, rows: list[tuple[object, ...]]) -> str:
    """A Markdown table. A bar inside a cell is escaped; a line break becomes a space."""
    lines = ["| " + " | ".join(columns) + " |", "|" + "---|" * len(columns)]
    for row in rows:
        cells = (" ".join(str(cell).split()).replace("|", "\\|") for cell in row)
        lines.append("| " + " | ".join(cells) + " |")
    return "\n".join(lines)


def measures_page() -> str:
    """Every measure, by theme: first one table of ids, then what each says and rests on."""
    from headway.measures.finding import every_measure

    by_theme = sorted(every_measure(), key=lambda m: (str(m.theme), m.id))
    rows = [
        (
            f"`{m.id}`",
            registry_of(m),
            m.title,
            ", ".join(m.kinds),
            ", ".join(m.recorded_kinds) or "not held",
            how_often(m),
            ", ".join(cuts_of(m)),
            m.better,
        )
        for m in by_theme
    ]
    columns = ("Measure", "Registry", "Title", "Published", "Own", "Own, how often", "By", "Better")
    parts = [
        "# Measures",
        "The registry id is the one in the list of indicators that headway was built from or, where "
        "it says *added*, one that headway gave in the list's manner: a later number, a letter for a "
        "measure that goes with one of the list, AA for the lists of Annex A. Several measures may "
        "share one. A volume has no good direction: *neither*. *Published* kinds come from official statistics, "
        "*own* kinds from a store of the council's returns: each month and year, but for what is "
        "told once a year. *By* are the parts that own figures are given by; no return but the lists "
        "of Annex A and the establishment names a team.",
        table(*columns, rows=rows),
        not_held_part(),
    ]
    for theme, members in groupby(by_theme, key=lambda m: str(m.theme)):
        parts.append(f"## {theme.replace('_', ' ').capitalize()}")
        parts += [one_measure(m) for m in members]
    return "\n\n".join(parts)


def registry_of(measure: Any) -> str:
    """A measure's registry id, and whether the list of indicators has it or headway added it."""
    from headway.measures.registry import is_of_the_list

    added = "" if is_of_the_list(measure.registry) else ", added"
    return f"{measure.registry}{added}" if measure.registry else "none"


def how_often(measure: Any) -> str:
    """Whether a measure's own figures are of months too; if not, why."""
    from headway.measures.not_held import why_not_held, why_yearly
    from headway.record.making import record_tables

    if not measure.recorded:
        return why_not_held(measure.registry, measure.id)
    taken = {t.name: t.taken for t in record_tables()}
    said = []
    for name in dict.fromkeys(r.table for r in measure.recorded):
        if taken[name] == "year":
            said.append(f"yearly only, because {why_yearly(name)}")
        elif taken[name] == "month":
            said.append("monthly only: its list is of a day")
        else:
            said.append("month and year")
    return "; ".join(dict.fromkeys(said))


def cuts_of(measure: Any) -> list[str]:
    """The parts by which a measure's own figures are given."""
    from headway.measures.own_statements import counted_by
    from headway.record.making import record_tables

    tables = {t.name: t for t in record_tables()}
    return sorted(
        {cut for r in measure.recorded for cut in tables[r.table].cuts_where(counted_by(r))}
    )


def not_held_part() -> str:
    """Indicators of the catalogue that have no measure of their own, and why."""
    from headway.measures.finding import every_measure
    from headway.measures.not_held import FOUND_ELSEWHERE, NOT_HELD

    measures = {m.id for m in every_measure()}
    rows = [(name, f"not held: {why}") for name, why in NOT_HELD.items() if name not in measures]
    rows += [(name, f"found under {where}") for name, where in FOUND_ELSEWHERE.items()]
    return "Indicators without a measure of that id:\n\n" + table(
        "Registry", "Why, or where", rows=sorted(rows)
    )


def one_measure(measure: Any) -> str:
    """One measure in words: what it asks, why, and what it rests on."""
    facts = {
        "Unit": f"{measure.unit}, {measure.timing}".rstrip(", "),
        "Counts": f"{measure.counts}, for hiding small numbers",
        "Source": measure.source,
        **{p.kind.capitalize(): published(p) for p in measure.published},
        **{
            f"Own {kind}": "; or ".join(recorded(r) for r in measure.recorded if r.kind == kind)
            for kind in measure.recorded_kinds
        },
        "Balancing measures": balancing(measure.balancing),
        "Caution": measure.caution,
        "Owner": measure.owner or "nobody yet",
        "Checked by": measure.checked_by or "nobody yet",
        "Reviewed": measure.reviewed or "not yet",
    }
    lines = [f"- {name}: {value}" for name, value in facts.items() if value]
    head = f"### {measure.title}\n\n`{measure.id}`. {measure.says} {measure.why}".rstrip()
    return head + "\n\n" + "\n".join(lines)


def published(one: Any) -> str:
    """How one kind comes from published series: as published, worked out, or either."""
    ways = []
    if one.series:
        ways.append("as published, " + or_else(one.series))
    if one.numerator:
        times = f"{one.times:,} × " if one.times != 1 else ""
        below = f" / {one.denominator}" if one.denominator else ""
        names = "; ".join(f"{name}: {or_else(series)}" for name, series in one.of.items())
        ways.append(f"worked out as {times}{one.numerator}{below} ({names})")
    return "; else ".join(ways)


def recorded(one: Any) -> str:
    """How one kind comes from the council's own record, in the record's own columns."""
    when = f"`{one.on}` in the period"
    if one.stands:
        when = f"`{one.on}` by the period's end, and then `{one.stands}`"
    what = f"rows of `{one.table}` with {when}"
    if one.amount:
        sum_of = f"the sum of `{one.per}`" if one.per else "its sum"
        of = f", out of {sum_of} where `{one.out_of}`" if one.out_of else ""
        return f"the sum of `{one.amount}` over {what} where `{one.counts}`{of}"
    if one.each:
        what += f", each `{one.each}` once"
    if one.middle:
        return f"the middle of `{one.middle}` over {what} where `{one.counts}`"
    if one.out_of:
        of = "" if one.out_of == "TRUE" else f" where `{one.out_of}`"
        return f"of the {what}{of}, those where `{one.counts}`"
    return what + ("" if one.counts == "TRUE" else f" where `{one.counts}`")


def or_else(series: tuple[str, ...]) -> str:
    """Names of series, the one that is tried first first."""
    return ", else ".join(f"`{name}`" for name in series)


def balancing(agreed: Any) -> str:
    """The balancing measures: those that show harm, and those that show looking."""
    if agreed is None:
        return "no balancing set agreed"
    groups = {"harm": agreed.harm, "looking": agreed.looking}
    return "; ".join(
        f"{name}: "
        + ", ".join(f"`{w.measure}` ({w.kind}, worse if it {w.worse}s)" for w in watched)
        for name, watched in groups.items()
        if watched
    )


def settings_page() -> str:
    """Every setting, with its default."""
    from headway.vocabulary.settings import SETTINGS

    rows = [(f"`{s.name}`", f"`{s.default}`" if s.default else "", s.help) for s in SETTINGS]
    return "\n\n".join(
        [
            "# Settings",
            "Each is read from the environment.",
            table("Name", "Default", "What it does", rows=rows),
        ]
    )


def verbs() -> Iterator[tuple[str, Any]]:
    """The command line's verbs in order, with verbs inside verbs: `official add`."""
    from typer.main import get_command

    from headway.cli import app

    def walk(prefix: str, command: Any) -> Iterator[tuple[str, Any]]:
        for name, inner in getattr(command, "commands", {}).items():
            yield from walk(f"{prefix} {name}", inner)
        if not getattr(command, "commands", {}):
            yield prefix, command

    yield from walk("headway", get_command(app))


def commands_page() -> str:
    """Every verb: its help, its arguments and its options."""
    parts = [
        "# Commands",
        "Exit code 0: done. 1: done, and something needs a person. 2: the input cannot be used; "
        "nothing was kept, and the sentence says what to do.",
    ]
    for name, command in verbs():
        rows = []
        for parameter in command.params:
            if parameter.name == "help":
                continue
            option = parameter.opts[0].startswith("-")
            label = ", ".join(parameter.opts) if option else str(parameter.name).upper()
            rows.append((f"`{label}`", getattr(parameter, "help", "") or ""))
        parts += [f"## {name}", as_markdown(command.help or "")]
        if rows:
            parts.append(table("Argument or option", "What it does", rows=rows))
    return "\n\n".join(parts)


def as_markdown(help_text: str) -> str:
    """A verb's help as Markdown: indented lines are examples to type."""
    text = help_text.replace("\b\n", "").replace("\f", "").strip()
    return "\n\n".join(
        "```\n" + "\n".join(line.strip() for line in block.splitlines()) + "\n```"
        if block.startswith((" ", "headway "))
        else block
        for block in text.split("\n\n")
    )


def record_page() -> str:
    """Every table of the record that is for reading, with its columns, and the kinds of case."""
    from headway.record.in_need.cases import KINDS
    from headway.record.making import record_tables

    inner = ("believed_", "said_again_")
    shown = sorted(
        (t for t in record_tables() if not t.name.startswith(inner)), key=lambda t: t.name
    )
    parts = [
        "# Tables of the record",
        "What `headway journeys` and other commands work out of several years of returns. By which "
        "rules the years are joined: [the record](../explanation/record.md).",
    ]
    for one in shown:
        rows = [(f"`{c.name}`", c.kind, c.says) for c in one.columns]
        parts += [
            f"## {one.name}",
            f"{one.title}.",
            table("Column", "Kind", "What it holds", rows=rows),
        ]
    parts += [
        "## Kinds of case",
        table("Kind", "What is so, and what the record does", rows=list(KINDS.items())),
    ]
    return "\n\n".join(parts)


def glossary_page() -> str:
    """The glossary, as it stands at the root."""
    return (ROOT / "GLOSSARY.md").read_text(encoding="utf-8").strip()


def permissions_page() -> str:
    """Who may do what in the service: permissions by role, and what each page and action needs."""
    with service_ready():
        from headway.web.site.places import places
        from headway.web.site.roles import PERMISSIONS, PUBLIC, ROLES

        roles = [
            (r.name, "; ".join(p.says for p in PERMISSIONS if p in r.may and p is not PUBLIC))
            for r in ROLES
        ]
        held = sorted(places().values(), key=lambda place: place.name)
        rows = [
            (
                f"`{place.name}`",
                place.of.title,
                "page" if hasattr(place.of, "show") else "action",
                f"`/{place.route}`",
                place.of.permission.says,
            )
            for place in held
        ]
    return "\n\n".join(
        [
            "# Permissions of the service",
            "A role is a set of permissions; a page or action needs one. A test asks for every page "
            "and action in every role.",
            table("Role", "May", rows=roles),
            "## Pages and actions",
            table("Name", "Title", "Kind", "Address", "Needs: to", rows=rows),
        ]
    )


@contextmanager
def service_ready() -> Iterator[None]:
    """Django set up over a folder that goes at the end: printing a page leaves nothing behind."""
    from headway.vocabulary.settings import use_service_settings

    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("HEADWAY_DATA", folder)
        use_service_settings()
        import django

        django.setup()
        yield


def _of_rules(name: str) -> Callable[[], str]:
    """A page of reference_of_rules.py, which is read only when it is printed."""

    def page() -> str:
        import reference_of_rules

        printed: str = getattr(reference_of_rules, name)()
        return printed

    return page


PAGES: dict[str, Callable[[], str]] = {
    "reference/commands.md": commands_page,
    "reference/glossary.md": glossary_page,
    "reference/measures.md": measures_page,
    "reference/permissions.md": permissions_page,
    "reference/record.md": record_page,
    "reference/settings.md": settings_page,
    "reference/ssda903_rules.md": _of_rules("ssda903_rules"),
    "reference/cin_rules.md": _of_rules("cin_rules"),
    "reference/csww_rules.md": _of_rules("csww_rules"),
    "reference/annex_a_rules.md": _of_rules("annex_a_rules"),
    "explanation/deviations.md": _of_rules("deviations_page"),
    "explanation/severity.md": _of_rules("severity_page"),
}


def stale(folder: Path = FOLDER) -> list[str]:
    """The pages that are not what the code says now."""
    found = []
    for name, page in PAGES.items():
        path = folder / name
        if not path.is_file() or path.read_text(encoding="utf-8") != page() + "\n":
            found.append(name)
    return found


def main(arguments: list[str]) -> int:
    """Write every page, or with --check say which is stale."""
    if "--check" in arguments:
        found = stale()
        for name in found:
            print(f"docs/{name} is stale: run make docs.")
        return 1 if found else 0
    for name, page in PAGES.items():
        (FOLDER / name).parent.mkdir(parents=True, exist_ok=True)
        (FOLDER / name).write_text(page() + "\n", encoding="utf-8")
    print(f"docs: {len(PAGES)} pages written.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
