"""Ways of making faults that most faults share, and what is asked of a case to suit one."""

from collections.abc import Callable
from datetime import date, timedelta

from headway.synthetic.in_need import working
from headway.synthetic.in_need.part import Part
from headway.synthetic.in_need.planting import Case, Fault, Flagged

Suits = Callable[[Case, Part], bool]
Value = str | Callable[[Case, Part], str]
# How long an assessment, and a conference after an enquiry, may be waited for at the year's end.
ASSESSED_WITHIN, HELD_WITHIN = 44, 14


def anyone(case: Case, part: Part) -> bool:
    """Any row will do."""
    return True


def both(*all_of: Suits) -> Suits:
    """A row that suits every one."""
    return lambda case, part: all(suits(case, part) for suits in all_of)


def cell(
    rules: str, table: str, kind: str, cells: dict[str, Value], suits: Suits = anyone, *,
    since: int = 2023, until: int = 2027,
) -> Fault:  # fmt: skip
    """A fault that changes cells of one row.

    Each of `rules` then flags that row; with ^ after it the row around it, with @ the child.
    """

    def plant(case: Case) -> list[Flagged] | None:
        part = next((p for p in case.all(table) if suits(case, p)), None)
        if part is None:
            return None
        now = {c: v if isinstance(v, str) else v(case, part) for c, v in cells.items()}
        for column, value in now.items():
            case.put(part, column, value)
        return [_pointed(case, part, rule) for rule in rules.split()]

    first = rules.split()[0].rstrip("^@")
    return Fault(rule=first, table=table, kind=kind, plant=plant, since=since, until=until)


def _pointed(case: Case, part: Part, rule: str) -> Flagged:
    if rule.endswith("@"):
        return rule[:-1], case.child
    return (rule[:-1], case.around(part)) if rule.endswith("^") else (rule, part)


def repeated(rules: str, table: str, suits: Suits = anyone) -> Fault:
    """A fault that gives a row twice: each of the rules flags both."""

    def plant(case: Case) -> list[Flagged] | None:
        part = next((p for p in case.all(table) if suits(case, p)), None)
        if part is None:
            return None
        again = case.repeat(part)
        return [(rule, one) for rule in rules.split() for one in (part, again)]

    return Fault(rule=rules.split()[0], table=table, kind="order", plant=plant)


def own(rule: str, table: str, kind: str, plant: Callable[[Case], list[Flagged] | None]) -> Fault:
    """A fault with a way of its own."""
    return Fault(rule=rule, table=table, kind=kind, plant=plant)


def day_of(text: str) -> date:
    """The day that a cell holds."""
    return date.fromisoformat(text)


def moved(text: str, days: int) -> str:
    """A day some days later, as a cell holds it."""
    return (day_of(text) + timedelta(days=days)).isoformat()


def later(column: str, days: int) -> Callable[[Case, Part], str]:
    """What a cell would hold some days later than a column's."""
    return lambda case, part: moved(part.cells[column], days)


def first(case: Case, days: int = 0) -> str:
    """The first day of the year, or one some days after it."""
    return date.fromordinal(case.year.first + days).isoformat()


def last(case: Case, days: int = 0) -> str:
    """The last day of the year, or one some days after it."""
    return date.fromordinal(case.year.last + days).isoformat()


def after_the_year(case: Case, part: Part) -> str:
    """A working day in the next April."""
    return date.fromordinal(working.after(case.year.last, 4)).isoformat()


def episode(case: Case, part: Part) -> Part:
    """The episode of need that a row stands in, which may be itself."""
    while part.table != "cin_details":
        part = case.around(part)
    return part


def is_helped(case: Case, part: Part) -> bool:
    """Whether something was done in the row's episode."""
    return episode(case, part).cells["ReferralNFA"] == "0"


def is_open(case: Case, part: Part) -> bool:
    """Whether something is done in the row's episode, and it goes on."""
    return is_helped(case, part) and "CINclosureDate" not in episode(case, part).cells


def is_closed(case: Case, part: Part) -> bool:
    """Whether the row's episode closed, other than after an assessment alone, or by death."""
    return episode(case, part).cells.get("ReasonForClosure") in ("RC3", "RC4", "RC5", "RC7")


def is_only(case: Case, part: Part) -> bool:
    """Whether the child has one episode."""
    return len(case.all("cin_details")) == 1


def is_last(case: Case, part: Part) -> bool:
    """Whether the row's episode is the child's last."""
    return case.all("cin_details")[-1] is episode(case, part)


def holds(*tables: str) -> Suits:
    """Whether the row's episode holds rows of just these tables."""
    return lambda case, part: {p.table for p in episode(case, part).inside} == set(tables)


def lacks(*tables: str) -> Suits:
    """Whether the child has no row of these tables."""
    return lambda case, part: not any(case.all(table) for table in tables)


def has(*columns: str) -> Suits:
    """Whether none of these cells is blank."""
    return lambda case, part: all(c in part.cells for c in columns)


def blank(column: str) -> Suits:
    """Whether a cell is blank."""
    return lambda case, part: column not in part.cells


def within(column: str, start: int = 0, end: int = 0) -> Suits:
    """Whether a day is in the year, so many days from its first day and before its last."""

    def suits(case: Case, part: Part) -> bool:
        on = part.cells.get(column)
        return on is not None and first(case, start) <= on <= last(case, -end)

    return suits


def is_born(case: Case, part: Part) -> bool:
    """Whether the child is born, and lives."""
    cells = case.child.cells
    return "PersonBirthDate" in cells and "PersonDeathDate" not in cells


def is_grown(case: Case, part: Part) -> bool:
    """Whether the child is of school age, lives, and has a pupil number."""
    cells = case.child.cells
    old = moved(cells["PersonBirthDate"], 7 * 366) < last(case) if is_born(case, part) else False
    return old and "UPN" in cells


def is_late(case: Case, text: str, within: int) -> bool:
    """Whether so many working days have passed from a day to the year's end.

    A year that ends on no working day does so on the next, as the rules have it.
    """
    end = working.next_working(case.year.last)
    return working.working_days(day_of(text).toordinal(), end) > within
