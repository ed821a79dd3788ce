"""What a meeting leaves behind, as values: who met, what was taken, said, asked, promised, resolved.

Every entry names its meeting, so that a row of a table says as much as a file. `part` 2 is exempt
from publication under a paragraph of Schedule 12A to the Local Government Act 1972; an entry of an
exempt item is exempt with it. No person is named: roles and bodies only.
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from headway.plan.fields import Numbered, field_of

BODY_KINDS = (
    "council", "cabinet", "scrutiny", "policy board", "corporate parenting", "improvement board",
    "partnership", "audit", "health and wellbeing", "group", "other",
)  # fmt: skip
RESOLUTION_KINDS = ("noted", "agreed", "accepted", "referred", "deferred", "recommended")
FIRMNESS = ("promise", "soft undertaking")
OUTCOMES = ("kept", "broken", "superseded", "withdrawn")
REPORT_STATUSES = ("draft", "consulted", "refined", "final", "agreed", "superseded")
MINUTES_STATUSES = ("draft", "approved", "corrected")
SIGN_OFFS = ("legal", "finance", "monitoring officer", "other")
ATTENDED = ("meetings", "child protection conferences", "reviews", "strategy discussions")


@dataclass(frozen=True, kw_only=True)
class Body(Numbered):
    """A body that meets: what it is called, of which kind, and its own notice for papers.

    `sign_offs` are what every report to it needs; where none are said, a body of the council asks
    for legal, finance and monitoring officer, and a partnership for none.
    """

    table: ClassVar[str] = "body"
    prefix: ClassVar[str] = "BOD"

    name: str = field_of("text", "what it is called", required=True)
    kind: str = field_of("choice", "what sort of body", one_of=BODY_KINDS)
    clear_days: int | None = field_of("number", "clear days between papers and meeting")
    sign_offs: tuple[str, ...] = field_of("texts", "the sign-offs that a report to it needs")
    starts_on: date | None = field_of("date", "the day on which it was set up")
    ends_on: date | None = field_of("date", "its last day")


@dataclass(frozen=True, kw_only=True)
class Meeting(Numbered):
    """A body met on a day."""

    table: ClassVar[str] = "meeting"
    prefix: ClassVar[str] = "MTG"

    body: str = field_of("text", "the body that met", required=True)
    held_on: date = field_of("day", "the day of the meeting, or the month", required=True)
    papers_due_on: date | None = field_of("date", "the day papers are due, where one was set")
    place: str = field_of("text", "where it was held")
    minutes_status: str = field_of("choice", "how far the minutes are", one_of=MINUTES_STATUSES)
    minutes_file: str = field_of("text", "the file that the minutes were read from")
    minutes_sha256: str = field_of("text", "the hash of that file")
    confirmed_by: str = field_of("text", "the role that confirmed what was read")
    corrections: tuple[str, ...] = field_of("texts", "corrections made at a later meeting")


@dataclass(frozen=True, kw_only=True)
class Item(Numbered):
    """What the meeting took, as its agenda numbers it."""

    table: ClassVar[str] = "item"
    prefix: ClassVar[str] = "ITM"

    meeting: str = field_of("id", "the meeting", of=("MTG",), required=True)
    number: str = field_of("text", "the number on the agenda, as CAB 42")
    title: str = field_of("text", "the title on the agenda", required=True)
    part: int | None = field_of("number", "2 where it is exempt; otherwise 1 or nothing")
    exempt_under: str = field_of("text", "the paragraph of Schedule 12A")
    theme: str = field_of("text", "what it is about")
    follows: str = field_of("id", "the item of an earlier meeting that it takes up", of=("ITM",))


@dataclass(frozen=True, kw_only=True)
class _Said(Numbered):
    """Part of every entry: its meeting, its item, where it stands, and who may see it."""

    meeting: str = field_of("id", "the meeting", of=("MTG",), required=True)
    item: str = field_of("id", "the item", of=("ITM",))
    part: int | None = field_of("number", "2 where it is exempt; otherwise 1 or nothing")
    paragraph: str = field_of("text", "where it stands in the minutes")


@dataclass(frozen=True, kw_only=True)
class Remark:
    """A dated line that somebody added: a comment on a draft report, or that a promise was chased."""

    on: date = field_of("date", "the day", required=True)
    says: str = field_of("text", "what was said", required=True)
    by: str = field_of("text", "the role that said it")


@dataclass(frozen=True, kw_only=True)
class SignOff:
    """One step of the chain through which a report goes before it is published: who, asked, signed."""

    kind: str = field_of("choice", "which sign-off", one_of=SIGN_OFFS, required=True)
    role: str = field_of("text", "the role that signs", required=True)
    asked_on: date | None = field_of("date", "the day on which it was asked")
    signed_on: date | None = field_of("date", "the day on which it signed")
    says: str = field_of("text", "what it said")


@dataclass(frozen=True, kw_only=True)
class Report(_Said):
    """A report that an item took, in one of its versions."""

    table: ClassVar[str] = "report"
    prefix: ClassVar[str] = "RPT"

    title: str = field_of("text", "what it is called", required=True)
    author: str = field_of("text", "the role that wrote it")
    version: str = field_of("text", "its version, as 3")
    dated: date | None = field_of("date", "the day of this version")
    status: str = field_of("choice", "how far it is", one_of=REPORT_STATUSES)
    replaces: str = field_of("id", "the version before", of=("RPT",))
    due_on: date | None = field_of("date", "the day on which its author owes it")
    published_on: date | None = field_of("date", "the day on which it went out with the agenda")
    format: str = field_of("text", "the attachment's format, as PDF")
    size: str = field_of("text", "the attachment's size, as 247 KB")
    sha256: str = field_of("text", "the hash of the attachment")
    exempt_under: str = field_of("text", "the paragraph of Schedule 12A")
    words: str = field_of("text", "what the minutes say of it")
    # What lawyers and accountants say of a draft is advice to the council, not for everybody.
    sign_offs: tuple[SignOff, ...] = field_of(
        "parts", "the sign-offs, in their order", part=SignOff, sensitive=2
    )
    comments: tuple[Remark, ...] = field_of(
        "parts", "comments on the draft, oldest first", part=Remark, sensitive=2
    )


@dataclass(frozen=True, kw_only=True)
class Statement(_Said):
    """Words said, verbatim: no opinion, no promise. `is_deed` where they claim a thing done."""

    table: ClassVar[str] = "statement"
    prefix: ClassVar[str] = "STM"

    words: str = field_of("text", "the words, verbatim", required=True)
    by: str = field_of("text", "the role or body that said them")
    said_at: date | None = field_of("date", "when, where it was not at the meeting")
    measure: str = field_of("text", "the measure that it is about")
    theme: str = field_of("text", "what it is about")
    is_deed: bool | None = field_of("yes_no", "true where it says that something has been done")
    claim: str = field_of("id", "the claim that it was typed as", of=("CLM",))


@dataclass(frozen=True, kw_only=True)
class Question(_Said):
    """A question and its answer; open until it is answered. The asker may stay unnamed."""

    table: ClassVar[str] = "question"
    prefix: ClassVar[str] = "QST"

    asker: str = field_of("text", "the role or group that asked, where the minutes say")
    words: str = field_of("text", "the question, where the minutes give it")
    answer: str = field_of("text", "the answer, verbatim")
    answered_by: str = field_of("text", "the role that answered")
    answered_on: date | None = field_of("date", "when, where it was after the meeting")
    theme: str = field_of("text", "what it is about")

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it."""
        return not self.answer


