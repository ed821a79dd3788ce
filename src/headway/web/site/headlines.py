"""The panels of the first page: each a sentence, its first few lines, and a way on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from headway.measures.finding import all_measures
from headway.meetings.ledger import OWED, Standing, ledger, matters_arising
from headway.meetings.value import Meeting
from headway.plan.between import what_changed
from headway.plan.drift import LATER, Drift, drift
from headway.plan.progress import Late, attestation_gaps, overdue
from headway.plan.roles import Attestation
from headway.reports.sections.voice import newest_said
from headway.reports.telling import capital, counted, days_in_words, ended, in_words, quoted, short
from headway.web.site.linking import link
from headway.web.site.page import Asked
from headway.web.site.places import places
from headway.web.site.prepared import MEASURES, MEMBER, body_of
from headway.web.site.roles import READ_FIGURES, READ_MEETINGS, READ_OWN, READ_PLAN

MOST = 4  # lines of a panel: the rest stands a link away
LONGEST = 110


@dataclass(frozen=True)
class Line:
    """One line of a panel, and where it leads, if this person may go there."""

    text: str
    to: str = ""
    after: str = ""


@dataclass(frozen=True)
class Panel:
    """One subject of the first page: its head, its sentence, a few lines, and the way on."""

    id: str
    title: str
    says: str
    lines: tuple[Line, ...] = ()
    to: str = ""
    more: str = ""


def where(asked: Asked, name: str, **values: Any) -> str:
    """The address of a page; nothing where this person may not open it."""
    place = places().get(name)
    return link(asked.council, name, **values) if place and asked.may(place.of.permission) else ""


def thing_at(asked: Asked, id: str) -> str:
    """Where an action, or the action of a milestone, is shown."""
    if id.startswith("MIL-"):
        id = f"ACT-{id.removeprefix('MIL-').split('.')[0]}"
    return where(asked, "plan:action", id=id) if id.startswith("ACT-") else ""


def mine(asked: Asked) -> Panel | None:
    """Somebody's own actions, the latest first."""
    own = [a for a in asked.held.plan.actions if asked.owns(a) and a.is_live]
    if not asked.may(READ_OWN) or not own:
        return None
    ids = {a.id for a in own}
    behind = [each for each in overdue(asked.held.plan, asked.day) if each.id in ids]
    done = sum(a.is_finished for a in own)
    says = f"{capital(counted(len(own), 'action'))} of yours: {done or 'none'} done, "
    says += f"{len(behind) or 'none'} late."
    lines = [Line(_late(each), thing_at(asked, each.id)) for each in behind[:MOST]]
    to = where(asked, "plan:mine")
    return Panel("mine", "My actions", says, tuple(lines), to, "My plan")


def late(asked: Asked) -> Panel | None:
    """Actions and milestones whose day has passed."""
    if not asked.may(READ_PLAN):
        return None
    found = overdue(asked.held.plan, asked.day)
    says = (
        f"{capital(counted(len(found), 'action or milestone is', 'actions and milestones are'))} "
        "late."
        if found
        else "No action or milestone is late."
    )
    lines = tuple(Line(_late(each), thing_at(asked, each.id)) for each in found[:MOST])
    to = where(asked, "plan:actions")
    return Panel("late", "Actions that are late", says, lines, to, "All actions")


def _late(each: Late) -> str:
    days = counted(each.days, "day")
    return f"{each.id} {ended(short(each.name, LONGEST))} {capital(days)} late."


def promises(asked: Asked) -> Panel | None:
    """Promises whose day has passed, and those that never had one."""
    if not asked.may(READ_MEETINGS):
        return None
    owed = [o for o in ledger(asked.held.meetings, asked.day) if o.standing in OWED]
    over = [o for o in owed if o.standing is Standing.OVERDUE]
    bare = sum(o.standing is Standing.UNDATED for o in owed)
    says = (
        f"{capital(counted(len(owed), 'promise is', 'promises are'))} open: {len(over) or 'none'} "
    )
    says += f"overdue, {bare or 'none'} without a day."
    if not owed:
        says = "No promise is open."
    lines = tuple(
        Line(
            quoted(short(o.promise.words, LONGEST)),
            where(asked, "meetings:promise", id=o.promise.id),
            f"{o.promise.owner or 'Nobody named'}, {counted(o.days_late, 'day')} late",
        )
        for o in over[:MOST]
    )
    to = where(asked, "meetings:promises")
    return Panel("promises", "Promises", says, lines, to, "All promises")


