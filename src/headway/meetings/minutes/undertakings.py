"""Is a clause a promise, a soft undertaking, or neither?

"Would" alone decides nothing: somebody has to be able to do what the verb says, and the verb has to
name a deed. Questions, conditions, things told of the past and the deeds of others are neither.
"""

import re
from datetime import date
from enum import StrEnum

from headway.meetings.minutes.clauses import written_out
from headway.meetings.minutes.dates import due_in
from headway.meetings.minutes.roles import EXTERNAL, is_role, is_unit, leading_run
from headway.meetings.minutes.verbs import (
    DOING,
    EFFECTS,
    FORECAST,
    GOING,
    HANDED,
    HAPPENS,
    NEVER,
    NOT_PASSIVE,
    PAST,
    READY,
    SOFT,
    SOFT_PHRASES,
    STATIVE,
    THEN_FIRM,
)

MODAL = re.compile(
    r"\b(would|will|shall|(?:is|are|am|was|were) going to|(?:is|are|was|were) (?:due )?to(?= \w)"
    r"|(?:(?:is|are|was|were|am|be) (?:very |more than )?(?:happy|content|willing|pleased|glad) to))\b"
)
PERFORMED = re.compile(
    r"\b(undertook|undertakes|agreed|agrees|promised|promises|pledged|committed|commits|offered|offers"
    r"|volunteered|arranged|guaranteed)(?: that (?:she|he|they|it)(?: would)?)? (to|themselves to|herself to|himself to)\b"
)
GAVE = re.compile(
    r"\b(?:gave|given|giving|gives) (?:an?|its|her|his|their) (?:\w+ )?(?:undertaking|assurance|commitment|promise)"
    r"(?: (?:to that effect|that|to))?|\bagreed to (?:this|do so|that request|the request)\b"
)
PROMISED = re.compile(
    r"\b(?:this|it|that|which|these|they|copies|a copy|the \w+) (?:was|were) (?:duly |then )?(?:promised|undertaken|offered)\b(?! (?:in|last|at the last)\b)"
)
AIMED = re.compile(
    r"\b(?:hope[sd]?|hoping|intend(?:s|ed)?|intention (?:is|was)|plan(?:s|ned)?|aim(?:s|ed)?|(?:was|were|is|are) (?:minded|seeking"
    r"|looking|proposing|planning|working|keen|aiming|hoping|intending)|propose[sd]?|trying) (?:to be able )?to (?!see\b|hear\b|have\b|be\b)(\w[\w-]*)"
)
ONGOING = re.compile(
    r"^(?:the )?(?:[A-Z][\w’'-]+ )(?:[\w’'-]+ ){0,6}(?:looking (?:at|into)|exploring|considering|investigating) |"
    r"\b(?:talks?|discussions?|conversations?|negotiations?|dialogue|work|scoping|exploratory \w+)\b[^,;]*?\b(?:was|were|is|are|being|remained?|had begun)\b"
    r" ?(?:currently |now |still |also |already |being )*(?:taking place|under way|underway|ongoing|on-going|continuing|in progress|held|had|explored|undertaken|$)"
    r"|\b(?:was|were|is|are|am) (?:currently |now |still |also |already |actively )*(?:being )?(?:considered|worked (?:up|on)|scoped|investigated|explored|investigated"
    r"|looked (?:at|into)|considering|exploring|investigating|looking (?:at|into)|scoping|reviewing options|weighing|under consideration|under review|working (?:with|on|towards|to|alongside|closely))\b",
    re.IGNORECASE,
)
SCHEDULED = re.compile(
    r"\b(?:goes? live|starts?|begins?|opens?|launch(?:es)?|comes? into (?:force|effect|use)|takes effect|resumes?|reopens?|commences?|(?:is|are|was|were) due(?: back| out)?) (?=on |in |from |next |this |by |at )|^(?:From|As of|With effect from|As from) (?:next|this|the|\d|[A-Z])(?!.*\b(?:was|were|had|did|would|could)\b).*\b(?:goes|go|is|are|gets?|comes?|\w+s)\b"
)
ADVERB = r"(?:(?!apply\b|reply\b|supply\b|comply\b|multiply\b)\w+ly|all|also|then|now|both|each|in (?:future|due course|turn|time)|still|again|further|next|soon|therefore|too|instead|first|at once|together|once more|of course|be able to|seek to|look to|aim to|try to|\w+, )"
SKIP = re.compile(rf"^(?:(?:{ADVERB}),? )*")
UNSURE = re.compile(
    r"\b(?:(?:asked|queried|wondered|questioned)(?! for\b)|whether|if|unless|how|why|what|were (?:the|it|they|this))\b"
)
CONDITION = re.compile(
    r"\bif\b(?! possible| needed| necessary| required| appropriate| not sooner| practicable)|\bunless\b|\bprovided that\b|^(?:were|had|should) (?:the|it|they|this|she|he)\b|, (?:were|had) the\b",
    re.IGNORECASE,
)
# "Would let Members know if that changed" is owed all the same.
TELLS_IF = re.compile(
    r"\b(?:let \w+(?: \w+)? know|inform|notify|tell|alert|come back to|goes to)\b[^,]* if\b"
)
HISTORY = re.compile(
    r"\bhad (?:previously |already |earlier |then )?(?:been )?(?:told|promised|said|agreed|undertaken|advised|assured|informed|hoped|heard|reported)\b|\bas (?:promised|agreed) in\b|\b(?:promised|agreed|asked for|requested) (?:in|at|on) (?:the )?(?:January|February|March|April|May|June|July|August|September|October|November|December|last|previous)\b"
)
DOERS = re.compile(
    r"\b(?:officers?|we|I|he|she|they|it|staff|service|council|department|team|teams|group|partnership|authority|directorate|hub|academy|panel"
    r"|board|committee|workers|managers|cabinet|all|each|everyone|police|trust|unit|office|partners|health|schools|leads?|colleagues|sub-group|chair|clerk|nobody|executive|directors|secretariat)\b",
    re.IGNORECASE,
)
VIEWS = re.compile(
    r"\bwould (?:rather|sooner|like|prefer|welcome)\b|\bwould have (?!to\b)\w{2,}(?:ed|en|n|t)\b(?! by)|\bwould not\b|\bwill not\b|\bwill be (?:able|needed|required)\b"
)


