"""Actions as minutes list them: ACTION lines, rows of a table, `Role to do a thing by a day`."""

import re
from dataclasses import dataclass

from headway.meetings.minutes.roles import RUN, is_role, leading_run
from headway.meetings.minutes.undertakings import is_order
from headway.meetings.minutes.value import Passage

ACTION = re.compile(
    r"^(?:ACTION|Action|AP|ACT)S?(?: ?(?:point|No\.?))?(?: ?\d[\d./]*)?\s*(?:[:–]|-(?= ))\s*(?P<rest>.+)$"
)
HEADING = re.compile(
    r"^(?:\d+\.?\s+)?(?:Actions?|ACTIONS?|Actions? (?:agreed|arising|points?|log)|Next steps|NEXT STEPS)\s*:?$"
)
# In notes: what was agreed and is no resolution, because a day stands with it.
AGREED = re.compile(r"^Agreed\s*[:–-]\s+(?!that|to )(?P<rest>.*\b(?:by|from|on|before) .+)$")
OWNED = re.compile(
    rf"^(?P<owner>(?:All|all|Everyone|Officers|{RUN}|(?:[A-Z][a-z]+ )?(?:[Mm]anagers|[Ww]orkers|[Ll]eads|[Hh]eads|[Ss]taff|[Pp]artners|[Ss]chools|[Cc]olleagues|[Tt]eams)(?: of [A-Z]\w+)?)(?:(?: / |/| and |, )(?:the )?{RUN})*)\s+(?:to|will)\s+(?P<rest>.+)$"
)
DASHED = re.compile(r"^(?P<owner>[^–:-]{3,80}?)\s*[–:-]\s+(?P<rest>.+)$")
TAIL = re.compile(r"\s[–-]\s(?P<owner>[A-Z][^–]{3,60}?)(?: to lead| to action)?\.?$")
NOUN_TO_BE = re.compile(r"^(?P<what>(?:\S+ ){1,9})to be (?P<rest>\w+.+)$")
FINITE = re.compile(r"\b(?:was|were|is|are|had|has|have|did|would|will|said|asked|discussed)\b")
OWNER_HEADS = ("owner", "lead", "who", "responsible", "by whom", "officer", "assigned")
DUE_HEADS = ("when", "due", "deadline", "timescale", "date", "target", "by")
NOTHING = frozenset(("", "-", "–", "none", "n/a", "nil", "na", "no action", "no actions"))


@dataclass(frozen=True, kw_only=True)
class ActionRead:
    """An action as listed: its words, who owns it as written, and the text that holds its time."""

    words: str
    deed: str
    owner: str = ""
    when: str = ""


def is_action_heading(text: str) -> bool:
    """Whether a passage heads a list of actions."""
    return bool(HEADING.match(text))


def action_line(text: str) -> ActionRead | None:
    """The action of a line that begins ACTION; None for any other."""
    found = ACTION.match(text) or AGREED.match(text)
    return _read(text, found["rest"]) if found else None


def listed_action(text: str) -> ActionRead:
    """The action of a line under a heading that says actions."""
    return _read(text, text)


def _is_owner(text: str) -> bool:
    run = leading_run(text)
    return (
        is_role(run)
        or text.strip().lower() in ("all", "everyone")
        or (run == text.strip() and text.isupper())
    )


def _read(words: str, rest: str) -> ActionRead:
    if found := OWNED.match(rest):
        return ActionRead(words=words, deed=found["rest"], owner=found["owner"], when=found["rest"])
    if (found := DASHED.match(rest)) and _is_owner(found["owner"]):
        return ActionRead(words=words, deed=found["rest"], owner=found["owner"], when=found["rest"])
    owner = ""
    if (found := TAIL.search(rest)) and is_role(found["owner"]):
        owner = found["owner"]
    if (
        not owner
        and (inside := re.search(rf"\((?:Owner: |Lead: )?({RUN})[^)]*\)", rest))
        and is_role(inside[1])
    ):
        owner = inside[1]
    return ActionRead(words=words, deed=rest, owner=owner, when=rest)


def owned_sentence(sentence: str) -> ActionRead | None:
    """`Head of Legal to write to the court by 12 Nov`, `Each to be reviewed - Manager to lead`."""
    found = OWNED.match(sentence)
    if (
        found
        and re.match(rf"{re.escape(found['owner'])}\s+to\b", sentence)
        and is_order(found["rest"])
    ):
        named = found["owner"].lower() in ("all", "everyone", "officers")
        if named or is_role(found["owner"]) or " " in found["owner"]:
            return ActionRead(
                words=sentence, deed=found["rest"], owner=found["owner"], when=found["rest"]
            )
    noun = NOUN_TO_BE.match(sentence)
    if noun and not FINITE.search(noun["what"]) and is_order(f"be {noun['rest']}"):
        tail = TAIL.search(sentence)
        owner = tail["owner"] if tail and is_role(tail["owner"]) else ""
        words = sentence[: tail.start()] if tail and owner else sentence
        return ActionRead(words=words, deed=f"be {noun['rest']}", owner=owner, when=words)
    return None


def row_action(row: Passage) -> ActionRead | None:
    """The action of a table's row; None where the table has no such column or the cell is empty."""
    cells = dict(zip(row.heads, row.cells, strict=False))
    words = _cell(cells, ("action", "task", "next step"))
    if words.strip(" .").lower() in NOTHING:
        return None
    return ActionRead(
        words=words, deed=words, owner=_cell(cells, OWNER_HEADS), when=_cell(cells, DUE_HEADS)
    )


def row_prose(row: Passage) -> list[str]:
    """The cells of a row that hold discussion."""
    cells = zip(row.heads, row.cells, strict=False)
    return [
        c
        for h, c in cells
        if any(w in h for w in ("discussion", "note", "update", "summary", "minute", "comment"))
    ]


def _cell(cells: dict[str, str], names: tuple[str, ...]) -> str:
    for name in names:
        for head, cell in cells.items():
            if head == name or head.startswith(name) or (len(name) > 3 and name in head):
                return cell
    return ""
