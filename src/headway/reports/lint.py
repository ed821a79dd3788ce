"""Prose of a report set against its figures: what a careful reader would stop at.

Numbers and days that no cited figure gives; words that need a verdict, a figure or a date beside
them; words that the glossary refuses; years left over from an earlier report; and a report that
neither holds what children say nor says that it does not. It reads the tree of blocks, not the
page, and changes nothing.
"""

import csv
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from statistics import median

from headway.measures.show import seen_value
from headway.measures.value import Measure
from headway.reports.blocks import (
    Bullets,
    Definitions,
    Document,
    Heading,
    Note,
    Paragraph,
    Placed,
    plain,
)
from headway.reports.matching import Shown, days_without_figure, numbers_without_figure
from headway.reports.material import Material, shown, shown_value
from headway.reports.own_record import own_shown
from headway.verdicts.claims.narrative import (
    NARRATIVE_WORDS,
    QUOTED,
    NarrativeWord,
    words_alone,
)
from headway.verdicts.judging import Verdict
from headway.vocabulary.years import as_at

# "More than chance" in the same sentence is not enough for this one: its verdict must be cited.
_NEEDS_VERDICT = "significant"
WORDS = tuple(replace(w, beside=()) if w.word == _NEEDS_VERDICT else w for w in NARRATIVE_WORDS)

# Words that mean something else here: what is held of the figures, not how many there should be.
ELSEWHERE: tuple[str, ...] = (
    r"\btoo few (?:years|figures|numbers|councils|neighbours)\b",
    r"\btoo (?:few|small) to (?:say|tell|judge|show)\b",
    r"\bsafe\?",  # the verdict's own question
)

# One of these says what children said, or that the report does not hold it.
_WHO = r"(?:children|young people|care leavers)(?:,? (?:and |or )?(?:parents|carers|families))*"
VOICE: tuple[str, ...] = (
    rf"\b{_WHO}(?:, [^.]{{1,40}},)? (?:told|said|say|tell|speak|spoke|asked)\b",
    rf"\b(?:voices?|views?|words|wishes) of (?:the )?{_WHO}\b",
    rf"\b{_WHO}[’']s? (?:own )?(?:voices?|views?|words|wishes)\b",
    rf"\bwhat (?:the )?{_WHO} (?:say|said|told|think)\b",
)
NO_VOICE = (
    "say what children told you, with its source; or say that this report does not hold it: "
    "“What children say is not in published figures, and so not in this report.”"
)


@dataclass(frozen=True, kw_only=True)
class Finding:
    """Words to look at again: their page, the number of their paragraph (or the block's anchor),
    why, and what to say instead.
    """

    page: str
    paragraph: str
    words: str
    why: str
    instead: str

    def as_json(self) -> dict:
        """As plain values."""
        return dict(vars(self))


def lint(
    document: Document,
    figures: Mapping[str, Shown],
    verdicts: Collection[str] = (),
    *,
    reviewed: Iterable[str] = (),
) -> list[Finding]:
    """What a careful reader would stop at, in reading order; empty where there is nothing.

    `figures` are those that the report cites, by id, as shown; `verdicts` the ids of its verdicts,
    which a paragraph cites among its figures. `reviewed` are sentences that stand as they are,
    because somebody has reviewed them with their source: what a measure's page says of care.
    """
    known = sorted(set(reviewed), key=len, reverse=True)
    newest = max((one.as_at.year for one in figures.values()), default=0)
    found = list(_voice(document))
    for on in document.places.values():
        for place in on:
            text = "\n\n".join(_prose(place))
            for sentence in known:
                text = text.replace(sentence, "")
            cited = _cited(place)
            found += _refused(place, text)
            if not isinstance(place.block, Definitions):
                found += _alone(place, text, bool(cited & set(verdicts)))
            if isinstance(place.block, Paragraph):
                rests_on = {name: figures[name] for name in cited if name in figures}
                found += _figures(place, QUOTED.sub("", text), rests_on, newest)
                found += _unknown(place, cited - set(figures) - set(verdicts))
    return found


def verdict_id(verdict: Verdict) -> str:
    """The id by which a paragraph cites a verdict: `verdict.referrals.count.342.2025`."""
    own = (verdict.measure.id, verdict.kind, verdict.council.code, str(verdict.real.year))
    return ".".join(("verdict", *own))


def shown_figures(material: Material) -> dict[str, Shown]:
    """The figures that a report has cited, by id, as its readers see them."""
    by_id = {m.id: m for m in material.measures}
    held = material.figures.by_key
    cited = {}
    for name, key in material.cited.items():
        m = by_id[key[0]]
        cited[name] = Shown(text=shown(m, held[key]), as_at=as_at(key[3], m.year_ends))
    for name, keys in material.middles.items():
        measure, kind, _, year = name.split(".")
        m = by_id[measure]
        cited[name] = Shown(
            text=_middle(m, kind, [held[key] for key in keys]),
            as_at=as_at(int(year), m.year_ends),
            others=tuple(shown(m, held[key]) for key in keys),
        )
    if material.own:
        cited |= {
            one.id: Shown(text=own_shown(one), as_at=one.last)
            for one in material.own.cited.values()
        }
    return cited


