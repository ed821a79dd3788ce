"""Random small returns of the children in need census over several years, as nested values.

A `File` is one return: its year, the instant in its header, and children with their episodes and
all that stands inside them, as texts. What happened to a child is drawn first; each file then tells
it with holes: a thing left out, a blank, another value, the same thing twice. Days gather where rules
turn: ends of collection years, 29 February, a year to the day, the day itself.
"""

import random
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Any

import pyarrow as pa

from headway.record.joining import Filed
from headway.returns.cin_census.tables import TABLES
from headway.validation.loaded import Loaded
from headway.validation.table import Kind

Row = dict[str, Any]
YEARS = (2023, 2024, 2025, 2026)
TURNS = (
    date(2023, 3, 31), date(2023, 4, 1), date(2024, 2, 28), date(2024, 2, 29), date(2024, 3, 1),
    date(2024, 3, 31), date(2024, 4, 1), date(2025, 2, 28), date(2025, 3, 1), date(2025, 3, 31),
)  # fmt: skip
GAPS = (0, 0, 1, 14, 89, 90, 92, 182, 183, 184, 364, 365, 366, 400)
BORN = (
    "2008-02-29", "2024-02-29", "2015-04-01", "2015-03-31", "2020-01-31", "2025-12-01", "2006-07-07",
    None,
)  # fmt: skip
EXPECTED = ("2026-02-28", "2026-08-01", None)
LISTS = {
    "assessments": "AssessmentActualStartDate AssessmentAuthorisationDate",
    "cin_plans": "CINPlanStartDate CINPlanEndDate",
    "section47": "S47ActualStartDate DateOfInitialCPC",
    "cp_plans": "CPPstartDate CPPendDate",
}
CODES: dict[str, tuple[str | None, ...]] = {
    "ReferralSource": ("1A", "2B", "5D", "6", "10", "X"),
    "PrimaryNeedCode": ("N1", "N2", "N9", None),
    "ReasonForClosure": ("RC1", "RC7", "RC8", "RC9", "RC8", None),
    "ReferralNFA": ("0", "1", "false", "true", "0", "0", None),
    "ICPCnotRequired": ("0", "1", None),
    "InitialCategoryOfAbuse": ("NEG", "EMO", "SAB", "MUL"),
    "LatestCategoryOfAbuse": ("NEG", "PHY"),
    "NumberOfPreviousCPP": ("0", "1", "2"),
}
OF_TABLE = {
    "episodes": ("ReferralSource", "PrimaryNeedCode", "ReasonForClosure", "ReferralNFA"),
    "section47": ("ICPCnotRequired",),
    "cp_plans": ("InitialCategoryOfAbuse", "LatestCategoryOfAbuse", "NumberOfPreviousCPP"),
}


@dataclass(frozen=True)
class File:
    """One return: `children` are rows with LAchildID and `episodes`."""

    year: int
    made_at: str
    children: tuple[Row, ...] = field(repr=False)


def shuffled(file: File, rng: random.Random) -> File:
    """The same return with its children, and all that each list of theirs holds, in another order."""
    return replace(file, children=tuple(_mixed(list(file.children), rng)))


def _mixed(rows: list[Row], rng: random.Random) -> list[Row]:
    rows = [
        {k: _mixed(v, rng) if isinstance(v, list) and k != "factors" else v for k, v in row.items()}
        for row in rows
    ]
    rng.shuffle(rows)
    return rows


