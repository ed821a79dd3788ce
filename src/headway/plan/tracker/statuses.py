"""How an action stands, from the words in its status cell, its fill, its date and its outcome.

The nearest of the seven statuses. Nothing is evidenced or embedded because a cell says so, save
where the outcome names a document and its date.
"""

import re
from dataclasses import dataclass
from datetime import date

from headway.plan.actions import (
    AT_RISK,
    DONE,
    EMBEDDED,
    EVIDENCED,
    NOT_STARTED,
    OFF_TRACK,
    ON_TRACK,
)
from headway.plan.tracker.days import days_in

# The first that a cell begins with counts; True where the words are as good as the status.
WORDS: tuple[tuple[str, str, bool], ...] = (
    ("not started", NOT_STARTED, True), ("not yet started", NOT_STARTED, True),
    ("to start", NOT_STARTED, False), ("planned", NOT_STARTED, False),
    ("on track", ON_TRACK, True), ("on target", ON_TRACK, True),
    ("in progress", ON_TRACK, False), ("under way", ON_TRACK, False),
    ("underway", ON_TRACK, False), ("started", ON_TRACK, False), ("ongoing", ON_TRACK, False),
    ("at risk", AT_RISK, True), ("some delay", AT_RISK, False),
    ("off track", OFF_TRACK, True), ("slipped", OFF_TRACK, False), ("delayed", OFF_TRACK, False),
    ("overdue", OFF_TRACK, True), ("behind", OFF_TRACK, False), ("paused", OFF_TRACK, False),
    ("on hold", OFF_TRACK, False), ("stalled", OFF_TRACK, False), ("stopped", OFF_TRACK, False),
    ("done, not evidenced", DONE, True), ("complete", DONE, True), ("completed", DONE, True),
    ("closed", DONE, True), ("done", DONE, True), ("finished", DONE, True),
    ("achieved", DONE, True), ("delivered", DONE, True),
    ("evidenced", EVIDENCED, True), ("embedded", EMBEDDED, True),
)  # fmt: skip
COLOURS = {"red": OFF_TRACK, "amber": AT_RISK, "green": ON_TRACK, "blue": DONE}
_COLOUR_WORD = re.compile(r"(red|amber|yellow|green|blue)", re.I)
_PERCENT = re.compile(r"(\d+(?:\.\d+)?)\s*%")
_OF = re.compile(r"\b(\d+)\s+of\s+(\d+)\b")
_DOCUMENT = re.compile(r"\b(report|letter|minutes?|audit|survey|review|policy|paper)\b", re.I)
_NOT_DONE = re.compile(r"\b(not|never|un)\b ?\w+|\bnone\b", re.I)
_RHYTHM = re.compile(
    r"\b(each|every|once a|per)\s+(day|week|fortnight|month|quarter|term|year)|\b(dai|week|month|quarter|year)ly\b",
    re.I,
)


@dataclass(frozen=True, kw_only=True)
class Standing:
    """A status as read: which, why it is doubtful, on which cell, and a word more than the status.

    `on` is the column that holds the doubt: status, when or outcome.
    """

    status: str
    why: str = ""
    read_as: str = ""
    on: str = "status"


@dataclass(frozen=True, kw_only=True)
class Told:
    """What a row says of its own progress."""

    status: str
    colour: str
    success: str
    outcome: str
    what: str
    due_on: date | None
    as_at: date | None
    is_repeating: bool = False

    @property
    def has_passed(self) -> bool:
        """Whether its date had passed when the tracker was last updated."""
        return bool(self.due_on and self.as_at and self.due_on < self.as_at)

    @property
    def repeats(self) -> bool:
        """Whether it is something done again and again, so that its date may be a start."""
        return self.is_repeating or bool(_RHYTHM.search(self.what))


