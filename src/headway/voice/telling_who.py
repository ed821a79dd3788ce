"""What in a quotation would tell who spoke: an age, a date, a name, a place, a number to ring.

It finds what can be known from the letters alone. A name at the head of a sentence looks like any
other word, and a rare story tells who as surely as a name: so a person reads before releasing.
"""

import re
from collections.abc import Iterator

_NUMBER = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen"
    r"|fifteen|sixteen|seventeen|eighteen|nineteen|twenty(?:[- ](?:one|two|three|four|five))?)"
)
# "I was two hours late" is no age: what is counted stands behind the number.
_COUNTED = r"(?!\s+(?:of|minutes?|hours?|days?|weeks?|months?|miles?|times?)\b|[:.]\d|%)"
_AGES = (
    rf"\b(?:I am|I['’]m|I was|I turned|turned|aged?|(?:she|he)['’]?s?(?: is| was)?|my \w+ is)"
    rf"\s+(?:only |just |nearly |almost )?{_NUMBER}\b{_COUNTED}",
    rf"\b{_NUMBER}[- ]years?[- ]old\b",
    rf"\b[Yy]ear {_NUMBER}\b",
)
_MONTHS = (
    "January February March April May June July August September October November December".split()
)
_DATES = (
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?(?: of)? (?:{'|'.join(_MONTHS)})\b",
    r"\b\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}\b",
    r"\b(?:19|20)\d{2}\b",
)
_REACHED = (r"\S+@\S+", r"\b0\d{3,4}[ \d]{6,}", r"https?://\S+|\bwww\.\S+", r"(?<!\w)@\w+")
_POSTCODE = r"\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b"
_WORD = re.compile(r"[^\W\d_][\w'’-]*")
# Words that English writes with a capital and that are nobody's name and nowhere.
_CAPITALS = frozenset(
    "I Mum Mam Dad Nan Nana Gran Grandad Christmas Easter Eid Ramadan Diwali Hanukkah God English "
    "Maths Science History Council Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
) | frozenset(_MONTHS)
# Abbreviations that people say; any other word in capitals may be a name that is shouted.
_SAID_SHORT = frozenset(
    "A PE IT TV OK GCSE GCSEs SEND EHCP PEP CAMHS NHS GP IRO PA UK CV ID DVD PC".split()
)
_SENTENCE_ENDS = ".?!…:"


def tells_who(words: str) -> Iterator[tuple[str, str]]:
    """Each piece that would tell who spoke: the piece, and what it is."""
    for what, patterns in (
        ("an age", _AGES),
        ("a date", _DATES),
        ("a way to reach somebody", _REACHED),
        ("a postcode", (_POSTCODE,)),
    ):
        for pattern in patterns:
            for found in re.finditer(pattern, words, re.IGNORECASE if what == "an age" else 0):
                yield found[0].strip(), what
    for name in _names(words):
        yield name, "written as a name or a place is"


def _names(words: str) -> Iterator[str]:
    """Words with a capital that neither begin a sentence nor are written so by everybody."""
    for found in _WORD.finditer(words):
        word = re.split(r"['’]", found[0])[0]
        if not word[0].isupper() or word in _CAPITALS | _SAID_SHORT:
            continue
        before = words[: found.start()].rstrip(" \t\"'“‘(")
        if before and before[-1] not in _SENTENCE_ENDS and not before.endswith("\n"):
            yield found[0]
