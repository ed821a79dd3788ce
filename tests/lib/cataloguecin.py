"""The catalogue of the children in need return's rules, read as far as tests need it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tests.lib.catalogues import blocks, specifications
from tests.lib.describedcin import DESCRIBED
from tests.lib.poolscin import COLUMNS_OF, NAMES

FILE = "cin_rules.yaml"
# Words of the catalogue that stand for a column whose name they do not hold.
STANDS_FOR = {
    r"NFA-": "ReferralNFA",
    r"ICPC-": "ICPCnotRequired",
    r"\bfactors?\b": "AssessmentFactor",
    r"\bDisabilities\b": "Disability",
}
# Rules that allow a small number or ask for many, so that few children say nothing.
ASKS_MANY = {"2886Q": "children", "2887Q": "disabilities"}


@dataclass(frozen=True)
class Entry:
    """One rule of the catalogue: which tables it reads, in what years, in which words."""

    code: str
    applies: frozenset[str]
    reports: str
    fails_when: str
    changes: str
    note: str
    since: int

    @property
    def reported(self) -> frozenset[str]:
        """The tables whose rows the rule flags; none for a rule of the whole return."""
        return frozenset(NAMES[name] for name in re.findall(r"table: (\w+)", self.reports))

    @property
    def needs_reference_date(self) -> bool:
        """Whether the rule is not run where the census has no reference date."""
        return NAMES["Header"] in self.applies and self.code != "100"

    def is_in_force(self, year: int) -> bool:
        """Whether the rule is in force in the census year that ends in this year."""
        return self.since <= year


def entries(specs: Path) -> list[Entry]:
    """Every entry of the catalogue in this folder, and those that are described elsewhere."""
    found = []
    for code, held in blocks((specs / FILE).read_text(encoding="utf-8") + DESCRIBED):
        begins, until = re.search(r'from: "(\d{4})/\d\d", to: (\w+)', held["years"]).groups()
        assert until == "null", f"{code} has an end, which no reader of this catalogue expects"
        found.append(
            Entry(
                code=code,
                applies=frozenset(NAMES[name] for name in re.findall(r"\w+", held["applies"])),
                reports=held["reports"],
                fails_when=held["fails_when"].removeprefix(">- ").strip('"'),
                changes=held["years"],
                note=held.get("note", ""),
                since=int(begins) + 1,
            )
        )
    return found


@cache
def catalogue() -> dict[str, Entry]:
    """The entries by code, from the shared folder; none where that is absent."""
    specs = specifications()
    if not (specs / FILE).is_file():
        return {}
    return {entry.code: entry for entry in entries(specs)}


class Words:
    """What a rule's words name: columns, codes, ages, gaps and dates."""

    def __init__(self, code: str) -> None:
        entry = catalogue().get(code)
        self.code = code
        self.text = f"{entry.reports} {entry.fails_when} {entry.changes}" if entry else ""
        self.tokens = set(re.findall(r"[A-Z0-9]+", entry.fails_when if entry else ""))
        every = {column for columns in COLUMNS_OF.values() for column in columns}
        named = every & set(re.findall(r"\w+", self.text))
        named |= {column for words, column in STANDS_FOR.items() if re.search(words, self.text)}
        self.columns = named if entry else every
        ages = re.findall(r"\b(\d{1,2}) years", self.text) if entry else ()
        self.ages = tuple(sorted({int(age) for age in ages})) or (0, 5, 6, 17, 25)
        days = re.findall(r"\b(\d{1,3}) days", self.text)
        self.gaps = tuple(sorted({int(gap) for gap in days}))
        self.dates = [date(2013, 4, 1)] if "1 April 2013" in self.text else []
        self.asks_reference_date = "ReferenceDate" in self.columns
        self.asks_repeats = bool(re.search(r"more than one|two or more|same UPN", self.text))
        counts = re.findall(r"counting (\d+) working", self.text)
        self.working_days = tuple(int(count) for count in counts)
        self.asks_day_before = "working day before" in self.text
        self.asks_one_day = bool(re.search("equal", self.text))
        self.asks_pairs = bool(re.search(r"ordered pair|two or more|greatest", self.text))
        self.asks_school_year = "31 August" in self.text
        self.asks_presence = "of these is present" in self.text
        # Whether the ID itself is tested, or only shown as the cell to look at.
        tests_id = re.search(r"(^|\bsame )LAchildID", entry.fails_when) if entry else True
        self.asks_child_id = bool(tests_id)
        self.asks_many = ASKS_MANY.get(code)

    @cache  # noqa: B019 - there are as many as there are rules
    def blank_share(self, column: str) -> float:
        """How often a column is blank: more where the words say that a blank matters."""
        blank = rf"\b{column}\b(?:(?! not )[^.;]){{0,45}}\bmissing"
        if self.asks_presence:
            return 0.45
        return 0.35 if re.search(blank, self.text) else 0.12

    @cache  # noqa: B019
    def codes(self, pool: tuple[str, ...]) -> tuple[str, ...]:
        """Those codes of a column that the words name."""
        return tuple(code for code in pool if code in self.tokens)


@cache
def words_of(code: str) -> Words:
    """What the words of one rule name, read once."""
    return Words(code)
