"""Matters arising: they write themselves for the next agenda of a body."""

from datetime import timedelta

from headway.meetings.forward import forward_plan
from headway.meetings.value import Meeting
from headway.meetings.views.arising import HEADS
from headway.meetings.views.arising import body as arising_of
from headway.meetings.views.sentences import quoted, said_on
from headway.web.meetings.writing import seen
from headway.web.site.linking import link
from headway.web.site.page import Asked, Menu, Shown, page
from headway.web.site.roles import KEEP_MEETINGS, READ_MEETINGS

CHASED = ("overdue", "undated", "soft")


@page(
    route="meetings/matters/",
    name="matters",
    title="Matters arising",
    permission=READ_MEETINGS,
    menu=Menu("Matters arising", under="meetings", order=10),
)
def show(asked: Asked) -> Shown:
    """What earlier meetings of a body left, for its next one; the next to meet where none is named."""
    meetings = asked.held.meetings
    bodies = sorted({m.body for m in meetings.of(Meeting)})
    chosen = _chosen(asked, bodies)
    if not chosen:
        return {"bodies": [], "chosen": ""}
    met = [m for m in meetings.of(Meeting) if m.body.casefold() == chosen.casefold()]
    # A body that met today takes up tomorrow what it left today.
    day = asked.day + timedelta(days=any(m.held_on == asked.day for m in met))
    told = arising_of(meetings, chosen, day)
    coming = [m for m in met if m.held_on >= day]
    return {
        "bodies": bodies,
        "chosen": told["body"],
        "groups": [(g, head, told[g]) for g, head in HEADS.items() if told[g]],
        "count": len(told["rows"]),
        "coming": min(coming, key=lambda m: m.held_on, default=None),
        "address": lambda row: _address(asked, row),
        "dayed": said_on,
        "quoted": quoted,
        "chased": CHASED,
        "may_keep": asked.may(KEEP_MEETINGS),
    }


def _chosen(asked: Asked, bodies: list[str]) -> str:
    get = asked.request.GET
    if get.get("meeting"):
        return seen(asked, get["meeting"], Meeting).body
    if get.get("body"):
        return str(get["body"])
    coming = forward_plan(asked.held.meetings, asked.day)
    return coming[0].meeting.body if coming else next(iter(bodies), "")


def _address(asked: Asked, row: dict) -> str:
    kind, id = row["id"].partition("-")[0], row["id"]
    if kind == "PRM":
        return link(asked.council, "meetings:promise", id=id)
    name = {"QST": "meetings:questions", "INV": "meetings:visits"}.get(kind)
    if name:
        return f"{link(asked.council, name)}#{id}"
    return f"{link(asked.council, 'meetings:meeting', id=row['meeting'])}#{id}"