def drifted(asked: Asked) -> tuple[Drift, ...]:
    """What has moved since the plan was first agreed."""
    first = asked.held.first
    return drift(first.plan, asked.held.plan, first.head.agreed_on) if first else ()


def silence(asked: Asked) -> Panel | None:
    """What moved in the plan without anybody saying who or why."""
    if not asked.may(READ_PLAN):
        return None
    to = where(asked, "plan:drift")
    title = "Changed in silence"
    if asked.held.first is None:
        says = "No agreed plan is kept, so nobody can tell what has moved since."
        return Panel("silence", title, says, (), to, "What moved")
    found = drifted(asked)
    silent = [d for d in found if d.is_silent]
    says = f"{capital(counted(len(found), 'change'))} since the plan was agreed on "
    says += f"{in_words(asked.held.first.head.agreed_on)}. Of {len(silent) or 'none'} "
    says += "nobody has said who made it or why."
    lines = tuple(Line(_silent(d), thing_at(asked, d.id)) for d in silent[:MOST])
    return Panel("silence", title, says, lines, to, "All that moved")


def _silent(found: Drift) -> str:
    """A change in silence, without the words that say so: the panel's head says them."""
    name = _in_words(found.name)
    if found.kind == LATER and found.days is not None:
        moved = f"put back by {counted(found.days, 'day')}, from {found.before} to {found.after}."
        return days_in_words(f"{found.id} {short(name, LONGEST).rstrip('.')}: {moved}")
    says = found.says.removesuffix(" Nobody has said who or why.").replace(found.name, name, 1)
    return short(days_in_words(says), 2 * LONGEST)


def _in_words(name: str) -> str:
    """What has moved, by its words: a target bears the name of its measure."""
    return next((m.title for m in all_measures() if m.id == name), name)


def figures(asked: Asked) -> Panel | None:
    """The verdicts on the measures that the plan names: real changes first, signs of harm first."""
    if not asked.may(READ_FIGURES):
        return None
    body = body_of(asked.council, MEASURES)
    rows = [row for row in body.get("rows", ()) if row["is_named"]]
    to = where(asked, "figures:measures")
    title = "What the figures say"
    if not rows:
        says = "The plan names no measure that figures are published of." if body else NOT_YET
        return Panel("figures", title, says, (), to, "All figures")
    rows.sort(key=lambda row: (not row["harm"], not row["is_real"]))
    lines = tuple(
        Line(
            f"{row['title']}: {row['figure']} {row['unit']}".strip(),
            _measure(asked, row),
            _said(row),
        )
        for row in rows[:MOST]
    )
    says = f"{figures_said(rows)} {body.get('borrowed', '')}".strip()
    return Panel("figures", title, says, lines, to, "All figures")


NOT_YET = "The figures have not been worked out yet."


def figures_said(rows: list[dict[str, Any]]) -> str:
    """Of the measures that a plan names, how many changed by more than chance, and how safely."""
    real, harm = (sum(row[name] for row in rows) for name in ("is_real", "harm"))
    text = f"Of {counted(len(rows), 'measure')} that the plan names, {real or 'none'} changed by "
    text += "more than chance"
    if harm:
        text += f", {harm} of them with a sign of harm to look at"
    unknown = sum(not row["answers"] or row["answers"][0][1] == UNKNOWN for row in rows)
    return f"{text}; of {unknown or 'none'} we cannot tell yet."


UNKNOWN = "we cannot tell yet"


def _measure(asked: Asked, row: dict[str, Any]) -> str:
    return where(asked, "figures:measure", id=row["id"])


def _said(row: dict[str, Any]) -> str:
    """The answers to the three questions, in a line."""
    if not row["answers"]:
        return str(row["sentence"])
    real, safe, ours = (answer for _, answer, _ in row["answers"])
    return f"More than chance? {real}. Sign of harm? {safe}. Our work? {ours}."


def changed(asked: Asked) -> Panel | None:
    """What happened in the plan since the last meeting, the newest first."""
    if not asked.may(READ_PLAN):
        return None
    held = [m for m in asked.held.meetings.of(Meeting) if m.held_on < asked.day]
    if not held:
        return None
    last = max(held, key=lambda m: m.held_on)
    found = what_changed(asked.held.plan, last.held_on, asked.day)[::-1]
    says = f"{capital(counted(len(found), 'thing'))} happened in the plan since {last.body} met on "
    says += f"{in_words(last.held_on)}."
    lines = tuple(
        Line(f"{in_words(h.on)}: {h.id} {short(h.name, LONGEST)}", thing_at(asked, h.id), h.what)
        for h in found[:MOST]
    )
    to = where(asked, "plan:changes", since=last.held_on.isoformat())
    return Panel("changed", "Since the last meeting", says, lines, to, "All changes")


