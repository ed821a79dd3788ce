"""One rule over many small returns in few checks: those that look alike to it are joined.

To look alike is to have the same tables loaded, of those that the rule reads or asks after. The
answer is that of each return checked alone: children of different returns are told apart by name.
"""

from headway.engine.duck import Duck
from headway.returns.ssda903.spec import RETURN
from headway.validation.naming import names_of
from headway.validation.reads import PARAMETER, together
from headway.validation.rule import Rule
from tests.lib.compared903 import decided
from tests.lib.joined903 import joined
from tests.lib.small903 import Flags, Small, has_status

# What a name that stands for no table rests on: the asylum status, in a header or a table.
STATUS = {"header", "uasc", "header_last", "uasc_last", "xml", "status", "status_last"}


def decided_each(duck: Duck, rule: Rule, smalls: list[Small]) -> list[Flags | None]:
    """What headway flags of each return by one rule; None where it skips the rule."""
    made: list[Flags | None] = [None] * len(smalls)
    for group in _alike(rule, smalls):
        whole, origins = joined([smalls[number] for number in group])
        found = decided(duck, rule, whole)
        if found is None:
            continue
        for number in group:
            made[number] = set()
        for table, row in found:
            place, own_row = origins[table, row]
            made[group[place]].add((table, own_row))
    return made


def _alike(rule: Rule, smalls: list[Small]) -> list[list[int]]:
    """The numbers of the returns that may be checked as one."""
    if _looks_beyond_a_child(rule):
        return [[number] for number in range(len(smalls))]
    wanted = _wanted(rule)
    groups: dict[frozenset[str], list[int]] = {}
    for number, small in enumerate(smalls):
        groups.setdefault(_there(small) & wanted, []).append(number)
    return list(groups.values())


def _looks_beyond_a_child(rule: Rule) -> bool:
    """Pupil numbers and Ofsted's list are shared by children, and one blank CHILD is like another."""
    reads = together(names_of(RETURN).of_where(where) for where in rule.wheres())
    texts = " ".join(where.text for where in rule.wheres())
    is_shared = "providers" in reads.tables or ("header", "rows_with_this_upn") in reads.derived
    return is_shared or "CHILD IS NOT DISTINCT" in texts


def _wanted(rule: Rule) -> frozenset[str]:
    reads = together(names_of(RETURN).of_where(where) for where in rule.wheres())
    asked = {p for where in rule.wheres() for p in PARAMETER.findall(where.text)}
    wanted = {*reads.tables, *rule.needs, *rule.optional}
    wanted |= {p.removeprefix("has_") for p in asked if p.startswith("has_")}
    wanted |= {table for table, _ in (*reads.windows, *reads.derived, *reads.joins)}
    tables = {name for t in RETURN.tables for name in (t.name, f"{t.name}_last")}
    if wanted - tables:
        wanted |= STATUS
    return frozenset(wanted)


def _there(small: Small) -> frozenset[str]:
    found = {*small.tables, *(f"{name}_last" for name in small.last), small.file_format}
    if has_status(small.tables):
        found.add("status")
    if has_status(small.last):
        found.add("status_last")
    return frozenset(found)
