"""One pack: reading it, taking it away, what a person must look at, who released it."""

from datetime import date

from headway.meetings.value import Meeting, Resolution
from headway.web.packs.keeping import DOWNLOADS, meeting_words, pack_of
from headway.web.site.page import Asked, Shown, page
from headway.web.site.roles import KEEP_MEETINGS, PUBLISH, READ_PLAN


@page(route="packs/<int:id>/", name="pack", title="A pack", permission=READ_PLAN)
def show(asked: Asked, id: int) -> Shown:
    """What it is, its files, its doubts, and which resolution noted it."""
    kept = pack_of(asked.council, id)
    given = kept.job.given
    meeting = asked.held.meetings.find(given.get("meeting", ""))
    sizes = {file["name"]: file["size"] for file in kept.result.get("files", ())}
    snapshot = kept.result.get("snapshot", "")
    return {
        "title": kept.title,
        "kept": kept,
        "day_of": date.fromisoformat,
        "meeting": meeting_words(meeting) if isinstance(meeting, Meeting) else "",
        "downloads": [
            (name, DOWNLOADS[name][0], sizes[name]) for name in DOWNLOADS if name in sizes
        ],
        "noted_by": [
            r for r in asked.held.meetings.of(Resolution) if snapshot and r.snapshot == snapshot
        ],
        "may_release": kept.is_made and not kept.is_released and asked.may(PUBLISH),
        "may_note": kept.is_made and bool(snapshot) and asked.may(KEEP_MEETINGS),
    }