@dataclass(frozen=True, kw_only=True)
class Promise(_Said):
    """Something that somebody said will be done, by a day or *undated*; or only a soft undertaking.

    It is closed by the body to which it was made, as kept only with evidence. What the chair
    records as broken stays in the ledger.
    """

    table: ClassVar[str] = "promise"
    prefix: ClassVar[str] = "PRM"

    words: str = field_of("text", "the words, verbatim", required=True)
    firmness: str = field_of("choice", "promise or soft undertaking", one_of=FIRMNESS)
    by: str = field_of("text", "the role that said it, where the minutes say")
    owner: str = field_of("text", "the role that owes it")
    partner: str = field_of("text", "the partner that owes it, where it is not the council")
    due_on: date | None = field_of("date", "the day by which it is owed; none: undated")
    due_said: str = field_of("text", "by when, as said")
    question: str = field_of("id", "the question that it answers", of=("QST",))
    measure: str = field_of("text", "the measure that would show it")
    theme: str = field_of("text", "what it is about")
    shows: tuple[str, ...] = field_of("ids", "aims and actions that it serves")
    evidence: tuple[str, ...] = field_of("ids", "evidence that it was kept", of=("EVD",))
    outcome: str = field_of("choice", "what came of it", one_of=OUTCOMES)
    outcome_says: str = field_of("text", "what came of it, in a sentence")
    closed_on: date | None = field_of("date", "the day on which it was closed")
    closed_by: str = field_of("text", "the body that closed it")
    also: tuple[str, ...] = field_of("texts", "other places where the same promise is written")
    chases: tuple[Remark, ...] = field_of(
        "parts", "when its owner was asked for it, oldest first", part=Remark
    )

    @property
    def is_soft(self) -> bool:
        """Whether nothing definite was said."""
        return self.firmness == "soft undertaking"

    @property
    def is_dated(self) -> bool:
        """Whether a day is known by which it is owed."""
        return self.due_on is not None


@dataclass(frozen=True, kw_only=True)
class Invitation(_Said):
    """An invitation to members, who went, and what they learnt."""

    table: ClassVar[str] = "invitation"
    prefix: ClassVar[str] = "INV"

    words: str = field_of("text", "the words, verbatim", required=True)
    by: str = field_of("text", "the role that invited")
    on: date | None = field_of("date", "the day to which it invites")
    went_on: date | None = field_of("date", "the day of the visit")
    went: tuple[str, ...] = field_of("texts", "roles that went")
    learnt: str = field_of("text", "what was learnt")
    aims: tuple[str, ...] = field_of("ids", "aims that it bears on", of=("AIM",))


