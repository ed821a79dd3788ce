"""The age at which a text can be read, by the formula of Flesch and Kincaid.

Grade = 0.39 × words a sentence + 11.8 × syllables a word − 15.59; the age is the grade plus 5.
Limits: it counts lengths and knows nothing of meaning, so a list of short hard words reads young.
Syllables are counted by their vowels, right for about nine words in ten. A number is one word of
one syllable, as in most tools: a page of figures is harder than its age says. It means little
under a hundred words.
"""

import re

_WORD = re.compile(r"£?\d[\d,.]*\d%?|£?\d%?|[A-Za-zÀ-ÿŵŷ]+(?:[’'][A-Za-z]+)?")
# A new line is the end of an item, whether or not it ends with a stop.
_END = re.compile(r"(?<=[.!?:;])[”’)]?\s+|\n+")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿŵŷ]+")
# Endings whose e is not spoken, and vowels side by side that are spoken apart.
_SILENT = re.compile(r"(?<=[^aeiouy])(?:es|ed|e)$")
_SPOKEN = re.compile(r"(?:[^aeiouy]le[sd]?|[td]ed|(?:[cgsxz]|[cs]h)es)$")
_APART = re.compile(
    r"(?<![ctsg])ia(?!r$)|ya|io(?!n)|(?<!c)ie[tn](?![cd])|scie|ua|uous|eo(?!p)|(?:ar|id)ea$|eing$"
    r"|crea(?!m|s)|theat|^re(?=[aeiou])(?!a[dls])"
)
# An e that is not spoken stays so before these.
_BEFORE = re.compile(r"(?<=[^aeiouyl])e(?=(?:ments?|ful|less|ly|ness)$)")


def reading_age(text: str) -> float:
    """The age in years at which a text reads, to one decimal; 0 for a text of no words.

    Give an item of a list or a heading a line of its own.
    """
    sentences = [words for part in _END.split(text) if (words := _WORD.findall(part))]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return 0.0
    long = len(words) / len(sentences)
    heavy = sum(syllables(word) for word in words) / len(words)
    return round(0.39 * long + 11.8 * heavy - 15.59 + 5, 1)


def syllables(word: str) -> int:
    """How many syllables a word has, by its vowels; a number counts as one."""
    letters = _BEFORE.sub("", re.sub(r"[’'].*", "", word.lower()))
    if not letters or not letters[0].isalpha():
        return 1
    count = len(_VOWELS.findall(letters)) + len(_APART.findall(letters))
    if _SILENT.search(letters) and not _SPOKEN.search(letters):
        count -= 1
    return max(count, 1)