def attested(asked: Asked) -> Panel | None:
    """When the accountable role last said that it had looked at the whole plan."""
    if not asked.may(READ_PLAN):
        return None
    plan = asked.held.plan
    said = [a for a in plan.of(Attestation) if a.reviewed_on <= asked.day]
    every = plan.programme.attested_every_days
    if not said and not every:
        return None
    newest = max(said, key=lambda a: a.reviewed_on, default=None)
    says = "Nobody has yet said that they have looked at the whole plan."
    if newest:
        days = (asked.day - newest.reviewed_on).days
        says = f"{newest.role} looked at the whole plan on {in_words(newest.reviewed_on)}, "
        says += f"{counted(days, 'day')} ago: {ended(short(newest.says, LONGEST))}"
    if every:
        gaps = attestation_gaps(plan, asked.day)
        says += f" Every {every} days was promised"
        says += f"; that was missed {counted(len(gaps), 'time')}." if gaps else ", and kept."
    to = where(asked, "plan:attest") or where(asked, "plan:attested")
    return Panel("attested", "Who has looked at the plan", says, (), to, "Reviews of the plan")


def heard(asked: Asked) -> Panel | None:
    """The newest words of children, parents or carers that anybody may read."""
    if not asked.may(READ_PLAN):
        return None
    found = newest_said(asked.held.plan, asked.held.voice.released(), asked.day)
    says = "Nothing that children, parents or carers said is held. Ask what they think."
    if found:
        says = f"{capital(in_words(found[0]))}: {ended(found[1])}"
    to = where(asked, "voice:said")
    return Panel("heard", "What children said", says, (), to, "What was said, and what was done")


def arising(asked: Asked) -> Panel | None:
    """What the next meeting has to take up, without anybody writing it."""
    if not asked.may(READ_MEETINGS):
        return None
    ahead = [m for m in asked.held.meetings.of(Meeting) if m.held_on >= asked.day]
    if not ahead:
        return None
    following = min(ahead, key=lambda m: m.held_on)
    found = matters_arising(asked.held.meetings, following.body, following.held_on)
    parts = (
        counted(len(found.overdue), "overdue promise"),
        counted(len(found.chased), "promise without a day", "promises without a day"),
        counted(len(found.questions) + len(found.challenges), "unanswered question"),
    )
    says = f"{following.body} meets on {in_words(following.held_on)}. Left from before: "
    says += f"{', '.join(parts)}."
    lines = tuple(Line(quoted(short(q.words, LONGEST))) for q in found.questions[:MOST])
    to = where(asked, "meetings:matters", body=following.body)
    return Panel("arising", "Matters arising", says, lines, to, "All matters arising")


def one_page(asked: Asked) -> Panel | None:
    """The councillor's page, with its three questions."""
    body = body_of(asked.council, MEMBER)
    if not asked.may(READ_PLAN) or not body:
        return None
    lines = tuple(Line(text) for text in body.get("questions", ()))
    says = "Three questions worth asking:"
    to = where(asked, "site:member")
    return Panel("one-page", "One page for councillors", says, lines, to, "Read the page")


PANELS: dict[str, Callable[[Asked], Panel | None]] = {
    "mine": mine, "late": late, "promises": promises, "silence": silence, "figures": figures,
    "arising": arising, "changed": changed, "attested": attested, "heard": heard,
    "one-page": one_page,
}  # fmt: skip
# What comes first for whom; everything else follows in the order above.
FIRST = {
    "manager": ("mine",), "principal": ("mine",), "partner": ("mine",), "commissioner": ("mine",),
    "clerk": ("arising", "promises"), "member": ("one-page",), "analyst": ("figures",),
    "reviewing": ("heard",), "officer": ("arising",),
}  # fmt: skip


def panels_for(asked: Asked) -> list[Panel]:
    """The panels that somebody may see: the same for everybody, in the order of the role."""
    first = [name for post in asked.posts for name in FIRST.get(post.role.id, ())]
    order = dict.fromkeys([*first, *PANELS])
    return [panel for name in order if (panel := PANELS[name](asked))]
