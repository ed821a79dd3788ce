"""Walking through minutes, passage by passage: what kind each is, and what is in it."""

import re
from datetime import date

from headway.meetings.minutes import actions, resolutions
from headway.meetings.minutes.heads import NEXT, attachment, item_heading
from headway.meetings.minutes.holding import Found, Held
from headway.meetings.minutes.owing import Within
from headway.meetings.minutes.roles import role_in, roles_in
from headway.meetings.minutes.saying import FINITE, answer, say
from headway.meetings.minutes.telling import IN_REPLY, speaker_label
from headway.meetings.minutes.undertakings import Undertaking, ordered
from headway.meetings.minutes.value import NOT_NAMED, Element, ElementKind, ItemRead, Passage

SKIPPED = re.compile(
    r"^\(?(?:Present|In attendance|Attendees|Attending|Attendance|Apologies|Also present|Members present|Officers present"
    r"|Date|Time|Venue|Place|Reasons? for (?:the )?decision|Options considered|Alternative options|Declarations?|Notes?|Circulation)\b[^:.]{0,40}:",
)
DOCUMENTS = re.compile(
    r"^(?:Additional documents|Attachments?|Supporting documents|Documents)\s*:?$"
)
FOCUS = re.compile(
    r"\bareas? of focus|\bfocus(?:ed)? on\b|\bpriorit(?:y|ies)\b|\bkey (?:themes|areas|strands)\b|\bareas of work\b"
)
ANSWERS = re.compile(
    r"\b(?:answers?|responses?|repl(?:y|ies|ied)|responded|questions?)\b", re.IGNORECASE
)
QUESTION = re.compile(r"^(?:Supplementary )?[Qq]uestion(?: \d+)?(?: (?:from|by) [^.?]*)?:?$")
ANSWERED = re.compile(
    r"^(?:Supplementary )?(?:[Aa]nswer|[Rr]eply|[Rr]esponse)(?: (?:from|by|of) (?:the )?(?P<who>[^.?:]*))?:?$"
)
Q_LINE = re.compile(r"^Q(?:uestion)?\d*\s*(?:\([^)]*\))?\s*[:.]\s+(?P<rest>.+)$")
# A label and a list of roles: who was there, whatever the label.
PEOPLE = re.compile(r"^[A-Z][\w ]{2,25}:\s")
REPORT = re.compile(
    r"\b(?:considered|received|discussed|gave consideration to|was presented with|was given|had before (?:it|them)|Consideration was given to|consideration was given to)\b[^.]*?\breports?\b"
)
LISTED = ("bullet", "part")


