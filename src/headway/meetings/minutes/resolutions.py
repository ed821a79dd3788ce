"""What a body resolved: where it says so, part by part, and of which kind."""

import re

KINDS = (
    ("deferred", r"\bdefer(?:red)?\b|\bpostponed?\b|\badjourned?\b"),
    ("referred", r"\brefer(?:red)?\b|\bremitted\b"),
    ("recommended", r"\brecommend(?:ed|s)?(?! (?:\w+ )?be (?:noted|agreed))\b|\bcommended to\b"),
    ("accepted", r"\baccept(?:ed)?\b"),
    ("noted", r"\bnote(?:d|s)?\b|\breceived?\b"),
    ("agreed", r"\b(?:agree|approve|endorse|adopt|support|confirm|ratifie|delegate)[ds]?\b"),
)
OPENING = re.compile(
    r"^(?:\d+\.?\d*\s+)?(?:It was |The \w+ |Cabinet )?(?:RESOLVED|Resolved|resolved|RECOMMENDED|AGREED|DECISION|Decision|DECIDED)\b(?: unanimously)?"
    r"(?P<mark>\s*(?::|–|-|—|$)|(?=\s+(?:[Tt]hat|to)\b))\s*[–-]?\s*(?P<rest>.*)$"
)
LABEL = re.compile(
    r"^(?:Resolution|Decision|Decisions|Outcome|Recommendation|Resolved|RESOLVED)s?\s*:?$"
)
BODY = r"(?:[Tt]he )?(?:[A-Z][\w’'-]+ )*(?:Board|Panel|Cabinet|Committee|Group|Executive|Council|Partnership|Forum|Sub-Group|sub-group|group|panel|board|committee|Members|members|Commission)"
DONE = r"(?:unanimously |formally |duly )?(?:noted|notes|approved|approves|endorsed|adopted|accepted|referred|deferred|agreed|AGREED|NOTED|APPROVED|resolved|recommended|received and noted)"
BY_BODY = re.compile(
    rf"^(?P<body>{BODY}) (?P<verb>{DONE})(?: (?P<that>that|to)\b| (?P<obj>(?:the|this|a|an|its|these|those|with|progress|report|all|update|contents|minutes|both|recommendations?|and|Appendix)\b))"
)
WAS_DONE = re.compile(
    r"^(?:The|This|That|Progress|Contents|All|Both|These|Recommendations?|An?) [^,;]{0,80}?\b(?:was|were|be) (?:unanimously |formally |then |duly |also )?(?:noted|approved|endorsed|adopted|accepted|referred to|deferred|agreed|received)\b"
)
INLINE = re.compile(r"(?:^|\s)(?=\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s)")
SPLIT = re.compile(
    r", (?=that (?:the|this|an?|its|all|officers)\b)|,?;? and (?=(?:that )\b)|;\s+(?=that\b)"
)
TIDY = re.compile(r"^\((?:[a-z]|\d{1,2}|[ivx]{1,4})\)\s*|[;,]?\s+and$|[;,]$")


def resolution_kind(words: str) -> str:
    """Of which kind the words are. What asks for something and names no kind is agreed."""
    found = [
        (match.start(), kind)
        for kind, pattern in KINDS
        if (match := re.search(pattern, words, re.I))
    ]
    return min(found)[1] if found else "agreed"


def opened(text: str) -> str | None:
    """What follows RESOLVED in a passage that begins so; None where none does."""
    if LABEL.match(text) or re.match(rf"^(?:[Tt]hat )?{BODY}:$", text):
        return ""
    found = OPENING.match(text)
    return found["rest"].strip() if found else None


def parts_of(text: str) -> list[str]:
    """The parts of a resolution written in one run, in their words."""
    pieces = [p for p in INLINE.split(text) if p.strip()]
    if pieces and not pieces[0].startswith("(") and len(pieces) > 1 and len(pieces[0].split()) < 3:
        pieces = pieces[1:]
    split = [s for piece in pieces for s in SPLIT.split(piece)]
    return [w for w in (tidied(s) for s in split) if len(w.split()) > 1]


def tidied(words: str) -> str:
    """Words without the letter before them and the joining word after them."""
    before = ""
    words = words.strip()
    while before != words:
        before, words = words, TIDY.sub("", words).strip()
    return words


def resolved_by_body(sentence: str) -> bool:
    """Whether a sentence tells in passing what the body resolved: `The Board noted the report.`"""
    found = BY_BODY.match(sentence)
    if found:
        if found["that"]:
            is_resolved = found["verb"].lower() in ("resolved", "recommended", "agreed")
            return is_resolved and not (
                found["verb"] == "agreed" and _is_promise(sentence, found["that"])
            )
        return True
    return bool(WAS_DONE.match(sentence)) and not re.search(
        r"\b(?:had|if|whether|would|will)\b", sentence
    )


def _is_promise(sentence: str, joint: str) -> bool:
    return joint == "that" and bool(re.search(r"\b(?:would|will)\b", sentence))
