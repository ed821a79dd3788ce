"""Sentences and clauses: where one ends and the next, with a subject and verb of its own, begins."""

import re
from textwrap import wrap

ABBREVIATED = re.compile(
    r"\b(No|Nos|St|Dr|Mr|Mrs|Ms|Cllr|Cllrs|e\.g|i\.e|etc|p\.m|a\.m|para|paras|Sch|approx|Rev|vs)\.$"
)
LONGEST = 1500
SENTENCE = re.compile(r"(?<=[.?!])[”\"’')]*\s+(?=[“\"‘'(]?[A-Z0-9£])")
# Contractions, written out so that one rule serves both; words are always given as they stand.
CONTRACTED = (
    (r"(?i)\b(i|we|you|they|he|she|it|that|this|who)[’']ll\b", r"\1 will"),
    (r"(?i)\b(i|we|you|they|he|she|it)[’']d\b", r"\1 would"),
    (r"(?i)\b(we|you|they)[’']re\b", r"\1 are"),
    (r"(?i)\bi[’']m\b", "I am"),
    (r"(?i)\b(i|we|you|they)[’']ve\b", r"\1 have"),
    (r"(?i)\bwon[’']t\b", "will not"),
    (r"(?i)\b(would|could|should|do|did|does|is|was|has|had|are|were)n[’']t\b", r"\1 not"),
)
MODAL = r"(?:would|will|shall|undertook to|agreed to|committed to|offered to|promised to|is to|are to|was to|were to|is going to|are going to|am going to)"
SUBJECT = (
    r"(?:the|a|an|each|all|every|both|this|that|these|those|it|they|he|she|we|I|our|its|their|his|her"
    r"|officers|Officers|members|Members|no|any|some|[A-Z][a-z]+|\d+)"
)
AGAIN = r"(?:said|added|confirmed|explained|stated|advised|reported|agreed|replied|noted|promised)"
FINITE = r"(?:was|were|is|am|are|had|has|have|did|would|will|could|can|may|might|must|should|\w+ed|took|gave|said|went|came|put|sat|held|stood|rose|fell|led|made|met|ran|saw|kept|left|told|sent|began|became)"
# Where a clause ends: before a semicolon's next words, or a joining word with its own subject.
JOINTS = re.compile(
    rf"(?:;\s+(?:and |but )?)"
    rf"|(?:,? and that,?\s+)|(?:,? but that,?\s+)"
    rf"|(?:,?\s+(?:and|but)\s+(?:also |then |further )?{AGAIN}\s+(?:that\s+|(?=(?:he|she|they|I|we|it)\b)))"
    rf"|(?:,\s+(?:and|but|so|while|whilst|whereas|although|though)\s+(?=(?:[\w’'&-]+ ){{1,6}}?{FINITE}\b))"
    rf"|(?:,?\s+(?:and|but)\s+(?=(?:I|we|We|she|he|they|it)[’'](?:ll|d|m|re|ve)\b))"
    rf"|(?:,?\s+(?:and|but)\s+(?={SUBJECT}\b(?:(?!\b(?:and|that|which|who)\b)[^,;]){{0,70}}?\s{MODAL}\s))"
    rf"|(?:,?\s+and\s+(?=(?:[Mm]embers|[Cc]ouncillors|colleagues) (?:were|are|would)\b))"
    rf"|(?:,?\s+(?:and|but)\s+(?={MODAL}\s(?!not\b)))"
    rf"|(?:\s[–-]\s(?={SUBJECT}\b[^,;]*?\s{MODAL}\s))"
)
BARE = re.compile(r"^(?:and |but |so |while |that )+")


def sentences(text: str) -> list[str]:
    """The sentences of a text."""
    parts, start = [], 0
    for found in SENTENCE.finditer(text):
        if ABBREVIATED.search(text[start : found.start()]):
            continue
        end = found.start() + len(found[0].rstrip())
        parts.append(text[start:end].strip())
        start = found.end()
    parts.append(text[start:].strip())
    return [piece for p in parts if p for piece in _bounded(p)]


def _bounded(sentence: str) -> list[str]:
    """The sentence, or pieces of one that nobody could have said, so that reading ends."""
    if len(sentence) <= LONGEST:
        return [sentence]
    return wrap(sentence, LONGEST)


def clauses(text: str) -> list[str]:
    """The clauses of a sentence, in its words; the words that join them are left out."""
    parts, start = [], 0
    for found in JOINTS.finditer(text):
        if found.start() == 0 or text[: found.start()].count("(") > text[: found.start()].count(
            ")"
        ):
            continue
        parts.append(text[start : found.start()])
        start = found.end()
    parts.append(text[start:])
    return [p for p in (BARE.sub("", p.strip()) for p in parts) if p]


def written_out(text: str) -> str:
    """A clause with its contractions written out and curly quotes made plain, for the rules."""
    for pattern, full in CONTRACTED:
        text = re.sub(pattern, full, text)
    return text.replace("’", "'").replace("\u00a0", " ")
