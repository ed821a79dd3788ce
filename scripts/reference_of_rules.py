"""What make_reference.py prints of the rules of each return: the rules, the departures, severities."""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from make_reference import table

# Each return: its folder, its heading, the checker that many councils use for it (blank if none), how
# its text is read, and the evidence of how far the two agree, where there is any.
RETURNS = {
    "ssda903": (
        "the looked-after return (SSDA903)",
        "csc-validator-be-903 0.1.17",
        "text is in capitals without spaces at its ends",
        "In every rule a row that names no child belongs to nobody, where that checker takes all "
        "such rows for one child's. How far the two agree: "
        "[agreement](../evidence/agreement_ssda903.md).",
    ),
    "cin_census": (
        "the children in need census (CIN)",
        "csc-validator-be-cin 0.1.13",
        "text keeps its capitals",
        "In every rule a child is its Child element, where that checker goes by the identifier and "
        "mixes up children without one or with the same; and a date is year-month-day, where that "
        "checker reads 01/04/2025 and 20250401 as well. How far the two agree: "
        "[agreement](../evidence/agreement_cin.md).",
    ),
    # Neither is checked by a tool in use, and the department's own rules of them are not to be had.
    "workforce": (
        "the social work workforce census (CSWW)",
        "",
        "text keeps its capitals, `SWENo` and `PersonBirthDate` saying only whether one is given",
        "",
    ),
    "annex_a": (
        "Annex A",
        "",
        "codes are read from the labels of the list, `legal_status_text` being the cell itself",
        "",
    ),
}
DEVIATIONS = Path(__file__).resolve().parents[1] / "docs" / "explanation" / "deviations.md"
# Above it the page is written by hand.
MARK = "<!-- From here on printed by make docs: edit the rules instead. -->"
NOT_VERIFIED = "Severity not verified with the department"


def subjects(folder: str) -> Iterator[tuple[str, list[Any]]]:
    """Each subject's title, and its rules in the order of its file."""
    from headway.validation.rule import Rule

    package = f"headway.returns.{folder}.rules"
    seen: set[int] = set()
    for found in iter_modules(import_module(package).__path__, f"{package}."):
        module = import_module(found.name)
        rules = []
        for value in vars(module).values():
            for each in value if isinstance(value, tuple | list) else (value,):
                if isinstance(each, Rule) and id(each) not in seen:
                    seen.add(id(each))
                    rules.append(each)
        if rules:
            yield str(module.__doc__).splitlines()[0].rstrip("."), rules


def all_rules(folder: str) -> list[Any]:
    """Every version of every rule, by code and year."""
    rules = import_module(f"headway.returns.{folder}.spec").RETURN.rules()
    return sorted(rules, key=lambda rule: (_by_code(rule.code), rule.since))


def _by_code(code: str) -> tuple[int, str]:
    digits = "".join(letter for letter in code if letter.isdigit())
    return (int(digits or 0), code) if code[0].isdigit() else (10_000, code)


def years(rule: Any) -> str:
    """The collection years in which a version is in force."""
    if rule.until is None:
        return f"{rule.since} on"
    return str(rule.since) if rule.since == rule.until else f"{rule.since} to {rule.until}"


def ssda903_rules() -> str:
    """The rules of the looked-after return."""
    return rules_page("ssda903")


def cin_rules() -> str:
    """The rules of the children in need census."""
    return rules_page("cin_census")


def csww_rules() -> str:
    """The rules of the workforce census."""
    return rules_page("workforce")


def annex_a_rules() -> str:
    """The rules of Annex A."""
    return rules_page("annex_a")


def rules_page(folder: str) -> str:
    """Every rule by subject: what it says, why, what to do, and its condition."""
    title, _, texts, _ = RETURNS[folder]
    held = list(subjects(folder))
    count = sum(len(rules) for _, rules in held)
    parts = [
        f"# Rules of {title}",
        f"{len({r.code for _, rules in held for r in rules})} codes in {count} versions, by subject. "
        "A year is the one in which a collection year ends: 2026 is April 2025 to March 2026. "
        "A row is flagged where the condition is true; blanks are never true, "
        f"and {texts}. "
        "Severities are headway's own: see [severity](../explanation/severity.md).",
    ]
    for subject, rules in held:
        parts.append(f"## {subject}")
        parts += [one_rule(rule) for rule in rules]
    return "\n\n".join(parts)


def one_rule(rule: Any) -> str:
    """One version of a rule in words, then as it is worked out."""
    lines = [f"- Why: {rule.why}", f"- Do: {rule.do}"]
    for where in rule.wheres():
        cells = ", ".join(f"`{column}`" for column in where.points_at)
        one_line = " ".join(where.text.split())
        lines.append(f"- Flags `{where.table}`, look at {cells}: `{one_line}`")
    if rule.departs:
        lines.append(f"- Departs: {rule.departs} {rule.example}".rstrip())
    head = f"### {rule.code}, {years(rule)}: {rule.severity}"
    return "\n\n".join((head, rule.says, "\n".join(lines)))


def deviations_page() -> str:
    """What was written by hand, then every rule that departs from the existing tool."""
    by_hand = DEVIATIONS.read_text(encoding="utf-8").partition(MARK)[0].rstrip()
    parts = [by_hand, MARK]
    for folder, (title, checker, _, how_far) in RETURNS.items():
        if not checker:
            continue
        departing = [rule for rule in all_rules(folder) if rule.departs]
        rows = [(rule.code, years(rule), rule.departs, rule.example) for rule in departing]
        said = (
            f"{len({rule.code for rule in departing})} rules of "
            f"{len({rule.code for rule in all_rules(folder)})} do not always do what the checker "
            f"that many councils use today does ({checker}). {how_far}"
        )
        heads = ("Rule", "Years", "What headway does, and what the existing tool does", "Example")
        parts += [f"## Rules of {title}", said, table(*heads, rows=rows)]
    return "\n\n".join(parts)


def severity_page() -> str:
    """Every rule's severity with its sentence, and how severities were chosen."""
    parts = [
        f"# {NOT_VERIFIED}",
        "The department gives each rule a code and a message; which of them it treats as an error "
        "that stops a return and which as a query that wants an answer was not to be had for every "
        "rule. headway therefore chose, from what each rule says (in the census, from the codes "
        "that end in Q, which the department gives its queries):",
        "- **error**: a value is missing, cannot be, or contradicts another value. One of the two "
        "must be changed.\n"
        "- **query**: it can be so, but it is unlikely, over a limit, or not what was expected. "
        "Somebody must look; it may stay as it is.",
        "Nothing is hidden by it: both are flagged, counted and listed. `headway check` ends with "
        "exit code 1 on errors only. Where the department tells you otherwise of a rule, go by the "
        "department.",
    ]
    for folder, (title, *_) in RETURNS.items():
        parts.append(f"## {title[0].upper()}{title[1:]}")
        for severity, heading in (("error", "Errors"), ("query", "Queries")):
            chosen = [rule for rule in all_rules(folder) if rule.severity == severity]
            parts.append(f"### {heading}: {len({rule.code for rule in chosen})} rules")
            rows = list(dict.fromkeys((rule.code, years(rule), rule.says) for rule in chosen))
            parts.append(table("Rule", "Years", "What it says", rows=rows))
    return "\n\n".join(parts)
