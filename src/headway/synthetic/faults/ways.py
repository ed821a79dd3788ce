"""Ways of making faults that most faults share: a wrong cell, a repeated row, a missing row."""

from collections.abc import Callable
from datetime import date, timedelta

from headway.synthetic.filing import Row
from headway.synthetic.planting import Case, Fault, Flagged

Suits = Callable[[Case, Row], bool]
Value = str | Callable[[Case, Row], str]


def anyone(case: Case, row: Row) -> bool:
    """Any row will do."""
    return True


def cell(
    rules: str,
    table: str,
    kind: str,
    cells: dict[str, Value],
    suits: Suits = anyone,
    *,
    since: int = 2023,
    until: int = 2027,
) -> Fault:
    """A fault that changes cells of one row; each of `rules` then flags that row."""

    def plant(case: Case) -> list[Flagged] | None:
        row = next((r for r in case.rows[table] if suits(case, r)), None)
        if row is None:
            return None
        now = {c: v if isinstance(v, str) else v(case, row) for c, v in cells.items()}
        for column, value in now.items():
            case.put(table, row, column, value)
        return [(rule, table, row) for rule in rules.split()]

    first = rules.split()[0]
    return Fault(rule=first, table=table, kind=kind, plant=plant, since=since, until=until)


def repeated(rule: str, table: str, suits: Suits = anyone) -> Fault:
    """A fault that gives a row twice where a child may have one: both are flagged."""

    def plant(case: Case) -> list[Flagged] | None:
        row = case.rows[table][0]
        if not suits(case, row):
            return None
        return [(rule, table, row), (rule, table, case.repeat(table, row))]

    return Fault(rule=rule, table=table, kind="order", plant=plant)


def dropped(
    rule: str, table: str, flagged: Callable[[Case], list[Flagged]], suits: Suits = anyone
) -> Fault:
    """A fault that leaves a row out: `flagged` says what the rule then points at."""

    def plant(case: Case) -> list[Flagged] | None:
        row = case.rows[table][0]
        if not suits(case, row):
            return None
        found = flagged(case)
        if found:
            case.drop(table, row)
        return found or None

    return Fault(rule=rule, table=table, kind="missing", plant=plant)


def day_of(text: str) -> date:
    """The day that a cell holds."""
    on, month, year = text.split("/")
    return date(int(year), int(month), int(on))


def moved(text: str, days: int) -> str:
    """A day some days later, as a cell holds it."""
    return (day_of(text) + timedelta(days=days)).strftime("%d/%m/%Y")


def later(column: str, table: str, days: int) -> Callable[[Case, Row], str]:
    """What a cell would hold some days later."""
    return lambda case, row: moved(case.get(table, row, column), days)


def after_the_year(case: Case, row: Row) -> str:
    """5 April after the year's end."""
    return f"05/04/{case.year}"


def year_starts(case: Case) -> date:
    """1 April on which the year begins."""
    return date(case.year - 1, 4, 1)


def born(case: Case) -> date:
    """The child's date of birth."""
    return day_of(case.rows["header"][0][2])


def age_at_end(case: Case) -> int:
    """Age on 31 March of the year."""
    birth = born(case)
    return case.year - birth.year - ((birth.month, birth.day) > (3, 31))


def is_alone(case: Case) -> bool:
    """Whether the child is in the table of unaccompanied children, in this year or the last."""
    return "uasc" in case.rows or "uasc" in case.last


def episodes(case: Case) -> list[Row]:
    """The child's episodes in the order of the file, which is that of their days."""
    return case.rows.get("episodes", [])


def is_only(case: Case, row: Row) -> bool:
    """Whether the child has this one episode alone, no short break, and was not in last year's return."""
    return case.is_new() and len(episodes(case)) == 1 and row[3] not in ("V3", "V4")


def is_settled(case: Case) -> bool:
    """Whether nothing hangs on the child's episodes but the episodes: no adoption, nobody missing."""
    others = {"ad1", "placed_for_adoption", "missing", "oc3", "uasc", "dolo"}
    respite = any(r[3] in ("V3", "V4") for r in episodes(case))
    return not others & set(case.rows) and not is_alone(case) and not respite


def went_home(case: Case, row: Row) -> bool:
    """Whether this is the child's last row and care ended in it by going home, in the year it began."""
    started = any(r[2] == "S" and day_of(r[1]) > year_starts(case) for r in episodes(case))
    return is_settled(case) and started and row is episodes(case)[-1] and row[8] in ("E4A", "E4B")


def follows_on(case: Case, row: Row) -> bool:
    """Whether this row begins as the one before ends, neither of the two nor the next being temporary."""
    rows = episodes(case)
    place = next(i for i, r in enumerate(rows) if r is row)
    if not place or rows[place - 1][8] != "X1" or not is_settled(case):
        return False
    return not any(r[5][0] == "T" for r in rows[place - 1 : place + 2])


def before(case: Case, row: Row) -> Row:
    """The child's episode before this one."""
    rows = episodes(case)
    return rows[next(i for i, r in enumerate(rows) if r is row) - 1]
