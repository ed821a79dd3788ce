"""The catalogue of looked-after rules, read as far as tests need it.

The two files are YAML of one regular shape, and no YAML reader is among the requirements: an
entry begins at `- code:` and its keys at two spaces.
"""

import os
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.lib.repository import ROOT

FILES = ("ssda903_rules_1.yaml", "ssda903_rules_2.yaml")
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
        parts = re.split(r"^- code: ", text, flags=re.MULTILINE)[1:]
        found += [_entry(part) for part in parts]
    return found


def _entry(text: str) -> Entry:
    # An anchor (&id001) gives one list of columns a name; *id001 stands for it. Only OC2 has one.
    code, _, rest = text.partition("\n")
    text = rest.replace("*id001", "every OC2 flag")
    parts = re.split(r"^  (\w+): *", text, flags=re.MULTILINE)[1:]
    held = {
        key: " ".join(value.split()) for key, value in zip(parts[::2], parts[1::2], strict=True)
    }
    since, until = re.search(r"from: (\w+)(?:, to: (\w+))?", held["years"]).groups()
    return Entry(
        code=code.strip().strip("'\""),
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
    specs = Path(os.environ.get("HEADWAY_SHARED") or ROOT.parent / "shared") / "specs"
    if not (specs / FILES[0]).is_file():
        return {}
    return {entry.code: entry for entry in entries(specs)}