# What would usually be so, or is fixed already, is nobody's undertaking.
HABIT = re.compile(
    r"(?:\w+ ){0,2}(?:usually|normally|generally|typically|often|sometimes|always|only|rarely)\b"
)
NEWS = re.compile(
    r"\b(?:answer|reply|response|information|details?|figures?|notes?|report|data|briefing|paper|update)\b"
)
NOBODY = re.compile(r"(?:no|nobody|none|nothing|neither|few|not all)\b", re.IGNORECASE)


BELIEF = re.compile(
    r"\b(?:hopeful|confident|optimistic|hoped|expected|anticipated|likely|thought|believed|suggested|felt|(?<!make )(?<!making )sure|feared|doubted) (?:that|it|they|she|he)\b"
)
# Any day serves to ask whether a time names one.
NEW_YEAR = date(2000, 1, 1)


REFUSED = re.compile(rf"(?:not|never|no longer)\b|{HABIT.pattern}")
TRIED = re.compile(r"be able to|seek to|look to|aim to|try to")
TIMED_FIRST = re.compile(r"(?:[Ff]rom|[Bb]y|[Ii]n|[Oo]n|[Aa]t|[Aa]s of) ")


class Undertaking(StrEnum):
    """What a clause undertakes."""

    PROMISE = "promise"
    SOFT = "soft"
    NONE = ""


def undertaking_in(clause: str) -> Undertaking:
    """What a clause undertakes."""
    text = written_out(clause).strip(" .;,")
    history = HISTORY.search(text)
    is_still_to_come = history and history[0] == "had agreed" and due_in(text, None).said
    if (history and not is_still_to_come) or BELIEF.search(text) or text.endswith("?"):
        return Undertaking.NONE
    if ONGOING.search(text) and not MODAL.search(text):
        return Undertaking.SOFT
    if GAVE.search(text):
        rest = text[GAVE.search(text).end() :]  # type: ignore[union-attr]
        soft = _deed(rest.strip()) is Undertaking.SOFT
        return Undertaking.SOFT if soft else Undertaking.PROMISE
    if performed := _performed(text):
        return performed
    if (CONDITION.search(text) and not TELLS_IF.search(text)) or VIEWS.search(text):
        return Undertaking.NONE
    for modal in MODAL.finditer(text):
        before, after = text[: modal.start()], text[modal.end() :].strip()
        if UNSURE.search(before) or re.search(r"\b(who|those that|which)\s*$", before):
            return Undertaking.NONE
        if made := _made(before.strip(), after):
            return made
    if aimed := AIMED.search(text):
        is_deed = aimed[1] in DOING | SOFT and not EXTERNAL.search(text[: aimed.start()])
        return Undertaking.SOFT if is_deed else Undertaking.NONE
    if SCHEDULED.search(text) and due_in(text, None).said:
        return Undertaking.PROMISE
    return Undertaking.NONE


