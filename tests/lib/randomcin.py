"""Small random children in need returns, drawn so that one rule at a time has something to say.

A `Draw` knows the rule's words from the catalogue. The columns that they name are drawn from
every code, the codes that they name most often; other columns hold plausible fixed values. Dates
of a child gather on few days (ends of the year, birthdays, days that the child already has, a day
either side), because rules turn on a day. Rows are drawn child by child, as XML nests them.
"""

import random
from collections.abc import Iterable
from datetime import date, timedelta

from tests.lib.cataloguecin import words_of
from tests.lib.drawnupns import drawn_child_id, drawn_upn, right_upn
from tests.lib.plain_rules import Row, Tables, plus_years
from tests.lib.poolscin import (
    ASSESSMENT,
    ASSESSMENTS,
    CHARACTERISTICS,
    CHILD,
    CHILDREN,
    CIN_PLANS,
    COLUMNS_OF,
    DATES,
    DISABILITIES,
    ENQUIRIES,
    EPISODE,
    EPISODES,
    FACTORS,
    HEADER,
    PLAN,
    PLANS,
    PLAUSIBLE,
    POOL_OF,
    PRE_PROCEEDINGS,
    REVIEWS,
    SPANS,
    WRONG,
)
from tests.lib.working_days import first_of_working_days

GAPS = (0, 0, 1, 2, 7, 30, 90)
UNREADABLE = (
    "2025-02-29",
    "2025-02-30",
    "01/04/2025",
    "2025-4-1",
    "20250401",
    "SOON",
    "2025-00-10",
)
COUNCIL = "E08000013"


