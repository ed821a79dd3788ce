"""Small random looked-after returns, drawn so that one rule at a time has something to say.

A `Draw` knows the rule's words from the catalogue. The columns that they name are drawn from
every code, the codes that they name most often; other columns hold plausible fixed values.
Dates come from few anchors (ends of the year, birthdays, dates and gaps that the words name, a
day either side), because rules turn on a day. Without the catalogue every column is drawn.
"""

import random
from collections.abc import Iterable
from datetime import date, timedelta

from tests.lib.catalogue903 import words_of
from tests.lib.plain_rules import Row, Tables
from tests.lib.plain_rules import plus_years as years_on
from tests.lib.pools903 import (
    COLUMNS_OF,
    DATES,
    DISTANCES,
    ONE_A_CHILD,
    PLAUSIBLE,
    POOL_OF,
    SINCE,
    SPANS,
    WRONG,
    WRONG_OF_ANY,
)

GAPS = (0, 0, 1, 3, 7, 17, 21, 42, 75, 91)
# The codes that the words name in these columns stand for more than themselves.
NEVER_NAMED = {"URN", "SW_ID"}
UNREADABLE = ("31/02/2025", "29/02/2025", "2025-04-01", "01/04/25", "1 APRIL", "00/01/2025")
COUNCIL, NEIGHBOUR = "E08000013", "E08000014"