def agreed_in(clause: str) -> Undertaking:
    """What follows `it was agreed that`, without would: `an update be brought in May`."""
    text = written_out(clause).strip(" .;,")
    if MODAL.search(text) or HISTORY.search(text):
        return Undertaking.NONE
    words = text.split(" ")
    for n in range(1, len(words) - 1):
        before, rest = " ".join(words[:n]), " ".join(words[n:])
        if words[n] == "be":
            return _state(before, rest, bool(due_in(rest, None).said))
        if words[n] in DOING and is_role(leading_run(before)) and words[n - 1][:1].isupper():
            return _deed(rest)
    return Undertaking.NONE


def _performed(text: str) -> Undertaking:
    """Undertook to, agreed to, promised to, committed to; this was promised."""
    if PROMISED.search(text):
        return Undertaking.PROMISE
    found = PERFORMED.search(text)
    if not found:
        return Undertaking.NONE
    before, after = text[: found.start()], text[found.end() :].strip()
    if UNSURE.search(before) or (before and EXTERNAL.search(before)):
        return Undertaking.NONE
    deed = _deed(re.sub(r"^(?:be )?(\w+ing)\b", lambda m: GOING.get(m[1], m[1]), after))
    if deed:
        return deed
    return Undertaking.PROMISE if found[1] in ("undertook", "promised", "pledged") else deed


def _made(before: str, after: str) -> Undertaking:
    """What subject and verb make together."""
    if REFUSED.match(after) or NOBODY.match(before) or "next meeting" in before:
        return Undertaking.NONE
    is_outside = EXTERNAL.search(_subject(before)) and not is_role(leading_run(before))
    if is_outside and not re.match(r"(?:all )?(?:be(?! able)|receive)\b", after):
        return Undertaking.NONE
    plain = SKIP.sub("", after)
    if TRIED.match(after):
        is_tried = bool(_deed(plain)) or after.startswith("try to")
        return Undertaking.SOFT if is_tried else Undertaking.NONE
    is_timed_first = TIMED_FIRST.match(before) and due_in(before, None).said
    time = bool(is_timed_first or due_in(after, None).said)
    if re.match(r"be\b", plain):
        return _being(before, plain, time)
    return _doing(before, plain, time) or _elided(before, after, time)


def _being(before: str, plain: str, time: bool) -> Undertaking:
    """Would be sent, would be in place by May; what is only a forecast is nobody's."""
    state = _state(before, plain, time)
    word = _first_word(plain[3:])
    is_effect = word in EFFECTS or PAST.get(word) in NOT_PASSIVE or FORECAST.match(plain[3:])
    if not state and _is_dated(plain) and not is_effect:
        return Undertaking.PROMISE
    return state


def _doing(before: str, plain: str, time: bool) -> Undertaking:
    """Would send, would open in May, would have an answer by Friday."""
    verb = _first_word(plain)
    if verb == "receive" or (verb == "follow" and NEWS.search(before)):
        return Undertaking.PROMISE
    if deed := _deed(plain):
        is_able = is_doer(before) or (verb in HAPPENS and time)
        return deed if is_able else Undertaking.NONE
    if verb in HANDED and time and not re.match(r"have (?:to|been)\b", plain):
        return Undertaking.PROMISE
    if _never(plain) or verb in STATIVE:
        return Undertaking.NONE
    is_verb = bool(re.fullmatch(r"[a-z][a-z-]+", verb))
    if (is_agent(before) and is_verb) or _is_dated(plain):
        return Undertaking.PROMISE
    return Undertaking.NONE


def _first_word(plain: str) -> str:
    return SKIP.sub("", plain).split(" ")[0].strip(",.;:")


