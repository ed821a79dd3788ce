"""What a passage says, sentence by sentence: each as what it is, with the words and who said them."""

import re
from dataclasses import replace

from headway.meetings.minutes import actions, resolutions
from headway.meetings.minutes.clauses import sentences
from headway.meetings.minutes.holding import Found, Held
from headway.meetings.minutes.invitations import invitation_in
from headway.meetings.minutes.owing import Within, owe
from headway.meetings.minutes.parting import parted, speakers
from headway.meetings.minutes.past import is_past_claim
from headway.meetings.minutes.roles import is_role, leading_run, role_in
from headway.meetings.minutes.telling import COURTESY, IN_REPLY, Telling, is_member, telling_of
from headway.meetings.minutes.undertakings import (
    PROMISED,
    Undertaking,
    agreed_in,
    undertaking_in,
)
from headway.meetings.minutes.value import NO_DUE, NOT_NAMED, ElementKind

# What a note is about, before the note: `Savings: Virtual School Head to find out …`.
TOPIC = re.compile(r"^[A-Z][\w’' /&-]{2,30}: (?=[A-Z])")
FINITE = re.compile(
    r"\b(?:was|were|is|are|had|has|have|did|stood|rose|fell|took|went|remained|\w{3,}ed)\b"
)
PRONOUNS = ("She", "He", "she", "he", "They", "they")


def answer(held: Held, text: str, speaker: str = "") -> None:
    """An answer given as one passage, and what is in it."""
    told = [t for t in map(telling_of, sentences(text)) if t.how in ("say", "answer")]
    role = next((t.who for t in told if is_role(t.who)), "")
    who = speaker or (held.cast.meet(role) if role else "")
    if not who and is_role(run := leading_run(invitation_in(text))):
        who = run
    place = held.add(ElementKind.ANSWER, Found(words=text, who=who))
    say(held, text, Within(speaker=speaker, inside=place))
    held.asked = ""


def say(held: Held, text: str, within: Within) -> None:
    """Every sentence of a passage."""
    was_asked = False
    for sentence in sentences(text):
        hoped = NO_DUE
        parts = speakers(sentence)
        for n, part in enumerate(parts):
            told = telling_of(part)
            here = replace(within, sentence=part, hoped=hoped)
            if told.how == "ask":
                _besides(held, part, here, only=PROMISED)
                held.asked, was_asked = told.words, True
                if is_role(told.who):
                    held.cast.meet(told.who)
                continue
            if not within.inside and _is_answer(part, told, was_asked):
                here = replace(here, inside=_answered(held, part, told))
                was_asked = was_asked and not here.inside
            _part(held, part, told, here)
            hoped = held.due(part) if told.how == "view" and n + 1 < len(parts) else NO_DUE


def _is_answer(part: str, told: Telling, was_asked: bool) -> bool:
    if told.how == "answer":
        return True
    is_reply = was_asked or bool(IN_REPLY.match(part))
    return is_reply and told.how in ("say", "agreed", "")


def _answered(held: Held, part: str, told: Telling) -> str:
    """An answer within a paragraph: numbered, unless the words answer nothing."""
    if not told.who and not told.is_passive and not role_in(part):
        return ""
    role = told.who if is_role(told.who) else leading_run(part)
    who = held.cast.meet(role) if is_role(role) else ""
    return held.add(ElementKind.ANSWER, Found(words=told.words, who=who, sentence=part))


def _part(held: Held, part: str, told: Telling, here: Within) -> None:
    who = held.subject if told.who in PRONOUNS else told.who
    acting = told.who if not is_member(told.who) else ""
    acting = acting if told.who else leading_run(part)
    if is_role(acting):
        held.subject = held.cast.meet(acting)
    here = replace(here, speaker=(held.cast.full(who) if is_role(who) else "") or here.speaker)
    if told.how == "opinion":
        held.add(ElementKind.OPINION, Found(words=part, who=held.body_said))
    elif told.how == "view":
        is_own = told.words == part and is_role(told.who) and not is_member(told.who)
        if is_own and undertaking_in(part) is Undertaking.SOFT:
            owe(held, part, Undertaking.SOFT, replace(here, hoped=NO_DUE))
    elif told.how == "agreed" and (kind := agreed_in(told.words)):
        owe(held, told.words, kind, replace(here, hoped=NO_DUE))
    elif told.how in ("say", "answer", "agreed"):
        _words(held, told.words, here)
    elif told.how == "told":
        _besides(held, part, here)
    else:
        _plain(held, part, here)


def _besides(held: Held, part: str, here: Within, only: re.Pattern[str] | None = None) -> None:
    """Undertakings in a sentence that says what was done, not what was said."""
    for clause in parted(part):
        if (only is None or only.search(clause)) and (kind := undertaking_in(clause)):
            owe(held, clause, kind, replace(here, hoped=NO_DUE))


def _plain(held: Held, part: str, here: Within) -> None:
    """Words that no verb of saying brings in."""
    if resolutions.resolved_by_body(part):
        for words in resolutions.parts_of(part.split(", and we ")[0]) or [part]:
            held.resolve(words)
    elif action := actions.owned_sentence(TOPIC.sub("", part).rstrip(".;")):
        owner = held.owner_named(action.owner) if action.owner else here.speaker or NOT_NAMED
        due = held.due(action.when)
        found = Found(words=action.words, owner=owner, due=due, sentence=part, inside=here.inside)
        held.add(ElementKind.PROMISE, found)
    elif not COURTESY.search(part):
        _words(held, part, replace(here, hoped=NO_DUE, is_told=False))


def _words(held: Held, words: str, here: Within) -> None:
    """The clauses of what was said: undertakings, claims of the past, statements."""
    left, is_taken = [], False
    for clause in parted(words):
        if _taken(held, clause, here):
            is_taken = True
        elif not here.inside:
            left.append(clause)
    if here.inside or here.is_over or not (here.is_told or _is_statement(held, words, here)):
        return
    for said in left if is_taken else [words]:
        if len(said.split()) > 3:
            kind = ElementKind.PAST_CLAIM if is_past_claim(said) else ElementKind.STATEMENT
            who = here.speaker or ("" if here.is_told else held.subject or held.author)
            held.add(kind, Found(words=said, who=who, sentence=here.sentence))


def _taken(held: Held, clause: str, here: Within) -> bool:
    """Whether a clause is an invitation, an undertaking or, in an answer, a claim of the past."""
    if invited := invitation_in(clause):
        run = leading_run(invited)
        who = held.cast.meet(run) if is_role(run) else here.speaker
        kind, words = ElementKind.INVITATION, invited
        due = held.due(invited)
    elif undertaking := undertaking_in(clause):
        owe(held, clause, undertaking, here)
        return True
    elif here.inside and is_past_claim(clause):
        who, kind, words, due = here.speaker, ElementKind.PAST_CLAIM, clause, NO_DUE
    else:
        return False
    found = Found(words=words, who=who, due=due, inside=here.inside, sentence=here.sentence)
    held.add(kind, found)
    return True


def _is_statement(held: Held, words: str, here: Within) -> bool:
    is_sentence = bool(FINITE.search(words)) and len(words.split()) > 4 and words[-1] != "?"
    return bool(held.author or here.speaker) and is_sentence
