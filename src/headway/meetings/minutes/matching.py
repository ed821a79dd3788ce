"""One promise written twice: in the prose and again as an ACTION line or row."""

import re
from collections import Counter
from dataclasses import replace

from headway.meetings.minutes.dates import MONTHS
from headway.meetings.minutes.value import NOT_NAMED, Element, ElementKind

EMPTY_WORDS = frozenset(
    """the a an of to in on by for and or with at from that this be is was would will it its their
    his her they he she as action board panel members undertook agreed""".split()
)
ALIKE = 0.5
DATED = re.compile(rf"\b(?:\d+|{'|'.join(MONTHS)})\b")


def with_doubles(elements: list[Element], listed: set[str]) -> list[Element]:
    """The elements with every listed action that repeats a promise put into its `also`."""
    kept: list[Element] = []
    for element in elements:
        twin = _twin(element, kept) if element.id in listed else None
        if twin is None:
            kept.append(element)
            continue
        first = kept[twin]
        due = first.due if first.due.day or not element.due.said else element.due
        owner = element.owner if first.owner == NOT_NAMED else first.owner
        kept[twin] = replace(first, also=(*first.also, element.words), due=due, owner=owner)
    return _renumbered(kept)


def _renumbered(elements: list[Element]) -> list[Element]:
    """Without gaps where a double was taken out. Nothing names a promise by its id yet."""
    numbers: Counter[str] = Counter()
    made = []
    for element in elements:
        prefix = element.id.split("-")[0]
        numbers[prefix] += 1
        made.append(replace(element, id=f"{prefix}-{numbers[prefix]}"))
    return made


def _twin(element: Element, kept: list[Element]) -> int | None:
    likes = [
        (_likeness(element, other), n)
        for n, other in enumerate(kept)
        if other.kind in (ElementKind.PROMISE, ElementKind.SOFT)
        and (other.item == element.item or not element.item)
        and _same_owner(element, other)
        and _near(element, other)
    ]
    best = max(likes, default=(0.0, -1))
    return best[1] if best[0] >= ALIKE else None


def _near(one: Element, other: Element) -> bool:
    """Whether their days, where both have one, are within a week: Christmas, and 24 December."""
    if one.due.day is None or other.due.day is None:
        return True
    return abs((one.due.day - other.due.day).days) <= 7


def _same_owner(one: Element, other: Element) -> bool:
    if NOT_NAMED in (one.owner, other.owner):
        return True
    return one.owner.startswith(other.owner) or other.owner.startswith(one.owner)


def _likeness(one: Element, other: Element) -> float:
    """The share of the shorter one's telling words that both hold; the owner's own words are no sign."""
    owners = content(one.owner) | content(other.owner)
    first, second = content(one.words) - owners, content(other.words) - owners
    undated, whole = content(DATED.sub("", one.words)) - owners, content(other.sentence) - owners
    return max(_share(first, second), _share(undated, whole))


def _share(first: set[str], second: set[str]) -> float:
    fewer = min(len(first), len(second))
    return len(first & second) / fewer if fewer >= 2 else 0.0


def content(text: str) -> set[str]:
    """The words of a text that tell one thing from another, without their endings."""
    words = re.findall(r"[a-z0-9-]{2,}", text.lower())
    return {re.sub(r"(?:ing|ed|s)$", "", w) for w in words if w not in EMPTY_WORDS}