@dataclass(frozen=True, kw_only=True)
class Resolution(_Said):
    """What the body resolved, part by part, with the frozen snapshot of what it saw."""

    table: ClassVar[str] = "resolution"
    prefix: ClassVar[str] = "RES"

    words: str = field_of("text", "the words, verbatim", required=True)
    kind: str = field_of("choice", "of which kind", one_of=RESOLUTION_KINDS, required=True)
    label: str = field_of("text", "the letter or number of the part, as (a)")
    due_on: date | None = field_of("date", "the day that it sets")
    due_said: str = field_of("text", "by when, as said")
    votes_for: int | None = field_of("number", "votes for, where they were counted")
    votes_against: int | None = field_of("number", "votes against")
    abstained: int | None = field_of("number", "abstentions")
    report: str = field_of("id", "the report and version that it is about", of=("RPT",))
    snapshot: str = field_of("text", "the hash of what was noted or agreed: see freezing")
    followed_by: tuple[str, ...] = field_of("ids", "what followed: promises, actions, resolutions")
    theme: str = field_of("text", "what it is about")


@dataclass(frozen=True, kw_only=True)
class Opinion(_Said):
    """What a body felt or believed. It is never evidence and feeds no verdict."""

    table: ClassVar[str] = "opinion"
    prefix: ClassVar[str] = "OPN"

    words: str = field_of("text", "the words, verbatim", required=True)
    by: str = field_of("text", "the body whose view it is", required=True)
    theme: str = field_of("text", "what it is about")
    looked_back_on: date | None = field_of("date", "when somebody looked back at it")
    looked_back: str = field_of("text", "what the figures had done by then")


@dataclass(frozen=True, kw_only=True)
class Challenge(_Said):
    """A status or figure that somebody disputes; to be seen until it is answered."""

    table: ClassVar[str] = "challenge"
    prefix: ClassVar[str] = "CHL"

    of: str = field_of("id", "what is challenged, as ACT-3")
    words: str = field_of("text", "the challenge", required=True)
    by: str = field_of("text", "the role that challenges", required=True)
    made_on: date | None = field_of("date", "when, where it was not at the meeting")
    reply: str = field_of("text", "the reply")
    replied_by: str = field_of("text", "the role that replied")
    replied_on: date | None = field_of("date", "when it replied")

    @property
    def is_open(self) -> bool:
        """Whether nobody has replied."""
        return not self.reply


@dataclass(frozen=True, kw_only=True)
class Cited(_Said):
    """Evidence from outside that somebody cited."""

    table: ClassVar[str] = "cited"
    prefix: ClassVar[str] = "CIT"

    words: str = field_of("text", "what it was said to show", required=True)
    by: str = field_of("text", "the role that cited it")
    publication: str = field_of("text", "what was cited, as it names itself")
    dated: date | None = field_of("date", "its date")
    link: str = field_of("text", "where it can be read")

    @property
    def shown_source(self) -> str:
        """The source to print beside the words."""
        if not self.publication:
            return "no source given"
        return f"{self.publication}, {self.dated.isoformat()}" if self.dated else self.publication


@dataclass(frozen=True, kw_only=True)
class Attendance(_Said):
    """How often a partner was asked to come, and came, as reported to the meeting.

    Without days it is of the meeting itself.
    """

    table: ClassVar[str] = "attendance"
    prefix: ClassVar[str] = "ATD"

    partner: str = field_of("text", "the partner, as actions name it", required=True)
    at: str = field_of("choice", "at what", one_of=ATTENDED, required=True)
    invited: int | None = field_of("number", "how many it was asked to", required=True)
    attended: int | None = field_of("number", "how many it came to", required=True)
    starts_on: date | None = field_of("date", "the first day counted")
    ends_on: date | None = field_of("date", "the last day counted")


@dataclass(frozen=True, kw_only=True)
class Escalation(_Said):
    """Something that could not be settled with a partner and was taken higher; open until answered."""

    table: ClassVar[str] = "escalation"
    prefix: ClassVar[str] = "ESC"

    partner: str = field_of("text", "the partner, as actions name it", required=True)
    words: str = field_of("text", "what was taken higher", required=True)
    by: str = field_of("text", "the role that took it higher")
    made_on: date | None = field_of("date", "when, where it was not at the meeting")
    reply: str = field_of("text", "the answer")
    replied_by: str = field_of("text", "the role that answered")
    replied_on: date | None = field_of("date", "when it was answered")

    @property
    def is_open(self) -> bool:
        """Whether nobody has answered it."""
        return not self.reply


@dataclass(frozen=True, kw_only=True)
class PartnerReply(_Said):
    """What a partner says of its own scorecard: asked before the meeting sees it."""

    table: ClassVar[str] = "partner_reply"
    prefix: ClassVar[str] = "RPL"

    partner: str = field_of("text", "the partner, as actions name it", required=True)
    asked_on: date = field_of("date", "the day on which it was sent the scorecard", required=True)
    due_on: date | None = field_of("date", "the day by which it may reply")
    words: str = field_of("text", "what it says, verbatim")
    replied_on: date | None = field_of("date", "the day on which it replied")