class Walk:
    """The state of a reading: the item at hand, who speaks, what list is being told."""

    def __init__(self, *, body: str, held_on: date | None, next_on: date | None) -> None:
        self.held = Held(body=body, held_on=held_on, next_on=next_on)
        self.items: list[ItemRead] = []
        self.listed: set[str] = set()
        self.mode = ""
        self.speaker = ""
        self.is_over = False

    @property
    def elements(self) -> list[Element]:
        """What was found so far."""
        return self.held.elements

    def take(self, passage: Passage) -> None:
        """Read one passage."""
        self.held.at(passage, self.items[-1].number if self.items else "")
        if self._heads(passage) or self._skips(passage):
            return
        if passage.form == "row":
            self._row(passage)
        elif (action := actions.action_line(passage.text)) is not None:
            self._action(action)
        elif self._resolves(passage):
            return
        elif self.mode == "actions" and passage.form != "heading":
            self._action(actions.listed_action(passage.text))
        elif self._lists(passage) or self._speaks(passage):
            return
        elif passage.form != "heading":
            self._prose(passage.text)

    def _heads(self, passage: Passage) -> bool:
        if actions.is_action_heading(passage.text):
            self.mode = "actions"
            return True
        item = item_heading(passage)
        if (
            item
            and self.mode == "actions"
            and (not self.items or actions.listed_action(passage.text).owner)
        ):
            return False
        if item:
            self.items.append(item)
            self.mode, self.speaker, self.is_over = "", "", False
            self.held.begin_item()
            return True
        if (
            self.items
            and passage.form in ("bullet", "paragraph")
            and (more := attachment(passage.text))
        ):
            last = self.items[-1]
            self.items[-1] = ItemRead(**{**last.__dict__, "attachments": (*last.attachments, more)})
            return True
        return passage.form == "heading"

    def _skips(self, passage: Passage) -> bool:
        text = passage.text
        if NEXT.match(text):
            self.mode = ""
            return True
        if DOCUMENTS.match(text) or re.match(r"^Minutes\s*:?$", text):
            self.mode = "documents" if DOCUMENTS.match(text) else ""
            return True
        is_people = (
            PEOPLE.match(text) and text.count(",") + text.count(";") > 1 and not FINITE.search(text)
        )
        if SKIPPED.match(text) or (is_people and len(roles_in(text)) > 1):
            for role in roles_in(text):
                self.held.cast.meet(role)
            return True
        return self.mode == "documents" and passage.form == "bullet"

    def _resolves(self, passage: Passage) -> bool:
        rest = resolutions.opened(passage.text)
        if rest is not None:
            if rest and (action := actions.owned_sentence(rest)):
                self._action(action)
                return True
            found = resolutions.parts_of(rest) if len(rest.split()) > 1 else []
            self._resolved(found)
            self.mode = "resolution" if found else "resolution awaited"
            self.is_over = True
            return True
        if self.mode.startswith("resolution"):
            if passage.form in (*LISTED, "number") or self.mode == "resolution awaited":
                self._resolved(resolutions.parts_of(passage.text))
                self.mode = "resolution"
                return True
            self.mode = ""
        return False

    def _resolved(self, parts: list[str]) -> None:
        for words in parts:
            self.held.resolve(words)

    def _action(self, action: actions.ActionRead) -> None:
        """An action as listed: firm unless its verb only tries."""
        held = self.held
        is_soft = ordered(action.deed) is Undertaking.SOFT
        found = Found(
            words=action.words,
            who="",
            owner=held.owner_named(action.owner) if action.owner else NOT_NAMED,
            due=held.due(action.when),
        )
        kind = ElementKind.SOFT if is_soft else ElementKind.PROMISE
        self.listed.add(held.add(kind, found))

    def _row(self, row: Passage) -> None:
        for prose in actions.row_prose(row):
            self._prose(prose)
        if action := actions.row_action(row):
            self._action(action)

    def _lists(self, passage: Passage) -> bool:
        """An introduction that ends with a colon, and the bullets of the list that it introduces."""
        text = passage.text
        if passage.form not in LISTED and text.endswith(":") and len(text.split()) > 2:
            self.speaker = self.held.cast.meet(role) if (role := role_in(text)) else ""
            if FOCUS.search(text):
                self.mode, self.speaker = "focus", ""
            else:
                self.mode = "answers" if ANSWERS.search(text) else "points"
            return True
        if passage.form not in LISTED:
            if self.mode in ("focus", "answers", "points"):
                self.mode, self.speaker = "", ""
            return False
        if self.mode == "focus":
            self.held.add(ElementKind.FOCUS, Found(words=text, who=self.held.author))
            return True
        if self.mode == "answers":
            answer(self.held, text, self.speaker)
            return True
        return False

    def _speaks(self, passage: Passage) -> bool:
        """Questions and answers written as they were spoken."""
        text = passage.text
        if QUESTION.match(text):
            self.mode = "question"
            return True
        if found := ANSWERED.match(text):
            if found["who"]:
                self.speaker = self.held.owner_named(found["who"])
            self.mode = "reply"
            return True
        if found := Q_LINE.match(text):
            if text[1] in ":." or text.endswith("?"):
                self.held.asked = found["rest"]
                self.mode = "asked"
                return True
            return False
        role, rest = speaker_label(text)
        if role:
            speaker = self.held.owner_named(role)
            if self.mode == "asked" or re.match(r"(?:A|Answer|Response)\b", text):
                answer(self.held, rest, speaker)
            else:
                say(self.held, rest, Within(speaker=speaker))
            self.mode = "answered"
            return True
        if self.mode == "question":
            self.held.asked = text
            return True
        if self.mode == "reply":
            answer(self.held, text, self.speaker)
            return True
        return False

    def _prose(self, text: str) -> None:
        held = self.held
        if REPORT.search(text.split(". ")[0]) and not IN_REPLY.match(text):
            first, *rest = re.split(r"(?<=\.)\s+(?=[A-Z])", text)
            held.consider(first)
            text = " ".join(rest)
        if text:
            say(held, text, Within(speaker=self.speaker, is_over=self.is_over))
