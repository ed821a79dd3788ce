"""The audit trail as a chain: each line holds the hash of the one before, so none can be changed,
taken out or put in without all that follow ceasing to fit.

Who can write the whole trail anew can make a chain that fits: so its newest hash, the head, goes
out with each weekly digest and export, and is given to `verify` from there.
"""

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from headway.vocabulary.errors import BadFile

KEYS = ("number", "at", "who", "council", "did", "says", "about", "before")
# A line of another council in an export of one: its place in the chain, and none of its words.
WITHHELD = ("number", "before", "hash")


@dataclass(frozen=True, kw_only=True)
class Chain:
    """A trail that fits: how many lines, the first and last of their numbers, and the head.

    `withheld` of them give their place alone: whether their words were touched cannot be told.
    """

    lines: int
    withheld: int
    first: int
    last: int
    head: str


def hash_of(entry: Mapping[str, Any]) -> str:
    """The SHA-256 of a line's own words and of the hash before it, as 64 hexadecimal digits."""
    held = {key: entry[key] for key in KEYS}
    text = json.dumps(held, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(text.encode()).hexdigest()


def is_withheld(entry: Mapping[str, Any]) -> bool:
    """Whether a line gives its place in the chain and no more."""
    return set(entry) == set(WITHHELD)


def verify_chain(path: Path, head: str = "") -> Chain:
    """Check an exported trail. Raises BadFile with the first line that does not fit.

    `head` is the newest hash as it was noted elsewhere; the trail must reach it.
    """
    try:
        with path.open(encoding="utf-8") as file:
            return _verify(path.name, file, head)
    except (OSError, UnicodeDecodeError) as fault:
        raise BadFile(str(path), "cannot be read as text.", "Export the trail again.") from fault


def _verify(name: str, lines: Iterable[str], head: str) -> Chain:
    before, first, last, count, withheld, has_head = "", 0, 0, 0, 0, not head
    for at, line in enumerate(lines, start=1):
        entry = _entry(name, at, line)
        if count and entry["number"] != last + 1:
            raise _broken(name, at, f"is number {entry['number']}; {last + 1} should be here.")
        if count and entry["before"] != before:
            raise _broken(name, at, "does not follow the line before it.")
        if is_withheld(entry):
            withheld += 1
        elif hash_of(entry) != entry["hash"]:
            raise _broken(name, at, "was changed after it was written.")
        before, last, count = entry["hash"], entry["number"], count + 1
        first = first or last
        has_head = has_head or before == head
    if not has_head:
        raise BadFile(name, f"never reaches {head[:12]}…, which was noted as its head.", _DO)
    return Chain(lines=count, withheld=withheld, first=first, last=last, head=before)


_DO = "Set it beside the last export that held, and find out who could write to it."


def _broken(name: str, at: int, says: str) -> BadFile:
    return BadFile(f"{name}, line {at}", says, _DO)


def _entry(name: str, at: int, line: str) -> dict[str, Any]:
    try:
        entry = json.loads(line)
        if not isinstance(entry, dict):
            raise ValueError(line)
        if not {*KEYS, "hash"} <= set(entry) and not is_withheld(entry):
            raise ValueError(line)
    except ValueError as fault:
        raise _broken(name, at, "is no line of an audit trail.") from fault
    return entry
