"""The first page: are we making headway? Answered in a minute."""

from headway.meetings.ledger import Standing, ledger
from headway.plan.progress import delivered, overdue
from headway.reports.telling import capital, counted, ended
from headway.web.site.headlines import NOT_YET, drifted, figures_said, panels_for
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.prepared import MEASURES, body_of
from headway.web.site.roles import READ_FIGURES, READ_MEETINGS, READ_OWN, READ_PLAN, SIGNED_IN

NO_ACTION = (
    "No action of the plan is held here, so nobody can say from it how far the work has come."
)


@page(
    route="",
    name="first",
    title="Are we making headway?",
    permission=SIGNED_IN,
    menu=Menu("Headway", order=0),
)
def show(asked: Asked) -> Shown:
    """Three lines that answer it, then a panel for each subject, in the order of the role."""
    return {
        "answer": three_lines(asked),
        "panels": panels_for(asked),
        "reads_plan": asked.may(READ_PLAN),
    }


def three_lines(asked: Asked) -> list[str]:
    """Is the work done; is what was said kept; do the figures move."""
    if not asked.may(READ_PLAN):
        return [_own(asked)] if asked.may(READ_OWN) else []
    lines = [_work(asked), _word(asked)]
    return [*lines, _figures(asked)] if asked.may(READ_FIGURES) else lines


def _own(asked: Asked) -> str:
    own = [a for a in asked.held.plan.actions if asked.owns(a) and a.is_live]
    done = sum(a.is_finished for a in own)
    if not own:
        return "The plan names no action of yours."
    return f"You answer for {counted(len(own), 'action')} of the plan; {done or 'none'} done."


def _work(asked: Asked) -> str:
    d = delivered(asked.held.plan, asked.day)
    if not d.actions:
        return NO_ACTION
    text = f"{d.done or 'None'} of {counted(d.actions, 'action')} done, {d.shown or 'none'} shown "
    text += "by evidence"
    if d.elapsed is not None:
        text += f"; {100 * d.elapsed:.0f}% of the plan’s time has gone"
    return ended(text)


def _word(asked: Asked) -> str:
    """What is late, what was promised and is overdue, what moved in silence."""
    parts = [
        counted(
            len(overdue(asked.held.plan, asked.day)), "action or milestone", "actions or milestones"
        )
    ]
    parts[0] += " late"
    if asked.may(READ_MEETINGS):
        owed = ledger(asked.held.meetings, asked.day)
        over = sum(o.standing is Standing.OVERDUE for o in owed)
        parts.append(f"{counted(over, 'promise')} overdue")
    silent = sum(d.is_silent for d in drifted(asked))
    parts.append(f"{counted(silent, 'change')} of the plan made in silence")
    return capital(f"{', '.join(parts[:-1])} and {parts[-1]}.")


def _figures(asked: Asked) -> str:
    body = body_of(asked.council, MEASURES)
    rows = [row for row in body.get("rows", ()) if row["is_named"]]
    if not rows:
        return "The plan names no measure of which figures are published." if body else NOT_YET
    borrowed = " The figures are borrowed, to demonstrate." if body.get("borrowed") else ""
    return f"{figures_said(rows)}{borrowed}"
