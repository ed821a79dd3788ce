"""Words in prose that a figure, a verdict or a date must stand beside. To add one, add its line.

A word in quotation marks is somebody's own and is left alone. A sentence that holds what the word
asks for (`beside`) may keep it; a word that asks for nothing may not stand at all.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

MONTHS = "January|February|March|April|May|June|July|August|September|October|November|December"
DATE = re.compile(
    rf"\b(?:\d{{1,2}} )?(?:{MONTHS})(?: \d{{4}})?\b|\b(?:19|20)\d\d(?:[-/–]\d\d(?:\d\d)?)?\b"
    r"|\b\d{4}-\d\d-\d\d\b"
)
# Numbers that are no figures: ids, sections of acts, ages, numbered items.
NO_FIGURE = re.compile(
    r"\b[A-Z]{2,4}-\d+\b|\bsections? \d+\b|\b(?:aged?|paragraph|item|page) \d+\b|^\s*\d+[.)]",
    re.IGNORECASE | re.MULTILINE,
)
VERDICT = re.compile(
    r"\bverdict\b|\bmore than chance\b|\bnot shown\b|\bCLM-\d+|\bheadway judge\b"
    r"|\breal: (?:yes|no)\b|\binside (?:its|the) usual\b",
    re.IGNORECASE,
)
QUOTED = re.compile(r"“[^”]*”|‘[^’]*’|\"[^\"\n]*\"")
SENTENCE_END = re.compile(
    r"(?<=[.!?])(?<!e\.g\.)(?<!i\.e\.)\s+|\n\s*\n|\n(?=\s*(?:[-*•|#]|\d+[.)]))"
)
VOLUMES = (
    r"\b(?:numbers?|referrals|assessments|enquiries|plans|conferences|children in need"
    r"|children looked after|children in care|looked[- ]after children|entries|admissions"
    r"|care orders|caseloads?|demand)\b"
)
FIGURE_OR_VERDICT = ("figure", "verdict")


@dataclass(frozen=True, kw_only=True)
class NarrativeWord:
    """One word to look for.

    `finds`: its pattern; `why`: what is wrong with it alone; `instead`: what to say. `beside`: what
    in the same sentence lets it stand: figure, verdict or date. `only_with`: a pattern that the
    sentence must hold for the word to matter.
    """

    word: str
    finds: str
    why: str
    instead: str
    beside: tuple[str, ...] = ()
    only_with: str = ""


NARRATIVE_WORDS: tuple[NarrativeWord, ...] = (
    NarrativeWord(
        word="significant",
        finds=r"\bsignificant(?:ly)?\b",
        why="readers take it for large, statisticians for more than chance",
        instead="say whether the change is more than chance, as headway judge answers",
        beside=("verdict",),
    ),
    NarrativeWord(
        word="reducing",
        finds=r"\breduc(?:ing|ed)\b",
        why="it has no beginning and no end, so nobody can test it",
        instead="give both figures and both dates",
        beside=FIGURE_OR_VERDICT,
    ),
    NarrativeWord(
        word="too many",
        finds=r"\btoo (?:many|few)\b",
        why="no figure says how many are too many",
        instead="say how many, and how many elsewhere, by share and by rate",
        beside=("figure",),
    ),
    NarrativeWord(
        word="half of",
        finds=r"\b(?:almost |nearly |about |over |more than |less than )?half (?:of|our|the|its)\b",
        why="a share is nothing without what it is a share of, and the year",
        instead="give the percentage, what it is of, and the year",
        beside=("figure",),
    ),
    NarrativeWord(
        word="best",
        finds=r"\bbest\b(?! (?:interests?|practice|value|start|endeavours)\b)",
        why="it ranks, and names neither the others nor the years",
        instead="give the figure and its rank, or the years it was compared with",
        beside=("figure",),
    ),
    NarrativeWord(
        word="record",
        finds=r"\brecord(?:[- ](?:high|low|breaking|numbers?|levels?|years?|rise|fall|drop))\b"
        r"|\b(?:a|new|all-time) record\b(?! of\b)",
        why="it says the most ever, and series begin and change",
        instead="give the figure and the years held: the highest of 2013 to 2025",
        beside=("figure",),
    ),
    NarrativeWord(
        word="improved",
        finds=r"\b(?:improv(?:ed|ing|ement|ements|es)|got better|worsened|deteriorated)\b",
        why="a volume is neither good nor bad: fewer may be less harm, or less of it found",
        instead="say it rose or fell, with both figures",
        only_with=VOLUMES,
    ),
    NarrativeWord(
        word="safe",
        finds=r"\b(?:un)?safer?\b",
        why="no published figure shows that children are safe",
        instead="say which signs of harm were looked at, and which are not known",
        beside=("verdict",),
    ),
    NarrativeWord(
        word="journey",
        finds=r"\bjourneys?\b",
        why="it says that one is moving, not where one is",
        instead="say what was done by when, and what is left",
    ),
    NarrativeWord(
        word="recently, soon",
        finds=r"\b(?:recently|lately|soon|shortly|imminently|in due course|in the near future)\b",
        why="without a date it cannot be held to",
        instead="give the date",
        beside=("date",),
    ),
)


@dataclass(frozen=True, kw_only=True)
class WordFound:
    """A word that stands alone: its line (from 1), the words as written, why, and what to say."""

    line: int
    word: str
    why: str
    instead: str
    sentence: str

    def as_json(self) -> dict:
        """As plain values."""
        return dict(vars(self))


def words_alone(
    text: str, words: Iterable[NarrativeWord] = NARRATIVE_WORDS
) -> tuple[WordFound, ...]:
    """Every word of the table that stands in a sentence without what it needs, in reading order."""
    listed = tuple(words)
    found = []
    for start, sentence in _sentences(text):
        own = QUOTED.sub(lambda m: " " * len(m[0]), sentence)
        for one in listed:
            if _may_stand(one, own):
                continue
            for hit in re.finditer(one.finds, own, re.IGNORECASE):
                found.append((start + hit.start(), hit[0], one, sentence))
    found.sort(key=lambda f: f[0])
    return tuple(
        WordFound(
            line=text.count("\n", 0, at) + 1,
            word=written,
            why=one.why,
            instead=one.instead,
            sentence=" ".join(sentence.split()),
        )
        for at, written, one, sentence in found
    )


def _may_stand(one: NarrativeWord, sentence: str) -> bool:
    if one.only_with and not re.search(one.only_with, sentence, re.IGNORECASE):
        return True
    return any(_HELD[what](sentence) for what in one.beside)


def _has_figure(sentence: str) -> bool:
    return bool(re.search(r"\d", NO_FIGURE.sub(" ", DATE.sub(" ", sentence))))


_HELD = {
    "figure": _has_figure,
    "verdict": lambda sentence: bool(VERDICT.search(sentence)),
    "date": lambda sentence: bool(DATE.search(sentence)),
}


def _sentences(text: str) -> Iterator[tuple[int, str]]:
    """Sentences with the place at which each begins."""
    start = 0
    for end in SENTENCE_END.finditer(text):
        yield start, text[start : end.start()]
        start = end.end()
    yield start, text[start:]
