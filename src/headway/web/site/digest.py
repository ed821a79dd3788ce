"""The weekly digest: what somebody should know this week, in plain text; nothing where there is none.

A mail leaves the service. So it holds Part 1 only, whatever its reader may see on screen, only
entries of the plan and its meetings, which name roles and no person, and no figure of a child.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from django.conf import settings
from django.http import HttpRequest

from headway.measures.newly_published import published_after
from headway.meetings.forward import Paper, forward_plan
from headway.meetings.ledger import Standing, ledger
from headway.meetings.value import Challenge
from headway.plan.actions import Milestone
from headway.plan.progress import overdue, urgent
from headway.plan.whole import name_of
from headway.vocabulary.month import in_words
from headway.web.site import audit
from headway.web.site.held import Held, held_for
from headway.web.site.linking import link
from headway.web.site.models import Council, User
from headway.web.site.page import Asked, Post
from headway.web.site.places import places
from headway.web.site.roles import KEEP_MEETINGS, READ_AUDIT, READ_FIGURES, REPLY

WEEK = timedelta(days=7)
# Working days before papers are due in which a digest speaks of them: two weeks.
BEFORE_PAPERS = 10
LONGEST = 110
_NOT_YET = (Paper.IN_TIME, Paper.LIKELY_LATE, Paper.LATE)


@dataclass(frozen=True, kw_only=True)
class Part:
    """One part of a digest: its head, its lines, and the page that tells more."""

    head: str
    lines: tuple[str, ...]
    to: str = ""


@dataclass(frozen=True, kw_only=True)
class Digest:
    """A digest as it is sent. `counts` says in words how much is in it, and nothing of what."""

    subject: str
    text: str
    counts: str


def digest_for(council: Council, user: User, posts: tuple[Post, ...]) -> Digest | None:
    """What somebody in these posts should know this week; None where there is nothing to say."""
    asked = Asked(HttpRequest(), council, user, posts)
    held = held_for(council, is_whole=False, hears_all=False)
    parts = [part for make in PARTS if (part := make(asked, held)) and part.lines]
    if not parts:
        return None
    return Digest(
        subject=f"headway, {council.name}: your week of {in_words(asked.day)}",
        text="\n".join(_text(asked, parts)),
        counts="; ".join(f"{part.head.lower()}: {len(part.lines)}" for part in parts),
    )


def _text(asked: Asked, parts: list[Part]) -> Iterator[str]:
    yield f"{asked.council.name}: children's social care improvement"
    yield f"What you should know this week, on {in_words(asked.day)}."
    for part in parts:
        yield ""
        yield f"{part.head} ({len(part.lines)})"
        yield from (f"- {line}" for line in part.lines)
        if address := _address(asked, part.to):
            yield f"  {address}"
    if asked.may(READ_AUDIT):
        yield ""
        yield f"The newest mark of the audit trail is {audit.head() or 'none yet'}."
        yield "Keep this mail: whoever checks the trail later gives the mark to `headway verify`."
    yield ""
    yield "This holds nothing that is Part 2, no name and nothing of any child."
    yield "You do not want it any more? Say so in headway, under Help, Weekly email."
    if address := _address(asked, "site:digest_choice"):
        yield address


def _address(asked: Asked, name: str) -> str:
    """The full address of a page, where the service knows under which name it is reached."""
    place = places().get(name)
    origins = settings.CSRF_TRUSTED_ORIGINS
    if place is None or not origins or not asked.may(place.of.permission):
        return ""
    return f"{origins[0]}{link(asked.council, name)}"


def _late(asked: Asked, held: Held) -> Part:
    """Own actions whose day has passed, and milestones of them."""
    own = _own(asked, held)
    lines = tuple(
        f"{late.id} {_cut(late.name)}: due {in_words(late.due_on)}, {_days(late.days)} ago"
        for late in overdue(held.plan, asked.day)
        if late.id in own
    )
    return Part(head="Late", lines=lines, to="plan:mine")


def _silent(asked: Asked, held: Held) -> Part:
    """Own urgent actions of which nothing was said for long."""
    own = _own(asked, held)
    lines = tuple(
        f"{one.id} {_cut(one.name)}: {one.needs}"
        for one in urgent(held.plan, asked.day)
        if one.needs and one.id in own
    )
    return Part(head="Urgent, and nothing said", lines=lines, to="plan:mine")


def _promises(asked: Asked, held: Held) -> Part:
    """Own promises that are late or due within four weeks."""
    lines = tuple(
        f"{owed.promise.id} “{_cut(owed.promise.words)}”: due {in_words(owed.promise.due_on)}"
        for owed in ledger(held.meetings, asked.day)
        if owed.standing in (Standing.OVERDUE, Standing.DUE)
        and owed.promise.due_on
        and asked.owns(owed.promise)
    )
    return Part(head="Promises due", lines=lines, to="meetings:promises")


def _challenges(asked: Asked, held: Held) -> Part | None:
    """Challenges of one's own actions that wait for a reply."""
    if not asked.may(REPLY):
        return None
    own, lines = _own(asked, held), []
    for one in held.meetings.of(Challenge):
        of = held.plan.find(one.of)
        if one.is_open and of and one.of in own:
            lines.append(f"{one.id} of {of.id} {_cut(name_of(of))}")
    return Part(head="Challenges to answer", lines=tuple(lines), to="plan:challenges")


def _papers(asked: Asked, held: Held) -> Part:
    """Papers due within two weeks: all for whoever keeps meetings, else the reports one writes."""
    writes = {post.post.casefold() for post in asked.posts if post.post}
    lines = []
    for coming in forward_plan(held.meetings, asked.day):
        due_on = coming.notice.due_on
        if due_on is None or coming.days_left is None or coming.days_left > BEFORE_PAPERS:
            continue
        for paper in coming.papers:
            is_own = paper.report.author.casefold() in writes
            if paper.standing in _NOT_YET and (is_own or asked.may(KEEP_MEETINGS)):
                meeting = f"{coming.meeting.body} of {in_words(coming.meeting.held_on)}"
                lines.append(
                    f"{_cut(paper.report.title)}, for {meeting}: due {in_words(due_on)}, "
                    f"{paper.standing.value}"
                )
    return Part(head="Papers for meetings", lines=tuple(lines), to="meetings:calendar")


def _figures(asked: Asked, held: Held) -> Part | None:
    """Publications of the week, for those who read figures."""
    if not asked.may(READ_FIGURES):
        return None
    lines = tuple(
        f"{one.name}, figures of {in_words(one.as_at)}: out on {in_words(one.released_on)}"
        for one in published_after(asked.day - WEEK, asked.day)
    )
    return Part(head="Figures published", lines=lines, to="figures:measures")


PARTS: tuple[Callable[[Asked, Held], Part | None], ...] = (
    _late, _silent, _promises, _challenges, _papers, _figures,
)  # fmt: skip


def _own(asked: Asked, held: Held) -> set[str]:
    """The ids of one's own actions and their milestones."""
    own = {action.id for action in held.plan.actions if asked.owns(action)}
    return own | {m.id for m in held.plan.of(Milestone) if m.action in own}


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"


def _cut(words: str) -> str:
    if len(words) <= LONGEST:
        return words
    return f"{words[:LONGEST].rpartition(' ')[0]} …"


def week_of(day: date) -> str:
    """The week that a day is in, as 2026-W49."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"