class Draw:
    """One random return, drawn child by child."""

    council = COUNCIL

    def __init__(self, rng: random.Random, code: str, needs: Iterable[str], year: int) -> None:
        self.rng = rng
        self.words = words_of(code)
        self.needs = set(needs)
        self.year = year
        self.end = date(year, 3, 31)
        if self.chance(0.06):
            days = (date(year, 3, 30), date(year - 1, 3, 31), date(year, 2, 28), date(year, 7, 21))
            self.end = rng.choice((*days, date(2024, 2, 29), date(year, 5, 31)))
        self.start = plus_years(self.end, -1) + timedelta(days=1)
        self.drawn: Tables = {name: [] for name in COLUMNS_OF}
        self.born: date = self.end
        self.due: date | None = None
        self.unknown: set[int] = set()
        self.days: list[date] = []
        self.mood = "mixed"

    def chance(self, share: float) -> bool:
        """True this often."""
        return self.rng.random() < share

    def tables(self) -> Tables:
        """Every table of the return."""
        self.drawn[HEADER].append(self._header())
        count = self._how_many_children()
        # As many as two in a hundred, or one more: where the rule on children of unknown sex turns.
        unknown = min(count, count // 50 + self.rng.choice((0, 1)))
        self.unknown = set(self.rng.sample(range(1, count + 1), unknown))
        for number in range(1, count + 1):
            self._draw_child(number)
        return self.drawn

    def _how_many_children(self) -> int:
        if self.words.asks_many == "children" and self.chance(0.7):
            return self.rng.choice((49, 50, 51, 99, 100, 101))
        if self.needs <= {HEADER, CHILDREN, EPISODES} and self.chance(0.4):
            return self.rng.randint(5, 9)  # a rule on the child turns on few of them
        return self.rng.choices((0, 1, 2, 3, 4), (2, 12, 36, 34, 16))[0]

    def _header(self) -> Row:
        row: Row = dict.fromkeys(COLUMNS_OF[HEADER])
        row |= {"Collection": "CIN", "LEA": "342", "SourceLevel": "L", "Year": str(self.year)}
        row["ReferenceDate"] = self.end.isoformat()
        if self.words.asks_reference_date and self.chance(0.6):
            wrong = (str(self.year - 1), "20X6", None, f"0{self.year}", f"{self.year}.0")
            row["Year"] = self.rng.choice((*wrong, str(self.end.year), str(self.end.year)))
        if self.chance(0.2 if self.words.asks_reference_date else 0.04):
            row["ReferenceDate"] = self.rng.choice((*UNREADABLE, None, None))
        return row

    # Days.

    def _birth(self) -> date:
        ages = (*self.words.ages, *self.words.ages, self.rng.randint(0, 27))
        summer = date(self.end.year, 8, 31)
        on = self.rng.choice((self.end, self.end, self.start, summer))
        if self.words.asks_school_year and self.chance(0.5):
            on = summer
        if self.chance(0.04):
            return date(self.rng.choice((1996, 2000, 2020)), 2, self.rng.choice((28, 29)))
        born = plus_years(on, -self.rng.choice(ages))
        if self.chance(0.15):
            born = self.end + timedelta(days=self.rng.choice((0, 0, 2)))
        return born + timedelta(days=self.rng.choice((-1, 0, 1)))

    def day(self) -> date:
        """A day on which rules turn, or one a day away; often one that the child already has."""
        near = [self.start, self.start, self.end, self.end]
        for count in self.words.working_days:
            near += [first_of_working_days(count, self.end)] * 6
        if self.words.asks_day_before:
            near += [self.start - timedelta(days=self.rng.randint(1, 5))] * 6
        near += self.words.dates * 8
        if "PersonBirthDate" in self.words.columns:
            near += [plus_years(self.born, age) for age in self.words.ages] * 3
            near += [self.born - timedelta(days=gap) for gap in (0, *self.words.gaps * 10)]
        if self.due:
            near += [self.due - timedelta(days=gap) for gap in self.words.gaps * 20]
        if self.days and self.chance(0.7 if self.words.asks_one_day else 0.45):
            near = self.days
        elif self.chance(0.3):
            return self.end - timedelta(days=self.rng.randint(-20, 400))
        return self.rng.choice(near) + timedelta(days=self.rng.choice((-1, 0, 0, 0, 1)))

    def written(self, day: date | None, column: str) -> str | None:
        """A date as text: now and then blank or unreadable where the rule looks."""
        if day is not None and column in self.words.columns:
            self.days.append(day)
            blank = {"bare": 0.8, "full": 0.0}.get(self.mood, self.words.blank_share(column))
            if self.chance(blank):
                return None
            if self.chance(0.04):
                return self.rng.choice(UNREADABLE)
        return day.isoformat() if day else None

    def chain(self, length: int) -> list[tuple[date, date | None]]:
        """Spans that mostly follow one another; some tie, overlap or leave a gap."""
        start = self.day()
        spans: list[tuple[date, date | None]] = []
        for position in range(length):
            ended: date | None = start + timedelta(days=self.rng.choice(GAPS))
            if self.chance(0.45):
                ended = self.day()
            if self.chance(0.45 if position == length - 1 else 0.2):
                ended = None
            spans.append((start, ended))
            step = self.rng.random()
            if step < 0.2:
                start = self.day()
            elif ended is not None:
                start = ended + timedelta(days=self.rng.choice((-1, 0, 0, 1, 7)))
            elif step < 0.6:
                start = start + timedelta(days=self.rng.choice(GAPS))
        return spans

    # Rows.

    def _draw_child(self, number: int) -> None:
        self.born, self.due, self.days = self._birth(), None, []
        keys = {CHILD: str(number), "LAchildID": self._child_id(number)}
        self.drawn[CHILDREN].append(self._identifiers(keys))
        self.drawn[CHARACTERISTICS].append(self._row(CHARACTERISTICS, keys))
        for _ in range(self._how_many_disabilities()):
            self.drawn[DISABILITIES].append(self._row(DISABILITIES, keys))
        shares = (8, 22, 36, 34) if self.words.asks_pairs else (12, 43, 30, 15)
        episodes = self.rng.choices((0, 1, 2, 3), shares)[0]
        spans = self.chain(episodes)
        for place, span in enumerate(spans, start=1):
            self._draw_episode(keys | {EPISODE: str(place)}, span)

    def _how_many_disabilities(self) -> int:
        if self.words.asks_many == "disabilities":
            return self.rng.randint(2, 6)
        return self.rng.choices((0, 1, 2, 3), (25, 35, 25, 15))[0]

    def _child_id(self, number: int) -> str | None:
        others = [row["LAchildID"] for row in self.drawn[CHILDREN]]
        if self.chance(0.12 if self.words.asks_child_id else 0.05):
            return None
        if others and self.chance(0.3 if self.words.asks_child_id else 0.06):
            return self.rng.choice(others)
        if self.words.asks_child_id and self.chance(0.6):
            return drawn_child_id(self.rng, number)
        return f"SYN{number:03}"

    def _identifiers(self, keys: Row) -> Row:
        row = self._row(CHILDREN, keys)
        if self.words.asks_many == "children":
            is_unknown = keys[CHILD] in {str(number) for number in self.unknown}
            for column in ("Sex", "GenderCurrent"):
                unknown = (None, POOL_OF[column][0 if column == "GenderCurrent" else -1])
                row[column] = self.rng.choice(unknown) if is_unknown else POOL_OF[column][1]
        born: date | None = self.born
        expected: date | None = None
        if self.chance(0.5 if "ExpectedPersonBirthDate" in self.words.columns else 0.05):
            days = (-31, -30, -29, 0, 100, 274, 275, 276, self.rng.randint(-60, 300))
            expected = self.end + timedelta(days=self.rng.choice(days))
            born = born if self.chance(0.25) else None
            self.due = expected
        row["PersonBirthDate"] = self.written(born, "PersonBirthDate")
        row["ExpectedPersonBirthDate"] = self.written(expected, "ExpectedPersonBirthDate")
        died = None
        if self.chance(0.7 if "PersonDeathDate" in self.words.columns else 0.03):
            died = self.born if self.chance(0.15) else self.day()
        row["PersonDeathDate"] = self.written(died, "PersonDeathDate")
        row["UPN"] = self._upn("UPN")
        row["FormerUPN"] = self._upn("FormerUPN")
        return row

    def _upn(self, column: str) -> str | None:
        others = [row["UPN"] for row in self.drawn[CHILDREN]]
        if column not in self.words.columns:
            return right_upn(self.rng, "342") if self.chance(0.8) else None
        if self.chance(0.1) or ("UPNunknown" in self.words.columns and self.chance(0.7)):
            return None
        if others and self.chance(0.25 if self.words.asks_repeats else 0.05):
            return self.rng.choice(others)
        return drawn_upn(self.rng)

    def _draw_episode(self, keys: Row, span: tuple[date, date | None]) -> None:
        self.drawn[EPISODES].append(self._spanning(EPISODES, keys, span))
        makers = {ASSESSMENTS: ASSESSMENT, CIN_PLANS: None, ENQUIRIES: None, PLANS: PLAN}
        for table, own_key in makers.items():
            spans = self.chain(self._how_many(table))
            for place, each in enumerate(spans, start=1):
                mine = keys | ({own_key: str(place)} if own_key else {})
                self.drawn[table].append(self._spanning(table, mine, each))
                if table == ASSESSMENTS:
                    self._draw_factors(mine)
                if table == PLANS:
                    self._draw_reviews(mine)
        for _ in range(self._how_many(PRE_PROCEEDINGS) if PRE_PROCEEDINGS in self.needs else 0):
            self.drawn[PRE_PROCEEDINGS].append(self._row(PRE_PROCEEDINGS, keys))

    def _how_many(self, table: str) -> int:
        shares = (22, 36, 28, 14)
        if table not in self.needs:
            shares = (85, 15, 0, 0)
        elif self.words.asks_pairs:
            shares = (8, 22, 36, 34)
        elif len(self.needs & {ASSESSMENTS, CIN_PLANS, ENQUIRIES, PLANS}) > 1:
            shares = (42, 32, 18, 8)  # so that now and then just one of them is there
        return self.rng.choices((0, 1, 2, 3), shares)[0]

    def _draw_factors(self, keys: Row) -> None:
        count = self.rng.choices((0, 1, 2, 3), (20, 45, 25, 10))[0]
        first = len(self.drawn[FACTORS])
        for _ in range(count):
            row = self._row(FACTORS, keys)
            before = self.drawn[FACTORS][first:]
            if before and self.words.asks_repeats and self.chance(0.3):
                row["AssessmentFactor"] = self.rng.choice(before)["AssessmentFactor"]
            self.drawn[FACTORS].append(row)
        codes = [row["AssessmentFactor"] for row in self.drawn[FACTORS][first:]]
        held = " ".join(code for code in codes if code)
        self.drawn[ASSESSMENTS][-1]["AssessmentFactors"] = held or None

    def _draw_reviews(self, keys: Row) -> None:
        for _ in range(self.rng.choices((0, 1, 2), (30, 45, 25))[0]):
            self.drawn[REVIEWS].append(self._row(REVIEWS, keys))

    def _spanning(self, table: str, keys: Row, span: tuple[date, date | None]) -> Row:
        row = self._row(table, keys)
        first, final = SPANS[table]
        row[first] = self.written(span[0], first)
        row[final] = self.written(span[1], final)
        if table == EPISODES and "ReasonForClosure" not in self.words.columns:
            row["ReasonForClosure"] = "RC7" if row[final] else None
        if table == EPISODES and "DateOfInitialCPC" not in self.words.columns:
            row["DateOfInitialCPC"] = None
        return row

    def _row(self, table: str, keys: Row) -> Row:
        # Rules often turn on a row that is wholly blank, wholly filled, or all as they say.
        self.mood = self.rng.choices(("bare", "full", "pointed", "mixed"), (10, 17, 33, 40))[0]
        row: Row = {}
        for column in COLUMNS_OF[table]:
            row[column] = keys[column] if column in keys else self._value(column)
        return row

    def _value(self, column: str) -> str | None:
        if column in DATES:
            return self.written(self.day(), column)
        if column not in self.words.columns or column not in POOL_OF:
            return PLAUSIBLE.get(column)
        return self._code(column)

    def _code(self, column: str) -> str | None:
        pool = POOL_OF[column]
        if self.words.asks_many == "disabilities":
            return self.rng.choice((*pool, *pool, *WRONG[column], None))
        if self.chance({"bare": 0.8, "full": 0.0}.get(self.mood, self.words.blank_share(column))):
            return None
        if self.words.asks_repeats and self.chance(0.3):
            return pool[1]
        if self.words.asks_school_year and column == "UPNunknown" and self.chance(0.4):
            return "UN1"  # the one reason that does not excuse
        wrong = WRONG[column]
        named = self.words.codes((*pool, *wrong))
        dice = self.rng.random()
        if self.mood == "pointed" and named:
            return self.rng.choice(named)
        if dice < 0.15:
            return self.rng.choice(wrong)
        if dice < 0.35:
            return PLAUSIBLE.get(column) or pool[0]
        return self.rng.choice(named if named and dice < 0.7 else pool)
