"""The catalogue of looked-after rules, read as far as tests need it."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

from tests.lib.catalogues import blocks, specifications
from tests.lib.pools903 import COLUMNS_OF

FILES = ("ssda903_rules_1.yaml", "ssda903_rules_2.yaml")
# Ages at which rules turn, where the words name none.
AGES = (0, 0, 4, 5, 10, 11, 14, 16, 17, 18, 20, 25)
NAMES = {
    "Header": "header",
    "Episodes": "episodes",
    "Reviews": "reviews",
    "UASC": "uasc",
    "OC2": "oc2",
    "OC3": "oc3",
    "AD1": "ad1",
    "PlacedAdoption": "placed_for_adoption",
    "PrevPerm": "previous_permanence",
    "Missing": "missing",
    "SWEpisodes": "sw_episodes",
    "DoLo": "dolo",
}


@dataclass(frozen=True)
class Entry:
    """One rule of the catalogue: which tables it reads, in what years, in which words."""

    code: str
    applies: str
    fields: str
    fails_when: str
    changes: str
    note: str
    since: int | None
    until: int | None

    @property
    def words(self) -> str:
        """All that says which values the rule looks at."""
        return " ".join((self.applies, self.fields, self.fails_when, self.changes, self.note))

    @property
    def needs(self) -> frozenset[str]:
        """The tables that the rule reads: ours, `_last` for last year's, and `providers`."""
        # What stands in brackets describes a table and names none, but for "(optional)".
        listed = re.sub(r"\([^)]*\)", "", self.applies)
        found = set()
        for name, ours in NAMES.items():
            if re.search(rf"\b{name}\b", listed):
                found.add(ours)
            if re.search(rf"\b{name}_last\b", listed):
                found.add(f"{ours}_last")
        if "provider_info" in listed:
            found.add("providers")
        return frozenset(found)

    def is_in_force(self, year: int) -> bool:
        """Whether the rule is in force in this collection year."""
        return self.since is not None and self.since <= year <= (self.until or year)


def entries(specs: Path) -> list[Entry]:
    """Every entry of both files of the catalogue in this folder."""
    found = []
    for name in FILES:
        text = (specs / name).read_text(encoding="utf-8")
        found += [_entry(code, held) for code, held in blocks(text)]
    return found


def _entry(code: str, held: dict[str, str]) -> Entry:
    # An anchor (&id001) gives one list of columns a name; *id001 stands for it. Only OC2 has one.
    held = {key: value.replace("*id001", "every OC2 flag") for key, value in held.items()}
    since, until = re.search(r"from: (\w+)(?:, to: (\w+))?", held["years"]).groups()
    return Entry(
        code=code,
        applies=held["applies"],
        fields=held["reports"],
        fails_when=held["fails_when"],
        changes=held["years"],
        note=held.get("note", ""),
        since=None if since == "null" else int(since),
        until=None if until in (None, "null") else int(until),
    )


@cache
def catalogue() -> dict[str, Entry]:
    """The entries by code, from the shared folder; none where that is absent."""
    specs = specifications()
    if not (specs / FILES[0]).is_file():
        return {}
    return {entry.code: entry for entry in entries(specs)}


class Words:
    """What a rule's words name: columns, codes, ages, gaps and dates."""

    def __init__(self, code: str) -> None:
        entry = catalogue().get(code)
        self.text = entry.words if entry else ""
        condition = f"{entry.fields} {entry.fails_when} {entry.note}" if entry else ""
        self.tokens = set(re.findall(r"[A-Z0-9_]+", self.text))
        for letters, first, final in re.findall(r"\b([A-Z]+)(\d+)(?:-| to )\1(\d+)\b", self.text):
            self.tokens |= {f"{letters}{n}" for n in range(int(first), int(final) + 1)}
        every = {column for columns in COLUMNS_OF.values() for column in columns}
        named = every & set(re.findall(r"[A-Z0-9_]+", condition))
        self.columns = named if entry else every
        ages = re.findall(r"\b(\d{1,2})(?: years|th birthday|-year|\+)", self.text)
        ages += re.findall(r"\b(?:under|aged|over|of) (\d{1,2})\b", self.text)
        self.ages = tuple(sorted({int(age) for age in ages if 1 <= int(age) <= 25})) or AGES
        days = re.findall(r"\b(\d{1,3}) days", self.text)
        days += re.findall(r"(?:more than|exceeds|under|less than) (\d{1,3})\b", self.text)
        self.gaps = tuple(sorted({int(gap) for gap in days if 1 <= int(gap) <= 400}))
        self.dates = [
            date(int(year), int(month), int(day))
            for day, month, year in re.findall(r"\b(\d\d)/(\d\d)/(\d{4})\b", self.text)
        ]
        self.condition = condition
        # One column or two: the rule asks whether a value is one that exists.
        self.is_narrow = len(self.columns - {"CHILD"}) <= 2
        self.asks_one_day = bool(re.search(r"same day|equal to the|the same date", self.text))
        self.asks_year_end = "31 March" in self.text
        self.asks_repeats = "more than one" in self.text
        self.asks_previous = "previous" in self.text
        self.asks_whole_year = "D5" in self.text or "ontinuously looked after" in self.text

    @cache  # noqa: B019 - there are as many as there are rules
    def blank_share(self, column: str) -> float:
        """How often a column is blank: more where the words say that a blank matters."""
        blank = rf"\b{column}\b(?:(?! not )[^.;]){{0,45}}\b(?:blank|missing)"
        return 0.38 if re.search(blank, self.condition) else 0.15

    @cache  # noqa: B019
    def codes(self, column: str, pool: tuple[str, ...]) -> tuple[str, ...]:
        """Those of a column's codes that the words name, but for those that they exempt."""
        exempt: set[str] = set()
        for listed in re.findall(rf"\b{column}\b[^.;]{{0,18}}\bnot\b([^.;)]*)", self.text):
            exempt |= set(re.findall(r"[A-Z0-9]+", listed))
        for listed in re.findall(
            rf"\b{column} (?:is|=|in) ([A-Z0-9, ]+(?:or [A-Z0-9]+)?)", self.text
        ):
            exempt -= set(re.findall(r"[A-Z0-9]+", listed))
        return tuple(code for code in pool if code in self.tokens and code not in exempt)


@cache
def words_of(code: str) -> Words:
    """What the words of one rule name, read once."""
    return Words(code)
