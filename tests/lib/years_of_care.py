"""Random small looked-after returns of several years: what happened, and how each year tells it.

A `File` is one return: its year, and rows of text and days by table. What happened to a child is drawn
first: periods of care with moves, changes of legal status, temporary stays, same-day moves and gaps,
short breaks, an adoption after which the identifier is another's. Each return then tells what
touches its year, with holes: an episode left out, told twice, or otherwise. Days gather where rules
turn.
"""

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from headway.record.joining import Filed
from headway.returns.ssda903.tables import BY_NAME, TABLES
from headway.validation.loaded import Loaded

Row = dict[str, Any]
YEARS = (2024, 2025, 2026)
TURNS = (
    date(2018, 5, 1), date(2021, 3, 31), date(2022, 4, 1), date(2023, 3, 31), date(2023, 4, 1), date(2023, 9, 29),
    date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 3), date(2024, 3, 31), date(2024, 4, 1),
    date(2024, 9, 1), date(2025, 3, 3), date(2025, 3, 31), date(2025, 4, 1), date(2025, 12, 1),
)  # fmt: skip
GAPS = (0, 0, 1, 1, 7, 20, 27, 28, 29, 61, 90, 92, 182, 184, 364, 365, 366, 730, 731)
BORN = (
    date(2008, 2, 29), date(2020, 2, 29), date(2008, 3, 31), date(2008, 4, 1), date(2009, 3, 31),
    date(2010, 4, 1), date(2012, 5, 6), date(2019, 3, 31), date(2024, 2, 29), date(2007, 12, 31),
    date(2005, 4, 1), date(2004, 3, 31), date(2006, 4, 1),
)  # fmt: skip
ETHNIC = ("WBRI", "WBRI", "WROM", "MWBC", "APKN", "BAFR", "CHNE", "REFU", "NOBT", "ABCD", None)
ENDS = (
    "E4A",
    "E4A",
    "E4B",
    "E4B",
    "E46",
    "E47",
    "E11",
    "E12",
    "E13",
    "E41",
    "E41",
    "E45",
    "E48",
    "E43",
    "E5",
    "E17",
    "E3",
)
CODES: dict[str, tuple[str | None, ...]] = {
    "LS": ("C1", "C2", "C2", "V2", "E1", "L1", "L2", "V3", None),
    "CIN": ("N1", "N2", "N8", None),
    "PLACE": (
        "U1",
        "U4",
        "U4",
        "U6",
        "K1",
        "K2",
        "A3",
        "A5",
        "A6",
        "P1",
        "P1",
        "H5",
        "K3",
        "P3",
        "S1",
        "Z1",
        "Z12",
        None,
    ),
    "PLACE_PROVIDER": ("PR1", "PR2", "PR4", "PR5", None),
    "URN": ("1", "2", None),
    "RNE": ("L", "P", "T", "B", "U", "L", "P", None),
    "PL_LOCATION": ("IN", "OUT", None),
    "PL_DISTANCE": ("3.1", "20", "20.1", "999.9", "FAR", None),
    "REASON_PLACE_CHANGE": ("CARPL", "CREQB", None),
    "REVIEW_CODE": ("PN0", "PN1", "PN3", "PN4", "PN6", "PN7", None),
    "SW_ID": ("SW1", "SW2", "SW3", "SW4", None),
    "IN_TOUCH": ("YES", "YES", "NO", "REFU", "DIED", "RHOM", None),
    "ACTIV": ("F1", "P1", "P2", "F5", "G4", "G5", "G6", "0", None),
    "ACCOM": (
        "B1",
        "K2",
        "U1",
        "D1",
        "V2",
        "G1",
        "H1",
        "R1",
        "S2",
        "X2",
        "X2",
        "Z1",
        "Z1",
        "Z2",
        "0",
        None,
    ),
    "SDQ_SCORE": ("0", "13", "16", "17", "40", "HIGH", None, None),
}
# Adopted after a year; and two who stay with their foster carers at 18.
SURE = (
    (date(2020, 2, 29), "", (
        (date(2023, 5, 10), "S", "C2", "U6", date(2023, 7, 1), "X1"),
        (date(2023, 7, 1), "P", "C2", "U4", date(2024, 2, 29), "X1"),
        (date(2024, 2, 29), "L", "E1", "U4", date(2024, 6, 1), "X1"),
        (date(2024, 6, 1), "T", "E1", "A5", date(2025, 2, 10), "E12"),
    )),
    (date(2006, 4, 1), "Z1", ((date(2022, 4, 1), "S", "C2", "U4", date(2024, 4, 1), "E17"),)),
    (date(2005, 4, 1), "Z2", ((date(2021, 4, 1), "S", "C2", "U1", date(2023, 4, 1), "E17"),)),
)  # fmt: skip
OC2_FLAGS = tuple(c.name for c in BY_NAME["oc2"].columns if c.kind.value == "flag")
BEGIN_AND_END = {
    "episodes": ("DECOM", "DEC"),
    "reviews": ("REVIEW", ""),
    "missing": ("MIS_START", "MIS_END"),
    "sw_episodes": ("SW_DECOM", "SW_DEC"),
    "placed_for_adoption": ("DATE_PLACED", "DATE_PLACED_CEASED"),
}


