"""A looked-after return issued again: checks of children's health that had not been entered are put right.

The whole return is written again, as a council sends it. Only two answers of the health table differ,
so only two measures may change.
"""

from pathlib import Path

from headway.returns.ssda903.tables import BY_NAME
from headway.synthetic.filing import Return, Row
from headway.synthetic.roster.roster import mixed
from headway.synthetic.rows import write_rows

TABLE = "oc2"
# What is put right, the measure that is made of it, and of how many answers of no it was wrong.
PUT_RIGHT = {"IMMUNISATIONS": ("immunisations", 3), "TEETH_CHECK": ("dental_checks", 2)}


def corrected(first: Return) -> tuple[Return, dict[str, int]]:
    """The return with its answers put right, and how many were, by measure."""
    places = BY_NAME[TABLE].names()
    counts = dict.fromkeys((measure for measure, _ in PUT_RIGHT.values()), 0)
    rows: list[Row] = []
    for row in first.tables[TABLE]:
        made = list(row)
        for nth, (column, (measure, one_in)) in enumerate(PUT_RIGHT.items()):
            place = places.index(column)
            wrong = mixed(int(row[0].removeprefix("SYN")), nth + 31) % one_in == 0
            if made[place] == "0" and wrong:
                made[place] = "1"
                counts[measure] += 1
        rows.append(made)
    return Return(first.year, first.tables | {TABLE: rows}), counts


def write(made: Return, folder: Path) -> None:
    """Write every table of the return."""
    for name, rows in made.tables.items():
        write_rows(folder / "ssda903" / f"{name}.csv", BY_NAME[name].names(), rows)