class Draw:
    """Draws what happened to children, then what each return says of it."""

    def __init__(self, rng: random.Random):
        self.rng = rng

    def files(self, children: int) -> list[File]:
        """Some years' returns of one council; now and then one is absent, or there twice."""
        stories = [self._story(f"C{number}") for number in range(children)]
        years = [year for year in YEARS[1:] if self.rng.random() < 0.85] or [2025]
        if self.rng.random() < 0.2:
            years.append(self.rng.choice(years))
        made = []
        for year in years:
            at = self.rng.choice(("2026-05-01T09:00:00", "2026-06-01T10:00:00", ""))
            told = tuple(t for t in (self._told(s, year) for s in stories) if t["episodes"])
            made.append(File(year, at, told))
        return made

    def _day(self, near: date | None = None) -> date:
        if near and self.rng.random() < 0.8:
            return near + timedelta(self.rng.choice(GAPS))
        return self.rng.choice(TURNS) + timedelta(self.rng.choice((-1, 0, 0, 1)))

    def _story(self, child: str) -> Row:
        episodes = []
        on = self._day()
        for _ in range(self.rng.choice((1, 1, 2, 3))):
            episodes.append(self._episode(on))
            closed = episodes[-1]["CINclosureDate"]
            on = self._day(closed or on)
        name = child if self.rng.random() < 0.97 else None
        return {"LAchildID": name, "episodes": episodes, "who": self._who(child)}

    def _who(self, child: str) -> Row:
        """Who a child is, as each return in turn may tell it."""
        draw = random.Random(f"{child}{self.rng.random()}")
        return {
            "PersonBirthDate": draw.choice(BORN), "ExpectedPersonBirthDate": draw.choice(EXPECTED),
            "Sex": draw.choice(("M", "F", "U", None)), "GenderCurrent": draw.choice("0129"),
            "Ethnicity": draw.choice(("WBRI", "MWAS", "ABAN", "BCRB", "OOTH", "NOBT", None)),
            "disabilities": draw.choice(((), ("NONE",), ("MOB", "LD"), ("AUT",))),
        }  # fmt: skip

    def _episode(self, on: date) -> Row:
        made: Row = {"CINreferralDate": on, "CINclosureDate": self._maybe(on)}
        made |= self._codes("episodes")
        if not made["CINclosureDate"]:
            made["ReasonForClosure"] = None
        made["DateOfInitialCPC"] = self._day(on) if self.rng.random() < 0.15 else None
        made |= {name: [] for name in LISTS}
        for _ in range(self.rng.choice((0, 1, 2, 3, 4))):
            table = self.rng.choice((*LISTS, "cp_plans", "assessments"))
            made[table].append(self._block(table, on))
        return made

    def _block(self, table: str, on: date) -> Row:
        start, end = LISTS[table].split()
        began = self._day(on)
        made: Row = {start: began, end: self._maybe(began)} | self._codes(table)
        if table == "assessments":
            codes = self.rng.sample(
                ("1A", "2B", "3B", "4B", "16A", "17A", "18B", "19C", "21"),
                self.rng.choice((0, 1, 2, 3)),
            )
            made["factors"] = codes if made[end] else []
        if table == "section47":
            made["InitialCPCtarget"] = None
        if table == "cp_plans":
            if self.rng.random() < 0.05:
                began = self.rng.choice(TURNS[:4])
                made |= {start: began, end: began + timedelta(self.rng.choice((729, 730, 731)))}
            made["reviews"] = []
            for _ in range(self.rng.choice((0, 1, 2, 3))):
                began = self._day(began)
                made["reviews"].append({"CPPreviewDate": began})
        return made

    def _maybe(self, began: date) -> date | None:
        if self.rng.random() < 0.4:
            return None
        return self._day(began) if self.rng.random() < 0.95 else began - timedelta(3)

    def _codes(self, table: str) -> Row:
        return {name: self.rng.choice(CODES[name]) for name in OF_TABLE.get(table, ())}

    def _told(self, story: Row, year: int) -> Row:
        """What the return of a year says: nothing after its end, and not all of what was."""
        last = date(year, 3, 31)
        if self.rng.random() < 0.1:
            last = date(2027, 3, 31)
        return {
            "LAchildID": story["LAchildID"],
            "who": story["who"] if self.rng.random() < 0.7 else self._who("other"),
            "episodes": self._told_rows(story["episodes"], last, "CINreferralDate"),
        }

    def _told_rows(self, rows: list[Row], last: date, start: str) -> list[Row]:
        made = []
        for row in rows:
            if row[start] > last or self.rng.random() < 0.15:
                continue
            made.append(self._told_row(row, last))
            if self.rng.random() < 0.04:
                made.append(self._told_row(row, last))
        return made

    def _told_row(self, row: Row, last: date) -> Row:
        made: Row = {}
        for name, value in row.items():
            if isinstance(value, list) and name != "factors":
                start = "CPPreviewDate" if name == "reviews" else LISTS[name].split()[0]
                made[name] = self._told_rows(value, last, start)
            elif isinstance(value, date):
                made[name] = self._told_day(value, last)
            elif name in CODES and self.rng.random() < 0.06:
                made[name] = self.rng.choice((*CODES[name], None))
            else:
                made[name] = value
        if "factors" in made:
            made["factors"] = list(made["factors"]) if made["AssessmentAuthorisationDate"] else []
        return made

    def _told_day(self, day: date, last: date) -> str | None:
        if day > last or self.rng.random() < 0.03:
            return None
        if self.rng.random() < 0.02:
            return "2025-02-30"
        moved = day + timedelta(self.rng.choice((-1, 1))) if self.rng.random() < 0.02 else day
        return moved.isoformat()


def filed(file: File) -> Filed:
    """The return as a reader would give it."""
    rows: dict[str, list[Row]] = {table.name: [] for table in TABLES}
    rows["header"].append(
        {"Collection": "CIN", "Year": str(file.year), "DateTime": file.made_at or None}
    )
    for number, child in enumerate(file.children, start=1):
        ids: Row = {"child_number": number, "LAchildID": child["LAchildID"]}
        who = child.get("who", {})
        rows["child_identifiers"].append(ids | who)
        rows["child_characteristics"].append(ids | who)
        for code in who.get("disabilities", ()):
            rows["disabilities"].append(ids | {"Disability": code})
        for place, episode in enumerate(child["episodes"], start=1):
            _flatten(episode, ids | {"CINdetailsID": place}, rows)
    return Filed(year=file.year, loaded=Loaded(tables=_arrow(rows), file_format="xml"))


def _flatten(episode: Row, ids: Row, rows: dict[str, list[Row]]) -> None:
    rows["cin_details"].append(ids | episode)
    for table in LISTS:
        for place, block in enumerate(episode[table], start=1):
            inner = ids | {"AssessmentID": place, "CPPID": place}
            text = " ".join(block.get("factors", ())) or None
            rows[table].append(inner | block | {"AssessmentFactors": text})
            for code in block.get("factors", ()):
                rows["assessment_factors"].append(inner | {"AssessmentFactor": code})
            for review in block.get("reviews", ()):
                rows["cp_reviews"].append(inner | review)


def _arrow(rows: dict[str, list[Row]]) -> dict[str, pa.Table]:
    made = {}
    for table in TABLES:
        counted = table.of_kind(Kind.COUNTED)
        held = rows[table.name]
        columns = {
            name: pa.array(
                [row.get(name) for row in held], pa.int64() if name in counted else pa.string()
            )
            for name in table.names()
        }
        made[table.name] = pa.table(
            {"row": pa.array(range(1, len(held) + 1), pa.int64()), **columns}
        )
    return made