@dataclass(frozen=True)
class File:
    """One return: `tables` are lists of rows by the name of the table."""

    year: int
    tables: dict[str, list[Row]] = field(repr=False)


def shuffled(file: File, rng: random.Random) -> File:
    """The same return with the rows of every table in another order."""
    return File(file.year, {name: rng.sample(t, len(t)) for name, t in file.tables.items()})


class CareDraw:
    """Draws what happened to children, then what each year's return says of it."""

    def __init__(self, rng: random.Random):
        self.rng = rng

    def files(self, children: int) -> list[File]:
        """The returns of three years of one council; now and then one, or a table of one, is absent."""
        stories = [self._story(f"C{number}") for number in range(children - len(SURE))]
        stories += [self._sure(f"S{number}", *sure) for number, sure in enumerate(SURE)]
        years = [year for year in YEARS if self.rng.random() < 0.9] or [2025]
        return [self._told(stories, year) for year in years]

    def _sure(self, child: str, born: date, home: str, episodes: tuple[tuple, ...]) -> Row:
        """A child whom every council has, because a draw would seldom make one."""
        who = {"DOB": born, "SEX": "F", "ETHNIC": "WBRI", "ACCOM": home, "IN_TOUCH": "YES"}
        held: Row = {"child": child, "who": who} | {name: [] for name in BEGIN_AND_END}
        for began, rne, status, place, ended, why in episodes:
            held["episodes"].append(
                self._codes("CIN", "PLACE_PROVIDER", "URN", "PL_LOCATION", "PL_DISTANCE")
                | {
                    "DECOM": began,
                    "RNE": rne,
                    "LS": status,
                    "PLACE": place,
                    "DEC": ended,
                    "REC": why,
                }
                | {"REASON_PLACE_CHANGE": None}
            )
        if home == "":
            day = {"DATE_PLACED": date(2024, 2, 29), "DATE_PLACED_CEASED": None}
            held["placed_for_adoption"].append(day)
        return held

    def _chance(self, share: float) -> bool:
        return self.rng.random() < share

    def _codes(self, *names: str) -> Row:
        return {name: self.rng.choice(CODES[name]) for name in names}

    def _story(self, child: str) -> Row:
        who = {"DOB": self.rng.choice(BORN), "SEX": self.rng.choice("12MF"),
               "ETHNIC": self.rng.choice(ETHNIC)}  # fmt: skip
        held: Row = {"child": child, "who": who} | {name: [] for name in BEGIN_AND_END}
        on = self.rng.choice(TURNS) + timedelta(self.rng.choice((-1, 0, 0, 1)))
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            on = self._period(held, on) + timedelta(self.rng.choice(GAPS))
        first = min(e["DECOM"] for e in held["episodes"])
        self._beside(held, first)
        return held

    def _period(self, held: Row, on: date) -> date:
        """Episodes that follow one another; gives the day on which the last began or ended."""
        count = self.rng.choice((1, 1, 2, 3, 4, 6))
        rne, before = "S", {}
        for number in range(count):
            made = self._codes("LS", "CIN", "PLACE", "PLACE_PROVIDER", "URN", "PL_LOCATION",
                               "PL_DISTANCE", "REASON_PLACE_CHANGE")  # fmt: skip
            if before.get("PLACE") in ("T0", "T1") and self._chance(0.7):
                made |= {
                    name: before.get("home", before).get(name)
                    for name in ("PLACE", "PLACE_PROVIDER", "URN")
                }
            elif before and self._chance(0.15):
                made |= {"PLACE": self.rng.choice(("T0", "T1")), "home": before.get("home", before)}
            ends = on + timedelta(self.rng.choice((*GAPS, 2557)))
            is_last = number == count - 1
            open_ended = is_last and self._chance(0.3)
            made |= {"DECOM": on, "RNE": rne, "DEC": None if open_ended else ends, "REC": "X1"}
            if is_last:
                made["REC"] = None if open_ended else self.rng.choice(ENDS)
                self._ended(made, held["who"]["DOB"])
                ends = made["DEC"] or ends
            held["episodes"].append(made)
            rne, before, on = self.rng.choice(CODES["RNE"]), made, ends
            if self._chance(0.03):
                on += timedelta(1)
        return on

    def _ended(self, made: Row, born: date) -> None:
        """Most who are adopted lived with adopters before; some leave foster care at 18."""
        at_18 = date(born.year + 18, born.month, min(born.day, 28))
        if made["REC"] in ("E11", "E12") and self._chance(0.8):
            made |= {"PLACE": self.rng.choice(("A3", "A5", "A6")), "LS": "E1"}
        elif made["REC"] and made["DECOM"] < at_18 and self._chance(0.3):
            made |= {"PLACE": "U4", "REC": "E17", "DEC": at_18 + timedelta(self._late())}

    def _late(self) -> int:
        return self.rng.choice((-2, -1, 0, 0, 0))

    def _beside(self, held: Row, first: date) -> None:
        """Reviews, times missing, social workers and decisions, in care and outside it."""
        on = first
        for _ in range(self.rng.choice((0, 1, 3, 5))):
            on += timedelta(self.rng.choice((0, 20, 27, 28, 29, 30, 61, 90, 92, 181, 184, 200)))
            held["reviews"].append({"REVIEW": on} | self._codes("REVIEW_CODE"))
        on = first - timedelta(1)
        for _ in range(self.rng.choice((0, 0, 1, 2))):
            on += timedelta(self.rng.choice(GAPS))
            end = None if self._chance(0.2) else on + timedelta(self.rng.choice((0, 1, 3, 40)))
            kind = self.rng.choice(("M", "M", "A", None))
            held["missing"].append({"MISSING": kind, "MIS_START": on, "MIS_END": end})
        on = first
        for _ in range(self.rng.choice((0, 1, 2, 4, 5))):
            end = on + timedelta(self.rng.choice(GAPS))
            held["sw_episodes"].append(
                {"SW_DECOM": on, "SW_DEC": end if self._chance(0.9) else None}
                | self._codes("SW_ID")
            )
            on = end
        for e in held["episodes"]:
            if e["PLACE"] in ("A3", "A5", "A6") and self._chance(0.7):
                day = e["DECOM"] - timedelta(self.rng.choice(GAPS))
                held["placed_for_adoption"].append({"DATE_PLACED": day, "DATE_PLACED_CEASED": None})

    def _told(self, stories: list[Row], year: int) -> File:
        tables: dict[str, list[Row]] = {table.name: [] for table in TABLES}
        for story in stories:
            child = story["child"].lower() if self._chance(0.05) else story["child"]
            told = {name: self._told_rows(story[name], name, year) for name in BEGIN_AND_END}
            for name, rows in told.items():
                tables[name] += [{"CHILD": child} | row for row in rows]
            self._year_of(tables, child, story["who"])
        adopted = [r for r in tables["episodes"] if r["REC"] in ("E11", "E12") and r["DEC"]]
        tables["ad1"] += [self._adopted(row) for row in adopted if self._chance(0.8)]
        for name in ("sw_episodes", "missing", "reviews", "oc3"):
            if self._chance(0.12):
                tables[name] = []
        for rows in tables.values():
            self.rng.shuffle(rows)
        return File(year, tables)

    def _adopted(self, row: Row) -> Row:
        """What the return says of a child adopted."""
        match = row["DECOM"] + timedelta(self.rng.choice((-400, -1, 0, 1, 90)))
        return {
            "CHILD": row["CHILD"], "DATE_MATCH": match if self._chance(0.9) else None,
            "DATE_INT": match - timedelta(self.rng.choice(GAPS)),
            "FOSTER_CARE": self.rng.choice(("0", "1", None)),
        }  # fmt: skip

    def _year_of(self, tables: dict[str, list[Row]], child: str, who: Row) -> None:
        """The rows of which a child has one in a year, and now and then none or two."""
        ids = {"CHILD": child, "DOB": who["DOB"] if self._chance(0.9) else None}
        for _ in range(self.rng.choice((0, 1, 1, 1, 1, 1, 1, 2))):
            names = {name: who[name] for name in ("DOB", "SEX", "ETHNIC")}
            tables["header"].append({"CHILD": child} | names)
        if self._chance(0.15):
            ceased = date(2025, 3, 31) if self._chance(0.5) else None
            tables["uasc"].append(ids | {"DUC": ceased})
        if who["DOB"].year > 2007 and self._chance(0.6):
            flags = {name: self.rng.choice(("0", "1", "1", None)) for name in OC2_FLAGS}
            tables["oc2"].append(ids | flags | self._codes("SDQ_SCORE"))
        elif self._chance(0.8):
            for _ in range(self.rng.choice((1, 1, 1, 2))):
                said = {name: who[name] for name in ("IN_TOUCH", "ACCOM") if who.get(name)}
                tables["oc3"].append(ids | self._codes("IN_TOUCH", "ACTIV", "ACCOM") | said)

    def _told_rows(self, rows: list[Row], table: str, year: int) -> list[Row]:
        first, last = date(year - 1, 4, 1), date(year, 3, 31)
        start, end = BEGIN_AND_END[table]
        made = []
        for row in rows:
            until = row[end] if end else row[start]
            is_over = until is not None and until < first and self._chance(0.95)
            if row[start] > last or is_over or self._chance(0.07):
                continue
            for _ in range(2 if self._chance(0.03) else 1):
                made.append(self._told_row(row, end, last))
        return made

    def _told_row(self, row: Row, end: str, last: date) -> Row:
        made = {name: value for name, value in row.items() if name != "home"}
        if end and made[end] and made[end] > last:
            made[end] = None
            if "REC" in made:
                made |= {"REC": None, "REASON_PLACE_CHANGE": None}
        for name in made:
            if name in CODES and self._chance(0.02):
                made[name] = self.rng.choice(CODES[name])
        if end and made[end] and self._chance(0.03):
            made[end] = self.rng.choice((None, "30/02/2025", made[end] - timedelta(400)))
        return made


def filed(file: File) -> Filed:
    """The return as a reader would give it."""
    return Filed(
        year=file.year, of="ssda903", loaded=Loaded(tables=_arrow(file), file_format="csv")
    )


def _arrow(file: File) -> dict[str, pa.Table]:
    made = {}
    for table in TABLES:
        rows = file.tables[table.name]
        columns = {
            name: pa.array([_text(row.get(name)) for row in rows], pa.string())
            for name in table.names(given=True)
        }
        numbers = pa.array(range(1, len(rows) + 1), pa.int64())
        made[table.name] = pa.table({"row": numbers, **columns})
    return made


def _text(value: Any) -> str | None:
    return value.strftime("%d/%m/%Y") if isinstance(value, date) else value
