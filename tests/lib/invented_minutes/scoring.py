"""Scoring a reading of invented minutes against its key: what was found, missed and made up."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from headway.meetings.minutes.reading import read_minutes
from headway.meetings.minutes.value import Element, ElementKind, Proposal

HERE = Path(__file__).parent
SCORED = {
    "promise": ElementKind.PROMISE,
    "soft_undertaking": ElementKind.SOFT,
    "invitation": ElementKind.INVITATION,
    "resolution": ElementKind.RESOLUTION,
}


@dataclass
class Score:
    """How a set of minutes was read, for one kind of element."""

    wanted: int = 0
    found: int = 0
    proposed: int = 0
    owners: list[bool] = field(default_factory=list)
    days: list[bool] = field(default_factory=list)
    missed: list[str] = field(default_factory=list)
    made_up: list[str] = field(default_factory=list)

    @property
    def recall(self) -> float:
        """The share of what the keys hold that was found."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def false_share(self) -> float:
        """The share of what was proposed that no key holds."""
        return len(self.made_up) / self.proposed if self.proposed else 0.0


def keys(part: str) -> Iterator[tuple[dict, Path]]:
    """Every key of a part, `seen` or `unseen`, with the file that it is of."""
    for path in sorted((HERE / part).glob("*.key.toml")):
        key = tomllib.loads(path.read_text("utf-8"))
        yield key, path.parent / key["file"]


def scores(part: str) -> dict[str, Score]:
    """The scores of all minutes of a part, by kind."""
    made = {name: Score() for name in SCORED}
    for key, path in keys(part):
        add(made, key, read_minutes(path))
    return made


def add(made: dict[str, Score], key: dict, proposal: Proposal) -> None:
    """Add one file's reading to the scores. An optional element may be proposed or not."""
    for name, kind in SCORED.items():
        score, left = made[name], list(proposal.of_kind(kind))
        score.proposed += len(left)
        for wanted in key.get(name, ()):
            is_optional = wanted.get("optional", False)
            score.wanted += not is_optional
            match = next((e for e in left if alike(e.words, wanted["words"])), None)
            if match is None:
                score.missed += [] if is_optional else [f"{key['file']}: {wanted['words']}"]
                continue
            left.remove(match)
            if not is_optional:
                score.found += 1
                _add_details(score, match, wanted, name)
        score.made_up += [f"{key['file']}: {e.words}" for e in left]


def _add_details(score: Score, match: Element, wanted: dict, name: str) -> None:
    if name in ("promise", "soft_undertaking"):
        score.owners.append(match.owner == wanted["owner"])
    if name == "promise":
        score.days.append(match.due.day == wanted.get("due"))
    if name == "resolution":
        score.days.append(match.resolution == wanted["resolution"])


def alike(one: str, other: str) -> bool:
    """Whether two wordings are of one element: one holds the other, or they share most words."""
    first, second = letters(one), letters(other)
    is_held = first in second or second in first
    if is_held and min(len(first), len(second)) >= 0.3 * max(len(first), len(second)):
        return True
    a, b = set(re.findall(r"[a-z0-9]+", one.lower())), set(re.findall(r"[a-z0-9]+", other.lower()))
    return len(a & b) / len(a | b) >= 0.6


def letters(text: str) -> str:
    """Only what can be compared after line breaks, headers and broken words."""
    return re.sub(r"[^a-z0-9]", "", text.lower())
