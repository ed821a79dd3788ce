"""Words of Part 2 that stand in Part 1: found before anything is kept, so that nothing slips out.

Links and fields are kept apart by `checking.part_one`. Words typed or pasted twice are not: the
same sentence in an open item would publish what the exempt one holds.
"""

import re

from headway.meetings.checking import exempt_ids
from headway.meetings.value import Item, Meeting
from headway.meetings.whole import Meetings
from headway.plan.fields import Numbered, specs

# Shorter words, as "that the report be noted", stand in every minutes and give nothing away.
LEAST_WORDS = 6


def leaks(meetings: Meetings, *, among: frozenset[str] | None = None) -> tuple[str, ...]:
    """Each open entry that repeats words of an exempt one, as a sentence; `among` only these ids.

    The sentence names ids only: it may be read by whoever may not read Part 2.
    """
    exempt = exempt_ids(meetings)
    held = [(t.id, s) for t in meetings.things if t.id in exempt for s in _sentences(t)]
    found = {}
    for thing in meetings.things:
        if thing.id in exempt or (among is not None and thing.id not in among):
            continue
        text = " ".join(_plain(value) for value in _texts(thing))
        for id, sentence in held:
            if f" {sentence} " in f" {text} ":
                found[thing.id] = (
                    f"{thing.id} is open to everybody and repeats words of {id}, which is Part 2. "
                    "Put it in Part 2 as well, or take the words out. Nothing was kept."
                )
    return tuple(found.values())


def _texts(thing: Numbered) -> list[str]:
    """Every text of an entry that anybody could read."""
    texts: list[str] = []
    for spec in specs(type(thing)):
        value = getattr(thing, spec.name)
        if spec.sensitive == 2:
            continue
        if spec.kind == "text" and value:
            texts.append(value)
        elif spec.kind == "texts":
            texts += value
        elif spec.kind == "parts":
            texts += [str(getattr(part, "says", "")) for part in value]
    return texts


def _sentences(thing: Numbered) -> list[str]:
    """What an exempt entry says that is long enough to be known again."""
    names = (
        ("title",) if isinstance(thing, Item | Meeting) else ("words", "answer", "title", "learnt")
    )
    texts = [str(getattr(thing, name, "") or "") for name in names]
    sentences = [_plain(s) for text in texts for s in re.split(r"(?<=[.;?!])\s+", text)]
    return [s for s in sentences if len(s.split()) >= LEAST_WORDS]


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w£%]+", text.casefold()))