def _is_dated(plain: str) -> bool:
    """Whether a day is set for it: what a person says will be so by then is owed by then."""
    due = due_in(plain, NEW_YEAR)
    return due.day is not None and bool(
        re.match(r"(?:by|before|on|from|within|no later than|in time for)\b", due.said)
    )


def is_agent(before: str) -> bool:
    """Whether the subject is a speaker or a role, who can do what they say."""
    run = leading_run(before)
    pronoun = re.fullmatch(r"(?:I|we|she|he)(?: (?:and|or) \w+)?", before.strip(), re.IGNORECASE)
    return (
        bool(pronoun)
        or (is_role(run) and before.strip().endswith(run.split()[-1]))
        or not before.strip(" ,")
    )


def _elided(before: str, after: str, time: bool) -> Undertaking:
    """`It would, in the new year`: the verb stands in the question."""
    is_elided = bool(re.fullmatch(r"(?:it|they|she|he|we|this|that)", before, re.IGNORECASE))
    if is_elided and time and re.match(r",|by\b|in\b|on\b|before\b|at\b", after):
        return Undertaking.PROMISE
    return Undertaking.NONE


def _state(before: str, plain: str, time: bool) -> Undertaking:
    """Would be sent, would be in place by May, would be recruiting."""
    if re.match(READY, plain):
        return Undertaking.PROMISE if time else Undertaking.NONE
    rest = SKIP.sub("", plain[2:].strip())
    if _soft(plain) or _soft(rest):
        return Undertaking.SOFT
    word = rest.split(" ")[0].strip(",.;")
    if re.search(r"\b(?:consideration|thought|attention)\b", before.lower()) and word in (
        "given",
        "paid",
    ):
        return Undertaking.SOFT
    if word in GOING:
        is_soft = GOING[word] in SOFT or _soft(f"{GOING[word]} {rest[len(word) :].strip()}")
        doer = is_doer(before)
        return (Undertaking.SOFT if is_soft else Undertaking.PROMISE) if doer else Undertaking.NONE
    if word in PAST and word not in EFFECTS - {"raised", "put", "lifted"}:
        if PAST[word] in SOFT:
            return Undertaking.SOFT
        return Undertaking.NONE if PAST[word] in NOT_PASSIVE else Undertaking.PROMISE
    is_deed = re.fullmatch(r"(?:re-?)?\w{3,}ed", word) and word not in EFFECTS and word not in PAST
    is_owed = time and re.search(r"\b(?:by|before|within|no later than)\b", plain)
    return Undertaking.PROMISE if is_deed and is_owed else Undertaking.NONE


def _deed(plain: str) -> Undertaking:
    """What a verb phrase in its plain form undertakes."""
    plain = SKIP.sub("", plain)
    firm = bool(re.search(THEN_FIRM, plain))
    if _never(plain):
        return Undertaking.NONE
    verb = plain.split(" ")[0].strip(",.;:")
    if _soft(plain) or verb in SOFT:
        return Undertaking.PROMISE if firm else Undertaking.SOFT
    if plain.startswith("be "):
        return _state("", plain, bool(due_in(plain, None).said))
    return Undertaking.PROMISE if verb in DOING else Undertaking.NONE


def ordered(text: str) -> Undertaking:
    """What an action written as an order undertakes: `Issue the template`, `look into costs`."""
    text = written_out(text).strip()
    text = text[:1].lower() + text[1:]
    return Undertaking.SOFT if _deed(text) is Undertaking.SOFT else Undertaking.PROMISE


def is_order(text: str) -> bool:
    """Whether a text begins with a verb that names a deed or an attempt, in its plain form."""
    text = written_out(text).strip()
    return bool(_deed(text[:1].lower() + text[1:]))


def _soft(plain: str) -> bool:
    return any(re.match(p, plain) for p in SOFT_PHRASES)


def _never(plain: str) -> bool:
    return any(re.match(p, plain) for p in NEVER)


def _subject(before: str) -> str:
    """The subject's own words: what a preposition or relative adds to it is left out."""
    return re.split(r"\b(?:of|for|in|from|with|to|on|about|by|at|who|which|that)\b", before)[0]


def is_doer(before: str) -> bool:
    """Whether those words name somebody who can do a thing here; no words: the speaker."""
    subject = _subject(before)
    run = leading_run(before)
    if not before.strip(" ,") or is_role(run):
        return True
    if EXTERNAL.search(subject):
        return False
    return is_unit(run) or bool(DOERS.search(subject))