def _middle(m: Measure, kind: str, rows: list[dict]) -> str:
    """The neighbours' middle as shown; the sign of no figure where there is none."""
    known = [value for row in rows if (value := seen_value(m, row)) is not None]
    computed = any(row["computed"] for row in rows)
    return shown_value(m, kind, median(known) if known else None, computed)


def reviewed_sentences(material: Material) -> tuple[str, ...]:
    """What the measures' own pages say of care: reviewed with each measure, with its numbers."""
    return tuple(m.caution for m in material.measures if m.caution)


def _prose(place: Placed) -> list[str]:
    """The sentences of a block, by item; tables and pictures hold figures, not prose."""
    block = place.block
    if isinstance(block, Heading):
        return [block.text]
    if isinstance(block, Paragraph | Note):
        return [plain(block.text)]
    if isinstance(block, Bullets):
        return [plain(item) for item in block.items]
    if isinstance(block, Definitions):
        return [plain(item.meaning) for item in block.items]
    return []


def _cited(place: Placed) -> set[str]:
    return set(place.block.figures) if isinstance(place.block, Paragraph) else set()


def _at(place: Placed, words: str, why: str, instead: str) -> Finding:
    return Finding(
        page=place.page,
        paragraph=place.number or place.anchor,
        words=words,
        why=why,
        instead=instead,
    )


def _alone(place: Placed, text: str, has_verdict: bool) -> Iterator[Finding]:
    """Words that stand without the figure, the verdict or the date that they need."""
    wanted = {w.why: w for w in NARRATIVE_WORDS}
    for pattern in ELSEWHERE:
        text = re.sub(pattern, " ", text, flags=re.IGNORECASE)
    for found in words_alone(text, WORDS):
        # A verdict that is cited stands beside the word as well as one that is written.
        if not has_verdict or "verdict" not in wanted[found.why].beside:
            yield _at(place, found.word, found.why, found.instead)


def _refused(place: Placed, text: str) -> Iterator[Finding]:
    """Words that the glossary refuses."""
    for found in words_alone(text, refused_words()):
        yield _at(place, found.word, found.why, found.instead)


@cache
def refused_words() -> tuple[NarrativeWord, ...]:
    """The words that the glossary refuses wherever they stand, and the words to use."""
    lines = (files("headway.reports") / "data" / "refused_words.csv").read_text("utf-8")
    return tuple(
        NarrativeWord(
            word=row["word"],
            finds=_whole_word(row["word"]),
            why="it is not the word used here, or anywhere else in this report",
            instead=f"say {row['instead']}",
        )
        for row in csv.DictReader(lines.splitlines())
    )


def _whole_word(word: str) -> str:
    """A pattern for a word and its plural; capitals matter where the glossary writes capitals."""
    plain_word = rf"{re.escape(word)}s?"
    return rf"\b{plain_word}\b" if word.islower() else rf"\b(?-i:{plain_word})\b"


def _figures(
    place: Placed, text: str, cited: Mapping[str, Shown], newest: int
) -> Iterator[Finding]:
    """Numbers and days of a paragraph that none of the figures it cites gives."""
    rests = "none of the figures that the paragraph cites gives it"
    for words in numbers_without_figure(text, cited):
        why = rests if cited else "the paragraph cites no figure"
        yield _at(place, words, why, "correct the number, or cite the figure that it is")
    for words, is_old in days_without_figure(text, cited, newest):
        if is_old:
            why = "it is older than the newest figure, and may be left from an earlier report"
            yield _at(place, words, why, "bring it up to date, or say since, in or until when")
        elif cited:
            yield _at(
                place, words, "no figure that the paragraph cites is of it", "correct the day"
            )


def _unknown(place: Placed, ids: set[str]) -> Iterator[Finding]:
    for name in sorted(ids):
        yield _at(
            place,
            name,
            "the paragraph cites it, and the report holds no such figure",
            "cite one that it holds",
        )


def _voice(document: Document) -> Iterator[Finding]:
    """One finding where a report is silent on what children say."""
    said = "\n".join(
        text
        for on in document.places.values()
        for place in on
        if not isinstance(place.block, Definitions)
        for text in _prose(place)
    )
    if not any(re.search(pattern, said, re.IGNORECASE) for pattern in VOICE):
        yield Finding(
            page=document.pages[0].id,
            paragraph="",
            words=document.title,
            why="it neither holds what children say nor says that it does not",
            instead=NO_VOICE,
        )
