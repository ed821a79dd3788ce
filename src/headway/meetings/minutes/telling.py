"""Who tells what: the speaker of a sentence, the verb of saying, and the words said."""

import re
from dataclasses import dataclass

from headway.meetings.minutes.roles import CAP, JOIN, LOWER_ROLE, is_role, leading_run

RUN = rf"{CAP}(?:{JOIN}? {CAP})*(?: \([A-Z][\w’' -]+\))?"
SAY = (
    "said|says|reported|stated|advised|informed|explained|added|confirmed|outlined|highlighted|emphasised"
    "|told|reminded|announced|assured|clarified|indicated|mentioned|described|reiterated|acknowledged"
    "|accepted|recognised|cautioned|pointed out|stressed|noted|summarised|apologised|updated|drew attention to|went on to say|shared"
)
ANSWER = "answered|replied|responded"
ASK = "asked|queried|questioned|wondered|enquired|inquired|sought|requested|asks|challenged|raised|wanted to know|probed"
NOT_SAID = (
    "suggested|proposed|hoped|hopes|expected|wished|thought|thinks|felt|believed|urged|commented|observed"
    "|thanked|welcomed|expressed|congratulated|praised|considered|discussed|was concerned|were concerned|agreed with|opined|remarked|called for|proposed|seconded"
)
TELLERS = frozenset("told informed advised reminded assured updated".split())
COLLECTIVE = r"(?:Members|Councillors|The (?:Board|Panel|Committee|Group|Cabinet|Executive|Sub-Group|sub-group|Council|Forum|Partnership)|Cabinet|Board members|Panel members|Taken as a whole, Members|Overall, [Mm]embers|[Mm]embers of the (?:Board|Panel|Committee|Group))"
OPINION = (
    "welcomed|believed|felt|thought|were of the opinion|was of the opinion|were of the view|was of the view|were pleased|was pleased"
    "|expressed (?:its|their)|expressed (?:concern|appreciation|disappointment|confidence|satisfaction|thanks)|were concerned|was concerned"
    "|commended|praised|were encouraged|was encouraged|were reassured|was reassured|were disappointed|was disappointed|considered that|were optimistic|was optimistic|took the view|were impressed|was impressed|were satisfied|was satisfied|were not assured|was not assured|remained concerned"
)
WHO = rf"(?:[Tt]he |[Aa]n? |[Oo]ne |[Aa]nother )?(?:{RUN}(?:, [A-Z][a-z]+(?:(?: and)? [A-Z][a-z]+)*(?= [a-z]))?(?: representative| member| councillor| adviser)?|(?:[a-z-]+ ){{0,2}}(?:[Mm]ember|representative|councillor|governor|resident)s?(?: of the {RUN})?)|[Ss]he|[Hh]e|[Tt]hey|[Ii]t|[Oo]fficers|[Mm]embers|I|We|we"
TOLD = re.compile(
    rf"^(?P<pre>(?:(?!(?:The|An?|One) [A-Z])[A-Z][^.;]*?, )?(?:but |and |then |While [^,]*, )?)(?P<who>{WHO})(?P<by>(?: \([^)]*\))?,?(?: who [^,]*,)?) (?:also |then |further |again |in turn |later |subsequently |had )?"
    rf"(?P<verb>{SAY}|{ANSWER}|{ASK}|{NOT_SAID}|was told|were told|was advised|were advised|was informed|were informed|was assured|heard|learned"
    rf"|was (?:reported|noted|explained|confirmed|agreed|stated|said|clarified|acknowledged|highlighted|suggested|asked|hoped|felt|emphasised)|agreed)\b"
    rf"(?P<to>(?: to)?(?: (?:the )?(?:{CAP}|[Mm]embers|officers|them|colleagues|everyone)(?: (?:members|Members|colleagues|Committee|Board|Panel|Group))?(?: of the \w+)?)?)(?P<that>,? that|:)? (?P<words>.+)$"
)
IN_REPLY = re.compile(
    r"^(?:In (?:answer|reply|response|answering)|Responding|Replying|Answering|Asked (?:about|whether|if|by|how|when|why)|When asked|On (?:the )?(?:question|subject) of|Turning to)\b",
)
COURTESY = re.compile(
    r"\b(thanked|apologies|was (?:seconded|moved)|minute's silence|thank you)\b", re.IGNORECASE
)


@dataclass(frozen=True, kw_only=True)
class Telling:
    """A sentence taken apart. `how` is say, answer, agreed, ask, view, opinion, told, or blank for plain words.

    `who` is as written; blank where somebody unnamed tells (`it was reported that`).
    """

    how: str = ""
    who: str = ""
    words: str = ""
    is_passive: bool = False