def read_status(told: Told, colours: dict[str, str]) -> Standing:
    """The nearest status. `colours` is the tracker's own key of colours, where it has one."""
    key = COLOURS | colours
    if not told.status:
        return _from_colour(told, key, f"only the {told.colour} fill gives the status")
    if found := _COLOUR_WORD.fullmatch(told.status):
        colour = found[1].lower().replace("yellow", "amber")
        return Standing(status=key[colour], why="a colour written as a word")
    low = told.status.lower()
    for word, status, is_plain in sorted(WORDS, key=lambda w: -len(w[0])):
        if re.match(rf"{word}\b", low):
            return _from_words(told, word, status, is_plain)
    if _figure(told.status):
        return _from_figure(told, key)
    why = f"the words give no status; the {told.colour} fill does"
    if short := _shortfall(told.outcome, told.success):
        why += f"; the outcome ({short[0]}) misses the success measure ({short[1]})"
    return _from_colour(told, key, why)


def _from_colour(told: Told, key: dict[str, str], why: str) -> Standing:
    if not told.colour:
        return Standing(
            status="", why="neither words nor a fill give a status", read_as="no status"
        )
    return Standing(status=key.get(told.colour, ""), why=why)


def _from_words(told: Told, word: str, status: str, is_plain: bool) -> Standing:
    if status == DONE and EVIDENCED in told.status.lower() and "not" not in told.status.lower():
        status = EVIDENCED
    if status in (EVIDENCED, EMBEDDED):
        if status == EVIDENCED and is_document(told.outcome):
            return Standing(status=EVIDENCED)
        return Standing(status=DONE, why=f"{status} needs evidence and none is named")
    if status == DONE and _NOT_DONE.match(told.outcome):
        why = "closed, yet the outcome says that it was not done"
        return Standing(status=DONE, why=why, on="outcome")
    if status == DONE and not told.outcome:
        return Standing(
            status=DONE, why=f"{word} with nothing recorded", read_as="no outcome", on="outcome"
        )
    if days := days_in(told.status):
        stays = f"; the date stays {told.due_on}" if told.due_on else ""
        if told.due_on and days[0] > told.due_on:
            why = "a later date in the status cell is a slip, not a new date for the action"
            return Standing(status=status, why=why, read_as=f"{status}{stays}")
    if not is_plain:
        return Standing(status=status, why=f'"{word}" is none of the statuses')
    if status == ON_TRACK and told.has_passed:
        if told.repeats:
            why = "in the past and on track: a start, or is it late?"
            return Standing(status=status, why=why, read_as=str(told.due_on), on="when")
        why = f"the date passed on {told.due_on}, before the plan was last updated"
        return Standing(status=status, why=why)
    return Standing(status=status)


def _from_figure(told: Told, key: dict[str, str]) -> Standing:
    short = _shortfall(told.status, told.success)
    if told.has_passed and short:
        fill = f"the fill says {told.colour}, but " if told.colour else ""
        why = (
            f"a figure, not a status; {fill}the date has passed and {short[0]} is under {short[1]}"
        )
        return Standing(status=OFF_TRACK, why=why)
    return _from_colour(told, key, f"a figure, not a status; the {told.colour} fill gives it")


def _figure(text: str) -> bool:
    return bool(re.match(r"\d", text)) and not days_in(text)


def _shortfall(reached: str, wanted: str) -> tuple[str, str] | None:
    """What was reached and what was wanted, where both are figures and the first is less."""
    got, aim = _PERCENT.search(reached), _PERCENT.search(wanted)
    if got and aim and float(got[1]) < float(aim[1]):
        return got.group(), aim.group()
    part = _OF.search(reached)
    if part and int(part[1]) < int(part[2]):
        if re.match(r"all\b", wanted, re.I):
            return part.group(), "all"
        if aim and 100 * int(part[1]) / int(part[2]) < float(aim[1]):
            return part.group(), aim.group()
    return None


def is_document(outcome: str) -> bool:
    """Whether an outcome names a document and its date: only that makes an action evidenced."""
    return bool(_DOCUMENT.search(outcome) and days_in(outcome))


def colour_key(text: str) -> dict[str, str]:
    """The tracker's own key of colours, as "Key: green = on track, red = off track"."""
    found = {}
    for colour, words in re.findall(
        r"(red|amber|green|blue)\s*[=:–-]\s*([a-z ,]+?)(?:,|;|$)", text, re.I
    ):
        for word, status, _ in sorted(WORDS, key=lambda w: -len(w[0])):
            if words.strip().lower().startswith(word):
                found[colour.lower()] = status
                break
    return found