class Draw:
    """One random return, drawn table by table."""

    council = COUNCIL

    def __init__(self, rng: random.Random, code: str, needs: Iterable[str], year: int) -> None:
        self.rng = rng
        self.words = words_of(code)
        self.needs = set(needs)
        self.year = year
        self.file_format = "xml" if rng.random() < self._share_of_xml() else "csv"
        self.children: dict[str, date] = {}
        for child in ("A1", "B2", "C3", "D4")[: rng.randint(2, 4)]:
            self.children[child] = self._birth()
        self.chains: dict[str, list[date]] = {child: [] for child in self.children}
        self.drawn: Tables = {}
        self.mood = "mixed"

    def _share_of_xml(self) -> float:
        return 0.6 if "XML" in self.words.text else 0.25

    def chance(self, share: float) -> bool:
        """True this often."""
        return self.rng.random() < share

    def both_years(self) -> tuple[Tables, Tables]:
        """This year's tables and last year's, some of them not loaded."""
        tables = {name: self.table(name, self.year) for name in self._names(self.year)}
        self.drawn = tables
        last = {name: self._last(name, tables) for name in self._names(self.year)}
        tables = {name: rows for name, rows in tables.items() if self._is_loaded(name)}
        last = {name: rows for name, rows in last.items() if self._is_loaded(f"{name}_last")}
        for each in (tables, last):
            self._give_status(each)
        return tables, last

    def _names(self, year: int) -> list[str]:
        return [name for name in COLUMNS_OF if SINCE.get(name, 0) <= year]

    def _is_loaded(self, name: str) -> bool:
        return not self.chance(1 / 20 if name in self.needs else 1 / 8)

    def _give_status(self, tables: Tables) -> None:
        """The loader's column UASC: as reported in XML; in CSV who is in the UASC table."""
        if "header" not in tables:
            return
        if self.file_format == "xml":
            values = ("1", "1", "1", "0", "0", "0", None, *(("2", "X") if self.chance(0.3) else ()))
            for row in tables["header"]:
                row["UASC"] = self.rng.choice(values)
        elif "uasc" in tables:
            seeking = {row["CHILD"] for row in tables["uasc"]} - {None}
            for row in tables["header"]:
                row["UASC"] = "1" if row["CHILD"] in seeking else "0"

    # Dates.

    def _birth(self) -> date:
        start, end = date(self.year - 1, 4, 1), date(self.year, 3, 31)
        if self.chance(0.05):
            return date(self.rng.choice((2000, 2004, 2008, 2012, 2016, 2020)), 2, 29)
        if self.chance(0.06):
            return end + timedelta(days=self.rng.choice((-1, 0, 1, 2)))
        if self.chance(0.65):
            school = date(self.year - 2, 8, 31)
            on = self.rng.choice((start, start, end, end, school, start + timedelta(days=100)))
            born = years_on(on, -self.rng.choice(self.words.ages))
            return born + timedelta(days=self.rng.choice((-1, 0, 1)))
        youngest, oldest = min(self.words.ages), max(self.words.ages)
        if youngest == oldest or self.chance(0.4):
            youngest, oldest = 0, 26
        return end - timedelta(days=self.rng.randint(youngest * 365 - 30, oldest * 365))

    def anchor(self, child: str | None, year: int) -> date:
        """A day on which rules turn, or one a day away."""
        start, end = date(year - 1, 4, 1), date(year, 3, 31)
        if self.words.dates and self.chance(0.4):
            return self.rng.choice(self.words.dates) + timedelta(days=self.rng.choice((-1, 0, 1)))
        near = [start, start, end, end, end - timedelta(days=self.rng.randint(1, 7))]
        if child in self.children:
            birthdays = [years_on(self.children[child], age) for age in self.words.ages]
            soon = [on for on in birthdays if abs((on - start).days) < 800]
            met = [on for on in soon if on in self.chains[child]] or soon + self.chains[child]
            if self.words.asks_one_day and met and self.chance(0.4):
                return self.rng.choice(met)
            near += birthdays if self.chance(0.15) else soon * (3 if len(soon) == 1 else 1)
            if "DOB" in self.words.columns and self.chance(0.2):
                near += [self.children[child]] * 4
            near += self.chains[child] * 2
        day = self.rng.choice(near) + timedelta(days=self.rng.choice((-1, 0, 0, 0, 1)))
        if self.chance(0.2):
            day = start + timedelta(days=self.rng.randint(-500, 420))
        return day

    def gap(self) -> timedelta:
        """A length on which rules turn."""
        if self.words.gaps and self.chance(0.6):
            return timedelta(days=self.rng.choice(self.words.gaps) + self.rng.choice((-1, 0, 1)))
        days = self.rng.choice((*GAPS, *GAPS, 365, self.rng.randint(2, 200)))
        return timedelta(days=days)

    def written(self, day: date | None, column: str) -> str | None:
        """A date as text: now and then blank, unreadable or with one-digit parts."""
        in_focus = column in self.words.columns
        if in_focus and self.chance(self.words.blank_share(column) - 0.15):
            return None
        dice = self.rng.random() if in_focus else self.rng.uniform(0.19, 2)
        if day is None or dice < 0.05:
            return None
        if dice < (0.2 if self.words.is_narrow else 0.1):
            return self.rng.choice(UNREADABLE)
        if dice < 0.25:
            return f"{day.day}/{day.month}/{day.year}"
        return f"{day.day:02}/{day.month:02}/{day.year}"

    def chain(self, child: str, year: int, length: int) -> list[tuple[date, date | None]]:
        """Spans of one child that mostly follow one another; some tie, overlap or leave a gap."""
        start = self.anchor(child, year)
        if self.chance(0.6 if self.words.asks_whole_year else 0.1 if self.words.dates else 0.25):
            start = date(year - 1, 4, 1) - timedelta(days=self.rng.randint(0, 700))
        spans: list[tuple[date, date | None]] = []
        for position in range(length):
            final = position == length - 1
            ended: date | None = start + self.gap()
            if self.chance(0.4):
                ended = self.anchor(child, year)
            if self.chance((0.7 if self.words.asks_whole_year else 0.5) if final else 0.07):
                ended = None
            elif final and self.words.asks_year_end and self.chance(0.4):
                ended = date(year, 3, 31) - timedelta(days=self.rng.randint(-1, 7))
            spans.append((start, ended))
            step = self.rng.random()
            if ended is not None and step < 0.7:
                start = ended
            elif ended is not None and step < 0.85:
                start = ended + timedelta(days=self.rng.choice((-3, -1, 1, 7)))
            elif step > 0.93:
                start = self.anchor(child, year)
            elif step < 0.85:
                start = start + self.gap()
        return spans

    # Rows.

    def table(self, name: str, year: int) -> list[Row]:
        """All rows of one table, in any file order."""
        rows: list[Row] = []
        if name in ONE_A_CHILD:
            share = {"header": 0.92, "uasc": 0.5}.get(name, 0.8)
            for child in self.children:
                if self.chance(share):
                    rows.append(self._row(name, child, year))
            if rows and self.chance(0.5 if self.words.asks_repeats else 0.05):
                rows.append(self._row(name, str(rows[0]["CHILD"] or "A1"), year))
            if name == "header" and not rows:
                rows.append(self._row(name, "A1", year))
        else:
            count = self.rng.choices((0, 1, 2, 3, 4, 5), (4, 14, 22, 24, 20, 16))[0]
            for child, length in self._shared_out(count):
                rows += self._chained(name, child, year, length)
        if self.chance(0.5):
            self.rng.shuffle(rows)
        return rows[:5]

    def _shared_out(self, count: int) -> list[tuple[str, int]]:
        if self.chance(0.6 if self.words.asks_whole_year else 0.12):
            return [(child, 1) for child in self.children]
        many = "more than two" in self.words.text
        favourite = self.rng.choice(list(self.children))
        owners = [
            favourite
            if self.chance(0.95 if many else 0.6)
            else self.rng.choice(list(self.children))
            for _ in range(count)
        ]
        return [(child, owners.count(child)) for child in self.children if child in owners]

    def _chained(self, name: str, child: str, year: int, length: int) -> list[Row]:
        rows = []
        spans = self.chain(child, year, length) if name in SPANS else [None] * length
        for position, span in enumerate(spans):
            row = self._row(name, child, year)
            if span is not None:
                first, final = SPANS[name]
                row[first] = self.written(span[0], first)
                row[final] = self.written(span[1], final)
                if name == "episodes":
                    self._tell_episode(row, span, spans[position + 1 :], position)
                    self.chains[child] += [day for day in span if day]
            if rows and self.chance(0.6 if self.words.asks_previous else 0.35):
                self._repeat(name, row, rows[-1])
            rows.append(row)
        return rows

    def _repeat(self, name: str, row: Row, before: Row) -> None:
        """Some codes in focus stay as they were: rules ask what changed between two rows."""
        for column in COLUMNS_OF[name]:
            is_code = column not in DATES and column in self.words.columns
            if is_code and column != "CHILD" and self.chance(0.6):
                row[column] = before[column]

    def _tell_episode(self, row: Row, span: tuple, later: list, position: int) -> None:
        """Plausible RNE and REC where the rule does not look, and half the time where it does."""
        if "RNE" not in self.words.columns or self.chance(0.45):
            row["RNE"] = "P" if position else "S"
        if "REC" not in self.words.columns or self.chance(0.45):
            follows = bool(later) and later[0][0] == span[1]
            asked = [code for code in self.words.codes("REC", POOL_OF["REC"]) if code != "X1"]
            left = self.rng.choice(asked) if asked and self.chance(0.7) else "E4A"
            row["REC"] = None if row["DEC"] is None else "X1" if follows else left
        if "REASON_PLACE_CHANGE" not in self.words.columns:
            row["REASON_PLACE_CHANGE"] = "CARPL" if row["REC"] == "X1" else None

    def _row(self, name: str, child: str, year: int) -> Row:
        row: Row = {}
        # Rules often turn on a row that is wholly blank, wholly filled, or all as they say.
        self.mood = self.rng.choices(("bare", "full", "pointed", "mixed"), (13, 17, 30, 40))[0]
        for column in COLUMNS_OF[name]:
            row[column] = self.value(column, child, year)
        if "PL_POST" in row and "PL_POST" in self.words.columns and self.chance(0.1):
            row["PL_POST"] = row["HOME_POST"]
        row["CHILD"] = None if self.chance(0.03) else child
        return row

    def value(self, column: str, child: str, year: int) -> str | float | None:
        """One value of one column for this child."""
        in_focus = column in self.words.columns
        if column == "DOB":
            born = self.children[child]
            if in_focus and self.chance(0.08):
                born = self._birth()
            return self.written(born, column)
        if column in DATES:
            if column == "MC_DOB" and self.chance(0.3 if in_focus else 0.8):
                return None
            return self.written(self.anchor(child, year), column)
        if column == "PL_DISTANCE":
            return self._distance() if in_focus else 5.2
        if column == "SEX" and not in_focus:
            return self.rng.choice(("M", "F") if year >= 2025 else ("1", "2"))
        if not in_focus:
            return PLAUSIBLE.get(column)
        return self._code(column, year)

    def _distance(self) -> float | None:
        far = DISTANCES[-4:] if "999.9" in self.words.text else ()
        return self.rng.choice((*DISTANCES, *far, None, None, None))

    def _code(self, column: str, year: int) -> str | None:
        pool = POOL_OF.get(column) or (("M", "F", "U") if year >= 2025 else ("1", "2"))
        blank = {"bare": 0.95, "full": 0.03}.get(self.mood, self.words.blank_share(column))
        if self.chance(blank):
            return None
        if self.words.asks_repeats and self.chance(0.3):
            return pool[0]
        dice = self.rng.random()
        wrong = WRONG.get(column, WRONG_OF_ANY)
        named = () if column in NEVER_NAMED else self.words.codes(column, (*pool, *wrong))
        if self.mood == "pointed" and named:
            return self.rng.choice(named)
        if dice < (0.25 if self.words.is_narrow else 0.1):
            return self.rng.choice(wrong)
        if dice < 0.35:
            return PLAUSIBLE.get(column, pool[0])
        return self.rng.choice(named if named and dice < 0.8 else pool)

    # Last year, and providers.

    def _last(self, name: str, tables: Tables) -> list[Row]:
        """Last year's rows: of the same children, mostly this year's own a little changed."""
        fresh = self.table(name, self.year - 1)
        if name == "episodes":
            fresh = [row for row in fresh if self.chance(0.6)]
        copied = []
        for row in tables[name]:
            if self.chance(0.8 if name in ONE_A_CHILD else 0.5):
                copied.append(self._changed(name, row))
        if name in ONE_A_CHILD:
            held = {row["CHILD"] for row in copied}
            fresh = [row for row in fresh if row["CHILD"] not in held]
        rows = (copied + fresh)[:5]
        if self.chance(0.4):
            self.rng.shuffle(rows)
        return rows

    def _changed(self, name: str, row: Row) -> Row:
        """A row as last year may have had it: some columns in focus differ, its end is open."""
        row = dict(row)
        for column in COLUMNS_OF[name]:
            if column != "CHILD" and column in self.words.columns and self.chance(0.35):
                row[column] = self.value(column, row["CHILD"] or "A1", self.year - 1)
                if POOL_OF.get(column) == ("0", "1") and self.chance(0.5):
                    row[column] = "0"
        if name in SPANS and self.chance(0.6):
            row[SPANS[name][1]] = None
            if name == "episodes" and self.chance(0.8):
                row["REC"] = None
        return row

    def providers(self) -> list[dict] | None:
        """The provider list, or None where it is not loaded: some rows share a URN."""
        if not self._is_loaded("providers"):
            return None
        episodes = self.drawn["episodes"]
        rows = []
        for _ in range(self.rng.choices((0, 1, 2, 3, 4), (5, 15, 25, 30, 25))[0]):
            near = self.rng.choice(episodes) if episodes else None
            rows.append(self._provider(near))
        return rows

    def _provider(self, near: Row | None) -> dict:
        child = near["CHILD"] if near else None

        def code(column: str) -> str | None:
            return near[column] if near and self.chance(0.6) else None

        places = {code("PLACE"), self.rng.choice(POOL_OF["PLACE"])} - {None}
        kinds = {code("PLACE_PROVIDER"), self.rng.choice(POOL_OF["PLACE_PROVIDER"])} - {None}
        end = self.anchor(child, self.year) if self.chance(0.6) else None
        post = (code("PL_POST") or self.rng.choice(POOL_OF["PL_POST"])).replace(" ", "")
        urn = code("URN") or self.rng.choice(POOL_OF["URN"][:3])
        return {
            "URN": urn if urn != "XXXXXXX" else "SC000001",
            "PLACE_CODES": ",".join(sorted(places)) if self.chance(0.9) else None,
            "PROVIDER_CODES": ",".join(sorted(kinds)) if self.chance(0.9) else None,
            "REG_END": end,
            "POSTCODE": post if self.chance(0.9) else None,
            "LA": self.rng.choice((COUNCIL, COUNCIL, NEIGHBOUR, code("PL_LA"), None)),
        }