def telling_of(sentence: str) -> Telling:
    """The speaker, manner and words of a sentence."""
    if re.match(rf"^{COLLECTIVE} (?:also |had |all |generally )?(?:{OPINION})\b", sentence):
        return Telling(how="opinion", words=sentence)
    found = TOLD.match(sentence)
    if not found:
        return Telling(words=sentence)
    verb, words = found["verb"], found["words"].strip()
    who = re.sub(r"^(?:[Tt]he|[Aa]n?|[Aa]nother|[Oo]ne) ", "", found["who"])
    if verb == "agreed" or verb == "was agreed":
        return _agreed(found, who, sentence)
    if re.fullmatch(r"(?:was|were) \w+|heard|learned", verb):
        unnamed = verb.split()[-1] in ("suggested", "asked", "hoped", "felt")
        how = "view" if unnamed else "say"
        return (
            Telling(how=how, words=words, is_passive=True)
            if found["that"]
            else Telling(words=sentence)
        )
    if re.fullmatch(ASK, verb):
        return Telling(how="ask", who=who, words=words)
    if re.fullmatch(NOT_SAID, verb):
        return Telling(how="view", who=who, words=words if found["that"] else sentence)
    if (
        found["to"]
        and not found["that"]
        and not found["to"].startswith(" to ")
        and verb not in TELLERS
    ):
        words = f"{found['to'].strip()} {words}"
    if re.fullmatch("noted", verb) and not found["that"]:
        return Telling(words=sentence)
    if not _is_speech(found, verb):
        return Telling(how="told", who=who, words=sentence)
    how = "answer" if re.fullmatch(ANSWER, verb) or IN_REPLY.match(sentence) else "say"
    if is_member(who):
        how = "view"
    return Telling(how=how, who=who, words=words)


def _agreed(found: re.Match[str], who: str, sentence: str) -> Telling:
    if not found["that"]:
        return Telling(words=sentence, who=who if is_role(who) else "")
    return Telling(
        how="agreed", who=who if is_role(who) else "", words=found["words"].strip(), is_passive=True
    )


def _is_speech(found: re.Match[str], verb: str) -> bool:
    """Whether what follows the verb is what was said, and not a thing (`outlined the figures`)."""
    if found["that"]:
        return True
    if verb not in (
        "said",
        "says",
        "confirmed",
        "answered",
        "replied",
        "responded",
        "explained",
        "advised",
        "stated",
        "added",
        "reported",
        "told",
        "noted",
        "mentioned",
    ):
        return False
    words = f"{(found['to'] or '').strip()} {found['words']}".strip()
    return bool(
        re.search(
            r"^(?:it|she|he|they|we|I|this|there|the|a|all|each|no|not|yes|“|[\"‘']|she[’']d|he[’']d|they[’']d|\d)",
            words,
            re.IGNORECASE,
        )
    ) and bool(
        re.search(
            r"\b(?:would|will|was|were|is|are|had|has|have|could|did|[’']d|[’']ll|“)",
            found["words"],
        )
    )


def is_member(who: str) -> bool:
    """Whether the speaker is a member who asks and comments, and answers for nothing."""
    if re.search(r"\b(?:member|councillor|governor|resident)s?\b", who):
        return True
    if re.search(r"\brepresentatives?\b", who) and not re.match(r"[A-Z]", who):
        return True
    return bool(re.match(r"(?:Member for|Members?$|Councillor$)", who)) or bool(
        LOWER_ROLE.fullmatch(who)
    )


# A speaker whose words follow a colon, to the end of the passage.
SPOKEN = re.compile(
    rf"^(?:A\d*[.:]?\s+)?(?:The )?(?P<role>{RUN}) (?:replied|answered|responded|said):\s+(?P<rest>.+)$"
)
CAPITALS = re.compile(r"^([A-Z][A-Z’' -]{3,60}):\s+")


def speaker_label(text: str) -> tuple[str, str]:
    """`A (Head of Service): Yes.` gives the role and the rest; blanks where no role speaks so."""
    if spoken := SPOKEN.match(text):
        return spoken["role"], spoken["rest"]
    text = CAPITALS.sub(
        lambda m: (
            f"{m[1].title().replace(' Of ', ' of ').replace(' For ', ' for ').replace(' And ', ' and ').replace(' In ', ' in ')}: "
        ),
        text,
    )
    found = re.match(
        r"^(?:(?:A|Answer|Response|Reply)\d*\s*\((?P<in>[^)]+)\)|(?P<role>[A-Z][^:.?!]{2,60}?)):\s+(?P<rest>.+)$",
        text,
    )
    if found:
        role = found["in"] or found["role"]
        run = leading_run(role)
        if found["in"] or (run == role and is_role(run)):
            return role, found["rest"]
    return "", text
